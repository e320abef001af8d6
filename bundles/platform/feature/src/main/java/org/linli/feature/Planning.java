package org.linli.feature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.linli.feature.archive.Jar;
import org.linli.feature.archive.Room;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.Generation;
import org.linli.feature.generation.Shelf;
import org.linli.function.FunctionModel;
import org.linli.function.FunctionSwitch.Plan;
import org.linli.function.FunctionSwitch.Step;
import org.linli.refusal.Refusal;
import org.linli.store.EarlierRecords;
import org.linli.store.SchemaPreparation;
import org.osgi.framework.Bundle;

/** Finds out what a change would do, and refuses one that could not work. */
final class Planning {
    private final FeatureBundles bundles;
    private final Carrying carrying;
    private final SchemaPreparation schema;
    private final EarlierRecords earlier;
    private final DeclaredAssessments assessments;
    private final Owners owners;
    private final Shelf shelf;
    private final Room room;

    Planning(
            FeatureBundles bundles,
            Carrying carrying,
            SchemaPreparation schema,
            EarlierRecords earlier,
            DeclaredAssessments assessments,
            Owners owners,
            Shelf shelf,
            Path data) {
        this.bundles = bundles;
        this.carrying = carrying;
        this.schema = schema;
        this.earlier = earlier;
        this.assessments = assessments;
        this.owners = owners;
        this.shelf = shelf;
        this.room = new Room(data);
    }

    /** New bundles are in the framework while the plan is made, and gone when it is there. */
    Plan plan(Difference difference, Generation next, ToLongFunction<String> openDuties) {
        List<Bundle> fresh = new ArrayList<>();
        difference.starting().forEach(bundles::requireStopped);
        try {
            for (Chosen coming : difference.coming()) {
                List<Bundle> brought = bundles.install(coming);
                fresh.addAll(brought);
                Fit fit = new Fit(bundles.all());
                if (!coming.version().isEmpty()) {
                    requireOwnNames(coming);
                    fit.requireOwn(coming.feature(), brought, station());
                }
                fit.require(coming.feature(), brought, this::offering);
            }
            requireResolved(difference, fresh);
            return plan(difference, next, openDuties, fresh);
        } finally {
            bundles.uninstall(fresh);
        }
    }

    /** A bundle that is called as one of the station's would be taken for it. */
    private void requireOwnNames(Chosen coming) {
        List<Jar> station = bundles.jars(Chosen.declared(Chosen.BASE, "", true));
        for (Jar jar : bundles.jars(coming)) {
            station.stream()
                    .filter(base -> base.symbolicName().equals(jar.symbolicName()))
                    .filter(base -> !base.file().equals(jar.file()))
                    .findFirst()
                    .ifPresent(
                            base -> {
                                throw new Refusal(
                                        "FUN-025",
                                        null,
                                        Map.of(
                                                "name",
                                                coming.feature(),
                                                "what",
                                                jar.symbolicName()));
                            });
        }
    }

    private List<Bundle> station() {
        List<Bundle> station = new ArrayList<>();
        station.add(bundles.all().getFirst());
        for (Jar jar : bundles.jars(Chosen.declared(Chosen.BASE, "", true))) {
            bundles.installed(jar).ifPresent(station::add);
        }
        return station;
    }

    private void requireResolved(Difference difference, List<Bundle> fresh) {
        if (!fresh.isEmpty() && !bundles.resolves(fresh)) {
            throw new Refusal(
                    "FUN-014",
                    null,
                    Map.of("name", difference.coming().getFirst().feature(), "cause", "resolve"));
        }
    }

    private Plan plan(
            Difference difference,
            Generation next,
            ToLongFunction<String> openDuties,
            List<Bundle> fresh) {
        List<String> tables = new ArrayList<>();
        List<String> unassessed = new ArrayList<>();
        long putBack = 0;
        for (Chosen starting : difference.starting()) {
            Optional<FunctionModel> model =
                    carrying.functionOf(starting)
                            .flatMap(bundle -> Rehearsal.of(starting.feature(), bundle));
            if (model.isPresent()) {
                owners.require(model.get());
                Long entry = next.returns().get(starting.feature());
                if (entry == null) {
                    tables.addAll(tables(model.get()));
                } else {
                    // Its tables are there, and its records are put back before it reads them.
                    putBack += earlier.changedSince(model.get(), entry);
                }
                if (assessments.isLackedBy(model.get())) {
                    unassessed.add(starting.feature());
                }
            }
        }
        List<Bundle> unused = carrying.unused(difference);
        return new Plan(
                difference.steps(),
                fresh.stream().map(Planning::named).toList(),
                unused.stream().map(Planning::named).toList(),
                bundles.dependents(unused).stream().map(Planning::named).toList(),
                tables,
                difference.stopping().stream().map(Chosen::feature).toList(),
                resting(difference).mapToLong(openDuties).sum(),
                space(difference),
                putBack,
                unassessed);
    }

    private List<String> tables(FunctionModel model) {
        try {
            return schema.missing(model);
        } catch (IllegalStateException e) {
            throw new Refusal(
                    "FUN-014",
                    null,
                    Map.of("name", model.name(), "cause", String.valueOf(e.getMessage())));
        }
    }

    /** Functions that are on before and off behind. */
    private static Stream<String> resting(Difference difference) {
        return difference.steps().stream()
                .filter(s -> s.kind() == Step.Kind.DISABLE || s.kind() == Step.Kind.REMOVE)
                .map(Step::function);
    }

    private long space(Difference difference) {
        long bytes =
                difference.coming().stream()
                        .flatMap(chosen -> bundles.jars(chosen).stream())
                        .mapToLong(Jar::bytes)
                        .sum();
        room.require(bytes);
        return bytes;
    }

    /** Which function at hand would bring a package. */
    private Optional<String> offering(String wanted) {
        return Stream.concat(
                        shelf.released().stream().map(n -> Chosen.declared(n, "", true)),
                        shelf.broughtFeatures().stream()
                                .flatMap(
                                        n ->
                                                shelf.versions(n).stream()
                                                        .map(v -> Chosen.declared(n, v, true))))
                .filter(
                        chosen ->
                                bundles.jarsAtHand(chosen).stream()
                                        .anyMatch(j -> j.exports(wanted)))
                .map(Chosen::toString)
                .findFirst();
    }

    private static String named(Bundle bundle) {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }
}
