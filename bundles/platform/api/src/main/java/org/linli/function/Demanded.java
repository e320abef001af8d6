package org.linli.function;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.function.Lifecycle.Step;

/**
 * What the steps of a lifecycle have demanded by the time a record is in a stage.
 *
 * <p>A field counts if a step into the stage demanded it, or one into a stage before it on the
 * path; and if it counted, or was demanded, on every way by which a record can have come here. What
 * only some ways asked for is free: whoever came another way was never told it, and what belongs to
 * a stage that was left again, such as the day of a refusal that was taken back, goes with it.
 */
final class Demanded {
    private final Lifecycle<?> lifecycle;
    private final Map<Enum<?>, Set<String>> onEveryWay = new HashMap<>();
    private final Deque<Enum<?>> reached = new ArrayDeque<>();

    private Demanded(Lifecycle<?> lifecycle) {
        this.lifecycle = lifecycle;
    }

    static Set<String> upTo(Enum<?> stage, Lifecycle<?> lifecycle) {
        Demanded demanded = new Demanded(lifecycle);
        lifecycle.initial().forEach(first -> demanded.arrive(first, Set.of()));
        demanded.follow();
        // Where no step leads, paper alone puts a record, and nobody was asked on the way.
        return demanded.onEveryWay.computeIfAbsent(stage, demanded::here);
    }

    /** Sets only shrink once a stage is reached, so this ends however the steps go round. */
    private void follow() {
        while (!reached.isEmpty()) {
            Enum<?> from = reached.remove();
            for (Step<?> step : lifecycle.from(from)) {
                Set<String> told = new HashSet<>(onEveryWay.get(from));
                told.addAll(step.demands());
                arrive(step.to(), told);
            }
        }
    }

    private void arrive(Enum<?> stage, Set<String> told) {
        Set<String> before = onEveryWay.get(stage);
        Set<String> now = new HashSet<>(told);
        if (before != null) {
            now.retainAll(before);
        }
        now.addAll(here(stage));
        if (!now.equals(before)) {
            onEveryWay.put(stage, now);
            reached.add(stage);
        }
    }

    /** What steps into the stage, or into one before it on the path, demand. */
    private Set<String> here(Enum<?> stage) {
        int place = lifecycle.path().indexOf(stage);
        return lifecycle.steps().stream()
                .filter(step -> !step.from().contains(step.to()))
                .filter(
                        step ->
                                step.to().equals(stage)
                                        || (lifecycle.path().contains(step.to())
                                                && lifecycle.path().indexOf(step.to()) < place))
                .flatMap(step -> step.demands().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
