package org.linli.migrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.migrant.Migrants.day;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.migrant.BuildingVisit.Found;
import org.linli.migrant.BuildingVisit.Line;
import org.linli.migrant.ResidenceRegistration.RegistrationStage;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.People;
import org.linli.registry.Person;

/** Rounds through a building, and what they do to the registrations. */
class OccupancyTest {
    private final Migrants here = new Migrants("2026-03-05");

    @Test
    void a_round_through_a_building_begins_with_everybody_and_confirms_who_was_seen() {
        var seen = here.registered(here.tenantA, "2026-03-02");
        var gone = here.registered(here.tenantB, "2026-03-02");
        Stored<Person> third = here.desk.enter(People.residentE());
        var unasked = here.registered(third, "2026-03-02");
        var lines = (List<?>) Occupancy.lines(here.building.ref(), here.shelf).get("lines");
        assertThat(lines).extracting(line -> ((Line) line).found()).hasSize(3).containsOnlyNulls();

        BuildingVisit visit =
                here.desk
                        .enter(
                                visit(
                                        new Line(seen.ref(), Found.MATCH),
                                        new Line(gone.ref(), Found.GONE),
                                        new Line(unasked.ref(), null)))
                        .value();

        assertThat(List.of(visit.confirmed(), visit.left(), visit.notMet()))
                .containsExactly(1, 1, 1);
        assertThat(stage(seen)).isEqualTo(RegistrationStage.VERIFIED);
        assertThat(stage(gone)).isEqualTo(RegistrationStage.CLOSED);
        assertThat(stage(unasked)).isEqualTo(RegistrationStage.ACTIVE);
    }

    @Test
    void a_house_with_more_people_than_a_form_holds_is_gone_through_in_parts() {
        for (int at = 0; at < 99; at++) {
            here.shelf.put(lookedAt("2026-03-04"));
        }
        var longAgo = here.shelf.put(lookedAt("2025-11-03"));

        var lines = (List<?>) Occupancy.lines(here.building.ref(), here.shelf).get("lines");

        assertThat(lines)
                .hasSize(99)
                .extracting(line -> ((Line) line).registration())
                .contains(longAgo.ref());
    }

    private ResidenceRegistration lookedAt(String day) {
        return here.registration(here.tenantA, "2025-09-01")
                .set(ResidenceRegistration::stage, RegistrationStage.ACTIVE)
                .set(ResidenceRegistration::verifiedOn, day(day))
                .record();
    }

    @Test
    void only_who_is_registered_in_the_building_is_found_in_it_and_once() {
        var seen = here.registered(here.tenantA, "2026-03-02");
        assertThatThrownBy(
                        () ->
                                here.desk.enter(
                                        visit(
                                                new Line(seen.ref(), Found.MATCH),
                                                new Line(seen.ref(), Found.GONE))))
                .hasMessage("MIG-B-02");
    }

    @Test
    void what_was_seen_later_is_truer_than_what_is_entered_later() {
        Stored<ResidenceRegistration> seen = here.registered(here.tenantA, "2026-03-02");
        here.desk.step(seen, "verify", Map.of("verifiedOn", day("2026-03-05")));

        here.desk.enter(
                Values.of(visit(new Line(seen.ref(), Found.GONE)))
                        .set(BuildingVisit::visitedOn, day("2026-03-04"))
                        .record());

        assertThat(stage(seen)).isEqualTo(RegistrationStage.VERIFIED);
    }

    private BuildingVisit visit(Line... lines) {
        return Values.of(BuildingVisit.class)
                .set(BuildingVisit::building, here.building.ref())
                .set(BuildingVisit::visitedOn, day("2026-03-05"))
                .set(BuildingVisit::visitors, List.of(here.officer.ref()))
                .set(BuildingVisit::lines, List.of(lines))
                .record();
    }

    private RegistrationStage stage(Stored<ResidenceRegistration> registration) {
        return here.now(ResidenceRegistration.class, registration.ref()).stage();
    }
}
