package org.linli.feature;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
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
    private final OwnBundles own;

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
        this.own = new OwnBundles(bundles, shelf);
    }

    /** New bundles are in the framework while the plan is made, and gone when it is there. */
    Plan plan(Difference difference, Generation next, ToLongFunction<String> openDuties) {
        List<Bundle> fresh = new ArrayList<>();
        difference.starting().forEach(bundles::requireStopped);
        try {
            for (Chosen coming : difference.coming()) {
                own.require(coming);
                List<Bundle> brought = bundles.install(coming);
                fresh.addAll(brought);
                Fit fit = new Fit(bundles.all());
                if (!coming.version().isEmpty()) {
                    fit.requireOwn(coming.feature(), brought, station());
                }
                fit.require(coming.feature(), brought, this::offering);
            }
            List<Bundle> unused = carrying.unused(difference);
            bundles.leaving(unused);
            requireResolved(difference, fresh);
            return plan(difference, next, openDuties, fresh, unused);
        } finally {
            bundles.leaving(List.of());
            bundles.uninstall(fresh);
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
            List<Bundle> fresh,
            List<Bundle> unused) {
        List<Bundle> rewired = bundles.dependents(unused);
        requireStill(difference, unused, rewired);
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
        return new Plan(
                difference.steps(),
                fresh.stream().map(Planning::named).toList(),
                unused.stream().map(Planning::named).toList(),
                rewired.stream().map(Planning::named).toList(),
                tables,
                pausing(difference, rewired),
                resting(difference).mapToLong(openDuties).sum(),
                space(difference),
                putBack,
                unassessed);
    }

    /** What goes on needs what it is wired to: from what comes or from others. */
    private void requireStill(Difference difference, List<Bundle> unused, List<Bundle> rewired) {
        List<Bundle> staying =
                bundles.all().stream().filter(bundle -> !unused.contains(bundle)).toList();
        String going =
                difference.going().stream().map(Chosen::feature).collect(Collectors.joining(", "));
        new Fit(staying).requireStill(going, rewired);
    }

    /** What stops for the change, and what is wired anew by it. */
    private static List<String> pausing(Difference difference, List<Bundle> rewired) {
        return Stream.concat(
                        difference.stopping().stream().map(Chosen::feature),
                        rewired.stream()
                                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                                .flatMap(bundle -> FeatureBundles.functionOf(bundle).stream()))
                .distinct()
                .toList();
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
                                bundles.jarsAtHand(chosen).stream().anyMatch(j -> j.offers(wanted)))
                .map(Chosen::toString)
                .findFirst();
    }

    private static String named(Bundle bundle) {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }
}
