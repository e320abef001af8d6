package org.linli.migrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.migrant.Migrants.day;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.calendar.Due;
import org.linli.migrant.OverseasStay.StayStage;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Organisation;
import org.linli.registry.Organisation.OpenStatus;
import org.linli.registry.Organisation.PremisesCategory;
import org.linli.registry.People;
import org.linli.registry.Person;

/** Guests from overseas (domain rules, scenario 7). */
class OverseasStaysTest {
    private final Migrants here = new Migrants("2026-10-02");
    private final Stored<Person> guest = here.desk.enter(People.visitor("ITA"));

    @Test
    void scenario_7_twenty_four_hours_to_the_minute() {
        here.shelf.goTo(LocalDateTime.parse("2026-10-02T21:30"));
        OverseasStay inTime = here.desk.enter(stay()).value();
        here.shelf.goTo(LocalDateTime.parse("2026-10-02T21:31"));
        OverseasStay late = here.desk.enter(stay()).value();

        assertThat(inTime.late()).isFalse();
        assertThat(late.late()).isTrue();
        var told = Migrants.<OverseasStay>rule("MIG-D-29");
        assertThat(told.term().due(late.checkedInAt(), here.shelf.calendar()))
                .as("to the minute, on a holiday too")
                .isEqualTo(new Due(day("2026-10-02"), LocalTime.of(21, 30), false));
        assertThat(told.minute().apply(late, here.shelf)).isEqualTo(late.checkedInAt());
        assertThat(here.due("MIG-D-30", inTime)).isEqualTo("2026-10-09");
        assertThat(here.due("MIG-D-31", inTime)).isEqualTo("2026-10-18");
    }

    private OverseasStay stay() {
        return here.stay(guest, "2026-10-01T21:30").record();
    }

    @Test
    void who_comes_with_less_than_two_weeks_left_is_told_at_once() {
        Values<OverseasStay> stay = Values.of(stay());
        stay.set(OverseasStay::stayUntil, day("2026-10-10"));
        assertThat(here.due("MIG-D-31", here.desk.enter(stay.record()).value()))
                .isEqualTo("2026-10-02");
        stay.set(OverseasStay::residencePermit, true)
                .set(OverseasStay::stayUntil, day("2026-11-10"));
        assertThat(here.due("MIG-D-32", here.desk.enter(stay.record()).value()))
                .isEqualTo("2026-10-02");
        stay.set(OverseasStay::stayUntil, day("2026-12-01"));
        assertThat(here.due("MIG-D-32", here.desk.enter(stay.record()).value()))
                .isEqualTo("2026-10-17");
    }

    @Test
    void nobody_confirms_a_guest_who_has_not_come_yet() {
        Stored<OverseasStay> stay = here.desk.enter(stay());
        assertThatThrownBy(
                        () ->
                                here.desk.step(
                                        stay, "confirm", Map.of("confirmedOn", day("2026-09-30"))))
                .hasMessage("VAL-051");
    }

    @Test
    void a_guest_who_stays_too_long_is_asked_about() {
        Stored<OverseasStay> stay = here.desk.enter(stay());
        here.shelf.goTo("2026-11-01");
        here.desk.midnight(OverseasStay.class);
        assertThat(here.now(OverseasStay.class, stay.ref()).stage()).isEqualTo(StayStage.REPORTED);
        here.shelf.goTo("2026-11-02");
        here.desk.midnight(OverseasStay.class);
        Stored<OverseasStay> checked = here.again(OverseasStay.class, stay);
        assertThat(checked.value().stage()).isEqualTo(StayStage.OVERSTAY_CHECK);
        assertThat(
                        here.desk
                                .step(
                                        checked,
                                        "leave",
                                        Map.of("leftAt", LocalDateTime.parse("2026-11-02T08:00")))
                                .value())
                .satisfies(
                        left -> {
                            assertThat(left.stage()).isEqualTo(StayStage.LEFT);
                            assertThat(left.leftOn()).isEqualTo("2026-11-02");
                        });
    }

    @Test
    void who_must_be_asked_about_is_still_to_be_confirmed() {
        Stored<OverseasStay> stay =
                here.desk.enter(
                        Values.of(stay()).set(OverseasStay::stayUntil, day("2026-10-02")).record());
        here.shelf.goTo("2026-10-03");
        here.desk.midnight(OverseasStay.class);
        OverseasStay checked = here.now(OverseasStay.class, stay.ref());
        assertThat(checked.stage()).isEqualTo(StayStage.OVERSTAY_CHECK);
        assertThat(Migrants.<OverseasStay>rule("MIG-D-30").active().test(checked)).isTrue();
    }

    @Test
    void a_stay_is_confirmed_by_the_step_alone() {
        Values<OverseasStay> stay = Values.of(stay());
        stay.set(OverseasStay::confirmedOn, day("2026-10-02"));
        assertThatThrownBy(() -> here.desk.enter(stay.record())).hasMessage("SYS-415");
    }

    @Test
    void a_birth_that_was_reported_has_its_day() {
        Values<OverseasStay> stay = Values.of(stay());
        stay.set(OverseasStay::birthReportedOn, day("2026-10-02"));
        assertThatThrownBy(() -> here.desk.enter(stay.record())).hasMessage("VAL-001");
    }

    @Test
    void a_hotel_reports_for_itself_while_it_is_one() {
        hotel(OpenStatus.CLOSED);
        here.desk.enter(stay());
        hotel(OpenStatus.OPEN);
        assertThatThrownBy(() -> here.desk.enter(stay())).hasMessage("MIG-O-02");
    }

    private void hotel(OpenStatus status) {
        here.shelf.put(
                Values.of(Organisation.class)
                        .set(Organisation::name, "示例旅馆")
                        .set(Organisation::address, here.flat.ref())
                        .set(Organisation::category, PremisesCategory.HOTEL)
                        .set(Organisation::openStatus, status)
                        .record());
    }

    @Test
    void a_passport_tells_a_nationality() {
        Stored<Person> unclear =
                here.shelf.put(Values.of(guest.value()).set(Person::nationality, null).record());
        assertThatThrownBy(() -> here.desk.enter(here.stay(unclear, "2026-10-01T21:30").record()))
                .hasMessage("MIG-O-01");
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        Values.of(People.visitor("ITA"))
                                                .set(Person::idNumber, "E12 34")
                                                .record()))
                .hasMessage("VAL-040");
        assertThatThrownBy(
                        () -> here.desk.enter(here.stay(here.tenantA, "2026-10-01T21:30").record()))
                .hasMessage("MIG-O-03");
    }
}
