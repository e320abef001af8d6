package org.linli.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
import org.linli.station.Station;
import org.linli.store.Records;
import org.osgi.framework.Bundle;

/** All functions of a node and those at hand, as pages and the command line show them. */
final class Overview {
    /** Shown to the administrator of either language, like other causes as it stands. */
    private static final String GONE = "文件不在或已损坏 / its files are gone or damaged";

    private static final String ENDED = "启动时节点中断 / the node ended while it started";

    private final FeatureBundles bundles;
    private final Shelf shelf;
    private final Catalogue catalogue;
    private final Attempts attempts;
    private final Assessments assessments;
    private final DeclaredAssessments declared;
    private final Records records;
    private final Station station;

    Overview(
            FeatureBundles bundles,
            Shelf shelf,
            Catalogue catalogue,
            Attempts attempts,
            Assessments assessments,
            DeclaredAssessments declared,
            Records records,
            Station station) {
        this.bundles = bundles;
        this.shelf = shelf;
        this.catalogue = catalogue;
        this.attempts = attempts;
        this.assessments = assessments;
        this.declared = declared;
        this.records = records;
        this.station = station;
    }

    List<Entry> of(Generation now, Locale language) {
        List<Entry> entries = new ArrayList<>();
        for (Chosen chosen : now.features()) {
            List<Jar> jars = bundles.jarsAtHand(chosen);
            for (Jar jar : jars) {
                jar.function().ifPresent(name -> entries.add(entry(name, chosen, jar, language)));
            }
            if (jars.isEmpty()) {
                entries.add(gone(chosen));
            }
        }
        Set<String> known =
                entries.stream().map(Entry::name).collect(Collectors.toCollection(TreeSet::new));
        for (String name : atHand()) {
            if (!known.contains(name)) {
                absent(name, language).ifPresent(entries::add);
            }
        }
        entries.forEach(entry -> known.add(entry.name()));
        for (Bundle bundle : bundles.all()) {
            FeatureBundles.functionOf(bundle)
                    .filter(name -> !known.contains(name))
                    .ifPresent(name -> entries.add(loose(name, bundle, language)));
        }
        return entries;
    }

    private Set<String> atHand() {
        Set<String> names = new TreeSet<>(shelf.released());
        names.addAll(shelf.broughtFeatures());
        return names;
    }

    private Entry entry(String name, Chosen chosen, Jar jar, Locale language) {
        Optional<FunctionModel> model = working(name);
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
                assessments.of(name).orElse(null),
                model.filter(declared::isUnassessed).isPresent());
    }

    /** A function whose bundle somebody put into the framework without a feature. */
    private Entry loose(String name, Bundle bundle, Locale language) {
        Optional<FunctionModel> model = working(name);
        State state = state(name, Chosen.declared(name, "", true), model.isPresent());
        return new Entry(
                name,
                model.map(f -> f.label(language)).orElse(name),
                model.map(f -> f.purpose(language)).orElse(""),
                state,
                bundle.getVersion().toString(),
                true,
                List.of(),
                model.map(this::recordCount).orElse(0L),
                cause(name, state),
                null,
                null,
                null,
                false);
    }

    private Optional<FunctionModel> working(String name) {
        return catalogue.enabled().stream().filter(f -> f.name().equals(name)).findFirst();
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
                            () -> attempts.cause(name).orElse(ENDED));
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
                GONE,
                chosen.at(),
                chosen.by(),
                null,
                false);
    }

    private Optional<Entry> absent(String name, Locale language) {
        List<String> versions = new ArrayList<>(shelf.versions(name));
        if (shelf.has(name, "")) {
            versions.addFirst("");
        }
        return bundles.jarsAtHand(Chosen.declared(name, versions.getFirst(), true)).stream()
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
                assessments.of(name).orElse(null),
                false);
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
