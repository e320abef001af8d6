package org.linli.registry;

import static org.linli.access.Role.AUDITOR;
import static org.linli.access.Role.STATION_LEADER;

import java.util.ArrayList;
import java.util.List;
import org.linli.calendar.Term;
import org.linli.function.DeletionList;
import org.linli.function.DeletionList.Line;
import org.linli.function.DeletionList.Stage;
import org.linli.function.Draft;
import org.linli.function.FunctionDefinition;
import org.linli.function.Problems;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/**
 * The lists of what has been kept long enough, of all functions: the node makes them, the station
 * leader decides, the auditor confirms.
 *
 * @see "domain rules, cross-cutting, section 13"
 */
final class Destruction {
    private Destruction() {}

    static void define(FunctionDefinition registry) {
        var lists = registry.record(DeletionList.class);
        lists.title(DeletionList::kind, DeletionList::listedOn)
                .facts(DeletionList::stage, DeletionList::erasedOn)
                .columns(
                        DeletionList::listedOn,
                        DeletionList::kind,
                        DeletionList::stage,
                        DeletionList::approvedOn,
                        DeletionList::erasedOn,
                        DeletionList::erased)
                .readableBy(STATION_LEADER, AUDITOR)
                .checks(Destruction::check)
                .printout("certificate")
                .fields(
                        DeletionList::kind,
                        DeletionList::listedOn,
                        DeletionList::approvedOn,
                        DeletionList::erasedOn,
                        DeletionList::erased,
                        DeletionList::note)
                .part(Line.class, Line::number, Line::since, Line::stays)
                .signedBy("leader", "auditor");
        lists.lifecycle(DeletionList::stage)
                .starts(Stage.LISTED)
                .path(Stage.LISTED, Stage.APPROVED)
                .step("approve")
                .from(Stage.LISTED)
                .to(Stage.APPROVED)
                .by(STATION_LEADER)
                .verifiedBy(AUDITOR)
                .demands(DeletionList::approvedOn)
                .asks(DeletionList::lines, DeletionList::note);
        registry.duty("REG-DELETE", DeletionList.class)
                .owedBy(STATION_LEADER)
                .whenever(list -> list.stage() == Stage.LISTED)
                .from(DeletionList::listedOn)
                .within(Term.workingDays(10))
                .doneOn(DeletionList::approvedOn)
                .byStep("approve")
                .basis("档案法第十四条；个人信息保护法第四十七条；期限为本系统默认");
    }

    /** Only what the node listed goes, and what was approved stands. */
    private static void check(Draft<DeletionList> draft, Lookup lookup, Problems problems) {
        Stored<DeletionList> before = draft.before();
        if (before == null) {
            return;
        }
        List<Line> lines = draft.value().lines();
        List<Line> listed = before.value().lines();
        problems.when(!listedAgain(lines).equals(listedAgain(listed)), "REG-K-01", "lines");
        problems.when(
                before.value().stage() == Stage.APPROVED && !lines.equals(listed),
                "REG-K-02",
                "lines");
        problems.when(
                lines.stream().anyMatch(Line::stays) && draft.value().note() == null,
                "REG-K-03",
                "note");
    }

    private static List<String> listedAgain(List<Line> lines) {
        List<String> listed = new ArrayList<>();
        lines.forEach(line -> listed.add(line.record() + line.number() + line.since()));
        return listed;
    }
}
