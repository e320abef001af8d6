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
import org.linli.duty.DutyTerm;
import org.linli.duty.DutyTerm.TermUnit;
import org.linli.function.DutyRule;
import org.linli.indicator.Period;
import org.linli.migrant.RegistrationSample.SampleOutcome;
import org.linli.migrant.ResidenceRegistration.RegistrationStage;
import org.linli.record.Channel;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Address;
import org.linli.registry.Address.AddressStatus;
import org.linli.registry.People;
import org.linli.registry.Person;
import org.linli.standin.Counted;
import org.linli.standin.Desk;
import org.linli.standin.Matching;

/** Registrations and what keeps them true. */
class RegistrationsTest {
    private final Migrants here = new Migrants("2026-03-05");

    @Test
    void a_registration_is_believed_for_half_a_year_and_renewed_by_a_visit() {
        Stored<ResidenceRegistration> registration = here.registered(here.tenantA, "2026-03-02");
        assertThat(registration.value().validTo()).isEqualTo("2026-09-02");
        assertThat(here.due("MIG-D-01", registration.value())).isEqualTo("2026-03-03");

        here.shelf.goTo("2026-09-02");
        here.desk.midnight(ResidenceRegistration.class);
        assertThat(stage(registration)).isEqualTo(RegistrationStage.ACTIVE);
        here.shelf.goTo("2026-09-03");
        here.desk.midnight(ResidenceRegistration.class);
        assertThat(stage(registration)).isEqualTo(RegistrationStage.EXPIRED);
        assertThat(inForce("2026-09-02")).isEqualTo(1);
        assertThat(inForce("2026-09-03")).isZero();

        here.desk.step(
                here.again(ResidenceRegistration.class, registration),
                "verify",
                Map.of("verifiedOn", day("2026-09-03")));
        assertThat(stage(registration)).isEqualTo(RegistrationStage.VERIFIED);
        assertThat(inForce("2026-09-03")).isEqualTo(1);
    }

    @Test
    void the_half_year_runs_from_moving_in_and_then_from_each_visit() {
        Values<ResidenceRegistration> told =
                here.registration(here.tenantA, "2026-03-05")
                        .set(ResidenceRegistration::arrivedOn, day("2024-01-10"))
                        .set(ResidenceRegistration::movedInOn, day("2026-03-03"));
        assertThat(RegistrationRules.derive(told.record(), here.shelf).validTo())
                .isEqualTo("2026-09-03");
        told.set(ResidenceRegistration::movedInOn, day("2024-01-10"));
        assertThat(RegistrationRules.derive(told.record(), here.shelf).validTo())
                .as("who is reported late is not forgotten at once")
                .isEqualTo("2026-07-10");
        told.set(ResidenceRegistration::verifiedOn, day("2026-03-31"));
        assertThat(RegistrationRules.derive(told.record(), here.shelf).validTo())
                .isEqualTo("2026-09-30");
    }

    @Test
    void a_move_within_thirty_days_lets_the_time_of_residence_go_on() {
        here.shelf.goTo("2026-06-20");
        close(here.registered(here.tenantA, "2026-01-12"), "2026-05-01");
        assertThat(moved("2026-05-31").residenceSince()).isEqualTo("2026-01-12");
        assertThat(moved("2026-06-01").residenceSince()).isEqualTo("2026-06-01");
    }

    private ResidenceRegistration moved(String on) {
        Values<ResidenceRegistration> next =
                here.registration(here.tenantA, on)
                        .set(ResidenceRegistration::arrivedOn, day("2026-01-12"))
                        .set(ResidenceRegistration::dwelling, here.other.ref());
        return RegistrationRules.derive(next.record(), here.shelf);
    }

    @Test
    void a_late_report_leads_to_a_visit_and_nothing_else() {
        Values<ResidenceRegistration> friday =
                here.registration(here.tenantA, "2026-03-05")
                        .set(ResidenceRegistration::arrivedOn, day("2026-02-26"));
        // Three days from Thursday 26 February end on a Sunday: Monday is in time.
        assertThat(late(friday, "2026-03-02")).isFalse();
        assertThat(late(friday, "2026-03-03")).isTrue();
    }

