package org.linli.resettlement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.record.Stored;
import org.linli.resettlement.HelpCase.CaseState;
import org.linli.resettlement.HelpGroup.GroupMember;
import org.linli.resettlement.HelpTalk.TalkMode;
import org.linli.store.Lookup;

/**
 * When a talk may be entered, and who had it.
 *
 * @see "domain rules, resettlement, section 3.5"
 */
final class TalkRules {
    private static final int ENTERED_WITHIN_DAYS = 7;
    private static final int CALLS_IN_A_ROW = 2;

    private TalkRules() {}

    static void check(Draft<HelpTalk> draft, Lookup lookup, Problems problems) {
        HelpTalk talk = draft.value();
        problems.when(isNobody(talk), "VAL-001", "officers");
        if (draft.isImported()) {
            return;
        }
        LocalDate day = talk.talkedOn().toLocalDate();
        boolean moved = draft.changes(HelpTalk::talkedOn);
        problems.when(
                moved
                        && day.isBefore(lookup.today().minusDays(ENTERED_WITHIN_DAYS))
                        && talk.lateReason() == null,
                "VAL-001",
                "lateReason");
        problems.when(moved && hadDeclined(talk, day, lookup), "RES-S05", "helpCase");
        boolean others = draft.changes(HelpTalk::officers) || draft.changes(HelpTalk::volunteers);
        problems.when((moved || others) && !areMembers(talk, day, lookup), "RES-V23", "officers");
    }

    /** What was talked before somebody declined is still told after it. */
    private static boolean hadDeclined(HelpTalk talk, LocalDate day, Lookup lookup) {
        return CaseParts.whole(talk.helpCase(), lookup)
                .filter(of -> of.state() == CaseState.DECLINED)
                .filter(of -> of.declinedOn() == null || !day.isBefore(of.declinedOn()))
                .isPresent();
    }

    /** Two calls in a row: the next talk is to be one at which they see each other. */
    static List<String> afterCalls(Stored<HelpCase> of, Lookup lookup) {
        List<HelpTalk> last =
                lookup.linked(HelpTalk.class, HelpTalk::helpCase, of.ref()).stream()
                        .map(Stored::value)
                        .sorted(Comparator.comparing(HelpTalk::talkedOn).reversed())
                        .limit(CALLS_IN_A_ROW)
                        .toList();
        boolean calls =
                last.size() == CALLS_IN_A_ROW
                        && last.stream().allMatch(talk -> talk.mode() == TalkMode.PHONE);
        return calls && of.value().isOpen() ? List.of("remark.calls") : List.of();
    }

    private static boolean isNobody(HelpTalk talk) {
        return talk.officers().isEmpty()
                && talk.volunteers().isEmpty()
                && talk.otherNames() == null;
    }

    /** Whether all belong to the group; the first talk may come before there is one. */
    private static boolean areMembers(HelpTalk talk, LocalDate day, Lookup lookup) {
        List<GroupMember> members =
                lookup.linked(HelpGroup.class, HelpGroup::helpCase, talk.helpCase()).stream()
                        .flatMap(group -> group.value().members().stream())
                        .filter(m -> m.isMemberOn(day))
                        .toList();
        return members.isEmpty()
                || Stream.concat(talk.officers().stream(), talk.volunteers().stream())
                        .allMatch(
                                talker ->
                                        members.stream()
                                                .anyMatch(
                                                        m ->
                                                                talker.equals(m.officer())
                                                                        || talker.equals(
                                                                                m.volunteer())));
    }
}
