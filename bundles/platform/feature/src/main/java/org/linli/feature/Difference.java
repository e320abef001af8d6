package org.linli.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.feature.generation.Chosen;
import org.linli.function.FunctionSwitch.Step;
import org.linli.function.FunctionSwitch.Step.Kind;

/**
 * From what a node runs to what it is to run.
 *
 * @param again functions that are on, do not work, and are to be tried once more
 */
record Difference(List<Chosen> from, List<Chosen> to, Set<String> again) {

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Chosen next : to) {
            Optional<Chosen> before = named(from, next);
            if (before.isEmpty()) {
                steps.add(step(next, Kind.ADD, "", next.version()));
            } else if (!before.get().version().equals(next.version())) {
                steps.add(step(next, Kind.REPLACE, before.get().version(), next.version()));
            } else if (before.get().enabled() != next.enabled() || tried(next)) {
                Kind kind = next.enabled() ? Kind.ENABLE : Kind.DISABLE;
                steps.add(step(next, kind, next.version(), next.version()));
            }
        }
        for (Chosen gone : from) {
            if (named(to, gone).isEmpty()) {
                steps.add(step(gone, Kind.REMOVE, gone.version(), ""));
            }
        }
        return steps;
    }

    private static Step step(Chosen about, Kind kind, String before, String behind) {
        return new Step(about.feature(), kind, before, behind);
    }

    /** Whose bundles come. */
    List<Chosen> coming() {
        return to.stream().filter(next -> !sameVersion(from, next)).toList();
    }

    /** Whose bundles go. */
    List<Chosen> going() {
        return from.stream().filter(gone -> !sameVersion(to, gone)).toList();
    }

    /** What is started. */
    List<Chosen> starting() {
        return to.stream()
                .filter(Chosen::enabled)
                .filter(next -> tried(next) || !runs(from, next))
                .toList();
    }

    /** What is stopped. */
    List<Chosen> stopping() {
        return from.stream()
                .filter(Chosen::enabled)
                .filter(old -> tried(old) || !runs(to, old))
                .toList();
    }

    /** What runs before, meanwhile and behind. */
    List<Chosen> lasting() {
        return to.stream()
                .filter(Chosen::enabled)
                .filter(next -> !tried(next) && runs(from, next))
                .toList();
    }

    private boolean tried(Chosen chosen) {
        return chosen.enabled() && again.contains(chosen.feature());
    }

    private static boolean runs(List<Chosen> all, Chosen one) {
        return named(all, one)
                .filter(other -> other.enabled() && other.version().equals(one.version()))
                .isPresent();
    }

    private static boolean sameVersion(List<Chosen> all, Chosen one) {
        return named(all, one).filter(o -> o.version().equals(one.version())).isPresent();
    }

    private static Optional<Chosen> named(List<Chosen> all, Chosen one) {
        return all.stream().filter(o -> o.feature().equals(one.feature())).findFirst();
    }
}
