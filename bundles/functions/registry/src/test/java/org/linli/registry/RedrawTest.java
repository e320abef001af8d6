package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.access.Role;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Residence.Relation;
import org.linli.standin.Desk;

/** Scenario 6 of the domain rules: a quarter is given to another segment, building by building. */
class RedrawTest {
    private final Neighbourhood here = new Neighbourhood();
    private final Stored<Address> door = here.desk.enter(Neighbourhood.room(here.third, "201"));

    @Test
    void a_building_takes_its_doors_and_their_people_along() {
        Stored<Person> resident = looksAfter(People.residentD(), "02");
        registered(resident);

        Stored<Building> moved = move(here.third, "08");

        assertThat(now(door).place().segment()).isEqualTo("08");
        assertThat(now(resident).value().segmentCode()).isEqualTo("08");
        assertThat(Redraw.of(moved, here.shelf)).as("once is enough").isEmpty();
    }

    @Test
    void who_lives_on_in_the_segment_stays_with_its_officer() {
        Stored<Person> resident = looksAfter(People.residentD(), "02");
        registered(resident);
        Stored<Building> fourth = here.shelf.put(Building.numbered(here.quarter.ref(), "4", "02"));
        Stored<Address> home = here.desk.enter(Neighbourhood.room(fourth, "301"));
        here.desk.enter(Neighbourhood.living(resident, home, "2026-01-05").record());

        move(here.third, "08");
        assertThat(now(resident).value().segmentCode()).isEqualTo("02");

        move(fourth, "08");
        assertThat(now(resident).value().segmentCode()).isEqualTo("08");
    }

    @Test
    void who_is_looked_after_elsewhere_or_has_moved_away_is_left_alone() {
        Stored<Person> elsewhere = looksAfter(People.residentD(), "08");
        registered(elsewhere);
        Stored<Person> gone = looksAfter(People.residentE(), "02");
        Stored<Residence> past =
                here.desk.enter(Neighbourhood.living(gone, door, "2025-01-05").record());
        here.desk.step(past, "end", Map.of("to", LocalDate.parse("2026-01-31")));
        here.shelf.put(Neighbourhood.segment("09"));

        move(here.third, "09");

        assertThat(now(elsewhere).value().segmentCode()).isEqualTo("08");
        assertThat(now(gone).value().segmentCode()).isEqualTo("02");
    }

    /** What is given to a segment that ends belongs to none the day after. */
    @Test
    void nothing_is_given_to_a_segment_that_ends() {
        here.shelf.put(
                Values.of(Neighbourhood.segment("07"))
                        .set(Segment::validTo, LocalDate.parse("2026-12-31"))
                        .record());

        assertThatThrownBy(() -> move(here.third, "07"))
                .hasMessage("REG-V89")
                .extracting("params")
                .hasToString("{day=2026-12-31}");
    }

    @Test
    void whoever_answers_for_a_building_gives_it_to_nobody_else() {
        here.desk.as(Desk.officer(Role.BEAT_OFFICER));

        assertThatThrownBy(() -> change(here.third, "08")).hasMessage("REG-V90");
        assertThat(now(here.third).value().segmentCode()).isEqualTo("02");
    }

    @Test
    void an_officer_tells_the_segment_of_a_building_that_has_none() {
        Stored<Building> ninth = here.shelf.put(Building.numbered(here.quarter.ref(), "9", null));
        here.desk.as(Desk.officer(Role.BEAT_OFFICER));

        assertThat(change(ninth, "02").value().segmentCode()).isEqualTo("02");
    }

    private Stored<Building> move(Stored<Building> building, String segment) {
        here.desk.as(Desk.officer(Role.REGISTRY_CLERK));
        return change(building, segment);
    }

    private Stored<Building> change(Stored<Building> building, String segment) {
        Building told = Values.of(building.value()).set(Building::segmentCode, segment).record();
        Stored<Building> moved =
                here.desk.change(
                        building,
                        Values.of(told)
                                .set(Building::unitCount, 2)
                                .set(Building::floorsAbove, 6)
                                .set(Building::floorsBelow, 0)
                                .record());
        return moved;
    }

    private Stored<Person> looksAfter(Person person, String segment) {
        return here.desk.enter(Values.of(person).set(Person::segmentCode, segment).record());
    }

    private void registered(Stored<Person> person) {
        Stored<Household> household = here.household("H000009", person, door);
        here.desk.enter(Neighbourhood.registered(person, household, Relation.HEAD).record());
    }

    @SuppressWarnings("unchecked")
    private <T extends Record> Stored<T> now(Stored<T> before) {
        Class<T> type = (Class<T>) before.value().getClass();
        return here.shelf.find(type, (Ref<T>) before.ref()).orElseThrow();
    }
}
