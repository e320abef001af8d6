package org.linli.resettlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.function.Lifecycle;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.resettlement.HelpCase.CaseState;
import org.linli.resettlement.HelpTalk.TalkMode;

/** The illegal moves of the domain rules (resettlement, section 4), and the legal ones. */
class CaseLifecycleTest {
    private final Helps here = new Helps("2025-04-18");
    private final Stored<HelpCase> helped = here.helping(Helps.SUBJECT_L, "2025-03-03");

    @Test
    void a_period_is_not_ended_before_its_end() {
        here.shelf.goTo("2030-03-02");
        assertThatThrownBy(() -> step("expire"))
                .hasMessage("RES-S01")
                .extracting(thrown -> ((Refusal) thrown).params())
                .isEqualTo(Map.of("helpEnd", "2030-03-02"));

        here.shelf.goTo("2030-03-03");
        assertThat(step("expire").value().closedOn()).isEqualTo("2030-03-02");
    }

    @Test
    void an_open_case_has_no_end_that_would_take_it_from_the_figures_and_the_station() {
        LocalDate day = LocalDate.parse("2025-04-01");
        HelpCase ended = Values.of(helped.value()).set(HelpCase::closedOn, day).record();
        HelpCase declined = Values.of(helped.value()).set(HelpCase::declinedOn, day).record();

        assertThatThrownBy(() -> here.desk.change(helped, ended)).hasMessage("SYS-415");
        assertThatThrownBy(() -> here.desk.change(helped, declined)).hasMessage("SYS-415");
    }

    @Test
    void nobody_is_moved_to_a_place_that_has_not_accepted() {
        assertThatThrownBy(() -> end("moveAway")).hasMessage("RES-S02");
        Stored<MoveNotice> sent =
                here.desk.enter(
                        new MoveNotice(
                                helped.ref(), "示例市示例区", LocalDate.parse("2025-04-10"), null));
        assertThatThrownBy(() -> end("moveAway")).hasMessage("RES-S02");

        here.desk.change(
                sent,
                Values.of(sent.value())
                        .set(MoveNotice::acceptedOn, LocalDate.parse("2025-04-16"))
                        .record());
        assertThat(end("moveAway").value().state()).isEqualTo(CaseState.MOVED);
    }

    @Test
    void nobody_was_looked_for_before_he_was_released() {
        assertThatThrownBy(() -> attempt("2025-03-02", false)).hasMessage("VAL-051");
        attempt("2025-03-03", false);
    }

    @Test
    void a_suspicion_is_no_offence() {
        assertThatThrownBy(() -> end("reoffend")).hasMessage("RES-S03");

        here.desk.enter(judgment("2025-03-20").record());
        assertThat(end("reoffend").value().state()).isEqualTo(CaseState.REOFFENDED);
    }

    @Test
    void an_offence_before_the_release_is_none_during_help() {
        assertThatThrownBy(() -> here.desk.enter(judgment("2025-03-02").record()))
                .hasMessage("RES-S04");
        assertThatThrownBy(() -> end("reoffend")).hasMessage("RES-S03");
    }

    @Test
    void somebody_is_out_of_reach_after_two_attempts_on_two_days() {
        attempt("2025-04-16", false);
        attempt("2025-04-16", false);
        assertThatThrownBy(() -> step("loseContact")).hasMessage("RES-S08");
        attempt("2025-04-17", false);
        Stored<HelpCase> lost = step("loseContact");
        assertThat(here.windows("D8", lost.value())).isEmpty();

        here.shelf.goTo("2025-04-28");
        assertThatThrownBy(() -> here.desk.step(lost, "resumeContact", Map.of()))
                .hasMessage("RES-S09");
        attempt("2025-04-28", true);
        assertThatThrownBy(() -> here.desk.step(lost, "resumeAwaiting", Map.of()))
                .hasMessage("RES-S11");
        HelpCase found = here.desk.step(lost, "resumeContact", Map.of()).value();
        assertThat(found.isHelping()).isTrue();
        assertThat(here.windows("D8", found)).first().isEqualTo("2025-06-03/2025-09-02");
    }

    @Test
    void attempts_before_the_last_contact_do_not_count() {
        attempt("2025-04-10", false);
        attempt("2025-04-11", true);
        attempt("2025-04-17", false);

        assertThatThrownBy(() -> step("loseContact")).hasMessage("RES-S08");
    }

    @Test
    void nobody_is_awaited_before_the_day_of_release() {
        Stored<ReleaseNotice> notice =
                here.desk.enter(
                        here.notice(here.person(Helps.SUBJECT_G).ref(), "2025-04-21").record());
        Stored<HelpCase> expected = here.desk.enter(here.announced(notice).record());
        assertThat(steps("release").itself().test(expected.value(), here.shelf)).isFalse();
        assertThatThrownBy(() -> here.desk.step(expected, "receive", here.report("2025-04-18")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_node_itself_knows_the_day_of_release_and_the_day_after_the_period() {
        HelpCase expected =
                here.desk
                        .enter(
                                here.announced(
                                                here.desk.enter(
                                                        here.notice(
                                                                        here.person(Helps.SUBJECT_G)
                                                                                .ref(),
                                                                        "2025-04-21")
                                                                .record()))
                                        .record())
                        .value();
        here.shelf.goTo("2025-04-21");
        assertThat(steps("release").itself().test(expected, here.shelf)).isTrue();
        assertThat(steps("release").roles()).as("nobody else takes it").isEmpty();

        here.shelf.goTo("2030-03-02");
        assertThat(steps("expire").itself().test(helped.value(), here.shelf)).isFalse();
        here.shelf.goTo("2030-03-03");
        assertThat(steps("expire").itself().test(helped.value(), here.shelf)).isTrue();
    }

    @Test
    void a_closed_case_stays_closed() {
        Stored<HelpCase> dead = here.desk.step(helped, "decease", here.death("2025-04-18"));

        assertThatThrownBy(() -> here.desk.step(dead, "receive", here.report("2025-04-18")))
                .hasMessage("SYS-410");
    }

    @SuppressWarnings("unchecked") // the type of this name keeps help cases
    private static Lifecycle.Step<HelpCase> steps(String name) {
        return (Lifecycle.Step<HelpCase>)
                Helps.RESETTLEMENT
                        .record("help-case")
                        .orElseThrow()
                        .lifecycle()
                        .orElseThrow()
                        .step(name)
                        .orElseThrow();
    }

    private Stored<HelpCase> step(String name) {
        return here.desk.step(helped, name, Map.of());
    }

    private Stored<HelpCase> end(String name) {
        return here.desk.step(helped, name, Map.of("closedOn", here.shelf.today()));
    }

    private Values<ReoffenceNotice> judgment(String offence) {
        return Values.of(ReoffenceNotice.class)
                .set(ReoffenceNotice::helpCase, helped.ref())
                .set(ReoffenceNotice::offenceDate, LocalDate.parse(offence))
                .set(ReoffenceNotice::judgmentDate, LocalDate.parse("2025-04-15"))
                .set(ReoffenceNotice::charge, "盗窃罪")
                .set(ReoffenceNotice::source, "示例区人民法院")
                .set(ReoffenceNotice::paper, Helps.scan("判决书.pdf"));
    }

    private void attempt(String day, boolean reached) {
        here.desk.enter(
                new ContactAttempt(
                        helped.ref(), LocalDate.parse(day), TalkMode.PHONE, reached, "无人接听"));
    }
}
