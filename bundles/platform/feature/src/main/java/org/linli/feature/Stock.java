package org.linli.feature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.feature.archive.Intake;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.Generation;
import org.linli.feature.generation.Generations;
import org.linli.feature.generation.Missing;
import org.linli.feature.generation.Shelf;
import org.linli.feature.generation.Told;
import org.linli.function.FunctionSwitch.Change;
import org.linli.function.FunctionSwitch.Need;
import org.linli.function.FunctionSwitch.Plan;
import org.linli.function.FunctionSwitch.Shelved;
import org.linli.function.FunctionSwitch.Step;
import org.linli.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What came in archives and lies on the node: what it is needed for, and the way out for the rest.
 */
final class Stock {
    private static final Logger LOG = LoggerFactory.getLogger(Stock.class);

    /** Generations that a way back is followed through. */
    private static final int REMEMBERED = 1_000;

    private final Shelf shelf;
    private final Generations generations;
    private final Told told;
    private final FeatureBundles bundles;
    private final FunctionNames names;
    private final Intake intake;

    Stock(
            Shelf shelf,
            Generations generations,
            Told told,
            FeatureBundles bundles,
            FunctionNames names,
            Intake intake) {
        this.shelf = shelf;
        this.generations = generations;
        this.told = told;
        this.bundles = bundles;
        this.names = names;
        this.intake = intake;
    }

    List<Shelved> of(Locale language) {
        Needs needs = needs();
        List<Shelved> all = new ArrayList<>();
        for (String feature : shelf.broughtFeatures()) {
            for (String version : shelf.versions(feature)) {
                all.add(
                        new Shelved(
                                feature,
                                names.of(feature, language),
                                version,
                                bytes(shelf.own(feature, version)),
                                needs.of(feature, version)));
            }
        }
        return all;
    }

    /**
     * @throws Refusal FUN-001 if it is not there, FUN-038 if it is needed
     */
    Plan plan(Change.Discard change) {
        String feature = change.function();
        String version = change.version();
        if (version.isEmpty() || !shelf.has(feature, version)) {
            throw new Refusal("FUN-001", null, Map.of("name", named(change)));
        }
        if (!needs().of(feature, version).mayGo()) {
            throw new Refusal("FUN-038", null, Map.of("name", named(change)));
        }
        return new Plan(
                List.of(new Step(feature, Step.Kind.DISCARD, version, "")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                bytes(shelf.own(feature, version)),
                0,
                List.of());
    }

    /**
     * @throws Refusal as {@link #plan}
     */
    void discard(Change.Discard change) {
        plan(change);
        intake.discard(change.function(), change.version());
        bundles.forget(change.function(), change.version());
        LOG.info("{} is deleted from the shelf", named(change));
    }

    static String named(Change.Discard change) {
        return change.version().isEmpty()
                ? change.function()
                : change.function() + ":" + change.version();
    }

    /** From the generation in force backwards, as going back again and again would lead. */
    private Needs needs() {
        List<Generation> way =
                Stream.iterate(
                                generations.current(),
                                Optional::isPresent,
                                now -> now.flatMap(one -> generations.at(one.before())))
                        .flatMap(Optional::stream)
                        .limit(REMEMBERED)
                        .toList();
        return new Needs(way, declared(way));
    }

    private List<Chosen> declared(List<Generation> way) {
        try {
            List<Chosen> now = way.isEmpty() ? List.of() : way.getFirst().features();
            return told.declared(shelf).chosen(now, shelf);
        } catch (Missing missing) {
            return List.of();
        }
    }

    /** What versions are needed for. */
    private record Needs(List<Generation> way, List<Chosen> declared) {

        Need of(String feature, String version) {
            if (holds(0, feature, version)) {
                return Need.NOW;
            }
            if (holds(1, feature, version)) {
                return Need.BACK;
            }
            if (holds(declared, feature, version)) {
                return Need.SET;
            }
            boolean further = way.stream().anyMatch(one -> holds(one.features(), feature, version));
            return further ? Need.FURTHER_BACK : Need.NOTHING;
        }

        private boolean holds(int steps, String feature, String version) {
            return way.size() > steps && holds(way.get(steps).features(), feature, version);
        }

        private static boolean holds(List<Chosen> all, String feature, String version) {
            return all.stream()
                    .anyMatch(c -> c.feature().equals(feature) && c.version().equals(version));
        }
    }

    private static long bytes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
