package org.linli.resettlement;

import static org.linli.query.Condition.where;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.LedgerSink;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.registry.Staff;
import org.linli.resettlement.HelpGroup.GroupMember;
import org.linli.resettlement.HelpGroup.MemberCapacity;

/**
 * A help group as paper names it: 社区民警;居委会;志愿者401. The officer is the one of the segment, a
 * volunteer the one with that number in the volunteers' ledger; whoever cannot be identified keeps
 * the paper's words.
 */
final class PaperGroup {
    private static final Pattern VOLUNTEER = Pattern.compile("志愿者[Vv]?([0-9]{1,6})");

    private static final Map<String, MemberCapacity> CAPACITIES =
            Map.ofEntries(
                    Map.entry("社区民警", MemberCapacity.POLICE),
                    Map.entry("民警", MemberCapacity.POLICE),
                    Map.entry("司法所", MemberCapacity.JUSTICE),
                    Map.entry("居委会", MemberCapacity.COMMITTEE),
                    Map.entry("村委会", MemberCapacity.COMMITTEE),
                    Map.entry("家属", MemberCapacity.FAMILY),
                    Map.entry("志愿者", MemberCapacity.VOLUNTEER),
                    Map.entry("单位", MemberCapacity.EMPLOYER),
                    Map.entry("学校", MemberCapacity.SCHOOL));

    private PaperGroup() {}

    /**
     * @throws Refusal VAL-053 if a member's words name no capacity
     */
    static HelpGroup read(
            Ref<HelpCase> of, String written, @Nullable Ref<Staff> officer, LedgerSink sink) {
        List<GroupMember> members =
                Stream.of(written.split("[;；、,，]"))
                        .map(String::strip)
                        .filter(words -> !words.isEmpty())
                        .map(words -> member(words, officer, sink))
                        .toList();
        return Values.of(HelpGroup.class)
                .set(HelpGroup::helpCase, of)
                .set(HelpGroup::members, members)
                .record();
    }

    private static GroupMember member(String words, @Nullable Ref<Staff> officer, LedgerSink sink) {
        Optional<String> number = volunteerNumber(words);
        MemberCapacity capacity =
                number.isPresent() ? MemberCapacity.VOLUNTEER : CAPACITIES.get(words);
        if (capacity == null) {
            throw new Refusal("VAL-053", "group", Map.of("value", words));
        }
        Ref<HelpVolunteer> volunteer =
                number.flatMap(n -> sink.find(HelpVolunteer.class, HelpVolunteer::fileNumber, n))
                        .map(Stored::ref)
                        .orElse(null);
        Ref<Staff> staff = capacity == MemberCapacity.POLICE ? officer : null;
        return new GroupMember(
                staff,
                volunteer,
                null,
                staff == null && volunteer == null ? words : null,
                capacity,
                null,
                null,
                null);
    }

    /** The number in the volunteers' ledger of whom paper calls 志愿者401. */
    static Optional<String> volunteerNumber(String words) {
        Matcher numbered = VOLUNTEER.matcher(words);
        return numbered.matches()
                ? Optional.of("V%04d".formatted(Integer.parseInt(numbered.group(1))))
                : Optional.empty();
    }

    /** How a group is found that waits for a volunteer's ledger: by a mark no account has. */
    static String awaited(String number) {
        return "?" + number;
    }

    /**
     * Puts a volunteer into the groups that named him before his own ledger came in: the two may
     * come in either order.
     */
    static void join(Stored<HelpVolunteer> volunteer, LedgerSink sink) {
        String number = volunteer.value().fileNumber();
        if (number == null) {
            return;
        }
        Condition waiting = where(HelpGroup::helpers).contains(" " + awaited(number) + " ");
        for (Stored<HelpGroup> group :
                sink.lookup().list(Query.of(HelpGroup.class, waiting).limit(1_000))) {
            List<GroupMember> members =
                    group.value().members().stream()
                            .map(m -> isCalled(m, number) ? m.known(volunteer.ref()) : m)
                            .toList();
            sink.amend(group, Values.of(group.value()).set(HelpGroup::members, members).record());
        }
    }

    private static boolean isCalled(GroupMember member, String number) {
        String named = member.named();
        return named != null && volunteerNumber(named).filter(number::equals).isPresent();
    }
}
