package org.linli.feature;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.linli.feature.generation.Attempts;
import org.linli.feature.generation.Cause;
import org.linli.feature.generation.Generations;
import org.linli.feature.generation.Told;
import org.linli.function.Function;
import org.linli.function.FunctionModel;
import org.linli.function.FunctionObserver;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.station.Station;
import org.linli.store.Database;
import org.linli.store.Journal;
import org.linli.store.SchemaPreparation;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The functions that work on this node now.
 *
 * <p>Readers see one consistent list at a time: it is replaced, never changed, and whoever works
 * {@linkplain #steadily steadily} keeps the one he began with. A function that cannot be taken in —
 * a label missing, a table that does not fit — is left out with its cause, and the others are
 * served.
 */
@Component(
        service = {Functions.class, Catalogue.class},
        immediate = true)
public final class Catalogue implements Functions {
    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

    /** A page that takes longer is not worth that the administrator waits for it. */
    private static final Duration LONGEST_WORK = Duration.ofSeconds(2);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(1);

    /** Shown to the administrator of either language, like other causes as it stands. */
    private static final String UNASSESSED =
            "尚未登记个人信息保护影响评估，登记后启用 / no impact assessment is recorded: record it and enable";

    /** The register comes first: the others point to it. */
    private static final Comparator<FunctionModel> ORDER =
            Comparator.<FunctionModel, Boolean>comparing(f -> !"registry".equals(f.name()))
                    .thenComparing(FunctionModel::name);

    private final SchemaPreparation schema;
    private final Attempts attempts;
    private final Consumer<FunctionModel> putBack;
    private final Predicate<FunctionModel> covered;
    private final Consumer<FunctionModel> claims;
    private final List<FunctionObserver> observers = new CopyOnWriteArrayList<>();
    private final Map<Function, FunctionModel> working = new LinkedHashMap<>();

    /** Those whose own code is asked what they are. */
    private final Set<Function> coming = new HashSet<>();

    /** Asked by pages, which never wait for a function that is being switched. */
    private final Map<String, String> failures = new ConcurrentSkipListMap<>();

    /** Left out until their impact assessment is recorded. */
    private final Map<String, FunctionModel> awaiting = new ConcurrentSkipListMap<>();

    /** Stands for whichever is the newest. */
    private static final Listing NEWEST = Listing.of(List.of());

    /** What a request began with. */
    private final ScopedValue<Listing> steady = ScopedValue.newInstance();

    private volatile Listing newest = Listing.of(List.of());

    /**
     * The functions at one time.
     *
     * @param busy how many work steadily with it
     */
    private record Listing(
            List<FunctionModel> enabled,
            Map<Class<?>, RecordDefinition<?>> records,
            AtomicInteger busy) {

        static Listing of(List<FunctionModel> enabled) {
            Map<Class<?>, RecordDefinition<?>> byType = new HashMap<>();
            enabled.forEach(model -> model.records().forEach(r -> byType.put(r.type(), r)));
            return new Listing(enabled, byType, new AtomicInteger());
        }
    }

    @Activate
    public Catalogue(
            BundleContext context,
            @Reference SchemaPreparation schema,
            @Reference Chronicle chronicle,
            @Reference Database database,
            @Reference Journal journal,
            @Reference Station.Settings settings) {
        this(
                schema,
                new Attempts(settings.station().data()),
                chronicle::putBack,
                new DeclaredAssessments(
                                new Assessments(database, journal, settings.station()),
                                new Told(settings.station().data(), context::getProperty),
                                new Generations(settings.station().data()),
                                settings.station())
                        ::isCovered,
                new Owners(database)::claim);
    }

    Catalogue(
            SchemaPreparation schema,
            Attempts attempts,
            Consumer<FunctionModel> putBack,
            Predicate<FunctionModel> covered,
            Consumer<FunctionModel> claims) {
        this.claims = claims;
        this.covered = covered;
        this.schema = schema;
        this.attempts = attempts;
        this.putBack = putBack;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addFunction(Function function) {
        String name = function.name();
        expect(function);
        try {
            requireOwnName(function, name);
            attempts.begin(name);
            // Without the lock: code that does not come back must not keep others out.
            FunctionModel model = FunctionModel.of(function, this::enabled);
            take(function, model);
        } catch (RuntimeException | Error e) {
            // A vendor's function must not keep the node from serving the others, not even one
            // whose bundle forgot to import a package or that calls itself without end: left out
            // with its cause, and parked after the second time.
            leaveOut(function, name, e);
        }
    }

    /** One that calls itself as another would be counted, parked and shown in the other's place. */
    private static void requireOwnName(Function function, String name) {
        Bundle bundle = FrameworkUtil.getBundle(function.getClass());
        if (bundle != null && !FeatureBundles.functionOf(bundle).equals(Optional.of(name))) {
            throw new Misnamed(bundle);
        }
    }

    /** Known by its bundle, as its own word cannot be trusted. */
    private static final class Misnamed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String known;

        Misnamed(Bundle bundle) {
            super("自称的名称与组件所写的不同 / calls itself otherwise than its bundle says");
            this.known =
                    FeatureBundles.functionOf(bundle)
                            .orElseGet(() -> String.valueOf(bundle.getSymbolicName()));
        }
    }

    private synchronized void expect(Function function) {
        coming.add(function);
    }

    private synchronized void take(Function function, FunctionModel model) {
        if (!coming.remove(function)) {
            LOG.warn("{} came when it was not waited for any more", model.name());
            return;
        }
        String name = model.name();
        refuseNamesTaken(model);
        if (!covered.test(model)) {
            attempts.worked(name);
            failures.put(name, UNASSESSED);
            awaiting.put(name, model);
            LOG.warn("Function left out: {}: no impact assessment", name);
            return;
        }
        claims.accept(model);
        schema.prepare(model);
        working.put(function, model);
        // Before anybody can write: what is written behind it stays.
        ScopedValue.where(steady, listing(working.values())).run(() -> putBack.accept(model));
        publish();
        failures.remove(name);
        awaiting.remove(name);
        observers.forEach(o -> o.enabled(model));
        attempts.worked(name);
        LOG.info("Function enabled: {}", name);
    }

    private synchronized void leaveOut(Function function, String said, Throwable thrown) {
        coming.remove(function);
        working.remove(function);
        publish();
        String name = thrown instanceof Misnamed misnamed ? misnamed.known : said;
        String cause = Cause.of(thrown);
        failures.put(name, cause);
        attempts.failed(name, cause);
        LOG.error("Function left out: {}", name, thrown);
    }

    synchronized void removeFunction(Function function) {
        coming.remove(function);
        failures.remove(function.name());
        awaiting.remove(function.name());
        FunctionModel model = working.remove(function);
        if (model != null) {
            Listing before = newest;
            publish();
            awaitEnd(before);
            observers.forEach(o -> o.disabled(model));
            LOG.info("Function disabled: {}", model.name());
        }
    }

    /** Its classes go with its bundle: what is being answered with it is answered first. */
    private static void awaitEnd(Listing before) {
        long end = System.nanoTime() + LONGEST_WORK.toNanos();
        while (before.busy().get() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    @Override
    public <R> R steadily(Supplier<R> work) {
        Listing now = entered();
        try {
            return ScopedValue.where(steady, now).call(work::get);
        } finally {
            now.busy().decrementAndGet();
        }
    }

    /** Whoever is counted after a listing was replaced would not be waited for. */
    private Listing entered() {
        while (true) {
            Listing now = listing();
            now.busy().incrementAndGet();
            if (now == listing()) {
                return now;
            }
            now.busy().decrementAndGet();
        }
    }

    private Listing listing() {
        Listing begun = steady.orElse(NEWEST);
        return begun == NEWEST ? newest : begun;
    }

    /**
     * Does work that sees what is on now, also within a request: it switches functions, or waits
     * for whoever does, and must not be waited for.
     */
    <R> R freely(Supplier<R> work) {
        Listing begun = steady.orElse(NEWEST);
        begun.busy().decrementAndGet();
        try {
            return ScopedValue.where(steady, NEWEST).call(work::get);
        } finally {
            begun.busy().incrementAndGet();
        }
    }

    synchronized void addObserver(FunctionObserver observer) {
        observers.add(observer);
        newest.enabled().forEach(observer::enabled);
    }

    synchronized void removeObserver(FunctionObserver observer) {
        observers.remove(observer);
    }

    @Override
    public List<FunctionModel> enabled() {
        return listing().enabled();
    }

    @Override
    public Optional<RecordDefinition<?>> record(String type) {
        return enabled().stream().flatMap(f -> f.record(type).stream()).findFirst();
    }

    @Override
    @SuppressWarnings("unchecked") // the definition was made from this very class
    public <T extends Record> RecordDefinition<T> record(Class<T> type) {
        return (RecordDefinition<T>)
                find(type)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "no enabled function keeps " + type.getName()));
    }

    @Override
    public boolean keeps(Class<? extends Record> type) {
        return find(type).isPresent();
    }

    @Override
    public FunctionModel of(RecordDefinition<?> type) {
        return enabled().stream()
                .filter(f -> f.name().equals(type.function()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not enabled: " + type.function()));
    }

    /** Whether a function is left out until its impact assessment is recorded. */
    boolean awaitsAssessment(String function) {
        return awaiting.containsKey(function);
    }

    /** Functions that are left out until their impact assessment is recorded. */
    List<FunctionModel> awaiting() {
        return List.copyOf(awaiting.values());
    }

    /** Why a function that is started does not work, by its name. */
    Map<String, String> failures() {
        return Map.copyOf(failures);
    }

    private Optional<RecordDefinition<?>> find(Class<? extends Record> type) {
        return Optional.ofNullable(listing().records().get(type));
    }

    private void publish() {
        newest = listing(working.values());
    }

    private static Listing listing(Collection<FunctionModel> working) {
        return Listing.of(working.stream().sorted(ORDER).toList());
    }

    private void refuseNamesTaken(FunctionModel model) {
        for (FunctionModel other : newest.enabled()) {
            if (other.name().equals(model.name())) {
                throw new IllegalStateException(
                        "已有同名的功能在运行 / a function of this name works already");
            }
            for (RecordDefinition<?> record : model.records()) {
                if (other.record(record.name()).isPresent()) {
                    throw new IllegalStateException(Owners.belongs(record.name(), other.name()));
                }
            }
        }
    }
}
