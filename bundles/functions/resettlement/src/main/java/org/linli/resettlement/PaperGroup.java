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
 * A help group as paper names it: 社区民警;居委会;志愿者401, or with names: 村委会李明;志愿者Z-017;王芳（家属）. The
 * officer is the one of the segment, a volunteer the one with that number in the volunteers'
 * ledger; whoever cannot be identified keeps the paper's words.
 */
final class PaperGroup {
    private static final Pattern VOLUNTEER =
            Pattern.compile("志愿者((?=[A-Za-z-]*[0-9])[0-9A-Za-z-]{1,20})号?");

    /** Of many stations the numbers are V0401, and paper groups say 志愿者401. */
    private static final Pattern SHORT = Pattern.compile("[Vv]?([0-9]{1,6})");

    private static final Pattern CAPACITY_BEHIND = Pattern.compile(".+[(（]([^()（）]+)[)）]");

    private static final Map<String, MemberCapacity> CAPACITIES =
            Map.ofEntries(
                    Map.entry("社区民警", MemberCapacity.POLICE),
                    Map.entry("民警", MemberCapacity.POLICE),
                    Map.entry("司法所", MemberCapacity.JUSTICE),
                    Map.entry("居委会", MemberCapacity.COMMITTEE),
                    Map.entry("村委会", MemberCapacity.COMMITTEE),
                    Map.entry("社区干部", MemberCapacity.COMMITTEE),
                    Map.entry("村干部", MemberCapacity.COMMITTEE),
                    Map.entry("家属", MemberCapacity.FAMILY),
                    Map.entry("亲属", MemberCapacity.FAMILY),
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
        MemberCapacity capacity =
                capacity(words)
                        .orElseThrow(() -> new Refusal("VAL-053", "group", Map.of("value", words)));
        Ref<HelpVolunteer> volunteer =
                written(words).stream()
                        .flatMap(n -> Stream.of(numbered(n), n))
                        .flatMap(
                                n ->
                                        sink
                                                .find(
                                                        HelpVolunteer.class,
                                                        HelpVolunteer::fileNumber,
                                                        n)
                                                .stream())
                        .map(Stored::ref)
                        .findFirst()
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

    /** By the word alone, the word before a name, or the word in brackets behind it. */
    private static Optional<MemberCapacity> capacity(String words) {
        Matcher behind = CAPACITY_BEHIND.matcher(words);
        return begins(words)
                .or(() -> behind.matches() ? begins(behind.group(1)) : Optional.empty());
    }

    private static Optional<MemberCapacity> begins(String words) {
        return CAPACITIES.entrySet().stream()
                .filter(capacity -> words.startsWith(capacity.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The number of whom paper calls 志愿者401, in the form by which groups wait for him. */
    static Optional<String> volunteerNumber(String words) {
        return written(words).map(PaperGroup::numbered);
    }

    private static Optional<String> written(String words) {
        Matcher number = VOLUNTEER.matcher(words);
        return number.matches() ? Optional.of(number.group(1)) : Optional.empty();
    }

    private static String numbered(String number) {
        Matcher few = SHORT.matcher(number);
        return few.matches() ? "V%04d".formatted(Integer.parseInt(few.group(1))) : number;
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
        String written = volunteer.value().fileNumber();
        if (written == null) {
            return;
        }
        String number = numbered(written);
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
