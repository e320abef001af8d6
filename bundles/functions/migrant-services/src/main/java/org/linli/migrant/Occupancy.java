package org.linli.migrant;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.function.Consequence;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.migrant.BuildingVisit.Found;
import org.linli.migrant.BuildingVisit.Line;
import org.linli.migrant.ResidenceRegistration.LeftReason;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Address;
import org.linli.registry.Building;
import org.linli.store.Lookup;

/** Who is found living where, and what it does to the registrations. */
final class Occupancy {
    private static final int DOORS = 900;

    /** As many lines as a form holds beside an empty one. */
    private static final int LINES = 99;

    private Occupancy() {}

    /** A line for everybody who is registered in a building, by address, without an answer. */
    static Map<String, Object> lines(Ref<Building> building, Lookup lookup) {
        List<Stored<ResidenceRegistration>> people = new ArrayList<>();
        Query<Address> doors =
                Query.of(Address.class, where(Address::building).is(building)).limit(DOORS);
        for (Stored<Address> door : lookup.list(doors)) {
            lookup
                    .linked(
                            ResidenceRegistration.class,
                            ResidenceRegistration::dwelling,
                            door.ref())
                    .stream()
                    .filter(r -> r.value().isOpen())
                    .forEach(people::add);
        }
        return Map.of("lines", lines(people));
    }

    /**
     * As many as a form holds. A house with more people is gone through in parts: whom nobody
     * looked at for longest comes first, and the others when these are done.
     */
    static List<Line> lines(List<Stored<ResidenceRegistration>> people) {
        Set<RecordId> first =
                people.stream()
                        .sorted(Comparator.comparing(r -> r.value().lookedAtOn()))
                        .limit(LINES)
                        .map(Stored::id)
                        .collect(Collectors.toSet());
        return people.stream()
                .filter(r -> first.contains(r.id()))
                .map(r -> new Line(r.ref(), null))
                .toList();
    }

    static BuildingVisit counted(BuildingVisit visit) {
        return visit.lines() == null
                ? visit
                : Values.of(visit)
                        .set(BuildingVisit::confirmed, count(visit, Found.MATCH))
                        .set(BuildingVisit::left, count(visit, Found.GONE))
                        .set(
                                BuildingVisit::notMet,
                                visit.lines().size()
                                        - count(visit, Found.MATCH)
                                        - count(visit, Found.GONE))
                        .record();
    }

    private static int count(BuildingVisit visit, Found found) {
        return (int) visit.lines().stream().filter(line -> line.found() == found).count();
    }

    /** Only who is registered in the building can be found, or missed, in it. */
    static void check(Draft<BuildingVisit> draft, Lookup lookup, Problems problems) {
        BuildingVisit visit = draft.value();
        boolean elsewhere =
                registered(visit.lines(), lookup)
                        .map(home -> lookup.find(Address.class, home.dwelling()).orElse(null))
                        .anyMatch(
                                door ->
                                        door != null
                                                && !visit.building()
                                                        .equals(door.value().building()));
        problems.when(elsewhere, "MIG-B-01", "lines");
        once(visit.lines(), "lines", problems);
    }

    static void once(List<Line> lines, String field, Problems problems) {
        long persons = lines.stream().map(Line::registration).distinct().count();
        problems.when(persons < lines.size(), "MIG-B-02", field);
    }

    static Stream<ResidenceRegistration> registered(List<Line> lines, Lookup lookup) {
        return lines.stream()
                .map(line -> lookup.find(ResidenceRegistration.class, line.registration()))
                .flatMap(Optional::stream)
                .map(Stored::value);
    }

    /** Renews what was found true and ends what was found over. */
    static List<Consequence<?>> found(LocalDate day, List<Line> lines, Lookup lookup) {
        return lines.stream()
                .<Consequence<?>>map(line -> found(day, line, lookup))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Consequence<?> found(LocalDate day, Line line, Lookup lookup) {
        Stored<ResidenceRegistration> registration =
                lookup.find(ResidenceRegistration.class, line.registration())
                        .filter(r -> r.value().isOpen())
                        .orElse(null);
        if (registration == null) {
            return null;
        }
        LocalDate known = registration.value().verifiedOn();
        if (line.found() == Found.GONE) {
            // What somebody saw later is truer than what is entered later.
            return registration.value().lookedAtOn().isAfter(day)
                    ? null
                    : Consequence.step(
                            registration,
                            "close",
                            Map.of("leftOn", day, "leftReason", LeftReason.UNKNOWN));
        }
        boolean news = line.found() == Found.MATCH && (known == null || known.isBefore(day));
        return news ? Consequence.step(registration, "verify", Map.of("verifiedOn", day)) : null;
    }

    /** The registrations of a dwelling that stand. */
    static List<Stored<ResidenceRegistration>> at(Ref<Address> dwelling, Lookup lookup) {
        Condition there = where(ResidenceRegistration::dwelling).is(dwelling);
        return lookup.list(Query.of(ResidenceRegistration.class, there).limit(1_000)).stream()
                .filter(r -> r.value().isOpen())
                .toList();
    }
}
