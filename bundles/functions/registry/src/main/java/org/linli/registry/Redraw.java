package org.linli.registry;

import static org.linli.query.Condition.where;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.function.Consequence;
import org.linli.query.Query;
import org.linli.record.RecordId;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/**
 * A building that is given to another segment takes its doors along, and whoever lives or is
 * registered behind them: else they would stay with an officer who is there no more.
 */
final class Redraw {
    private final Stored<Building> building;
    private final String segment;
    private final Lookup lookup;
    private final Set<RecordId> moved = new HashSet<>();
    private final List<Consequence<?>> consequences = new ArrayList<>();

    private Redraw(Stored<Building> building, String segment, Lookup lookup) {
        this.building = building;
        this.segment = segment;
        this.lookup = lookup;
    }

    static List<Consequence<?>> of(Stored<Building> building, Lookup lookup) {
        String segment = building.value().segmentCode();
        return segment == null ? List.of() : new Redraw(building, segment, lookup).follow();
    }

    private List<Consequence<?>> follow() {
        Query<Address> behind =
                Query.of(Address.class, where(Address::building).is(building.ref()))
                        .limit(Addresses.MOST_IN_A_BUILDING);
        for (Stored<Address> door : lookup.list(behind)) {
            String former = door.value().segmentCode();
            if (!segment.equals(former)) {
                consequences.add(Consequence.change(door, Map.of("segmentCode", segment)));
                people(door, former);
            }
        }
        return consequences;
    }

    private void people(Stored<Address> door, @Nullable String former) {
        for (Stored<Residence> home :
                lookup.linked(Residence.class, Residence::address, door.ref())) {
            Stored<Person> person =
                    home.value().isOpen()
                            ? lookup.find(Person.class, home.value().person()).orElse(null)
                            : null;
            if (person != null && isLeft(person, former) && moved.add(person.id())) {
                consequences.add(Consequence.change(person, Map.of("segmentCode", segment)));
            }
        }
    }

    /** Who has another home in the segment stays with its officer. */
    private boolean isLeft(Stored<Person> person, @Nullable String former) {
        return Objects.equals(person.value().segmentCode(), former)
                && otherHomes(person).noneMatch(home -> Objects.equals(home.segmentCode(), former));
    }

    private Stream<Address> otherHomes(Stored<Person> person) {
        return lookup.linked(Residence.class, Residence::person, person.ref()).stream()
                .filter(home -> home.value().isOpen())
                .map(home -> lookup.find(Address.class, home.value().address()))
                .flatMap(Optional::stream)
                .map(Stored::value)
                .filter(home -> !building.ref().equals(home.building()));
    }
}
