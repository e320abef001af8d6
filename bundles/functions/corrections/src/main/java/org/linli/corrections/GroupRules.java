package org.linli.corrections;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.corrections.CorrectionGroup.GroupMember;
import org.linli.corrections.CorrectionGroup.GroupRole;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.identity.Sex;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.registry.Person;
import org.linli.registry.Staff;
import org.linli.store.Lookup;

/**
 * Who may belong to a group, and who must.
 *
 * @see "Community Corrections Law art. 25, 52; domain rules, corrections, section 3.2"
 */
final class GroupRules {
    private static final int LEAST_MEMBERS = 3;
    private static final Set<GroupRole> CLOSE = Set.of(GroupRole.COMMITTEE, GroupRole.FAMILY);

    private GroupRules() {}

    static void check(Draft<CorrectionGroup> draft, Lookup lookup, Problems problems) {
        CorrectionGroup group = draft.value();
        problems.when(persons(group).anyMatch(group.barred()::contains), "COR-V06", "members");
        Optional<CorrectionCase> of =
                lookup.find(CorrectionCase.class, group.correctionCase()).map(Stored::value);
        List<GroupMember> members = members(group, of, lookup.today());
        problems.when(members.size() < LEAST_MEMBERS, "COR-V16", "members");
        problems.when(!isComposed(members), "COR-V17", "members");
        if (of.isEmpty()) {
            return;
        }
        problems.when(!areDistinct(group, of.get().subject()), "COR-V19", "members");
        problems.when(
                isBefore(group.foundedDate(), of.get().reportDate()), "VAL-051", "foundedDate");
        problems.when(draft.isNew() && of.get().reportDate() == null, "REG-C-03", "foundedDate");
        boolean woman = isFemale(of.get().subject(), lookup);
        problems.when(
                woman && members.stream().noneMatch(m -> isWoman(m, lookup)), "COR-V05", "members");
        problems.when(
                of.get().juvenileRegime()
                        && members.stream().noneMatch(GroupMember::experiencedWithMinors),
                "COR-V20",
                "members");
    }

    /** Whoever left helps no longer; of a case that is over, those of its last day. */
    private static List<GroupMember> members(
            CorrectionGroup group, Optional<CorrectionCase> of, LocalDate today) {
        LocalDate day = of.map(CorrectionCase::closedOn).orElse(today);
        return group.members().stream()
                .filter(m -> m.memberTo() == null || !m.memberTo().isBefore(day))
                .toList();
    }

    /** A group and a plan are made for somebody who has reported. */
    static boolean isBefore(LocalDate day, @Nullable LocalDate reported) {
        return reported != null && day.isBefore(reported);
    }

    private static boolean isComposed(List<GroupMember> members) {
        return members.stream().anyMatch(m -> m.memberRole() == GroupRole.JUSTICE)
                && members.stream().anyMatch(m -> CLOSE.contains(m.memberRole()));
    }

    /** Founded by a day, and still of the people whom a group needs. */
    static boolean isValidOn(LocalDate day, CorrectionGroup group) {
        List<GroupMember> then = group.members().stream().filter(m -> m.isMemberOn(day)).toList();
        return !group.foundedDate().isAfter(day)
                && then.size() >= LEAST_MEMBERS
                && isComposed(then);
    }

    /** Each member named, on no day twice, and the subject not among them. */
    private static boolean areDistinct(CorrectionGroup group, Ref<Person> subject) {
        List<GroupMember> members = group.members();
        for (int i = 0; i < members.size(); i++) {
            GroupMember member = members.get(i);
            if ((member.officer() == null) == (member.person() == null)
                    || subject.equals(member.person())
                    || members.subList(0, i).stream().anyMatch(member::isThereWith)) {
                return false;
            }
        }
        return true;
    }

    private static Stream<Ref<Person>> persons(CorrectionGroup group) {
        return group.members().stream().map(GroupMember::person).filter(Objects::nonNull);
    }

    private static boolean isWoman(GroupMember member, Lookup lookup) {
        Ref<Staff> officer = member.officer();
        Ref<Person> person = member.person();
        return officer != null
                ? lookup.find(Staff.class, officer)
                        .filter(found -> found.value().sex() == Sex.FEMALE)
                        .isPresent()
                : person != null && isFemale(person, lookup);
    }

    private static boolean isFemale(Ref<Person> person, Lookup lookup) {
        return lookup.find(Person.class, person)
                .filter(found -> found.value().sex() == Sex.FEMALE)
                .isPresent();
    }
}
