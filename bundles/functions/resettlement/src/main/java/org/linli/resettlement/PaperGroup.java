package org.linli.resettlement;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.LedgerSink;
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
        Matcher numbered = VOLUNTEER.matcher(words);
        boolean volunteers = numbered.matches();
        MemberCapacity capacity = volunteers ? MemberCapacity.VOLUNTEER : CAPACITIES.get(words);
        if (capacity == null) {
            throw new Refusal("VAL-053", "group", Map.of("value", words));
        }
        Ref<HelpVolunteer> volunteer = volunteers ? volunteer(numbered.group(1), sink) : null;
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

    private static @Nullable Ref<HelpVolunteer> volunteer(String number, LedgerSink sink) {
        String padded = "V%04d".formatted(Integer.parseInt(number));
        return sink.find(HelpVolunteer.class, HelpVolunteer::fileNumber, padded)
                .map(Stored::ref)
                .orElse(null);
    }
}
