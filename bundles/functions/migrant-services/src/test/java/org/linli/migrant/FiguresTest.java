package org.linli.migrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.migrant.Migrants.day;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.function.Indicator;
import org.linli.indicator.Period;
import org.linli.migrant.RentalCheck.ItemAnswer;
import org.linli.migrant.RentalProperty.RentalKind;
import org.linli.migrant.ResidenceRegistration.LeftReason;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Person;
import org.linli.registry.Residence;
import org.linli.registry.Residence.ResidenceKind;
import org.linli.registry.Residence.ResidenceStage;
import org.linli.registry.Staff;
import org.linli.standin.Counted;

/** What has been done of what had to be done (domain rules, section 8). */
class FiguresTest {
    private static final Period YEAR = Period.year(2026);

    private final Migrants here = new Migrants("2026-03-05");

    @Test
    void each_check_that_was_owed_counts_and_not_only_the_rental() {
        Stored<RentalProperty> rental = dormitory();
        checked(rental, "2026-06-04");
        assertThat(figure("MIG-IND-07", YEAR)).as("the next is due in September").isEqualTo("2/2");

        here.shelf.goTo("2026-12-31");
        assertThat(figure("MIG-IND-07", YEAR)).isEqualTo("2/3");
        assertThat(figure("MIG-IND-07", Period.quarter(2026, 2))).isEqualTo("1/1");
        assertThat(figure("MIG-IND-07", Period.quarter(2026, 3))).isEqualTo("0/1");

        checked(rental, "2026-12-31");
        assertThat(figure("MIG-IND-07", YEAR)).isEqualTo("3/3");
        assertThat(figure("MIG-IND-07", Period.quarter(2026, 3)))
                .as("it was not done in the quarter in which it was due")
                .isEqualTo("0/1");
    }

    @Test
    void a_check_that_is_still_to_come_is_not_one_that_was_left_out() {
        Stored<RentalProperty> rental = dormitory();

        assertThat(figure("MIG-IND-07", YEAR)).as("the first one was made").isEqualTo("1/1");
        here.shelf.goTo("2026-06-04");
        assertThat(figure("MIG-IND-07", YEAR)).isEqualTo("1/2");
        checked(rental, "2026-06-04");
        assertThat(figure("MIG-IND-07", YEAR)).isEqualTo("2/2");
    }

    @Test
    void a_first_check_that_nobody_made_is_one_that_was_left_out() {
        here.desk.enter(here.rental().record());

        assertThat(figure("MIG-IND-07", YEAR)).isEqualTo("0/0");
        here.shelf.goTo("2026-03-16");
        assertThat(figure("MIG-IND-07", YEAR)).isEqualTo("0/1");
    }

    @Test
    void a_hazard_has_until_its_day() {
        Stored<RentalProperty> rental = dormitory();
        Stored<RentalCheck> found =
                here.desk.enter(
                        here.check(rental, "2026-03-05T08:00")
                                .set(RentalCheck::exit, ItemAnswer.FAIL)
                                .set(RentalCheck::hazard, "逃生通道堵塞")
                                .set(RentalCheck::rectifyBy, day("2026-03-12"))
                                .record());

        assertThat(figure("MIG-IND-08", YEAR)).isEqualTo("0/0");
        here.shelf.goTo("2026-03-12");
        assertThat(figure("MIG-IND-08", YEAR)).isEqualTo("0/1");
        here.desk.change(
                found,
                Values.of(found.value()).set(RentalCheck::rectifiedOn, day("2026-03-12")).record());
        assertThat(figure("MIG-IND-08", YEAR)).isEqualTo("1/1");
    }

    @Test
    void a_permit_is_late_when_its_day_has_come() {
        here.shelf.goTo("2026-07-13");
        here.registered(here.tenantA, "2026-01-12");
        Stored<ResidencePermit> permit =
                here.desk.enter(here.application(here.tenantA, "2026-07-13").record());
        permit = here.desk.step(permit, "accept", Map.of("acceptedOn", day("2026-07-13")));
        assertThat(figure("MIG-IND-05", YEAR)).isEqualTo("0/0");
        here.shelf.goTo("2026-07-28");
        assertThat(figure("MIG-IND-05", YEAR)).isEqualTo("0/1");

        here.shelf.goTo("2026-07-14");
        permit = here.desk.step(permit, "approve", Map.of());
        here.desk.step(permit, "issue", Map.of("permitNo", "JZ7", "issuedOn", day("2026-07-14")));
        assertThat(figure("MIG-IND-05", YEAR)).as("issued before its day").isEqualTo("1/1");
    }

    @Test
    void an_endorsement_is_missed_when_its_window_is_over() {
        Stored<ResidencePermit> permit = here.issued(here.tenantB, "2025-03-10");
        assertThat(figure("MIG-IND-06", YEAR)).isEqualTo("0/0");
        here.shelf.goTo("2026-03-10");
        assertThat(figure("MIG-IND-06", YEAR)).isEqualTo("0/1");

        here.shelf.goTo("2026-03-05");
        endorse(permit, "2026-03-05");
        assertThat(figure("MIG-IND-06", YEAR)).isEqualTo("1/1");
    }