    @Test
    void who_reported_late_is_visited_within_ten_working_days() {
        assertThat(here.due("MIG-D-04", here.registered(here.tenantA, "2026-03-02").value()))
                .as("in time")
                .isNull();
        here.shelf.goTo("2026-04-24");
        Stored<ResidenceRegistration> late =
                here.desk.step(
                        here.desk.enter(
                                here.registration(here.tenantB, "2026-04-09")
                                        .set(ResidenceRegistration::arrivedOn, day("2026-03-09"))
                                        .record()),
                        "activate",
                        Map.of("documentCheckedOn", day("2026-04-09")));
        DutyRule<ResidenceRegistration> visit = Migrants.rule("MIG-D-04");
        assertThat(here.due("MIG-D-04", late.value())).isEqualTo("2026-04-23");
        assertThat(visit.active().test(late.value())).isTrue();

        Stored<ResidenceRegistration> visited =
                here.desk.step(late, "verify", Map.of("verifiedOn", day("2026-04-22")));
        assertThat(visit.active().test(visited.value())).isFalse();
    }

    @Test
    void the_period_for_a_move_is_the_district_s_to_set() {
        here.shelf.goTo("2026-06-20");
        close(here.registered(here.tenantA, "2026-01-12"), "2026-05-18");
        ResidenceRegistration late = movedIn("2026-05-18", "2026-05-29");
        assertThat(late.reportedLate()).as("ten days end on Thursday the 28th").isTrue();
        assertThat(here.due("MIG-D-05", late)).isEqualTo("2026-05-28");
        assertThat(here.due("MIG-D-04", late)).as("a hint and no visit").isNull();
        assertThat(movedIn("2026-05-18", "2026-05-28").reportedLate()).isFalse();

        here.shelf.put(
                new DutyTerm(
                        "migrant-services.MIG-D-05",
                        15,
                        TermUnit.CAL_DAY,
                        day("2026-05-01"),
                        "扬公邗〔2026〕5号"));
        assertThat(movedIn("2026-05-18", "2026-06-02").reportedLate()).isFalse();
        assertThat(movedIn("2026-05-18", "2026-06-03").reportedLate()).isTrue();
    }

    private ResidenceRegistration movedIn(String on, String reported) {
        Values<ResidenceRegistration> next =
                here.registration(here.tenantA, reported)
                        .set(ResidenceRegistration::arrivedOn, day("2026-01-12"))
                        .set(ResidenceRegistration::movedInOn, day(on))
                        .set(ResidenceRegistration::dwelling, here.other.ref());
        return RegistrationRules.derive(next.record(), here.shelf);
    }

    @Test
    void a_document_is_checked_by_the_step_and_stays_checked() {
        Values<ResidenceRegistration> told = here.registration(here.tenantA, "2026-03-05");
        ResidenceRegistration beside =
                told.set(ResidenceRegistration::documentCheckedOn, day("2026-03-05")).record();
        assertThatThrownBy(() -> here.desk.enter(beside)).hasMessage("SYS-415");

        Stored<ResidenceRegistration> active = here.registered(here.tenantB, "2026-03-02");
        Values<ResidenceRegistration> emptied = Values.of(active.value());
        emptied.set(ResidenceRegistration::documentCheckedOn, null);
        assertThatThrownBy(() -> here.desk.change(active, emptied.record())).hasMessage("VAL-001");
    }

    @Test
    void nobody_lives_in_a_house_that_is_gone() {
        var gone =
                here.shelf.put(
                        Values.of(here.flat.value())
                                .set(Address::status, AddressStatus.DEMOLISHED)
                                .record());
        Stored<Person> guest = here.desk.enter(People.visitor("ITA"));
        for (Record there :
                List.of(
                        here.registration(here.tenantA, "2026-03-02")
                                .set(ResidenceRegistration::dwelling, gone.ref())
                                .record(),
                        here.rental().set(RentalProperty::dwelling, gone.ref()).record(),
                        here.stay(guest, "2026-03-04T20:00")
                                .set(OverseasStay::dwelling, gone.ref())
                                .record())) {
            assertThatThrownBy(() -> here.desk.enter(there)).hasMessage("REG-A-07");
        }
    }

