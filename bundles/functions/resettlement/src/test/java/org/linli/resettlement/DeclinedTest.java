package org.linli.resettlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.record.Stored;
import org.linli.resettlement.HelpCase.CaseState;
import org.linli.resettlement.HelpCase.Consent;
import org.linli.resettlement.HelpCase.Pause;
import org.linli.resettlement.HelpCase.PauseKind;
import org.linli.resettlement.HelpOffer.OfferAnswer;

/** Acceptance scenario 8: somebody who does not want to be helped. */
class DeclinedTest {
    private final Helps here = new Helps("2025-05-12");
    private final Stored<HelpCase> helped = here.helping(Helps.SUBJECT_M, "2025-03-03");

    private Stored<HelpCase> declined() {
        return here.desk.step(
                helped,
                "decline",
                Map.of("declinedOn", LocalDate.parse("2025-05-12"), "declinedWords", "不想再谈"));
    }

    @Test
    void talks_stop_relief_goes_on_and_help_is_offered_after_a_year() {
        Stored<HelpCase> left = declined();

        assertThat(left.value().state()).isEqualTo(CaseState.DECLINED);
        assertThat(left.value().consent()).isEqualTo(Consent.DECLINED);
        assertThat(here.windows("D8", left.value())).as("all windows are cancelled").isEmpty();
        assertThatThrownBy(() -> here.desk.enter(here.talk(left, "2025-05-12").record()))
                .hasMessage("RES-S05");
        assertThat(here.desk.enter(here.referral(left, "2025-05-12").record()).complete()).isTrue();
        assertThat(here.windows("D13", left.value())).first().asString().endsWith("/2026-05-12");
    }

    @Test
    void an_earlier_window_stays_owed() {
        here.shelf.goTo("2025-06-20");
        Stored<HelpCase> left =
                here.desk.step(
                        helped,
                        "decline",
                        Map.of("declinedOn", LocalDate.parse("2025-06-20"), "declinedWords", "不想"));

        assertThat(here.windows("D8", left.value())).containsExactly("2025-03-03/2025-06-02");
    }

    @Test
    void taking_help_up_again_rests_on_the_person_s_word_and_owes_no_lost_window() {
        Stored<HelpCase> left = declined();
        here.shelf.goTo("2026-05-12");
        assertThatThrownBy(() -> here.desk.step(left, "accept", Map.of())).hasMessage("RES-S12");

        here.desk.enter(
                new HelpOffer(
                        left.ref(), LocalDate.parse("2026-05-12"), OfferAnswer.ACCEPTED, "愿意谈谈"));
        HelpCase again = here.desk.step(left, "accept", Map.of()).value();

        assertThat(again.isHelping()).isTrue();
        assertThat(again.consent()).isEqualTo(Consent.ACCEPTED);
        assertThat(again.pauses())
                .containsExactly(
                        new Pause(
                                PauseKind.DECLINED,
                                LocalDate.parse("2025-05-12"),
                                LocalDate.parse("2026-05-12")));
        assertThat(here.windows("D8", again)).first().isEqualTo("2026-06-03/2026-09-02");
    }
}
