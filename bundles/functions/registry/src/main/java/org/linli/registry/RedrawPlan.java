package org.linli.registry;

import static org.linli.query.Condition.where;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.registry.SegmentRedraw.Part;
import org.linli.store.Lookup;

/** Which of the houses that the register knows now a plan gives to whom. */
final class RedrawPlan {
    /** Most buildings of one quarter or segment, and doors on the roads of one community. */
    private static final int MOST = 10_000;

    private final SegmentRedraw told;
    private final Lookup lookup;
    private final Map<Ref<Building>, String> buildings = new LinkedHashMap<>();
    private final Map<Ref<Address>, String> doors = new LinkedHashMap<>();
    private final List<Stored<Building>> named = new ArrayList<>();
    private final List<Stored<Address>> onRoads = new ArrayList<>();
    private final List<String> twice = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    private RedrawPlan(SegmentRedraw told, Lookup lookup) {
        this.told = told;
        this.lookup = lookup;
    }

    static RedrawPlan of(SegmentRedraw told, Lookup lookup) {
        RedrawPlan plan = new RedrawPlan(told, lookup);
        told.parts().stream().filter(Part::isOneOfBoth).forEach(plan::take);
        return plan;
    }

    private void take(Part part) {
        String segment = code(part.segment());
        Ref<Quarter> quarter = part.quarter();
        String community = part.communityCode();
        if (quarter != null) {
            takeBuildings(part, quarter, segment);
        } else if (community != null) {
            takeDoors(part, where(Address::communityCode).is(community), segment);
        }
    }

    private void takeBuildings(Part part, Ref<Quarter> quarter, String segment) {
        DoorRange numbers = DoorRange.parse(part.numbers(), DoorNumber::building);
        Set<String> met = new LinkedHashSet<>();
        for (Stored<Building> building : buildingsOf(quarter)) {
            String number = building.value().buildingNo();
            met.add(number);
            if (numbers.holds(number)) {
                named.add(building);
                if (buildings.put(building.ref(), segment) != null) {
                    twice.add(number);
                }
            }
        }
        note(numbers, met, part);
    }

    private void takeDoors(Part part, Condition community, String segment) {
        DoorRange numbers = DoorRange.parse(part.numbers(), DoorNumber::road);
        String road = DoorNumber.street(part.road());
        Condition there = road == null ? community : community.and(where(Address::road).is(road));
        Set<String> met = new LinkedHashSet<>();
        for (Stored<Address> door : onRoads(there)) {
            String number = Optional.ofNullable(door.value().roadNumber()).orElse("");
            met.add(number);
            if (numbers.holds(number)) {
                onRoads.add(door);
                if (doors.put(door.ref(), segment) != null) {
                    twice.add(door.value().fullAddress());
                }
            }
        }
        note(numbers, met, part);
    }

    private void note(DoorRange numbers, Collection<String> met, Part part) {
        if (met.isEmpty() && part.road() != null) {
            unknown.add(part.road());
        }
        unknown.addAll(numbers.missing(met));
    }

    private String code(Ref<Segment> segment) {
        return lookup.find(Segment.class, segment).map(s -> s.value().code()).orElse("");
    }

    private List<Stored<Building>> buildingsOf(Ref<Quarter> quarter) {
        return list(Query.of(Building.class, where(Building::quarter).is(quarter)));
    }

    private List<Stored<Address>> onRoads(Condition there) {
        return list(Query.of(Address.class, there.and(where(Address::building).empty())));
    }

    private <T extends Record> List<Stored<T>> list(Query<T> query) {
        return lookup.list(query.limit(MOST));
    }

    /** Buildings of the quarters it touches, and of the segments it ends, that it does not name. */
    long left() {
        Stream<Stored<Building>> touched =
                told.parts().stream()
                        .map(Part::quarter)
                        .filter(Objects::nonNull)
                        .distinct()
                        .flatMap(quarter -> buildingsOf(quarter).stream());
        Stream<Stored<Building>> given =
                told.ending().stream()
                        .map(ending -> where(Building::segmentCode).is(code(ending)))
                        .flatMap(there -> list(Query.of(Building.class, there)).stream());
        return Stream.concat(touched, given)
                .map(Stored::ref)
                .distinct()
                .filter(building -> !buildings.containsKey(building))
                .count();
    }

    /** Doors on roads of the segments it ends that it does not name. */
    long leftOnRoads() {
        return told.ending().stream()
                .flatMap(ending -> onRoads(where(Address::segmentCode).is(code(ending))).stream())
                .map(Stored::ref)
                .distinct()
                .filter(door -> !doors.containsKey(door))
                .count();
    }

    /** What stands in two lines, as a clerk reads it. */
    String twice() {
        return said(twice);
    }

    /** What stands in a line and not in the register. */
    String unknown() {
        return said(unknown);
    }

    private static String said(List<String> several) {
        return several.stream().distinct().limit(20).collect(Collectors.joining("、"));
    }

    Stream<Stored<Building>> buildingsToMove() {
        return named.stream().filter(b -> !segmentOf(b).equals(b.value().segmentCode()));
    }

    Stream<Stored<Address>> doorsToMove() {
        return onRoads.stream()
                .filter(
                        d ->
                                !Objects.equals(
                                        segmentOf(d.ref(), d.value()), d.value().segmentCode()));
    }

    boolean isDone() {
        return buildingsToMove().findAny().isEmpty() && doorsToMove().findAny().isEmpty();
    }

    String segmentOf(Stored<Building> building) {
        return buildings.getOrDefault(building.ref(), "");
    }

    /** Where a door will belong. */
    @Nullable String segmentOf(Ref<Address> ref, Address door) {
        Ref<Building> building = door.building();
        String planned = building == null ? doors.get(ref) : buildings.get(building);
        return planned == null ? door.segmentCode() : planned;
    }
}
