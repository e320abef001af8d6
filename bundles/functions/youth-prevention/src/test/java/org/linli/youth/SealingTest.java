package org.linli.youth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.function.RecordDefinition;
import org.linli.function.Sealing;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Person;
import org.linli.standin.Desk;
import org.linli.youth.Measure.MeasureResult;
import org.linli.youth.SealedQuery.ApplicantKind;
import org.linli.youth.SealedQuery.QueryStage;
import org.linli.youth.Unsealing.UnsealingGround;
import org.linli.youth.Unsealing.UnsealingStage;
import org.linli.youth.YouthCase.SeriousItem;

/** Scenarios 4 and 5: who sees a sealed file, and how it is answered for (section 10). */
class SealingTest {
    private static final LocalDate ANSWERED = LocalDate.parse("2025-10-09");

    private final YouthCases here = new YouthCases("2025-10-09");
    private final Stored<YouthCase> file = completed();

    private Stored<YouthCase> completed() {
        Stored<YouthCase> open =
                here.inMeasures(YouthCases.SUBJECT_H, "2025-04-12", SeriousItem.CRIME_UNDER_AGE);
        here.resultOfAll(MeasureResult.DONE, "2025-09-26");
        return here.desk.step(
                open,
                "complete",
                Map.of("completedOn", LocalDate.parse("2025-09-26"), "summary", "表现良好"));
    }

    @ParameterizedTest(name = "asked on {0}, answered by {1}")
    @CsvSource({"2025-09-26, 2025-09-30", "2025-09-29, 2025-10-10"})
    void a_certificate_is_issued_within_three_working_days(String asked, String due) {
        Certificate certificate =
                new Certificate(
                        here.person(YouthCases.SUBJECT_H).ref(), LocalDate.parse(asked), null);

        assertThat(here.due("D15-CERTIFICATE", certificate)).isEqualTo(due);
    }

    @Test
    void from_its_day_on_nobody_sees_the_file_and_the_day_before_the_case_team_does() {
        assertThat(hidden(officer(), "2025-09-28")).isFalse();
        for (Role role : List.of(YouthRoles.YOUTH_OFFICER, Role.STATION_LEADER, Role.AUDITOR)) {
            assertThat(hidden(Desk.officer(role), "2025-09-29")).as(role.code()).isTrue();
        }
        assertThat(hidden(Actor.system("321003001"), "2025-09-29")).isFalse();
    }

    @Test
    void a_company_is_refused_and_learns_nothing() {
        Stored<SealedQuery> query = here.desk.enter(query(ApplicantKind.OTHERS).record());

        assertThatThrownBy(() -> decided(query, "allow", decision())).hasMessage("YTH-V10");
        SealedQuery refused =
                decided(
                                query,
                                "refuse",
                                Map.<String, Object>of(
                                        "decidedOn", ANSWERED, "reason", "不符合法律规定的范围"))
                        .value();
        assertThat(refused.stage()).isEqualTo(QueryStage.NOT_ALLOWED);
        assertThat(refused.file()).isNull();
        assertThat(hidden(officer(), "2025-10-09")).isTrue();
    }

    @Test
    void a_query_without_an_official_letter_is_not_taken() {
        SealedQuery bare = query(ApplicantKind.JUDICIAL).set(SealedQuery::letters, null).record();

        assertThatThrownBy(() -> here.desk.enter(bare)).hasMessage("GEN-V04");
    }

    @Test
    void an_allowed_query_opens_the_file_to_the_one_who_asked_until_its_day() {
        Stored<SealedQuery> query = here.desk.enter(query(ApplicantKind.JUDICIAL).record());
        assertThat(query.value().file()).as("asking tells nothing").isNull();

        Stored<SealedQuery> allowed = decided(query, "allow", decision());

        assertThat(allowed.value().file()).isEqualTo(file.ref());
        assertThat(hidden(officer(), "2025-10-16")).isFalse();
        assertThat(hidden(officer(), "2025-10-17")).isTrue();
        Actor other = account("other", YouthRoles.YOUTH_OFFICER);
        assertThat(hidden(other, "2025-10-16")).isTrue();
    }

    @Test
    void a_file_is_opened_for_thirty_days_at_most() {
        Stored<SealedQuery> query = here.desk.enter(query(ApplicantKind.JUDICIAL).record());
        Map<String, Object> longer = new HashMap<>(decision());
        longer.put("readableUntil", ANSWERED.plusDays(31));

        assertThatThrownBy(() -> decided(query, "allow", longer)).hasMessage("YTH-V27");
        longer.put("readableUntil", ANSWERED.plusDays(30));
        assertThat(decided(query, "allow", longer).value().stage()).isEqualTo(QueryStage.ALLOWED);
    }

    @Test
    void nobody_seals_an_open_case_by_typing_its_end() {
        Stored<YouthCase> lead =
                here.desk.enter(
                        here.lead(
                                        here.person(YouthCases.SUBJECT_J),
                                        "2025-03-03",
                                        SeriousItem.QUARRELS)
                                .record());
        LocalDate day = LocalDate.parse("2025-03-04");

        for (YouthCase typed :
                List.of(
                        Values.of(lead.value()).set(YouthCase::decidedOn, day).record(),
                        Values.of(lead.value()).set(YouthCase::completedOn, day).record(),
                        Values.of(lead.value()).set(YouthCase::acceptedOn, day).record(),
                        Values.of(lead.value()).set(YouthCase::judgedOn, day).record())) {
            assertThat(CaseRules.derive(typed, here.shelf).sealsOn()).isNull();
            assertThatThrownBy(() -> here.desk.change(lead, typed)).hasMessage("SYS-415");
        }
    }

