package org.linli.feature;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.feature.archive.Jar;
import org.linli.feature.generation.Attempts;
import org.linli.feature.generation.Cause;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.Generation;
import org.linli.feature.generation.Generations;
import org.linli.function.FunctionModel;
import org.linli.refusal.Refusal;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries a change out in the running framework.
 *
 * <p>What comes is installed while what goes still works. Then the old is stopped, the new started,
 * and when it works the pointer moves; when it does not, the old is started again and nobody
 * remembers. Where records are put back the pointer moves before the start: from then on the
 * records belong to the new generation, and a node that is killed goes on with it.
 */
final class Carrying {
    private static final Logger LOG = LoggerFactory.getLogger(Carrying.class);

    private final FeatureBundles bundles;
    private final Catalogue catalogue;
    private final Generations generations;
    private final Attempts attempts;
    private final LongSupplier head;
    private final Configuring configuring;
    private final Silence silence;

    Carrying(
            FeatureBundles bundles,
            Catalogue catalogue,
            Generations generations,
            Attempts attempts,
            LongSupplier head,
            Configuring configuring,
            Silence silence) {
        this.bundles = bundles;
        this.catalogue = catalogue;
        this.generations = generations;
        this.attempts = attempts;
        this.head = head;
        this.configuring = configuring;
        this.silence = silence;
    }

    /**
     * @param next with the journal's head as it is when the old has stopped
     * @throws Refusal FUN-005 with the cause if it did not work; all is as before then
     */
    Generation carry(Difference difference, Generation now, Supplier<Generation> next) {
        List<Bundle> fresh = new ArrayList<>();
        Generation undone = null;
        Generation target;
        boolean done = false;
        bundles.leaving(unused(difference));
        try {
            for (Chosen coming : difference.coming()) {
                fresh.addAll(bundles.install(coming));
            }
            for (Chosen starting : difference.starting()) {
                // Its files were gone when the node started, and are there again.
                fresh.addAll(bundles.install(starting));
            }
            stop(difference.stopping(), difference);
            target = next.get();
            generations.prepare(target);
            if (!target.returns().isEmpty()) {
                undone = asBefore(now, target, head.getAsLong());
                generations.enter(target);
            }
            configuring.exchange(difference.going(), difference.coming());
            for (Chosen starting : difference.starting()) {
                start(starting);
            }
            generations.enter(target);
            done = true;
        } finally {
            // Whatever was thrown, an error of somebody's code too.
            if (!done) {
                undo(difference, fresh, undone);
                bundles.leaving(List.of());
            }
        }
        // The change is made: what stays behind for a while is no reason to take it back.
        bundles.uninstall(unused(difference));
        bundles.leaving(List.of());
        return target;
    }

    /** The way out of a way back: records that were put back return to what they were just now. */
    private static Generation asBefore(Generation now, Generation target, long head) {
        Map<String, Long> returns = new TreeMap<>(target.returns());
        returns.replaceAll((name, entry) -> head);
        return new Generation(
                target.number() + 1,
                now.before(),
                target.at(),
                target.by(),
                "undo " + target.number(),
                now.declared(),
                now.head(),
                now.features(),
                returns);
    }

    private void start(Chosen chosen) {
        attempts.worked(chosen.feature());
        try {
            for (Bundle bundle : installed(chosen)) {
                bundles.start(bundle);
            }
        } catch (BundleException e) {
            LOG.error("{} could not be started", chosen, e);
            throw failed(chosen, Cause.of(e));
        }
        boolean expected =
                bundles.functionOf(chosen).isPresent()
                        && !catalogue.awaitsAssessment(chosen.feature());
        if (expected && !works(chosen.feature())) {
            String told = catalogue.failures().get(chosen.feature());
            throw failed(chosen, told == null ? silence(chosen) : told);
        }
    }

    /**
     * Counts those that should work and do not, where nobody else has: their code failed before it
     * was a function.
     */
    void countSilent(Generation now) {
        for (Chosen chosen : now.features()) {
            String name = chosen.feature();
            boolean counted =
                    !chosen.enabled()
                            || chosen.isBase()
                            || works(name)
                            || attempts.parked(name)
                            || catalogue.failures().containsKey(name)
                            || !runs(chosen);
            if (!counted) {
                String why = silence(chosen);
                attempts.begin(name);
                attempts.failed(name, why);
                LOG.error("{} offers no function: {}", chosen, why);
            }
        }
    }

    /** Whether the bundle runs that would bring the function. */
    private boolean runs(Chosen chosen) {
        return bundles.jarsAtHand(chosen).stream()
                .filter(jar -> jar.function().filter(chosen.feature()::equals).isPresent())
                .flatMap(jar -> bundles.installed(jar).stream())
                .anyMatch(bundle -> bundle.getState() == Bundle.ACTIVE);
    }

    /** Why its bundles run and offer no function. */
    private String silence(Chosen chosen) {
        return silence.of(installed(chosen));
    }

    private static Refusal failed(Chosen chosen, String cause) {
        return new Refusal("FUN-005", null, Map.of("name", chosen.toString(), "cause", cause));
    }

    private boolean works(String function) {
        return catalogue.enabled().stream().map(FunctionModel::name).anyMatch(function::equals);
    }

    /** Bundles that a function going on is made of as well go on with it. */
    private void stop(List<Chosen> stopping, Difference difference) {
        Set<Bundle> shared = new HashSet<>();
        difference.lasting().forEach(chosen -> shared.addAll(installed(chosen)));
        for (Chosen chosen : stopping) {
            for (Bundle bundle : installed(chosen).reversed()) {
                if (!shared.contains(bundle)) {
                    stop(bundle);
                }
            }
        }
    }

    private void stop(Bundle bundle) {
        try {
            bundles.stop(bundle);
        } catch (BundleException e) {
            // Nobody uses it any more, whatever its activator has to say or however long it takes.
            LOG.warn("{} did not stop in order", bundle.getSymbolicName(), e);
        }
    }

    private List<Bundle> installed(Chosen chosen) {
        List<Bundle> installed = new ArrayList<>();
        try {
            for (Jar jar : bundles.jars(chosen)) {
                bundles.installed(jar).ifPresent(installed::add);
            }
        } catch (Refusal missing) {
            // A feature whose files are gone has nothing left to stop.
        }
        return installed;
    }

    /** Each step is tried, whatever became of the one before. */
    private void undo(Difference difference, List<Bundle> fresh, @Nullable Generation undone) {
        attempt(() -> stop(difference.starting(), difference));
        attempt(() -> bundles.uninstall(fresh));
        attempt(() -> configuring.exchange(difference.coming(), difference.going()));
        if (undone != null) {
            attempt(() -> generations.enter(undone));
        }
        difference.stopping().forEach(stopped -> attempt(() -> start(stopped)));
        difference.starting().forEach(chosen -> attempt(() -> attempts.worked(chosen.feature())));
    }

    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("A step of undoing a change failed", e);
        }
    }

    /** Bundles of what goes that nothing else of the node is made of. */
    List<Bundle> unused(Difference difference) {
        List<Bundle> kept = difference.to().stream().flatMap(c -> installed(c).stream()).toList();
        return difference.going().stream()
                .flatMap(chosen -> installed(chosen).stream())
                .filter(bundle -> !kept.contains(bundle))
                .toList();
    }

    Optional<Bundle> functionOf(Chosen chosen) {
        return bundles.functionOf(chosen).flatMap(bundles::installed);
    }
}
