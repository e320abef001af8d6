package org.linli.registry;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.linli.function.Consequence;
import org.linli.query.Query;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/**
 * A building that is given to another segment takes its doors along, and whoever lives or is
 * registered behind them: else they would stay with an officer who is there no more.
 */
final class Redraw {
    /** Some hundred people live in one; each is a change that the node keeps until all are made. */
    private static final int BUILDINGS = 2;

    private static final int DOORS = 100;

    private final BiFunction<Ref<Address>, Address, @Nullable String> segmentOf;
    private final Lookup lookup;
    private final Set<RecordId> moved = new HashSet<>();
    private final List<Consequence<?>> consequences = new ArrayList<>();

    private Redraw(BiFunction<Ref<Address>, Address, @Nullable String> segmentOf, Lookup lookup) {
        this.segmentOf = segmentOf;
        this.lookup = lookup;
    }

    /** What follows a building that has its new segment already. */
    static List<Consequence<?>> of(Stored<Building> building, Lookup lookup) {
        String segment = building.value().segmentCode();
        if (segment == null) {
            return List.of();
        }
        Ref<Building> there = building.ref();
        Redraw redraw =
                new Redraw(
                        (ref, door) -> there.equals(door.building()) ? segment : door.segmentCode(),
                        lookup);
        redraw.doorsOf(building);
        return redraw.consequences;
    }

    /** The next houses that a plan moves; none if all stand where they should. */
    static List<Consequence<?>> next(SegmentRedraw told, Lookup lookup) {
        RedrawPlan plan = RedrawPlan.of(told, lookup);
        Redraw redraw = new Redraw(plan::segmentOf, lookup);
        for (Stored<Building> building : plan.buildingsToMove().limit(BUILDINGS).toList()) {
            String segment = plan.segmentOf(building);
            redraw.consequences.add(Consequence.change(building, Map.of("segmentCode", segment)));
            redraw.doorsOf(building);
        }
        if (redraw.consequences.isEmpty()) {
            plan.doorsToMove().limit(DOORS).forEach(redraw::door);
        }
        return redraw.consequences;
    }

    /** The last day of the segments that a plan gives up. */
    static List<Consequence<?>> end(SegmentRedraw told, Lookup lookup) {
        Map<String, LocalDate> last = Map.of("validTo", told.effectiveFrom().minusDays(1));
        return told.ending().stream()
                .map(ending -> lookup.find(Segment.class, ending))
                .flatMap(Optional::stream)
                .<Consequence<?>>map(segment -> Consequence.change(segment, last))
                .toList();
    }

    private void doorsOf(Stored<Building> building) {
        Query<Address> behind =
                Query.of(Address.class, where(Address::building).is(building.ref()))
                        .limit(Addresses.MOST_IN_A_BUILDING);
        lookup.list(behind).forEach(this::door);
    }

    private void door(Stored<Address> door) {
        String former = door.value().segmentCode();
        String segment = segmentOf.apply(door.ref(), door.value());
        if (segment != null && !segment.equals(former)) {
            consequences.add(Consequence.change(door, Map.of("segmentCode", segment)));
            people(door, former, segment);
        }
    }

    private void people(Stored<Address> door, @Nullable String former, String segment) {
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
                && lookup.linked(Residence.class, Residence::person, person.ref()).stream()
                        .filter(home -> home.value().isOpen())
                        .map(home -> home.value().address())
                        .noneMatch(home -> Objects.equals(segmentAt(home), former));
    }

    private @Nullable String segmentAt(Ref<Address> home) {
        return lookup.find(Address.class, home)
                .map(door -> segmentOf.apply(home, door.value()))
                .orElse(null);
    }
}
