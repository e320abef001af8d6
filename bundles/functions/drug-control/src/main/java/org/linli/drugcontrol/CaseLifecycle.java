package org.linli.drugcontrol;

import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;
import static org.linli.drugcontrol.CaseRoles.DRUG_WORKER;
import static org.linli.drugcontrol.CaseRoles.YOUTH_OFFICER;
import static org.linli.drugcontrol.DrugCase.CaseState.BREACH_REPORTED;
import static org.linli.drugcontrol.DrugCase.CaseState.CONTROL;
import static org.linli.drugcontrol.DrugCase.CaseState.CONTROL_ENDED;
import static org.linli.drugcontrol.DrugCase.CaseState.DECEASED;
import static org.linli.drugcontrol.DrugCase.CaseState.ENDED_ISOLATION;
import static org.linli.drugcontrol.DrugCase.CaseState.ENDED_SENTENCE;
import static org.linli.drugcontrol.DrugCase.CaseState.EXECUTING;
import static org.linli.drugcontrol.DrugCase.CaseState.LIFTED;
import static org.linli.drugcontrol.DrugCase.CaseState.ORDERED;
import static org.linli.drugcontrol.DrugCase.CaseState.SUSPENDED;
import static org.linli.drugcontrol.DrugCase.CaseState.TRANSFERRED;
import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.drugcontrol.BreachReport.BreachDecision;
import org.linli.drugcontrol.DrugCase.CaseState;
import org.linli.drugcontrol.DrugCase.PlanStatus;
import org.linli.function.Lifecycle;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Property;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/**
 * The moves of a case. Each rests on a paper or on a record of its own; a decision that the law
 * gives to another body is recorded here and not taken.
 *
 * @see "domain rules, drug control, section 4"
 */
final class CaseLifecycle {
    private CaseLifecycle() {}

    static void define(Lifecycle.Builder<DrugCase, CaseState> cases) {
        cases.starts(ORDERED, CONTROL)
                .path(ORDERED, EXECUTING, LIFTED, CONTROL, CONTROL_ENDED)
                .closes("DRG-S19", TRANSFERRED, DECEASED, CONTROL_ENDED)
                .onlyIn(
                        EnumSet.complementOf(EnumSet.of(ORDERED, BREACH_REPORTED)),
                        DrugCase::reportedOn)
                .onlyIn(
                        EnumSet.range(TRANSFERRED, CONTROL_ENDED),
                        DrugCase::closedOn,
                        DrugCase::isolationEndsOn)
                .forbids(BREACH_REPORTED, LIFTED, "DRG-S02");
        running(cases);
        breaches(cases);
        ends(cases);
        control(cases);
    }

    private static void running(Lifecycle.Builder<DrugCase, CaseState> cases) {
        cases.step("report")
                .from(ORDERED)
                .to(EXECUTING)
                .by(DRUG_WORKER)
                .verifiedBy(BEAT_OFFICER)
                .demands(DrugCase::reportedOn, DrugCase::testProfile, DrugCase::caseOfficer)
                .asks(DrugCase::drugWorker);
        cases.step("changeProfile")
                .from(EXECUTING)
                .to(EXECUTING)
                .by(BEAT_OFFICER, YOUTH_OFFICER)
                .demands(DrugCase::profiles);
        cases.step("suspend")
                .from(EXECUTING)
                .to(SUSPENDED)
                .by(BEAT_OFFICER, YOUTH_OFFICER)
                .demands(DrugCase::suspensions);
        cases.step("resume")
                .from(SUSPENDED)
                .to(EXECUTING)
                .by(BEAT_OFFICER, YOUTH_OFFICER)
                .demands(DrugCase::suspensions);
    }

    private static void breaches(Lifecycle.Builder<DrugCase, CaseState> cases) {
        cases.step("breach")
                .from(ORDERED, EXECUTING)
                .to(BREACH_REPORTED)
                .by(DRUG_WORKER)
                .requires(
                        CaseLifecycle::isOverdue,
                        "DRG-S14",
                        (c, lookup) -> Map.of("due", text(c.reportDueDate())))
                .requires((c, lookup) -> c.openBreaches() > 0, "DRG-S13");
        cases.step("continue")
                .from(BREACH_REPORTED)
                .to(EXECUTING)
                .by(STATION_LEADER)
                .asks(DrugCase::reportedOn)
                .requires((c, lookup) -> isDecided(c, BreachDecision.CONTINUE, lookup), "DRG-S16");
        cases.step("isolate")
                .from(BREACH_REPORTED)
                .to(ENDED_ISOLATION)
                .by(STATION_LEADER)
                .demands(DrugCase::closedOn, DrugCase::closingPaper)
                .asks(DrugCase::isolationEndsOn)
                .requires((c, lookup) -> !c.pregnantOrNursing(), "DRG-S03")
                .requires((c, lookup) -> isDecided(c, BreachDecision.ISOLATION, lookup), "DRG-S17");
    }