    @Test
    void who_left_after_missing_the_window_has_missed_it() {
        Stored<ResidencePermit> permit = here.issued(here.tenantB, "2025-03-10");
        here.shelf.goTo("2026-05-01");
        here.desk.midnight(ResidencePermit.class);
        cancel(permit, "2026-05-01");

        assertThat(figure("MIG-IND-06", YEAR)).isEqualTo("0/1");
    }

    @Test
    void who_left_before_the_window_ended_owed_no_endorsement() {
        Stored<ResidencePermit> permit = here.issued(here.tenantB, "2025-03-10");
        cancel(permit, "2026-03-05");
        here.shelf.goTo("2026-05-01");

        assertThat(figure("MIG-IND-06", YEAR)).isEqualTo("0/0");
    }

    /** A ledger tells that somebody left, and of the permit nothing. */
    @Test
    void who_moved_away_owed_no_endorsement_though_nobody_cancelled_the_permit() {
        here.issued(here.tenantB, "2025-03-10");
        Stored<ResidenceRegistration> home = here.registered(here.tenantB, "2026-01-12");
        here.shelf.goTo("2026-05-01");
        assertThat(figure("MIG-IND-06", YEAR)).isEqualTo("0/1");

        here.desk.step(
                home, "close", Map.of("leftOn", day("2026-03-05"), "leftReason", LeftReason.MOVED));
        assertThat(figure("MIG-IND-06", YEAR)).isEqualTo("0/0");
    }

    @Test
    void a_rental_counts_in_the_time_in_which_it_was_let() {
        Stored<RentalProperty> rental = dormitory();
        here.shelf.goTo("2026-12-31");
        assertThat(rentals(Period.year(2025))).isZero();
        assertThat(rentals(YEAR)).isEqualTo(1);

        here.desk.step(
                here.again(RentalProperty.class, rental),
                "close",
                Map.of("closedOn", day("2026-05-01")));
        assertThat(rentals(Period.quarter(2026, 1))).isEqualTo(1);
        assertThat(rentals(YEAR)).isZero();
    }

    private long rentals(Period period) {
        return Counted.on(here.shelf, indicator("MIG-IND-02").numerator(), period);
    }

    private void cancel(Stored<ResidencePermit> permit, String day) {
        here.desk.step(
                here.again(ResidencePermit.class, permit),
                "cancel",
                Map.of("cancelledOn", day(day)));
    }

    private void endorse(Stored<ResidencePermit> permit, String on) {
        here.desk.enter(
                Values.of(Endorsement.class)
                        .set(Endorsement::permit, permit.ref())
                        .set(Endorsement::doneOn, day(on))
                        .record());
    }

    /** Let since 4 March, and to be checked again on 4 June. */
    private Stored<RentalProperty> dormitory() {
        Stored<RentalProperty> rental =
                here.desk.enter(
                        here.rental()
                                .set(RentalProperty::kind, RentalKind.GROUP)
                                .set(RentalProperty::commitmentOn, day("2026-03-02"))
                                .record());
        here.desk.enter(here.check(rental, "2026-03-04T10:00").record());
        return here.desk.step(here.again(RentalProperty.class, rental), "let", Map.of());
    }

    private void checked(Stored<RentalProperty> rental, String on) {
        LocalDate today = here.shelf.today();
        here.shelf.goTo(on);
        here.desk.enter(here.check(rental, on + "T08:00").record());
        here.shelf.goTo(today.isAfter(day(on)) ? today.toString() : on);
    }

    /**
     * REG-IND-07: residents and migrants together, each once, for the officers of the community.
     */
    @Test
    void a_community_officer_looks_after_residents_and_migrants() {
        here.registered(here.tenantA, "2026-03-02");
        here.desk.enter(here.registration(here.tenantB, "2026-03-03").record());
        here.shelf.put(
                Values.of(here.officer.value())
                        .set(Staff::badgeNo, "044987")
                        .set(Staff::active, true)
                        .record());
        resides(here.landlord);
        resides(here.tenantA);

        assertThat(figure("MIG-IND-01-LOAD", new Period(day("2026-03-05"), day("2026-03-05"))))
                .as("of A, who is both, C, and B, whose document nobody has checked")
                .isEqualTo("2/1");
    }

    private void resides(Stored<Person> person) {
        here.shelf.put(
                Values.of(Residence.class)
                        .set(Residence::person, person.ref())
                        .set(Residence::address, here.flat.ref())
                        .set(Residence::kind, ResidenceKind.REGISTERED)
                        .set(Residence::from, day("2019-02-06"))
                        .set(Residence::stage, ResidenceStage.ACTIVE)
                        .record());
    }

    private String figure(String code, Period period) {
        return Counted.rate(here.shelf, indicator(code), period);
    }

    private static Indicator indicator(String code) {
        return Counted.indicator(Migrants.MIGRANTS, code);
    }
}
