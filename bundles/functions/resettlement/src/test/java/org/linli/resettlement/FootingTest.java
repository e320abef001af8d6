package org.linli.resettlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.access.Role;
import org.linli.function.RecordDefinition;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Staff;
import org.linli.resettlement.HelpCase.Pause;
import org.linli.resettlement.HelpCase.PauseKind;
import org.linli.resettlement.Placement.PlacementState;
import org.linli.resettlement.Referral.ReferralAnswer;

/** What is asked while somebody has no footing, and what a verified placement is held to. */
class FootingTest {
    private final Helps here = new Helps("2025-04-18");
    private final Stored<HelpCase> of = here.helping(Helps.SUBJECT_L, "2025-03-03");

    @Test
    void who_lost_a_footing_is_asked_about_from_then_on() {
        assertThat(here.windows("D11", of.value())).first().isEqualTo("2025-03-06/2025-04-05");

        here.shelf.put(
                here.placement(of, "2025-04-07")
                        .set(Placement::state, PlacementState.VERIFIED)
                        .set(Placement::endDate, day("2026-09-30"))
                        .record());

        assertThat(here.windows("D11", of.value()))
                .as("nobody was late to say why he had none while he had one")
                .first()
                .isEqualTo("2026-10-01/2026-10-31");
    }

    @Test
    void nobody_out_of_reach_is_asked_about() {
        HelpCase found =
                Values.of(of.value())
                        .set(
                                HelpCase::pauses,
                                List.of(
                                        new Pause(
                                                PauseKind.UNREACHABLE,
                                                day("2025-04-10"),
                                                day("2025-05-20"))))
                        .record();

        assertThat(here.windows("D11", found))
                .startsWith("2025-03-06/2025-04-05", "2025-06-06/2025-07-05");
    }

    @Test
    void an_end_to_come_is_no_end() {
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        here.placement(of, "2025-04-07")
                                                .set(Placement::endDate, day("2026-04-06"))
                                                .set(Placement::endReason, "合同到期")
                                                .record()))
                .hasMessage("VAL-050");
    }

    @Test
    void a_placement_that_was_given_back_can_be_verified_again() {
        Stored<Placement> seen = verified(entered());
        Stored<Placement> followed =
                here.desk.change(
                        seen,
                        Values.of(seen.value())
                                .set(Placement::followedUpOn, day("2025-04-18"))
                                .record());
        here.shelf.goTo("2025-04-25");
        Stored<Placement> back = here.desk.step(followed, "return", Map.of());

        assertThat(back.value().followedUpOn()).isNull();
        assertThat(verified(back).value().verifiedOn()).isEqualTo("2025-04-25");
    }

    @Test
    void nobody_verifies_in_the_name_of_who_entered_it() {
        Stored<Placement> entered =
                here.as("099034", Role.BEAT_OFFICER)
                        .desk
                        .enter(here.placement(of, "2025-04-01").record());
        Stored<Staff> leader =
                here.shelf.put(Values.of(Staff.class).set(Staff::badgeNo, "099001").record());
        here.as("099001", Role.STATION_LEADER);
        Map<String, Object> inHisName =
                Map.of("verifiedBy", here.officer.ref(), "verifiedOn", here.shelf.today());
        assertThatThrownBy(() -> here.desk.step(entered, "verify", inHisName))
                .hasMessage("RES-V78");

        assertThat(
                        here.desk
                                .step(
                                        entered,
                                        "verify",
                                        Map.of(
                                                "verifiedBy",
                                                leader.ref(),
                                                "verifiedOn",
                                                here.shelf.today()))
                                .value()
                                .verifiedBy())
                .isEqualTo(leader.ref());
    }

    @Test
    void who_verified_it_and_by_what_stays_with_the_placement() {
        Stored<Placement> seen = verified(entered());
        for (Values<Placement> changed :
                List.of(
                        Values.of(seen.value()).set(Placement::verifiedOn, day("2025-04-17")),
                        Values.of(seen.value())
                                .set(Placement::evidence, List.of(Helps.scan("另一份.jpg"))))) {
            assertThatThrownBy(() -> here.desk.change(seen, changed.record()))
                    .hasMessage("RES-V24");
        }
        assertThat(
                        here.desk
                                .change(
                                        seen,
                                        Values.of(seen.value())
                                                .set(
                                                        Placement::evidence,
                                                        List.of(
                                                                Helps.scan("营业执照.jpg"),
                                                                Helps.scan("租赁合同.jpg")))
                                                .record())
                                .value()
                                .evidence())
                .hasSize(2);
    }

    @Test
    void a_placement_nobody_looked_at_again_says_so_and_counts() {
        Stored<Placement> seen = verified(entered());
        here.shelf.goTo("2025-10-20");
        assertThat(remarks(seen)).as("the last day").isEmpty();
        here.shelf.goTo("2025-10-21");
        assertThat(remarks(seen)).containsExactly("remark.recheck");
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(Helps.RESETTLEMENT.labels().find("remark.recheck", language)).isPresent();
        }
        Stored<Placement> followed =
                here.desk.change(
                        seen,
                        Values.of(seen.value())
                                .set(Placement::followedUpOn, day("2025-10-21"))
                                .record());
        assertThat(remarks(followed)).isEmpty();
    }

    @Test
    void when_help_has_ended_nobody_is_asked_for_what_was_owed_besides() {
        Stored<HelpTalk> talk =
                here.desk.enter(
                        here.talk(of, "2025-04-17")
                                .set(HelpTalk::needs, List.of(Need.WORK))
                                .record());
        Stored<Referral> referral = here.desk.enter(here.referral(of, "2025-04-18").record());
        Stored<Referral> answered =
                here.desk.enter(
                        here.referral(of, "2025-04-18")
                                .set(Referral::answer, ReferralAnswer.GRANTED)
                                .set(Referral::answeredOn, day("2025-04-18"))
                                .record());
        Stored<Placement> seen = verified(entered());
        assertThat(here.due("D9", talk.value())).isEqualTo("2025-04-24");

        here.desk.step(of, "decease", here.death("2025-04-18"));

        assertThat(here.due("D9", talk.value())).isEqualTo("-");
        assertThat(here.due("D10", referral.value())).isEqualTo("-");
        assertThat(here.due("D12", seen.value())).isEqualTo("-");
        assertThat(here.due("D10", answered.value())).as("done is done").isNotEqualTo("-");
    }

    @Test
    void a_pending_referral_has_no_day_of_answer() {
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        here.referral(of, "2025-04-17")
                                                .set(Referral::answeredOn, day("2025-04-18"))
                                                .record()))
                .hasMessage("RES-V75");
    }

    private Stored<Placement> entered() {
        return here.as("clerk", Role.REGISTRY_CLERK)
                .desk
                .enter(here.placement(of, "2025-04-01").record());
    }

    private Stored<Placement> verified(Stored<Placement> entered) {
        return here.as("leader", Role.STATION_LEADER, Role.REGISTRY_CLERK)
                .desk
                .step(
                        entered,
                        "verify",
                        Map.of("verifiedBy", here.officer.ref(), "verifiedOn", here.shelf.today()));
    }

    @SuppressWarnings("unchecked") // asked for by its name
    private List<String> remarks(Stored<Placement> of) {
        RecordDefinition<Placement> placements =
                (RecordDefinition<Placement>)
                        Helps.RESETTLEMENT.record("help-placement").orElseThrow();
        return placements.remarks(of, here.shelf);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
