package org.linli.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.feature.archive.Jar;
import org.linli.feature.generation.Attempts;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.Generation;
import org.linli.feature.generation.Shelf;
import org.linli.function.FunctionModel;
import org.linli.function.FunctionSwitch.Entry;
import org.linli.function.FunctionSwitch.State;
import org.linli.query.Query;
import org.linli.refusal.Refusal;
import org.linli.station.Station;
import org.linli.store.Records;

/** All functions of a node and those at hand, as pages and the command line show them. */
final class Overview {
    private final FeatureBundles bundles;
    private final Shelf shelf;
    private final Catalogue catalogue;
    private final Attempts attempts;
    private final Assessments assessments;
    private final Records records;
    private final Station station;

    Overview(
            FeatureBundles bundles,
            Shelf shelf,
            Catalogue catalogue,
            Attempts attempts,
            Assessments assessments,
            Records records,
            Station station) {
        this.bundles = bundles;
        this.shelf = shelf;
        this.catalogue = catalogue;
        this.attempts = attempts;
        this.assessments = assessments;
        this.records = records;
        this.station = station;
    }

    List<Entry> of(Generation now, Locale language) {
        List<Entry> entries = new ArrayList<>();
        for (Chosen chosen : now.features()) {
            for (Jar jar : jars(chosen)) {
                jar.function()
                        .ifPresent(name -> entries.add(entry(name, chosen, jar, language)));
            }
            if (jars(chosen).isEmpty()) {
                entries.add(gone(chosen));
            }
        }
        for (String name : atHand()) {
            if (now.feature(name).isEmpty()) {
                absent(name, language).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private Set<String> atHand() {
        Set<String> names = new TreeSet<>(shelf.released());
        names.addAll(shelf.broughtFeatures());
        return names;
    }

    /** Empty if the files are gone. */
    private List<Jar> jars(Chosen chosen) {
        try {
            return bundles.jars(chosen);
        } catch (Refusal missing) {
            return List.of();
        }
    }

    private Entry entry(String name, Chosen chosen, Jar jar, Locale language) {
        Optional<FunctionModel> model =
                catalogue.enabled().stream().filter(f -> f.name().equals(name)).findFirst();
        Properties labels = jar.labels(language);
        State state = state(name, chosen, model.isPresent());
        return new Entry(
                name,
                labels.getProperty("function", name),
                labels.getProperty("function.purpose", ""),
                state,
                jar.version(),
                chosen.isBase(),
                others(chosen),
                model.map(this::recordCount).orElse(0L),
                cause(name, state),
                chosen.at(),
                chosen.by(),
                assessments.of(name).orElse(null));
    }

    private State state(String name, Chosen chosen, boolean works) {
        if (works) {
            return State.ENABLED;
        }
        if (!chosen.enabled()) {
            return State.DISABLED;
        }
        return attempts.parked(name) ? State.PARKED : State.FAILED;
    }

    private @Nullable String cause(String name, State state) {
        return switch (state) {
            case FAILED, PARKED ->
                    Objects.requireNonNullElseGet(
                            catalogue.failures().get(name),
                            () -> attempts.cause(name).orElse("the node ended while it started"));
            default -> null;
        };
    }

    private static Entry gone(Chosen chosen) {
        return new Entry(
                chosen.feature(),
                chosen.feature(),
                "",
                State.FAILED,
                chosen.version(),
                chosen.isBase(),
                List.of(),
                0,
                "its files are gone",
                chosen.at(),
                chosen.by(),
                null);
    }

    private Optional<Entry> absent(String name, Locale language) {
        List<String> versions = new ArrayList<>(shelf.versions(name));
        if (shelf.has(name, "")) {
            versions.addFirst("");
        }
        return jars(Chosen.declared(name, versions.getFirst(), true)).stream()
                .filter(jar -> jar.function().filter(name::equals).isPresent())
                .findFirst()
                .map(jar -> absent(name, jar, versions, jar.labels(language)));
    }

    private Entry absent(String name, Jar jar, List<String> versions, Properties labels) {
        return new Entry(
                name,
                labels.getProperty("function", name),
                labels.getProperty("function.purpose", ""),
                State.ABSENT,
                jar.version(),
                false,
                versions,
                0,
                null,
                null,
                null,
                assessments.of(name).orElse(null));
    }

    /** Versions at hand that could take its place. */
    private List<String> others(Chosen chosen) {
        if (chosen.isBase()) {
            return List.of();
        }
        List<String> others = new ArrayList<>(shelf.versions(chosen.feature()));
        if (shelf.has(chosen.feature(), "")) {
            others.addFirst("");
        }
        others.remove(chosen.version());
        return others;
    }

    private long recordCount(FunctionModel function) {
        Actor node = Actor.system(station.code());
        return function.records().stream()
                .mapToLong(r -> records.count(node, Query.of(r.type())))
                .sum();
    }
}