    @Test
    void a_guardian_is_of_age_and_somebody_else() {
        Stored<Person> minor = here.person(YouthCases.SUBJECT_J);
        for (Stored<Person> other : List.of(minor, here.person(YouthCases.SUBJECT_H))) {
            YouthCase lead =
                    here.lead(minor, "2025-03-03", SeriousItem.QUARRELS)
                            .set(YouthCase::guardian, other.ref())
                            .record();
            assertThatThrownBy(() -> here.desk.enter(lead)).hasMessage("YTH-V25");
        }
    }

    @Test
    void only_a_statutory_ground_takes_the_seal_off() {
        Unsealing other = unsealing(UnsealingGround.NO_STATUTORY_GROUND);
        assertThatThrownBy(() -> here.desk.enter(other)).hasMessage("YTH-S07");

        Stored<Unsealing> entered = here.desk.enter(unsealing(UnsealingGround.NEW_OVER_5));
        assertThat(hidden(officer(), "2025-10-09")).isTrue();
        decided(entered, "confirm", Map.of());

        assertThat(hidden(officer(), "2025-10-09")).isFalse();
    }

    @Test
    void allowing_and_unsealing_take_the_leader_and_the_auditor() {
        for (var step : List.of(step("sealed-query", "allow"), step("unsealing", "confirm"))) {
            assertThat(step.roles()).containsExactly(Role.STATION_LEADER);
            assertThat(step.verifiedBy()).isEqualTo(Role.AUDITOR);
        }
    }

    @Test
    void a_notice_is_in_time_up_to_its_day() {
        SealingNotice notice =
                new SealingNotice(
                        file.ref(),
                        SealingNotice.SealingBasis.CORRECTIVE_EDUCATION,
                        LocalDate.parse("2025-09-26"),
                        null,
                        LocalDate.parse("2025-09-29"),
                        List.of(SealingNotice.SealedSystem.LINLI),
                        null);

        assertThat(here.desk.enter(notice).value().dueOn()).isEqualTo("2025-09-29");
        assertThat(here.desk.enter(notice).value().isInTime()).isTrue();
    }

    @Test
    void a_file_that_is_sealed_before_its_last_day_closes_that_day() {
        here.desk.enter(
                new SealingNotice(
                        file.ref(),
                        SealingNotice.SealingBasis.CORRECTIVE_EDUCATION,
                        LocalDate.parse("2025-09-26"),
                        null,
                        LocalDate.parse("2025-09-27"),
                        List.of(SealingNotice.SealedSystem.LINLI),
                        null));

        assertThat(hidden(officer(), "2025-09-26")).isFalse();
        assertThat(hidden(officer(), "2025-09-27")).isTrue();
        assertThat(here.shelf.find(YouthCase.class, file.ref()).orElseThrow().value().sealMark())
                .isEqualTo(YouthCase.SealMark.SEALED_MARK);
    }

    @Test
    void whoever_asked_decides_nothing() {
        Stored<SealedQuery> query = here.desk.enter(query(ApplicantKind.JUDICIAL).record());

        assertThatThrownBy(() -> here.desk.step(query, "allow", decision())).hasMessage("YTH-S14");
    }

    /** By the station leader, who has an account of his own. */
    private <T extends Record> Stored<T> decided(
            Stored<T> of, String step, Map<String, Object> fields) {
        here.desk.as(account("leader", Role.STATION_LEADER));
        try {
            return here.desk.step(of, step, fields);
        } finally {
            here.desk.as(officer());
        }
    }

    private static Actor account(String name, Role role) {
        Actor any = Desk.officer(role);
        return new Actor(
                name,
                name,
                "099002",
                any.roles(),
                any.jurisdiction(),
                any.channel(),
                null,
                any.language(),
                "test");
    }

    private static org.linli.function.Lifecycle.Step<?> step(String type, String name) {
        return YouthCases.YOUTH
                .record(type)
                .orElseThrow()
                .lifecycle()
                .orElseThrow()
                .steps()
                .stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private boolean hidden(Actor actor, String day) {
        RecordDefinition<?> type = YouthCases.YOUTH.record("youth-case").orElseThrow();
        Sealing sealing = type.sealing().orElseThrow();
        var condition = sealing.hiddenFrom(actor, LocalDate.parse(day));
        return condition != null && here.shelf.holds(YouthCase.class, file.ref(), condition);
    }

    private static Actor officer() {
        return Desk.officer(YouthRoles.YOUTH_OFFICER);
    }

    private static Map<String, Object> decision() {
        return Map.of(
                "decidedOn",
                ANSWERED,
                "reason",
                "依法许可",
                "secrecyLetter",
                "保密承诺书1",
                "readableUntil",
                LocalDate.parse("2025-10-16"));
    }

    private Values<SealedQuery> query(ApplicantKind kind) {
        return Values.of(SealedQuery.class)
                .set(SealedQuery::person, here.person(YouthCases.SUBJECT_H).ref())
                .set(SealedQuery::applicantUnit, "示例单位")
                .set(SealedQuery::applicantKind, kind)
                .set(SealedQuery::legalBasis, "刑事诉讼法第二百八十六条")
                .set(SealedQuery::purpose, "就业审查")
                .set(SealedQuery::scope, "仅本案")
                .set(SealedQuery::letters, YouthCases.paper("公函.pdf"))
                .set(SealedQuery::receivedOn, ANSWERED)
                .set(SealedQuery::stage, QueryStage.RECEIVED);
    }

    private Unsealing unsealing(UnsealingGround ground) {
        return new Unsealing(
                file.number(),
                ground,
                YouthCases.paper("决定书.pdf"),
                ANSWERED,
                null,
                UnsealingStage.ENTERED);
    }
}
