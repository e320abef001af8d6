package org.linli.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.corrections.ConductDecision.ConductKind;
import org.linli.corrections.CorrectionCase.CaseState;
import org.linli.corrections.CorrectionGroup.GroupMember;
import org.linli.corrections.CorrectionGroup.GroupRole;
import org.linli.corrections.PlaceChange.PlaceReply;
import org.linli.function.Indicator;
import org.linli.indicator.Period;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.People;
import org.linli.registry.Person;
import org.linli.standin.Counted;

/** Members who come and go, people who never came, and answers that are owed. */
class EdgesOfCorrectionTest {
    private static final LocalDate REPORTED = day("2025-03-18");

    private final Cases here = new Cases("2025-05-10");

    @Test
    void who_never_reported_was_not_in_register_and_does_not_leave_it() {
        here.shelf.put(
                here.notified(here.person(Cases.SUBJECT_B).ref(), "2025-03-11")
                        .set(CorrectionCase::closedOn, day("2025-04-02"))
                        .set(CorrectionCase::state, CaseState.DECEASED)
                        .record());
        here.shelf.put(
                here.notified(here.person(People.TENANT_B).ref(), "2025-03-11")
                        .set(CorrectionCase::closedOn, day("2025-04-02"))
                        .set(CorrectionCase::state, CaseState.RECALLED)
                        .record());

        assertThat(numerator("C2-DECEASED", Period.year(2025))).isZero();
        assertThat(numerator("C2-RECALLED", Period.year(2025))).isZero();
        assertThat(numerator("C9", Period.year(2025))).isZero();
    }

    @Test
    void a_member_may_come_back_but_is_not_there_twice_on_one_day() {
        Stored<CorrectionCase> of = here.active(Cases.SUBJECT_A, "2025-03-11", "2025-03-18");
        Stored<Person> clerk = here.person(People.PARENT_Q);
        GroupMember first = member(clerk, "2025-03-18", "2025-04-10");

        assertThatThrownBy(() -> group(of, first, member(clerk, "2025-04-10", null)))
                .hasMessage("COR-V19");
        assertThat(group(of, first, member(clerk, "2025-04-20", null)).value().members())
                .hasSize(4);
    }

    @Test
    void a_group_whose_members_have_left_covers_nobody_and_one_with_time_left_is_not_missed() {
        here.shelf.goTo("2025-03-20");
        Stored<CorrectionCase> of = here.active(Cases.SUBJECT_A, "2025-03-11", "2025-03-18");
        assertThat(rate("C4", Period.year(2025))).as("due on 25 March").isEqualTo("0/0");
        group(of, member(here.person(People.PARENT_Q), "2025-03-18", "2025-05-31"));
        here.shelf.goTo("2025-07-01");

        assertThat(rate("C4", new Period(day("2025-05-01"), day("2025-05-31")))).isEqualTo("1/1");
        assertThat(rate("C4", new Period(day("2025-06-01"), day("2025-06-30")))).isEqualTo("0/1");
    }

    @Test
    void the_other_place_answers_within_five_days() {
        Stored<CorrectionCase> of = here.active(Cases.SUBJECT_A, "2025-03-11", "2025-03-18");
        here.shelf.goTo("2025-05-06");
        Values<PlaceChange> asked =
                Values.of(PlaceChange.class)
                        .set(PlaceChange::correctionCase, of.ref())
                        .set(PlaceChange::appliedOn, day("2025-04-25"))
                        .set(PlaceChange::newPlace, "示例市示例区")
                        .set(PlaceChange::opinionSentOn, day("2025-04-29"));
        Stored<PlaceChange> open = here.desk.enter(asked.record());
        assertThat(here.due("D14-REPLY", open.value()))
                .as("holidays move it")
                .isEqualTo("2025-05-06");
        assertThat(open.value().repliedOn()).isNull();

        Stored<PlaceChange> answered =
                here.desk.change(
                        open,
                        Values.of(open.value())
                                .set(PlaceChange::opinionReply, PlaceReply.AGREE)
                                .record());

        assertThat(answered.value().repliedOn()).isEqualTo("2025-05-06");
    }

    @Test
    void what_happens_to_a_case_happens_while_there_is_one() {
        Stored<CorrectionCase> of = here.active(Cases.SUBJECT_A, "2025-03-11", "2025-03-18");

        assertThatThrownBy(() -> here.desk.enter(here.spell(of, "2025-03-01", "2025-03-10")))
                .hasMessage("COR-V28");
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        here.decision(of, ConductKind.ADMONITION, "2025-03-10")
                                                .record()))
                .hasMessage("COR-V28");
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        here.decision(
                                                        of,
                                                        ConductKind.REVOKE_SUSPENSION,
                                                        "2025-05-08")
                                                .set(ConductDecision::arrestedOn, day("2025-05-07"))
                                                .record()))
                .hasMessage("VAL-051");
    }

    @ParameterizedTest
    @ValueSource(strings = {"有期徒刑三年", "3年6个月", "0Y", "Y"})
    void a_sentence_is_typed_in_years_and_months(String typed) {
        Values<CorrectionCase> told =
                here.notified(here.person(Cases.SUBJECT_A).ref(), "2025-03-11");
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        told.set(CorrectionCase::originalSentence, typed).record()))
                .hasMessage("COR-V70");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3Y6M", "8M", "1M15D", "无期徒刑"})
    void these_are_sentences(String typed) {
        Values<CorrectionCase> told =
                here.notified(here.person(Cases.SUBJECT_A).ref(), "2025-03-11");
        assertThat(
                        here.desk
                                .enter(told.set(CorrectionCase::originalSentence, typed).record())
                                .version())
                .isEqualTo(1);
    }

    private Stored<CorrectionGroup> group(Stored<CorrectionCase> of, GroupMember... others) {
        Stored<Person> justice = person(People.RESIDENT_E);
        Stored<Person> brother = person(People.TENANT_B);
        List<GroupMember> members =
                Stream.concat(
                                Stream.of(
                                        new GroupMember(
                                                justice.ref(),
                                                null,
                                                GroupRole.JUSTICE,
                                                false,
                                                REPORTED,
                                                null),
                                        new GroupMember(
                                                brother.ref(),
                                                null,
                                                GroupRole.FAMILY,
                                                false,
                                                REPORTED,
                                                null)),
                                Stream.of(others))
                        .toList();
        return here.desk.enter(new CorrectionGroup(of.ref(), REPORTED, "卷宗1", members, List.of()));
    }

    private Stored<Person> person(String number) {
        return here.shelf.all(Person.class).stream()
                .filter(known -> number.equals(known.value().idNumber()))
                .findFirst()
                .orElseGet(() -> here.person(number));
    }

    private static GroupMember member(Stored<Person> person, String from, String to) {
        return new GroupMember(
                person.ref(),
                null,
                GroupRole.VOLUNTEER,
                false,
                day(from),
                to == null ? null : day(to));
    }

    private String rate(String code, Period period) {
        return Counted.rate(here.shelf, indicator(code), period);
    }

    private long numerator(String code, Period period) {
        return Counted.on(here.shelf, indicator(code).numerator(), period);
    }

    private static Indicator indicator(String code) {
        return Counted.indicator(Cases.CORRECTIONS, code);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