    private static void ends(Lifecycle.Builder<DrugCase, CaseState> cases) {
        cases.step("lift")
                .from(EXECUTING)
                .to(LIFTED)
                .by(STATION_LEADER)
                .demands(DrugCase::closedOn)
                .requires(
                        CaseLifecycle::isTermOver,
                        "DRG-S01",
                        (c, lookup) -> Map.of("termEnd", text(c.termEnd())))
                .requires((c, lookup) -> !isBreachOpen(c, lookup), "DRG-S02")
                .requires(CaseLifecycle::isLastWindowKnown, "DRG-S11");
        cases.step("imprison")
                .from(EXECUTING, SUSPENDED)
                .to(ENDED_SENTENCE)
                .by(STATION_LEADER)
                .demands(DrugCase::closedOn, DrugCase::closingPaper);
        cases.step("transfer")
                .from(EXECUTING)
                .to(TRANSFERRED)
                .by(DRUG_WORKER)
                .demands(DrugCase::closedOn)
                .requires(
                        (c, lookup) ->
                                has(
                                        c,
                                        Transfer.class,
                                        Transfer::drugCase,
                                        where(Transfer::papersSentOn).present(),
                                        lookup),
                        "DRG-S12");
        cases.step("decease")
                .from(ORDERED, EXECUTING, SUSPENDED, BREACH_REPORTED, CONTROL)
                .to(DECEASED)
                .by(REGISTRY_CLERK)
                .verifiedBy(STATION_LEADER)
                .demands(DrugCase::closedOn, DrugCase::closingPaper);
    }

    private static void control(Lifecycle.Builder<DrugCase, CaseState> cases) {
        cases.step("control")
                .from(LIFTED, ENDED_ISOLATION, ENDED_SENTENCE)
                .to(CONTROL)
                .by(REGISTRY_CLERK)
                .verifiedBy(STATION_LEADER);
        cases.step("endControl")
                .from(CONTROL)
                .to(CONTROL_ENDED)
                .by(REGISTRY_CLERK)
                .verifiedBy(STATION_LEADER)
                .demands(DrugCase::controlEndedOn)
                .requires(
                        CaseLifecycle::isCleanLongEnough,
                        "DRG-S06",
                        (c, lookup) -> Map.of("cleanSince", text(c.cleanSince())))
                .requires((c, lookup) -> c.openBreaches() == 0, "DRG-S02")
                .requires(
                        (c, lookup) ->
                                c.cleanSince() == null
                                        || !has(
                                                c,
                                                TestWindow.class,
                                                TestWindow::drugCase,
                                                where(TestWindow::status)
                                                        .is(TestWindow.WindowStatus.REFUSED)
                                                        .and(
                                                                where(TestWindow::statedOn)
                                                                        .after(c.cleanSince())),
                                                lookup),
                        "DRG-S18")
                .requires(
                        (c, lookup) ->
                                c.cleanSince() == null
                                        || !has(
                                                c,
                                                BreachReport.class,
                                                BreachReport::drugCase,
                                                where(BreachReport::knownOn).after(c.cleanSince()),
                                                lookup),
                        "DRG-S21");
    }

    private static boolean isOverdue(DrugCase of, Lookup lookup) {
        return of.state() != ORDERED
                || (of.reportDueDate() != null && lookup.today().isAfter(of.reportDueDate()));
    }

    /**
     * The police have not decided on a report, or one is still owed to them. What was known before
     * the cut-over day was told on paper.
     */
    static boolean isBreachOpen(DrugCase of, Lookup lookup) {
        LocalDate ground = of.groundOn();
        boolean ours = ground != null && !ground.isBefore(lookup.station().cutOver());
        return of.openBreaches() > 0 || (ours && CaseCounters.isReportOwed(of));
    }

    private static boolean isTermOver(DrugCase of, Lookup lookup) {
        return of.termEnd() != null && !lookup.today().isBefore(of.termEnd());
    }

    /**
     * The last test was taken, or it is stated why it was not; a random one tells nothing of it.
     */
    private static boolean isLastWindowKnown(DrugCase of, Lookup lookup) {
        return of.windows().isEmpty() || of.windows().getLast().status() != PlanStatus.PENDING;
    }

    private static boolean isCleanLongEnough(DrugCase of, Lookup lookup) {
        LocalDate since = of.cleanSince();
        return since != null && !since.plusMonths(CaseRules.CLEAN_MONTHS).isAfter(lookup.today());
    }

    /** No report waits for a decision, and the latest was decided in this way. */
    private static boolean isDecided(DrugCase of, BreachDecision decision, Lookup lookup) {
        List<Stored<BreachReport>> reports =
                lookup.list(
                        Query.of(BreachReport.class, ofTheCase(of, BreachReport::drugCase))
                                .limit(1000));
        return of.openBreaches() == 0
                && reports.stream()
                        .map(Stored::value)
                        .filter(report -> report.decidedOn() != null)
                        .max(java.util.Comparator.comparing(BreachReport::decidedOn))
                        .filter(report -> report.decision() == decision)
                        .isPresent();
    }

    /** Whether a record of the case fulfils a condition; the case is known by its file number. */
    private static <P extends Record> boolean has(
            DrugCase of,
            Class<P> type,
            Property<P, @Nullable Ref<DrugCase>> link,
            Condition condition,
            Lookup lookup) {
        return lookup.count(Query.of(type, ofTheCase(of, link).and(condition))) > 0;
    }

    private static <P extends Record> Condition ofTheCase(
            DrugCase of, Property<P, @Nullable Ref<DrugCase>> link) {
        return Condition.of(link, DrugCase.class, where(DrugCase::fileNumber).is(of.fileNumber()));
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "—" : day.toString();
    }
}
