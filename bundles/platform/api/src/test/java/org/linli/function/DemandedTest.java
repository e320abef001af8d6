package org.linli.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.linli.access.Role;
import org.linli.function.Lifecycle.Step;

class DemandedTest {
    record Journey() {}

    enum Stop {
        HOME,
        ROAD,
        INN,
        TOWN
    }

    @Example
    void what_every_way_asked_for_stands_off_the_path_too() {
        Lifecycle<Journey> journey =
                journey(
                        Set.of(Stop.HOME),
                        List.of(Stop.HOME, Stop.ROAD, Stop.TOWN),
                        step(Stop.HOME, Stop.ROAD, "left"),
                        step(Stop.ROAD, Stop.INN, "slept"),
                        step(Stop.INN, Stop.ROAD),
                        step(Stop.ROAD, Stop.TOWN, "arrived"));

        assertThat(journey.demandedUpTo(Stop.INN)).containsOnly("left", "slept");
        assertThat(journey.demandedUpTo(Stop.ROAD))
                .as("not every way leads by the inn")
                .containsOnly("left");
        assertThat(journey.demandedUpTo(Stop.TOWN)).containsOnly("left", "arrived");
    }

    @Example
    void what_only_one_of_two_ways_asked_for_is_free() {
        Lifecycle<Journey> journey =
                journey(
                        Set.of(Stop.HOME),
                        List.of(),
                        step(Stop.HOME, Stop.ROAD, "left", "fare"),
                        step(Stop.HOME, Stop.INN, "left"),
                        step(Stop.ROAD, Stop.TOWN),
                        step(Stop.INN, Stop.TOWN));

        assertThat(journey.demandedUpTo(Stop.TOWN)).containsOnly("left");
    }

    @Example
    void who_may_begin_in_a_stage_was_asked_for_nothing_before_it() {
        Lifecycle<Journey> journey =
                journey(
                        Set.of(Stop.HOME, Stop.INN),
                        List.of(),
                        step(Stop.HOME, Stop.ROAD, "left"),
                        step(Stop.ROAD, Stop.INN, "slept"),
                        step(Stop.INN, Stop.TOWN, "arrived"));

        assertThat(journey.demandedUpTo(Stop.INN)).containsOnly("slept");
        assertThat(journey.demandedUpTo(Stop.TOWN)).containsOnly("slept", "arrived");
    }

    @Property(tries = 500)
    void it_is_what_walking_every_way_finds(@ForAll("journeys") Lifecycle<Journey> journey) {
        Map<Enum<?>, Set<String>> walked = walked(journey);
        for (Stop stop : Stop.values()) {
            Set<String> expected = walked.getOrDefault(stop, here(journey, stop));
            assertThat(journey.demandedUpTo(stop)).as(stop + " of " + journey).isEqualTo(expected);
        }
    }

    private record Walker(Enum<?> stop, Set<String> told) {}

    /** Walks until nobody comes anywhere with a bag not seen there before. */
    private static Map<Enum<?>, Set<String>> walked(Lifecycle<Journey> journey) {
        Set<Walker> seen = new HashSet<>();
        Deque<Walker> walking = new ArrayDeque<>();
        journey.initial().forEach(stop -> walking.add(new Walker(stop, here(journey, stop))));
        while (!walking.isEmpty()) {
            Walker walker = walking.remove();
            if (seen.add(walker)) {
                for (Step<Journey> step : journey.from(walker.stop())) {
                    Set<String> told = new HashSet<>(walker.told());
                    told.addAll(step.demands());
                    told.addAll(here(journey, step.to()));
                    walking.add(new Walker(step.to(), told));
                }
            }
        }
        return seen.stream()
                .collect(
                        Collectors.toMap(
                                Walker::stop,
                                Walker::told,
                                (some, others) -> {
                                    Set<String> both = new HashSet<>(some);
                                    both.retainAll(others);
                                    return both;
                                }));
    }

    private static Set<String> here(Lifecycle<Journey> journey, Enum<?> stop) {
        Set<Enum<?>> before = new HashSet<>(Set.of(stop));
        journey.path().stream().takeWhile(s -> !s.equals(stop)).forEach(before::add);
        Set<Enum<?>> told = journey.path().contains(stop) ? before : Set.of(stop);
        return journey.steps().stream()
                .filter(s -> told.contains(s.to()) && !s.from().contains(s.to()))
                .flatMap(s -> s.demands().stream())
                .collect(Collectors.toSet());
    }

    @Provide
    static Arbitrary<Lifecycle<Journey>> journeys() {
        Arbitrary<Set<Stop>> first = Arbitraries.of(Stop.class).set().ofMinSize(1).ofMaxSize(2);
        Arbitrary<List<Stop>> path =
                Arbitraries.of(Stop.class).list().uniqueElements().ofMaxSize(4);
        Arbitrary<Step<Journey>> step =
                Combinators.combine(
                                Arbitraries.of(Stop.class).set().ofMinSize(1).ofMaxSize(2),
                                Arbitraries.of(Stop.class),
                                Arbitraries.of("a", "b", "c", "d").set().ofMaxSize(2))
                        .as((from, to, told) -> step(from, to, List.copyOf(told)));
        return Combinators.combine(first, path, step.list().ofMaxSize(7))
                .as((starts, drawn, steps) -> journey(starts, drawn, steps));
    }

    private static Step<Journey> step(Stop from, Stop to, String... demands) {
        return step(Set.of(from), to, Arrays.asList(demands));
    }

    private static Step<Journey> step(Set<Stop> from, Stop to, List<String> demands) {
        return new Step<>(
                "go",
                Set.copyOf(from),
                to,
                Set.of(Role.BEAT_OFFICER),
                null,
                null,
                null,
                null,
                demands,
                demands,
                List.of());
    }

    @SafeVarargs
    private static Lifecycle<Journey> journey(
            Set<Stop> initial, List<Stop> path, Step<Journey>... steps) {
        return journey(initial, path, Stream.of(steps).toList());
    }

    private static Lifecycle<Journey> journey(
            Set<Stop> initial, List<Stop> path, List<Step<Journey>> steps) {
        return new Lifecycle<>(
                "stop",
                Set.copyOf(initial),
                Map.of(),
                Set.of(),
                "SYS-410",
                List.copyOf(path),
                steps,
                List.of());
    }
}
