package org.linli.feature;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.linli.access.Access;
import org.linli.access.Access.Task;
import org.linli.access.Actor;
import org.linli.duty.Duties;
import org.linli.feature.archive.Intake;
import org.linli.feature.generation.Attempts;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.Generation;
import org.linli.feature.generation.Generations;
import org.linli.feature.generation.Shelf;
import org.linli.feature.generation.Told;
import org.linli.function.FunctionModel;
import org.linli.function.FunctionSwitch;
import org.linli.refusal.Refusal;
import org.linli.station.Station;
import org.linli.store.Database;
import org.linli.store.EarlierRecords;
import org.linli.store.Journal;
import org.linli.store.Records;
import org.linli.store.SchemaPreparation;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where functions are chosen; one change at a time. */
@Component(service = {FunctionSwitch.class, Switchboard.class})
public final class Switchboard implements FunctionSwitch {
    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);

    private final Catalogue catalogue;
    private final Chronicle chronicle;
    private final Journal journal;
    private final Duties duties;
    private final Access access;
    private final Station station;
    private final FeatureBundles bundles;
    private final Generations generations;
    private final Attempts attempts;
    private final Assessments assessments;
    private final DeclaredAssessments declared;
    private final Wish wish;
    private final Carrying carrying;
    private final Planning planning;
    private final Overview overview;
    private final FunctionNames names;
    private final Intake intake;
    private final Stock stock;
    private final Troubles troubles;
    private final boolean developer;

    @Activate
    public Switchboard(
            BundleContext context,
            @Reference Catalogue catalogue,
            @Reference Chronicle chronicle,
            @Reference SchemaPreparation schema,
            @Reference EarlierRecords earlier,
            @Reference Records records,
            @Reference Database database,
            @Reference Journal journal,
            @Reference Duties duties,
            @Reference Access access,
            @Reference ConfigurationAdmin configurations,
            @Reference ServiceComponentRuntime components,
            @Reference Station.Settings settings) {
        this.catalogue = catalogue;
        this.chronicle = chronicle;
        this.journal = journal;
        this.duties = duties;
        this.access = access;
        this.station = settings.station();
        Path data = station.data();
        this.developer = isYes(said(context, "linli.developer"));
        Shelf shelf = new Shelf(Path.of(said(context, "linli.home")), data);
        this.generations = new Generations(data);
        this.attempts = new Attempts(data);
        this.assessments = new Assessments(database, journal, station);
        Told told = new Told(data, context::getProperty);
        this.declared = new DeclaredAssessments(assessments, told, generations, station);
        this.wish = new Wish(generations, shelf, told);
        this.bundles = new FeatureBundles(context, shelf);
        this.names = new FunctionNames(bundles, shelf, generations);
        this.carrying =
                new Carrying(
                        bundles,
                        catalogue,
                        generations,
                        attempts,
                        journal::head,
                        new Configuring(shelf, configurations),
                        Silence.of(components));
        Owners owners = new Owners(database);
        this.planning =
                new Planning(bundles, carrying, schema, earlier, declared, owners, shelf, data);
        this.overview =
                new Overview(
                        bundles,
                        shelf,
                        catalogue,
                        attempts,
                        assessments,
                        declared,
                        records,
                        station);
        this.intake = new Intake(shelf, data, developer, station.clock());
        tidy();
        this.stock = new Stock(shelf, generations, told, bundles, names, intake);
        this.troubles = new Troubles(bundles, names, catalogue::awaiting);
    }

    /** What is left behind takes room, no more. */
    private void tidy() {
        try {
            intake.tidy();
        } catch (UncheckedIOException e) {
            LOG.warn("what an archive left behind cannot be deleted", e);
        }
    }

    private static String said(BundleContext context, String property) {
        String value = context.getProperty(property);
        return value == null ? "" : value;
    }

    private static boolean isYes(String setting) {
        return List.of("yes", "true", "on").contains(setting.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public List<Entry> list(Locale language) {
        return overview.of(now(), language);
    }

    @Override
    public String label(String function, Locale language) {
        return names.of(function, language);
    }

    @Override
    public Plan plan(Actor actor, Change change) {
        require(actor);
        return alone(actor, () -> planned(actor, change));
    }

    @Override
    public void change(Actor actor, Change change) {
        require(actor);
        alone(actor, () -> done(actor, change));
    }

    @Override
    public void change(Actor actor, Change change, int seen) {
        require(actor);
        alone(
                actor,
                () -> {
                    Generation now = now();
                    if (now.number() != seen) {
                        throw new Refusal("FUN-037", null, Map.of("who", now.by()));
                    }
                    return done(actor, change);
                });
    }

    private Change done(Actor actor, Change change) {
        switch (change) {
            case Change.Discard discard -> discard(actor, discard);
            case Change.Follow follow -> follow(actor, follow);
            default -> carry(actor, change);
        }
        return change;
    }

    private void discard(Actor actor, Change.Discard change) {
        stock.discard(change);
        chronicle.discarded(actor, Stock.named(change));
    }

    private void follow(Actor actor, Change.Follow change) {
        try {
            carry(actor, change);
            troubles.followed();
        } catch (RuntimeException kept) {
            if (kept instanceof Refusal refusal && refusal.code().equals("FUN-015")) {
                troubles.followed();
            } else {
                troubles.notFollowed(kept);
            }
            throw kept;
        }
    }

    /**
     * Follows the declared set if it changed while the node stood still. Where that is refused all
     * stays as it was, the node serves, and {@link #troubles} says why.
     */
    void followAtStart(Actor actor) {
        carrying.countSilent(now());
        if (wish.isFollowed(now())) {
            return;
        }
        try {
            change(actor, new Change.Follow());
        } catch (Refusal refusal) {
            LOG.error("The set is not followed: {} {}", refusal.code(), refusal.params());
        } catch (RuntimeException e) {
            LOG.error("The set is not followed", e);
        }
    }

    /** One at a time; what waits here is not waited for by a function that is switched off. */
    private <T> T alone(Actor actor, Supplier<T> what) {
        return catalogue.freely(() -> next(actor, what));
    }

    private synchronized <T> T next(Actor actor, Supplier<T> what) {
        return spoken(actor, what);
    }

    private <T> T spoken(Actor actor, Supplier<T> what) {
        Generation before = now();
        try {
            return what.get();
        } catch (RuntimeException thrown) {
            RuntimeException told = bundles.nodeStops() ? stopping(before, thrown) : thrown;
            throw told instanceof Refusal refusal ? names.spoken(refusal, actor.language()) : told;
        }
    }

    /** Whatever fails then fails because all is stopped: what counts is what will stand. */
    private Refusal stopping(Generation before, RuntimeException thrown) {
        LOG.warn("The node stops in the middle of a change", thrown);
        Generation current = now();
        boolean made = current.number() != before.number() && !current.undoes();
        return new Refusal(made ? "FUN-081" : "FUN-080", null);
    }

    private Plan planned(Actor actor, Change change) {
        if (change instanceof Change.Discard discard) {
            return stock.plan(discard);
        }
        Generation now = now();
        Set<String> again = again(change);
        Generation next = wished(actor, now, change, again);
        Plan plan = planning.plan(difference(now, next, again), next, this::openDuties);
        if (change instanceof Change.Follow) {
            // A set does not stop what works for the sake of what may not.
            requireAssessed(plan.unassessed().stream().filter(this::works).toList());
        }
        return plan;
    }

    private static void requireAssessed(List<String> unassessed) {
        if (!unassessed.isEmpty()) {
            throw new Refusal("FUN-007", null, Map.of("name", String.join(", ", unassessed)));
        }
    }

    /**
     * The way back is never barred, and of a set all the rest is done: what lacks its assessment
     * stays out, as at a start.
     */
    private void carry(Actor actor, Change change) {
        if (change instanceof Change.Follow) {
            catalogue.enabled().forEach(declared::note);
        }
        Plan plan = planned(actor, change);
        if (!change.leavesOut()) {
            requireAssessed(plan.unassessed());
        }
        Generation now = now();
        // Asked once: what waits for its assessment is not there any more when it has stopped.
        Set<String> again = again(change);
        Difference difference = difference(now, wished(actor, now, change, again), again);
        Generation entered =
                carrying.carry(difference, now, () -> wished(actor, now, change, again));
        chronicle.record(actor, entered);
    }

    @Override
    public void assess(Actor actor, String function, Assessment assessment) {
        require(actor);
        assessments.keep(actor, function, assessment);
    }

    @Override
    public Change offer(Actor actor, Path archive) {
        require(actor);
        return install(
                alone(
                        actor,
                        () ->
                                intake.take(
                                        archive,
                                        offered ->
                                                planned(actor, install(bundles.anew(offered))))));
    }

    private static Change install(Chosen offered) {
        return new Change.Install(offered.feature(), offered.version());
    }

    @Override
    public List<Past> past(int most) {
        List<Past> past = new ArrayList<>();
        for (Generation one : generations.latest(most)) {
            past.add(
                    new Past(
                            one.number(),
                            one.at(),
                            one.by(),
                            one.change(),
                            one.features().stream()
                                    .filter(Chosen::enabled)
                                    .filter(chosen -> !chosen.isBase())
                                    .map(Chosen::toString)
                                    .toList()));
        }
        return past;
    }

    @Override
    public List<Shelved> shelf(Locale language) {
        return stock.of(language);
    }

    @Override
    public List<Refusal> troubles(Locale language) {
        return troubles.of(language);
    }

    @Override
    public boolean developer() {
        return developer;
    }

    private Generation now() {
        return generations
                .current()
                .orElseThrow(() -> new IllegalStateException("the node has no generation"));
    }

    private Generation wished(Actor actor, Generation now, Change change, Set<String> again) {
        return wish.of(
                now,
                change,
                this::works,
                !again.isEmpty(),
                actor,
                station.clock().instant(),
                journal.head());
    }

    private static Difference difference(Generation now, Generation next, Set<String> again) {
        return new Difference(now.features(), next.features(), again);
    }

    /** Functions that are on, do not work, and are to be tried once more. */
    private Set<String> again(Change change) {
        return switch (change) {
            case Change.Enable(var name) -> Set.of(name);
            case Change.Follow() -> declared.covered(catalogue.awaiting());
            default -> Set.of();
        };
    }

    private boolean works(String function) {
        return catalogue.enabled().stream().map(FunctionModel::name).anyMatch(function::equals);
    }

    private void require(Actor actor) {
        if (!access.may(actor, Task.FUNCTIONS)) {
            throw new Refusal("SYS-403", null);
        }
    }

    private long openDuties(String function) {
        LocalDate horizon = station.today().plusMonths(3);
        return duties.due(Actor.system(station.code()), horizon, 10_000).stream()
                .filter(d -> d.function().equals(function))
                .count();
    }
}
