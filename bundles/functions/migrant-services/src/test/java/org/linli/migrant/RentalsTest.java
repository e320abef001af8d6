package org.linli.migrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.migrant.Migrants.day;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.linli.migrant.BuildingVisit.Found;
import org.linli.migrant.BuildingVisit.Line;
import org.linli.migrant.Lease.ContractKind;
import org.linli.migrant.RentalCheck.EntryBasis;
import org.linli.migrant.RentalCheck.ItemAnswer;
import org.linli.migrant.RentalCheck.KeptHere;
import org.linli.migrant.RentalProperty.CheckTier;
import org.linli.migrant.RentalProperty.RentalKind;
import org.linli.migrant.RentalProperty.RentalStage;
import org.linli.migrant.RentalProperty.RoomKind;
import org.linli.migrant.ResidenceRegistration.RegistrationStage;
import org.linli.record.Stored;
import org.linli.record.Values;

/** Let dwellings, their landlords and their checks (domain rules, scenarios 4 to 6). */
class RentalsTest {
    private final Migrants here = new Migrants("2026-03-05");

    @Test
    void nothing_is_checked_before_it_is_let() {
        Stored<RentalProperty> rental = here.desk.enter(here.rental().record());

        assertThatThrownBy(() -> here.desk.enter(here.check(rental, "2026-03-01T10:00").record()))
                .hasMessage("MIG-C-06");
        here.desk.enter(here.check(rental, "2026-03-02T10:00").record());
    }

    @Test
    void no_letting_ends_before_it_began() {
        Stored<RentalProperty> rental = here.desk.enter(here.rental().record());

        assertThatThrownBy(
                        () ->
                                here.desk.step(
                                        rental, "close", Map.of("closedOn", day("2026-03-01"))))
                .hasMessage("VAL-051");
    }

    @Test
    void scenario_4_a_landlord_has_three_working_days() {
        here.shelf.goTo("2026-05-09");
        Values<RentalProperty> rental =
                here.rental().set(RentalProperty::rentalFrom, day("2026-04-30"));

        RentalProperty inTime =
                here.desk
                        .enter(rental.set(RentalProperty::reportedOn, day("2026-05-08")).record())
                        .value();
        assertThat(inTime.reportedLate()).isFalse();
        assertThat(here.due("MIG-D-22", inTime)).isNull();

        RentalProperty late =
                here.desk
                        .enter(
                                rental.set(RentalProperty::dwelling, here.other.ref())
                                        .set(RentalProperty::reportedOn, day("2026-05-09"))
                                        .record())
                        .value();
        assertThat(late.reportedLate()).isTrue();
        assertThat(here.due("MIG-D-22", late)).isEqualTo("2026-05-13");
        assertThat(Migrants.MIGRANTS.records()).noneMatch(type -> type.name().contains("penalty"));
    }

    @Test
    void a_landlord_who_reports_a_tenant_late_is_told() {
        here.shelf.goTo("2026-05-13");
        Stored<RentalProperty> rental = here.desk.enter(here.rental().record());
        Values<Lease> lease =
                here.lease(rental)
                        .set(Lease::from, day("2026-04-30"))
                        .set(Lease::reportedOn, day("2026-05-08"));
        assertThat(here.due("MIG-D-25", here.desk.enter(lease.record()).value())).isNull();
        lease.set(Lease::reportedOn, day("2026-05-09"));
        Lease late = here.desk.enter(lease.record()).value();
        assertThat(here.due("MIG-D-25", late)).isEqualTo("2026-05-13");
    }

    @Test
    void scenario_5_check_and_hazard() {
        Stored<RentalProperty> rental =
                here.desk.enter(
                        here.rental()
                                .set(RentalProperty::kind, RentalKind.GROUP)
                                .set(RentalProperty::beds, 14)
                                .set(RentalProperty::commitmentOn, day("2026-03-02"))
                                .record());
        assertThat(rental.value().checkTier()).isEqualTo(CheckTier.T3);
        here.desk.enter(here.check(rental, "2026-03-04T10:00").record());
        rental = here.desk.step(here.again(RentalProperty.class, rental), "let", Map.of());
        here.shelf.goTo("2026-03-06");

        Values<RentalCheck> failed =
                here.check(rental, "2026-03-05T10:00").set(RentalCheck::exit, ItemAnswer.FAIL);
        assertThatThrownBy(() -> here.desk.enter(failed.record())).hasMessage("MIG-C-01");
        Stored<RentalCheck> check =
                here.desk.enter(
                        failed.set(RentalCheck::hazard, "逃生通道堵塞")
                                .set(RentalCheck::rectifyBy, day("2026-03-12"))
                                .record());

        assertThat(check.value().notice()).isEqualTo(KeptHere.SYS_503);
        RentalProperty after = here.now(RentalProperty.class, rental.ref());
        assertThat(after.stage()).isEqualTo(RentalStage.HAZARD);
        assertThat(after.openHazard()).isEqualTo("逃生通道堵塞");
        assertThat(after.nextCheckOn()).isEqualTo("2026-06-05");
        assertThat(here.due("MIG-D-23", check.value())).isEqualTo("2026-03-12");

        here.shelf.goTo("2026-03-10");
        here.desk.change(
                check,
                Values.of(check.value()).set(RentalCheck::rectifiedOn, day("2026-03-10")).record());
        RentalProperty cleared = here.now(RentalProperty.class, rental.ref());
        assertThat(cleared.stage()).isEqualTo(RentalStage.ACTIVE);
        assertThat(cleared.openHazard()).isNull();
    }

