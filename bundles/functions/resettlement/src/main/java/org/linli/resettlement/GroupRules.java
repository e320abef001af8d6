package org.linli.resettlement;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Lifetime;
import org.linli.registry.Person;
import org.linli.registry.Staff;
import org.linli.resettlement.HelpGroup.GroupMember;
import org.linli.resettlement.HelpGroup.MemberCapacity;
import org.linli.store.Lookup;

/**
 * Who may belong to a group, and who must.
 *
 * @see "domain rules, resettlement, section 3.3"
 */
final class GroupRules {
    private static final int MOST_CASES = 5;
    private static final int ADULT = 18;

    private GroupRules() {}

    /** Who has no day of his own belongs to the group from its beginning. */
    static HelpGroup derive(HelpGroup group, Lookup lookup) {
        List<GroupMember> members =
                group.members().stream()
                        .map(m -> m.memberFrom() != null ? m : m.since(group.foundedDate()))
                        .toList();
        return Values.of(group)
                .set(HelpGroup::members, members)
                .set(HelpGroup::helpers, helpers(members, lookup))
                .record();
    }

    /** Whoever has left, today as well, or is not yet there, helps in no case. */
    private static @Nullable String helpers(List<GroupMember> members, Lookup lookup) {
        Set<String> numbers = new TreeSet<>();
        members.stream()
                .filter(m -> m.memberTo() == null && m.isMemberOn(lookup.today()))
                .forEach(m -> numbers.addAll(numbers(m, lookup)));
        return numbers.isEmpty() ? null : " " + String.join(" ", numbers) + " ";
    }

    private static List<String> numbers(GroupMember member, Lookup lookup) {
        Ref<Staff> officer = member.officer();
        if (officer != null) {
            return lookup.find(Staff.class, officer).stream()
                    .map(staff -> staff.value().badgeNo())
                    .toList();
        }
        Ref<HelpVolunteer> volunteer = member.volunteer();
        if (volunteer == null) {
            String named = member.named();
            return named == null
                    ? List.of()
                    : PaperGroup.volunteerNumber(named).map(PaperGroup::awaited).stream().toList();
        }
        // A person in two teams signs in with one of his numbers and is in the group by either.
        return lookup.find(HelpVolunteer.class, volunteer).stream()
                .flatMap(
                        known ->
                                lookup
                                        .linked(
                                                HelpVolunteer.class,
                                                HelpVolunteer::person,
                                                known.value().person())
                                        .stream())
                .map(membership -> membership.value().fileNumber())
                .filter(Objects::nonNull)
                .toList();
    }

    static void check(Draft<HelpGroup> draft, Lookup lookup, Problems problems) {
        HelpGroup group = draft.value();
        List<GroupMember> now = group.membersOn(lookup.today());
        problems.when(now.size() < HelpGroup.LEAST_MEMBERS, "RES-V02", "members");
        problems.when(now.stream().noneMatch(m -> m.capacity().isClose()), "RES-V03", "members");
        problems.when(now.stream().noneMatch(m -> m.capacity().isOfficial()), "RES-V19", "members");
        if (draft.isImported()) {
            return;
        }
        Optional<HelpCase> of = CaseParts.whole(group.helpCase(), lookup);
        of.ifPresent(c -> checkFounding(group, c, problems));
        problems.when(draft.isNew() && isSecond(group, lookup), "RES-V74", "helpCase");
        problems.when(
                !areDistinct(group, of.map(HelpCase::subject).orElse(null), lookup),
                "RES-V14",
                "members");
        // A volunteer is trained, has signed and has few cases: his membership tells, no name does.
        problems.when(
                now.stream()
                        .filter(m -> m.capacity() == MemberCapacity.VOLUNTEER)
                        .anyMatch(m -> m.volunteer() == null),
                "RES-V73",
                "members");
        problems.when(now.stream().anyMatch(m -> isMinor(m, lookup)), "RES-V11", "members");
        boolean open = of.filter(HelpCase::isOpen).isPresent();
        for (GroupMember member : now) {
            Ref<HelpVolunteer> volunteer = member.volunteer();
            if (volunteer != null) {
                checkVolunteer(volunteer, member.memberFrom(), group, open, lookup, problems);
            }
        }
    }

    /** One person has one group; whoever comes or goes does so in it. */
    private static boolean isSecond(HelpGroup group, Lookup lookup) {
        return !lookup.linked(HelpGroup.class, HelpGroup::helpCase, group.helpCase()).isEmpty();
    }