    private boolean late(Values<ResidenceRegistration> registration, String reported) {
        registration
                .set(ResidenceRegistration::movedInOn, day("2026-02-26"))
                .set(ResidenceRegistration::reportedOn, day(reported));
        return RegistrationRules.derive(registration.record(), here.shelf).reportedLate();
    }

    @Property
    void paper_keeps_its_rhythm_of_half_years(@ForAll @IntRange(min = 0, max = 4_000) int days) {
        LocalDate cutOver = here.shelf.station().cutOver();
        ResidenceRegistration paper =
                RegistrationRules.derive(
                        here.registration(here.tenantA, day("2014-06-30").plusDays(days).toString())
                                .record(),
                        here.shelf);

        assertThat(paper.validTo()).isAfterOrEqualTo(cutOver);
        if (paper.reportedOn().isBefore(cutOver)) {
            assertThat(paper.validTo()).isBefore(cutOver.plusMonths(6).plusDays(4));
        }
    }

    @Test
    void nobody_is_registered_twice_and_no_local_at_all() {
        here.registered(here.tenantA, "2026-03-02");
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        here.registration(here.tenantA, "2026-03-03").record()))
                .hasMessage("MIG-G-02");
    }

    @Test
    void two_reports_of_one_person_do_not_wait_side_by_side() {
        here.desk.enter(here.registration(here.tenantA, "2026-03-02").record());

        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        here.registration(here.tenantA, "2026-03-02").record()))
                .hasMessage("MIG-G-02");
    }

    @Test
    void who_left_before_anybody_saw_his_document_never_counted() {
        Stored<ResidenceRegistration> reported =
                here.desk.enter(here.registration(here.tenantA, "2026-03-02").record());
        close(reported, "2026-03-05");
        assertThat(inForce("2026-03-04")).isZero();

        Stored<ResidenceRegistration> next =
                here.desk.enter(here.registration(here.tenantB, "2026-03-02").record());
        here.desk.step(next, "activate", Map.of("documentCheckedOn", day("2026-03-04")));
        assertThat(inForce("2026-03-03")).isZero();
        assertThat(inForce("2026-03-04")).isEqualTo(1);
    }

    @Test
    void of_a_year_that_is_not_over_whoever_is_in_force_now_counts() {
        here.registered(here.tenantA, "2026-03-02");
        here.registered(here.tenantB, "2026-03-02");
        var figure =
                Migrants.MIGRANTS.indicators().stream()
                        .filter(i -> i.code().equals("MIG-IND-01"))
                        .findFirst()
                        .orElseThrow()
                        .numerator();

        assertThat(Counted.on(here.shelf, figure, Period.year(2026))).isEqualTo(2);
        here.shelf.goTo("2026-09-10");
        here.desk.midnight(ResidenceRegistration.class);
        assertThat(Counted.on(here.shelf, figure, Period.year(2026)))
                .as("expired, nobody looked")
                .isZero();
    }

    @Test
    void paper_may_say_that_somebody_came_before_his_birth_and_a_form_may_not() {
        Values<ResidenceRegistration> early = here.registration(here.tenantB, "1992-12-24");
        assertThatThrownBy(() -> here.desk.enter(early.record())).hasMessage("VAL-055");

        here.desk.as(Desk.officer().by(Channel.IMPORT));
        Stored<ResidenceRegistration> imported = here.desk.enter(early.record());
        here.desk.as(Desk.officer(Role.ASSISTANT));
        Values<ResidenceRegistration> changed =
                Values.of(imported.value()).set(ResidenceRegistration::employer, "示例厂");
        here.desk.change(imported, changed.record());
        changed.set(ResidenceRegistration::arrivedOn, LocalDate.parse("1992-12-23"));
        assertThatThrownBy(() -> here.desk.change(imported, changed.record()))
                .as("typed by hand")
                .hasMessage("VAL-055");
    }

    @Test
    void whom_the_register_knows_as_dead_comes_from_nowhere() {
        here.desk.change(
                here.tenantB,
                Values.of(here.tenantB.value())
                        .set(Person::lifeStatus, Person.LifeStatus.DECEASED)
                        .set(Person::deathReportedOn, LocalDate.parse("2026-01-05"))
                        .record());

        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        here.registration(here.tenantB, "2026-01-06").record()))
                .hasMessage("VAL-059");
    }

    @Test
    void bad_input_of_days() {
        Values<ResidenceRegistration> registration = here.registration(here.tenantA, "2026-03-05");
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        registration
                                                .set(
                                                        ResidenceRegistration::movedInOn,
                                                        day("2026-03-04"))
                                                .record()))
                .hasMessage("MIG-G-01");
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        here.registration(here.tenantB, "2026-03-06").record()))
                .hasMessage("VAL-050");
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        here.registration(here.tenantB, "2026-03-05")
                                                .set(ResidenceRegistration::employer, "信教人员聚会点")
                                                .record()))
                .hasMessage("SYS-451");
        Values<ResidenceRegistration> from = here.registration(here.tenantB, "2026-03-05");
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        from.set(ResidenceRegistration::origin, "民族：回族").record()))
                .hasMessage("SYS-451");
        here.desk.enter(from.set(ResidenceRegistration::origin, "宁夏回族自治区吴忠市").record());
    }

    @Test
    void an_employer_has_three_working_days_for_the_begin_and_the_end_of_work() {
        here.shelf.goTo("2026-05-11");
        Values<ResidenceRegistration> registration =
                here.registration(here.tenantA, "2026-04-30")
                        .set(ResidenceRegistration::employer, "示例制衣厂")
                        .set(ResidenceRegistration::employedFrom, day("2026-04-30"));
        ResidenceRegistration works = here.desk.enter(registration.record()).value();
        assertThat(here.due("MIG-D-02", works)).as("over the May holiday").isEqualTo("2026-05-08");
        assertThat(here.due("MIG-D-03", works)).isNull();
        registration.set(ResidenceRegistration::employedTo, day("2026-05-08"));
        assertThat(here.due("MIG-D-03", registration.record())).isEqualTo("2026-05-12");
    }

    @Test
    void a_child_comes_with_its_guardian() {
        Stored<Person> parent = here.desk.enter(People.parentQ());
        Stored<Person> child = here.desk.enter(People.childP(parent.ref()));
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        here.registration(here.tenantA, "2026-03-05")
                                                .set(
                                                        ResidenceRegistration::minors,
                                                        List.of(child.ref()))
                                                .record()))
                .hasMessage("MIG-G-06");
        here.desk.enter(
                here.registration(parent, "2026-03-05")
                        .set(ResidenceRegistration::minors, List.of(child.ref()))
                        .record());
    }

    @Test
    void who_entered_a_registration_does_not_sample_it() {
        var registration = here.registered(here.tenantA, "2026-03-02");
        RegistrationSample sample =
                new RegistrationSample(
                        registration.ref(),
                        day("2026-03-05"),
                        here.officer.ref(),
                        SampleOutcome.CORRECT,
                        2,
                        2);

        assertThatThrownBy(() -> here.desk.enter(sample)).hasMessage("MIG-Q-01");
    }

    private void close(Stored<ResidenceRegistration> registration, String leftOn) {
        here.desk.step(
                registration,
                "close",
                Map.of(
                        "leftOn",
                        day(leftOn),
                        "leftReason",
                        ResidenceRegistration.LeftReason.MOVED));
    }

    private long inForce(String on) {
        return here.shelf.all(ResidenceRegistration.class).stream()
                .filter(r -> Matching.holds(ResidenceRegistration.inForce(day(on)), r, here.shelf))
                .count();
    }

    private RegistrationStage stage(Stored<ResidenceRegistration> registration) {
        return here.now(ResidenceRegistration.class, registration.ref()).stage();
    }
}