    @Test
    void scenario_6_without_consent_nobody_enters() {
        Stored<RentalProperty> rental = here.desk.enter(here.rental().record());
        Values<RentalCheck> refused =
                here.check(rental, "2026-03-04T10:00")
                        .set(RentalCheck::entryBasis, EntryBasis.NO_ENTRY)
                        .set(RentalCheck::consentBy, null);
        assertThatThrownBy(() -> here.desk.enter(refused.record())).hasMessage("MIG-C-02");

        here.desk.enter(
                refused.set(RentalCheck::fire, null)
                        .set(RentalCheck::exit, null)
                        .set(RentalCheck::electricity, null)
                        .set(RentalCheck::gas, null)
                        .set(RentalCheck::ebike, null)
                        .set(RentalCheck::structure, null)
                        .record());

        RentalProperty after = here.now(RentalProperty.class, rental.ref());
        assertThat(after).isEqualTo(rental.value());
        assertThat(here.shelf.all(RentalCheck.class)).hasSize(1);

        refused.set(RentalCheck::hazard, "电线私拉").set(RentalCheck::rectifyBy, day("2026-03-12"));
        assertThatThrownBy(() -> here.desk.enter(refused.record()))
                .as("a mark against whoever did not let them in")
                .hasMessage("MIG-C-02");
    }

    @Test
    void what_is_let_keeps_its_letter() {
        Stored<RentalProperty> rental =
                here.desk.enter(
                        here.rental()
                                .set(RentalProperty::commitmentOn, day("2026-03-02"))
                                .record());
        here.desk.enter(here.check(rental, "2026-03-04T10:00").record());
        Stored<RentalProperty> let =
                here.desk.step(here.again(RentalProperty.class, rental), "let", Map.of());
        Values<RentalProperty> without = Values.of(let.value());
        without.set(RentalProperty::commitmentOn, null);

        assertThatThrownBy(() -> here.desk.change(let, without.record())).hasMessage("MIG-R-01");
    }

    @Test
    void nothing_is_to_be_put_right_where_nothing_is_wrong() {
        Stored<RentalProperty> rental = here.desk.enter(here.rental().record());
        Values<RentalCheck> check =
                here.check(rental, "2026-03-04T10:00")
                        .set(RentalCheck::rectifyBy, day("2026-03-12"));

        assertThatThrownBy(() -> here.desk.enter(check.record())).hasMessage("MIG-C-05");
    }

    @Test
    void letting_needs_the_letter_and_the_first_check() {
        Stored<RentalProperty> rental = here.desk.enter(here.rental().record());
        assertThatThrownBy(() -> here.desk.step(rental, "let", Map.of())).hasMessage("MIG-R-01");
        Stored<RentalProperty> signed =
                here.desk.change(
                        rental,
                        Values.of(rental.value())
                                .set(RentalProperty::commitmentOn, day("2026-03-03"))
                                .record());
        assertThatThrownBy(() -> here.desk.step(signed, "let", Map.of())).hasMessage("MIG-R-07");
        assertThat(here.due("MIG-D-20", signed.value())).isEqualTo("2026-03-16");
    }

    @Test
    void the_tier_follows_from_the_house_and_is_never_sent() {
        assertThat(tier(here.rental())).isEqualTo(CheckTier.T1);
        assertThat(tier(here.rental().set(RentalProperty::kind, RentalKind.SHARED)))
                .isEqualTo(CheckTier.T2);
        assertThat(tier(here.rental().set(RentalProperty::kind, RentalKind.SHORT)))
                .isEqualTo(CheckTier.T3);
        assertThat(tier(here.rental().set(RentalProperty::beds, 10))).isEqualTo(CheckTier.T3);
        assertThat(tier(here.rental().set(RentalProperty::openHazard, "电线私拉")))
                .isEqualTo(CheckTier.T3);
        var tier = Migrants.MIGRANTS.record("rental").orElseThrow().model().field("checkTier");
        assertThat(tier.annotation(org.linli.record.Derived.class).orElseThrow().code())
                .isEqualTo("MIG-R-04");
    }