    private static void checkFounding(HelpGroup group, HelpCase of, Problems problems) {
        LocalDate founded = group.foundedDate();
        problems.when(
                founded != null
                        && founded.isBefore(
                                of.releaseDate().minusDays(CaseParts.DAYS_BEFORE_RELEASE)),
                "VAL-051",
                "foundedDate");
    }

    private static void checkVolunteer(
            Ref<HelpVolunteer> volunteer,
            @Nullable LocalDate since,
            HelpGroup group,
            boolean open,
            Lookup lookup,
            Problems problems) {
        Optional<HelpVolunteer> known =
                lookup.find(HelpVolunteer.class, volunteer).map(Stored::value);
        problems.when(known.isPresent() && !isTrainedBy(since, known.get()), "RES-V12", "members");
        problems.when(
                known.map(HelpVolunteer::leftOn)
                        .filter(day -> !day.isAfter(lookup.today()))
                        .isPresent(),
                "RES-V71",
                "members");
        problems.when(
                open
                        && known.isPresent()
                        && openCases(known.get(), lookup, group.helpCase()) >= MOST_CASES,
                "RES-V06",
                "members");
    }

    /** Before he joins, which may be long after the group was founded. */
    private static boolean isTrainedBy(@Nullable LocalDate joins, HelpVolunteer volunteer) {
        LocalDate trained = volunteer.trainedOn();
        return trained != null && (joins == null || !trained.isAfter(joins));
    }

    /** In how many open cases a person helps, whichever team it is through. */
    static long openCases(HelpVolunteer volunteer, Lookup lookup) {
        return openCases(volunteer, lookup, null);
    }

    private static long openCases(
            HelpVolunteer volunteer, Lookup lookup, @Nullable Ref<HelpCase> butThis) {
        Set<Ref<HelpVolunteer>> same = new HashSet<>();
        lookup.linked(HelpVolunteer.class, HelpVolunteer::person, volunteer.person())
                .forEach(membership -> same.add(membership.ref()));
        Condition ofOpenCases =
                Condition.of(
                        HelpGroup::helpCase, HelpCase.class, where(HelpCase::closedOn).empty());
        return lookup.list(Query.of(HelpGroup.class, ofOpenCases).limit(10_000)).stream()
                .map(Stored::value)
                .filter(group -> !group.helpCase().equals(butThis))
                .filter(
                        group ->
                                group.members().stream()
                                        .filter(m -> m.isMemberOn(lookup.today()))
                                        .anyMatch(m -> same.contains(m.volunteer())))
                .map(HelpGroup::helpCase)
                .distinct()
                .count();
    }

    /**
     * Each member once at a time, each of today named by one reference, and the person helped not
     * among them.
     */
    private static boolean areDistinct(
            HelpGroup group, @Nullable Ref<Person> subject, Lookup lookup) {
        Map<Ref<?>, List<GroupMember>> seen = new HashMap<>();
        for (GroupMember member : group.members()) {
            Ref<?> who = member.officer() == null ? person(member, lookup) : member.officer();
            boolean identified = who != null && !who.equals(subject) && isNamedOnce(member);
            if (!identified && member.isMemberOn(lookup.today())) {
                return false;
            }
            List<GroupMember> before = seen.computeIfAbsent(who, other -> new ArrayList<>());
            if (who != null && before.stream().anyMatch(member::overlaps)) {
                return false;
            }
            before.add(member);
        }
        return true;
    }

    private static boolean isNamedOnce(GroupMember member) {
        return Stream.of(member.officer(), member.volunteer(), member.person())
                        .filter(Objects::nonNull)
                        .count()
                == 1;
    }

    /** The person behind a membership or named directly; null for one named in words alone. */
    private static @Nullable Ref<Person> person(GroupMember member, Lookup lookup) {
        Ref<HelpVolunteer> volunteer = member.volunteer();
        return volunteer == null
                ? member.person()
                : lookup.find(HelpVolunteer.class, volunteer)
                        .map(v -> v.value().person())
                        .orElse(null);
    }

    private static boolean isMinor(GroupMember member, Lookup lookup) {
        return isMinor(person(member, lookup), lookup);
    }

    /** Whether the register knows that somebody is not yet of age. */
    static boolean isMinor(@Nullable Ref<Person> person, Lookup lookup) {
        return person != null && Lifetime.isUnder(ADULT, person, lookup.today(), lookup);
    }
}
