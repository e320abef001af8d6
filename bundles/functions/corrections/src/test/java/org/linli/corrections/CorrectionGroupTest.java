package org.linli.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.corrections.CorrectionGroup.GroupMember;
import org.linli.corrections.CorrectionGroup.GroupRole;
import org.linli.identity.Sex;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.People;
import org.linli.registry.Person;
import org.linli.registry.Staff;

/** The group of subject B, a woman. */
class CorrectionGroupTest {
    private static final LocalDate DAY = LocalDate.parse("2025-03-18");

    private final Cases here = new Cases("2025-03-20");
    private final Stored<CorrectionCase> womansCase =
            here.active(Cases.SUBJECT_B, "2025-03-11", "2025-03-18");
    private final Stored<Person> justice = here.person(People.RESIDENT_E);
    private final Stored<Person> brother = here.person(People.TENANT_B);
    private final Stored<Person> clerk = here.person(People.PARENT_Q);

    @Test
    void a_womans_group_includes_a_woman() {
        assertThatThrownBy(() -> here.desk.enter(group(police(here.officer))))
                .hasMessage("COR-V05");
        assertThat(here.desk.enter(group(member(clerk, GroupRole.COMMITTEE))).complete()).isTrue();
        assertThat(here.desk.enter(group(police(here.staff("099036", Sex.FEMALE)))).complete())
                .isTrue();
    }

    @Test
    void the_victim_may_not_join() {
        CorrectionGroup group =
                Values.of(group(member(clerk, GroupRole.COMMITTEE)))
                        .set(CorrectionGroup::barred, List.of(clerk.ref()))
                        .record();

        assertThatThrownBy(() -> here.desk.enter(group)).hasMessage("COR-V06");
    }

    @Test
    void two_are_no_group() {
        CorrectionGroup two =
                of(member(justice, GroupRole.JUSTICE), member(clerk, GroupRole.FAMILY));

        assertThatThrownBy(() -> here.desk.enter(two)).hasMessage("COR-V16");
    }

    @Test
    void the_justice_office_and_somebody_close_belong_to_it() {
        CorrectionGroup strangers =
                of(
                        member(justice, GroupRole.JUSTICE),
                        member(clerk, GroupRole.VOLUNTEER),
                        member(brother, GroupRole.EMPLOYER));

        assertThatThrownBy(() -> here.desk.enter(strangers)).hasMessage("COR-V17");
    }

    @Test
    void nobody_is_named_twice_and_the_subject_never() {
        Ref<Person> subject = womansCase.value().subject();
        CorrectionGroup own =
                group(new GroupMember(subject, null, GroupRole.FAMILY, false, DAY, null));

        assertThatThrownBy(() -> here.desk.enter(own)).hasMessage("COR-V19");
        assertThatThrownBy(() -> here.desk.enter(group(member(justice, GroupRole.SCHOOL))))
                .hasMessage("COR-V19");
    }

    @Test
    void a_member_is_one_person_and_still_belongs_to_it() {
        GroupMember both =
                new GroupMember(
                        clerk.ref(), here.officer.ref(), GroupRole.POLICE, false, DAY, null);
        GroupMember left = new GroupMember(clerk.ref(), null, GroupRole.COMMITTEE, false, DAY, DAY);

        assertThatThrownBy(() -> here.desk.enter(group(both))).hasMessageContaining("COR-V19");
        assertThatThrownBy(() -> here.desk.enter(group(left))).hasMessageContaining("COR-V16");
    }

    @Test
    void a_group_is_founded_for_somebody_who_has_reported() {
        CorrectionGroup early =
                Values.of(group(member(clerk, GroupRole.COMMITTEE)))
                        .set(CorrectionGroup::foundedDate, DAY.minusDays(1))
                        .record();

        assertThatThrownBy(() -> here.desk.enter(early)).hasMessage("VAL-051");
    }

    private CorrectionGroup group(GroupMember third) {
        return of(member(justice, GroupRole.JUSTICE), member(brother, GroupRole.FAMILY), third);
    }

    private CorrectionGroup of(GroupMember... members) {
        return new CorrectionGroup(womansCase.ref(), DAY, "卷宗1", List.of(members), List.of());
    }

    private static GroupMember member(Stored<Person> person, GroupRole role) {
        return new GroupMember(person.ref(), null, role, false, DAY, null);
    }

    private static GroupMember police(Stored<Staff> officer) {
        return new GroupMember(null, officer.ref(), GroupRole.POLICE, false, DAY, null);
    }
}