    private CheckTier tier(Values<RentalProperty> rental) {
        return RentalRules.derive(rental.record(), here.shelf).checkTier();
    }

    @Test
    void a_dwelling_is_let_once_and_no_kitchen_is() {
        here.desk.enter(here.rental().record());
        assertThatThrownBy(() -> here.desk.enter(here.rental().record())).hasMessage("MIG-R-02");
        Values<RentalProperty> other =
                here.rental().set(RentalProperty::dwelling, here.other.ref());
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        other.set(
                                                        RentalProperty::letRooms,
                                                        List.of(RoomKind.BEDROOM, RoomKind.KITCHEN))
                                                .record()))
                .hasMessage("MIG-R-03");
    }

    @Test
    void a_lease_is_short_enough_and_the_tenant_was_seen() {
        Stored<RentalProperty> rental = here.desk.enter(here.rental().record());
        Values<Lease> lease = here.lease(rental);
        assertThat(here.desk.enter(lease.record()).value().hint()).isNull();
        lease.set(Lease::to, day("2047-03-02"));
        assertThatThrownBy(() -> here.desk.enter(lease.record())).hasMessage("MIG-L-01");
        lease.set(Lease::to, day("2046-03-02")).set(Lease::docChecked, false);
        assertThatThrownBy(() -> here.desk.enter(lease.record())).hasMessage("MIG-L-02");
        lease.set(Lease::docChecked, true).set(Lease::contractKind, ContractKind.ORAL);
        assertThat(here.desk.enter(lease.record()).value().hint())
                .isEqualTo(Lease.LeaseHint.WRITTEN_FORM);
        lease.set(Lease::tenant, here.landlord.ref());
        assertThatThrownBy(() -> here.desk.enter(lease.record())).hasMessage("MIG-L-04");
    }

    @Test
    void the_end_of_a_tenancy_is_owed_without_anybody_touching_it() {
        Stored<RentalProperty> rental = here.desk.enter(here.rental().record());
        Lease lease = here.desk.enter(here.lease(rental).record()).value();

        // Worked out when the lease is entered, months before it ends.
        assertThat(here.due("MIG-D-24", lease)).isEqualTo("2026-08-05");
    }

    @Test
    void a_hazard_needs_an_officer_and_a_night_a_reason() {
        Stored<RentalProperty> rental = here.desk.enter(here.rental().record());
        Values<RentalCheck> check =
                here.check(rental, "2026-03-04T10:00")
                        .set(RentalCheck::gas, ItemAnswer.FAIL)
                        .set(RentalCheck::hazard, "软管老化")
                        .set(RentalCheck::rectifyBy, day("2026-03-12"))
                        .set(RentalCheck::checkers, List.of(here.assistant.ref()));
        assertThatThrownBy(() -> here.desk.enter(check.record())).hasMessage("MIG-C-03");
        assertThatThrownBy(() -> here.desk.enter(here.check(rental, "2026-03-04T21:01").record()))
                .hasMessage("MIG-C-04");
    }

    @Test
    void a_check_renews_and_ends_the_registrations_of_the_dwelling() {
        Stored<RentalProperty> rental = here.desk.enter(here.rental().record());
        var stays = here.registered(here.tenantA, "2026-03-02");
        var gone = here.registered(here.tenantB, "2026-03-02");

        here.desk.enter(
                here.check(rental, "2026-03-04T10:00")
                        .set(
                                RentalCheck::people,
                                List.of(
                                        new Line(stays.ref(), Found.MATCH),
                                        new Line(gone.ref(), Found.GONE)))
                        .record());

        assertThat(here.now(ResidenceRegistration.class, stays.ref()).validTo())
                .isEqualTo("2026-09-04");
        assertThat(here.now(ResidenceRegistration.class, gone.ref()).stage())
                .isEqualTo(RegistrationStage.CLOSED);
    }

    @Test
    void only_who_is_registered_in_the_rental_is_found_in_it_and_once() {
        Stored<RentalProperty> rental = here.desk.enter(here.rental().record());
        var there = here.registered(here.tenantA, "2026-03-02");
        var elsewhere =
                here.desk.enter(
                        here.registration(here.tenantB, "2026-03-02")
                                .set(ResidenceRegistration::dwelling, here.other.ref())
                                .record());
        assertThat(refusal(rental, new Line(elsewhere.ref(), Found.GONE))).isEqualTo("MIG-C-07");
        assertThat(
                        refusal(
                                rental,
                                new Line(there.ref(), Found.MATCH),
                                new Line(there.ref(), Found.GONE)))
                .isEqualTo("MIG-B-02");
    }

    private String refusal(Stored<RentalProperty> rental, Line... people) {
        return Assertions.catchThrowable(
                        () ->
                                here.desk.enter(
                                        here.check(rental, "2026-03-04T10:00")
                                                .set(RentalCheck::people, List.of(people))
                                                .record()))
                .getMessage();
    }
}
