package org.linli.migrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.migrant.Migrants.day;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.linli.migrant.ServiceActivity.ActivityKind;
import org.linli.record.Stored;
import org.linli.record.Values;

/** Courses, and who came. */
class ServicesTest {
    private final Migrants here = new Migrants("2026-03-05");

    private Values<ServiceActivity> course() {
        return Values.of(ServiceActivity.class)
                .set(ServiceActivity::kind, ActivityKind.LAW_SCHOOL)
                .set(ServiceActivity::titleZh, "劳动合同怎么签")
                .set(ServiceActivity::titleEn, "Signing a labour contract")
                .set(ServiceActivity::place, here.flat.ref())
                .set(ServiceActivity::startAt, LocalDateTime.parse("2026-03-04T19:00"))
                .set(ServiceActivity::endAt, LocalDateTime.parse("2026-03-04T20:30"))
                .set(ServiceActivity::organiser, "示例社区")
                .set(ServiceActivity::capacity, 40);
    }

    @Test
    void a_course_takes_time() {
        ServiceActivity none =
                course().set(ServiceActivity::endAt, course().record().startAt()).record();

        assertThatThrownBy(() -> here.desk.enter(none)).hasMessage("VAL-051");
    }

    @Test
    void attendance_is_plausible_and_known_after_the_end() {
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        course().set(ServiceActivity::attendedCount, 81).record()))
                .hasMessage("MIG-S-01");
        here.desk.enter(course().set(ServiceActivity::attendedCount, 80).record());
        here.shelf.goTo("2026-03-04");
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        course().set(ServiceActivity::attendedCount, 20).record()))
                .hasMessage("MIG-S-02");
    }

    @Test
    void a_name_is_kept_with_consent_and_goes_with_it() {
        Stored<ServiceActivity> course = here.desk.enter(course().record());
        Values<Enrolment> enrolment =
                Values.of(Enrolment.class)
                        .set(Enrolment::activity, course.ref())
                        .set(Enrolment::person, here.tenantA.ref())
                        .set(Enrolment::attended, true)
                        .set(Enrolment::rating, 5);
        assertThatThrownBy(() -> here.desk.enter(enrolment.record())).hasMessage("MIG-S-03");
        Stored<Enrolment> named = here.desk.enter(enrolment.set(Enrolment::consent, true).record());

        Enrolment after =
                here.desk
                        .change(
                                named,
                                Values.of(named.value())
                                        .set(Enrolment::withdrawnOn, day("2026-03-05"))
                                        .record())
                        .value();

        assertThat(after.person()).isNull();
    }

    @Test
    void ratings_are_averaged_with_their_number() {
        Stored<ServiceActivity> course = here.desk.enter(course().record());
        for (int rating : new int[] {5, 4, 4}) {
            here.desk.enter(new Enrolment(course.ref(), null, false, null, true, rating, null));
        }
        ServiceActivity rated = here.now(ServiceActivity.class, course.ref());
        assertThat(rated.feedbackAvg()).isEqualByComparingTo("4.3");
        assertThat(rated.feedbackCount()).isEqualTo(3);
    }
}
