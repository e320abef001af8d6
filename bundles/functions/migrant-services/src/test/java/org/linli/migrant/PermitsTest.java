package org.linli.migrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.migrant.Migrants.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.linli.access.Role;
import org.linli.migrant.Endorsement.EndorsementKind;
import org.linli.migrant.ResidencePermit.PermitStage;
import org.linli.migrant.ResidencePermit.Proof;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.standin.Desk;

/** From half a year of residence to the yearly endorsement (domain rules, scenarios 1 to 3). */
class PermitsTest {
    private final Migrants here = new Migrants("2026-07-13");

    @Test
    void scenario_1_half_a_year() {
        here.registered(here.tenantA, "2026-01-12");

        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        here.application(here.tenantA, "2026-07-10").record()))
                .hasMessage("MIG-P-01")
                .extracting(e -> ((Refusal) e).params())
                .isEqualTo(Map.of("date", "2026-07-12"));

        Stored<ResidencePermit> permit =
                here.desk.enter(here.application(here.tenantA, "2026-07-13").record());
        assertThat(here.due("MIG-D-10", permit.value())).isEqualTo("2026-07-14");
        here.shelf.goTo("2026-07-15");
        permit = here.desk.step(permit, "accept", Map.of("acceptedOn", day("2026-07-15")));
        assertThat(permit.value().dueOn()).isEqualTo("2026-07-30");
        permit = here.desk.step(permit, "approve", Map.of());
        here.shelf.goTo("2026-07-29");
        permit = issue(permit, "2026-07-29");
        assertThat(here.due("MIG-D-11", permit.value())).isEqualTo("2026-07-30");
        assertThat(permit.value().issuedOn()).isBefore(permit.value().dueOn());
        assertThat(permit.value().fee()).isZero();
    }

    @Test
    void scenario_2_the_police_have_no_longer_because_of_holidays() {
        here.registered(here.tenantA, "2026-01-12");
        here.shelf.goTo("2026-09-18");
        Stored<ResidencePermit> permit =
                here.desk.enter(here.application(here.tenantA, "2026-09-18").record());
        permit = here.desk.step(permit, "accept", Map.of("acceptedOn", day("2026-09-18")));

        assertThat(here.due("MIG-D-11", permit.value())).isEqualTo("2026-10-03");
        var rule = Migrants.<ResidencePermit>rule("MIG-D-11");
        assertThat(rule.statutory()).isTrue();
        assertThat(rule.levelTwoAfter().due(day("2026-10-03"), here.shelf.calendar()).day())
                .isEqualTo("2026-10-09");
        assertThat(here.shelf.calendar().previousWorkingDay(day("2026-10-03")))
                .isEqualTo("2026-09-30");
    }

    @Test
    void scenario_3_endorsement() {
        here.shelf.goTo("2026-02-09");
        Stored<ResidencePermit> permit = here.issued(here.tenantB, "2025-03-10");
        assertThat(permit.value().windowFrom()).isEqualTo("2026-02-10");
        assertThat(permit.value().windowTo()).isEqualTo("2026-03-10");
        assertThatThrownBy(() -> endorse(permit, "2026-02-09"))
                .hasMessage("MIG-E-01")
                .extracting(e -> ((Refusal) e).params())
                .isEqualTo(Map.of("from", "2026-02-10", "to", "2026-03-10"));

        here.shelf.goTo("2026-03-10");
        here.desk.midnight(ResidencePermit.class);
        assertThat(stage(permit)).isEqualTo(PermitStage.ISSUED);
        here.shelf.goTo("2026-03-11");
        here.desk.midnight(ResidencePermit.class);
        assertThat(stage(permit)).isEqualTo(PermitStage.SUSPENDED);

        here.shelf.goTo("2026-04-15");
        Stored<Endorsement> late = endorse(permit, "2026-04-15");
        assertThat(late.value().kind()).isEqualTo(EndorsementKind.LATE);
        assertThat(late.value().yearNo()).isEqualTo(1);
        ResidencePermit back = here.now(ResidencePermit.class, permit.ref());
        assertThat(back.stage()).isEqualTo(PermitStage.ISSUED);
        assertThat(back.continuousFrom()).isEqualTo("2026-04-15");
        assertThat(back.windowFrom()).isEqualTo("2027-03-15");
        assertThat(back.windowTo()).isEqualTo("2027-04-15");
        assertThat(back.fee()).isZero();
    }

    @Test
    void an_endorsement_in_time_lets_the_years_go_on() {
        here.shelf.goTo("2026-03-10");
        Stored<ResidencePermit> permit = here.issued(here.tenantB, "2025-03-10");

        Stored<Endorsement> made = endorse(permit, "2026-03-10");

        assertThat(made.value().kind()).isEqualTo(EndorsementKind.ON_TIME);
        ResidencePermit after = here.now(ResidencePermit.class, permit.ref());
        assertThat(after.continuousFrom()).isEqualTo("2025-03-10");
        assertThat(after.windowTo()).isEqualTo("2027-03-10");
        assertThatThrownBy(() -> endorse(permit, "2026-03-11")).hasMessage("MIG-E-01");
    }

    @Property
    void the_next_window_never_ends_before_the_latest_endorsement(
            @ForAll @IntRange(min = 0, max = 4_000) int days,
            @ForAll @IntRange(min = 0, max = 365) int begin) {
        var anchor = day("2019-12-31").plusDays(begin);
        var endorsed = anchor.plusDays(days);

        var next = PermitRules.nextFullYear(anchor, endorsed);

        assertThat(next.minusMonths(1)).isAfter(endorsed);
        assertThat(next).isBeforeOrEqualTo(endorsed.plusMonths(13).plusDays(3));
    }

    @Test
    void whose_residence_nobody_has_checked_is_told_what_comes_first() {
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        here.application(here.tenantA, "2026-07-13").record()))
                .hasMessage("MIG-P-13");
    }

    @Test
    void what_is_missing_is_told_once() {
        here.registered(here.tenantA, "2026-01-12");
        Stored<ResidencePermit> permit =
                here.desk.enter(here.application(here.tenantA, "2026-07-13").record());
        Values<ResidencePermit> beside = Values.of(permit.value());
        beside.set(ResidencePermit::missingToldOn, day("2026-07-13"));
        assertThatThrownBy(() -> here.desk.change(permit, beside.record())).hasMessage("SYS-415");
        Map<String, ?> list = Map.of("missingList", "劳动合同原件", "missingToldOn", day("2026-07-13"));
        Stored<ResidencePermit> told = here.desk.step(permit, "supplement", list);

        assertThatThrownBy(() -> here.desk.step(told, "supplement", list)).hasMessage("MIG-P-02");
        assertThat(Migrants.<ResidencePermit>rule("MIG-D-10").active().test(told.value()))
                .isFalse();
    }

    @Test
    void a_refusal_has_a_reason_and_an_extension_an_end() {
        here.registered(here.tenantA, "2026-01-12");
        Stored<ResidencePermit> permit =
                here.desk.step(
                        here.desk.enter(here.application(here.tenantA, "2026-07-13").record()),
                        "accept",
                        Map.of("acceptedOn", day("2026-07-13")));

        assertThatThrownBy(
                        () ->
                                here.desk.step(
                                        permit, "refuse", Map.of("refusedOn", day("2026-07-13"))))
                .hasMessage("MIG-P-03");
        here.desk.as(Desk.officer(Role.STATION_LEADER));
        assertThatThrownBy(
                        () ->
                                here.desk.step(
                                        permit,
                                        "extend",
                                        Map.of("totalDays", 31, "extendReason", "需核查")))
                .hasMessage("MIG-P-08");
        assertThat(
                        here.desk
                                .step(
                                        permit,
                                        "extend",
                                        Map.of("totalDays", 30, "extendReason", "需核查"))
                                .value()
                                .dueOn())
                .isEqualTo("2026-08-12");
    }

    @Test
    void a_home_is_proved_and_so_is_a_job() {
        here.registered(here.tenantA, "2026-01-12");
        Values<ResidencePermit> application = here.application(here.tenantA, "2026-07-13");

        assertThat(here.codes(application.set(ResidencePermit::proofs, List.of(Proof.LABOUR))))
                .containsExactly("MIG-P-07");
        assertThat(here.codes(application.set(ResidencePermit::proofs, List.of(Proof.LEASE))))
                .containsExactly("MIG-P-10");
    }

    @Test
    void an_application_carries_copies_of_its_proofs() {
        here.registered(here.tenantA, "2026-01-12");
        Values<ResidencePermit> application = here.application(here.tenantA, "2026-07-13");
        assertThat(here.codes(application.set(ResidencePermit::proofPapers, List.of())))
                .containsExactly("GEN-V04");
    }

    @Test
    void what_a_step_decides_is_not_written_beside_it() {
        here.registered(here.tenantA, "2026-01-12");
        Stored<ResidencePermit> permit =
                here.desk.enter(here.application(here.tenantA, "2026-07-13").record());
        LocalDate day = day("2026-07-13");

        assertThat(changed(permit, ResidencePermit::acceptedOn, day)).containsExactly("SYS-415");
        assertThat(changed(permit, ResidencePermit::issuedOn, day)).containsExactly("SYS-415");
        assertThat(changed(permit, ResidencePermit::permitNo, "JZ1")).containsExactly("SYS-415");
        assertThat(changed(permit, ResidencePermit::cancelledOn, day)).containsExactly("SYS-415");
        assertThat(changed(permit, ResidencePermit::refusedOn, day)).containsExactly("SYS-415");
        assertThat(changed(permit, ResidencePermit::missingList, "合同")).containsExactly("SYS-415");
        assertThat(changed(permit, ResidencePermit::totalDays, 15)).containsExactly("SYS-415");
        assertThat(changed(permit, ResidencePermit::ground, ResidencePermit.Ground.HOME)).isEmpty();
    }

    @Test
    void a_list_of_what_is_missing_is_not_told_anew() {
        here.registered(here.tenantA, "2026-01-12");
        Stored<ResidencePermit> told =
                here.desk.step(
                        here.desk.enter(here.application(here.tenantA, "2026-07-13").record()),
                        "supplement",
                        Map.of("missingList", "劳动合同原件", "missingToldOn", day("2026-07-13")));

        assertThat(changed(told, ResidencePermit::missingList, "租赁合同")).containsExactly("MIG-P-02");
    }

    @Test
    void an_application_stays_with_whom_it_is_about() {
        here.registered(here.tenantA, "2026-01-12");
        Stored<ResidencePermit> permit =
                here.desk.enter(here.application(here.tenantA, "2026-07-13").record());

        assertThat(changed(permit, ResidencePermit::applicant, here.tenantB.ref()))
                .containsExactly("VAL-058");
    }

    private <V> List<String> changed(
            Stored<ResidencePermit> permit,
            org.linli.record.Property<ResidencePermit, V> field,
            V value) {
        try {
            here.desk.change(permit, Values.of(permit.value()).set(field, value).record());
            return List.of();
        } catch (Refusal refusal) {
            return Desk.codes(refusal);
        }
    }

    @Test
    void a_cancelled_permit_is_not_endorsed() {
        here.shelf.goTo("2026-02-20");
        Stored<ResidencePermit> permit = here.issued(here.tenantB, "2025-03-10");
        here.desk.step(permit, "cancel", Map.of("cancelledOn", day("2026-02-20")));

        assertThatThrownBy(() -> endorse(permit, "2026-02-20")).hasMessage("MIG-E-02");
    }

    @Test
    void nobody_applies_twice() {
        here.registered(here.tenantA, "2026-01-12");
        Values<ResidencePermit> application = here.application(here.tenantA, "2026-07-13");
        Stored<ResidencePermit> waiting = here.desk.enter(application.record());

        assertThatThrownBy(() -> here.desk.enter(application.record()))
                .hasMessage("MIG-P-12")
                .extracting(e -> ((Refusal) e).params())
                .isEqualTo(Map.of("no", waiting.number()));

        Stored<ResidencePermit> refused =
                here.desk.step(
                        here.desk.step(waiting, "accept", Map.of("acceptedOn", day("2026-07-13"))),
                        "refuse",
                        Map.of("refusedOn", day("2026-07-13"), "refusalReason", "居住地址不实"));
        assertThat(refused.value().stage()).isEqualTo(PermitStage.REFUSED);
        assertThat(here.codes(application)).isEmpty();
    }

    @Test
    void whoever_holds_a_permit_does_not_apply_again() {
        here.registered(here.tenantA, "2026-01-12");
        here.issued(here.tenantA, "2026-07-13");

        assertThat(here.codes(here.application(here.tenantA, "2026-07-13")))
                .containsExactly("MIG-P-12");
    }

    @Test
    void nobody_can_send_a_fee() {
        var fee = Migrants.MIGRANTS.record("residence-permit").orElseThrow().model().field("fee");

        assertThat(fee.typed()).isFalse();
        assertThat(fee.annotation(org.linli.record.Derived.class).orElseThrow().code())
                .isEqualTo("MIG-P-04");
    }

    private Stored<ResidencePermit> issue(Stored<ResidencePermit> permit, String on) {
        return here.desk.step(permit, "issue", Map.of("permitNo", "JZ99", "issuedOn", day(on)));
    }

    private Stored<Endorsement> endorse(Stored<ResidencePermit> permit, String on) {
        return here.desk.enter(
                Values.of(Endorsement.class)
                        .set(Endorsement::permit, permit.ref())
                        .set(Endorsement::doneOn, day(on))
                        .record());
    }

    private PermitStage stage(Stored<ResidencePermit> permit) {
        return here.now(ResidencePermit.class, permit.ref()).stage();
    }
}
