package org.linli.migrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.migrant.Migrants.day;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.migrant.ResidencePermit.ProxyRelation;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.People;
import org.linli.registry.Person;
import org.linli.registry.Residence;

/** Who may apply for a permit, and through whom (domain rules, sections 4.2 and 5). */
class ApplicantsTest {
    private final Migrants here = new Migrants("2026-07-13");

    @ParameterizedTest
    @ValueSource(strings = {"江苏省扬州市宝应县", "江苏扬州宝应", "扬州江都"})
    void a_person_of_this_city_needs_no_permit(String origin) {
        livesHereFrom(origin);

        assertThat(here.codes(here.application(here.tenantA, "2026-07-13")))
                .containsExactly("MIG-P-05");
    }

    @Test
    void a_person_of_another_city_of_the_province_may_apply() {
        livesHereFrom("江苏泰州");

        assertThat(here.codes(here.application(here.tenantA, "2026-07-13"))).isEmpty();
    }

    private void livesHereFrom(String origin) {
        here.desk.step(
                here.desk.enter(
                        here.registration(here.tenantA, "2026-01-12")
                                .set(ResidenceRegistration::origin, origin)
                                .record()),
                "activate",
                Map.of("documentCheckedOn", day("2026-01-12")));
    }

    @Test
    void who_is_registered_here_is_told_so_and_not_sent_to_register() {
        here.shelf.put(
                Values.of(Residence.class)
                        .set(Residence::person, here.tenantA.ref())
                        .set(Residence::kind, Residence.ResidenceKind.REGISTERED)
                        .record());

        assertThat(here.codes(here.application(here.tenantA, "2026-07-13")))
                .containsExactly("MIG-P-05");
    }

    @Test
    void under_sixteen_a_relative_applies() {
        Stored<Person> parent = here.desk.enter(People.parentQ());
        Stored<Person> child = here.desk.enter(People.childP(parent.ref()));
        here.registered(child, "2026-01-12");
        Values<ResidencePermit> application = here.application(child, "2026-07-13");

        assertThat(here.codes(application)).containsExactly("MIG-P-06");
        assertThat(
                        here.codes(
                                application
                                        .set(ResidencePermit::proxy, parent.ref())
                                        .set(ResidencePermit::proxyRelation, ProxyRelation.PARENT)))
                .isEmpty();
    }

    @Test
    void nobody_applies_through_himself_or_through_a_child() {
        Stored<Person> parent = here.desk.enter(People.parentQ());
        Stored<Person> child = here.desk.enter(People.childP(parent.ref()));
        here.registered(child, "2026-01-12");
        here.registered(here.tenantA, "2026-01-12");
        Values<ResidencePermit> application =
                here.application(child, "2026-07-13")
                        .set(ResidencePermit::proxyRelation, ProxyRelation.SIBLING);

        assertThat(here.codes(application.set(ResidencePermit::proxy, child.ref())))
                .containsExactly("MIG-P-60");
        application.set(ResidencePermit::applicant, here.tenantA.ref());
        assertThat(here.codes(application)).containsExactly("MIG-P-60");
        assertThat(here.codes(application.set(ResidencePermit::proxy, parent.ref()))).isEmpty();
    }

    @Test
    void who_left_long_ago_has_no_residence_to_count_from() {
        Stored<ResidenceRegistration> home = here.registered(here.tenantA, "2025-01-12");
        here.desk.step(
                home,
                "close",
                Map.of(
                        "leftOn",
                        day("2026-06-12"),
                        "leftReason",
                        ResidenceRegistration.LeftReason.HOME));

        assertThat(here.codes(here.application(here.tenantA, "2026-07-13")))
                .containsExactly("MIG-P-13");
        assertThat(here.codes(here.application(here.tenantA, "2026-07-12"))).isEmpty();
    }
}
