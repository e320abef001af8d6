package org.linli.feature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.linli.feature.archive.Jar;
import org.linli.feature.generation.Cause;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.FeatureFile;
import org.linli.feature.generation.Patience;
import org.linli.feature.generation.Shelf;
import org.linli.refusal.Refusal;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bundles that features are made of: as files at hand, and as installed in the framework. */
final class FeatureBundles {
    private static final String FUNCTION = "org.linli.function";
    private static final long REFRESH_SECONDS = 10;

    /** Nothing is written then: who is not done by now will not be. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private static final Logger LOG = LoggerFactory.getLogger(FeatureBundles.class);

    private final BundleContext context;
    private final Shelf shelf;

    /** Files of a release and of a version never change while they are there. */
    private final Map<Path, Jar> known = new ConcurrentHashMap<>();

    /** Told to stop, and still at it though nobody waits any more. */
    private final Map<Bundle, Patience.Late> lingering = new ConcurrentHashMap<>();

    /** Bundles that a change takes away, while their successors are beside them. */
    private final Set<Bundle> leaving = ConcurrentHashMap.newKeySet();

    private final Patience starting;
    private final Patience stopping;

    FeatureBundles(BundleContext context, Shelf shelf) {
        this(context, shelf, new Patience(), new Patience(LONGEST_STOP));
    }

    FeatureBundles(BundleContext context, Shelf shelf, Patience starting, Patience stopping) {
        this.context = context;
        this.starting = starting;
        this.stopping = stopping;
        this.shelf = shelf;
        context.registerService(
                ResolverHookFactory.class, _ -> new SingletonRelief(leaving::contains), null);
    }

    /** Of these a change takes away one version and brings another; none when it is done. */
    void leaving(List<Bundle> bundles) {
        leaving.clear();
        leaving.addAll(bundles);
    }

    /**
     * The files of a feature.
     *
     * @throws Refusal FUN-001 if the feature or one of its bundles is not at hand
     */
    List<Jar> jars(Chosen chosen) {
        if (!shelf.has(chosen.feature(), chosen.version())) {
            throw new Refusal("FUN-001", null, Map.of("name", chosen.toString()));
        }
        try {
            FeatureFile file = FeatureFile.read(shelf.feature(chosen.feature(), chosen.version()));
            List<Jar> jars = new ArrayList<>();
            for (FeatureFile.Part part : file.bundles()) {
                Path jar =
                        shelf.bundle(
                                chosen.feature(),
                                chosen.version(),
                                part.artifact(),
                                part.version());
                if (!Files.isRegularFile(jar)) {
                    throw new Refusal("FUN-001", null, Map.of("name", chosen.toString()));
                }
                jars.add(known.computeIfAbsent(jar, Jar::of));
            }
            return jars;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same; none if they are not at hand, or damaged. */
    List<Jar> jarsAtHand(Chosen chosen) {
        try {
            return jars(chosen);
        } catch (Refusal | UncheckedIOException missing) {
            return List.of();
        }
    }

    /** The bundle that brings the feature's function. */
    Optional<Jar> functionOf(Chosen chosen) {
        return jars(chosen).stream()
                .filter(jar -> jar.function().filter(chosen.feature()::equals).isPresent())
                .findFirst();
    }

    Optional<Bundle> installed(Jar jar) {
        return Stream.of(context.getBundles())
                .filter(bundle -> jar.symbolicName().equals(bundle.getSymbolicName()))
                .filter(bundle -> jar.version().equals(bundle.getVersion().toString()))
                .findFirst();
    }

    /** The function that a bundle says it brings. */
    static Optional<String> functionOf(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null
                ? Optional.empty()
                : revision.getDeclaredCapabilities(FUNCTION).stream()
                        .map(c -> String.valueOf(c.getAttributes().get(FUNCTION)))
                        .findFirst();
    }

    /** Whether the framework is being stopped, which makes whatever is begun fail. */
    boolean nodeStops() {
        try {
            return context.getBundle(0).getState() != Bundle.ACTIVE;
        } catch (IllegalStateException gone) {
            return true;
        }
    }

    List<Bundle> all() {
        return List.of(context.getBundles());
    }

    /**
     * Takes files into the framework that are not in it yet; nothing of them runs.
     *
     * @return the bundles that are new, in their order
     * @throws Refusal FUN-014 if the framework cannot take one; none is left behind
     */
    List<Bundle> install(Chosen chosen) {
        List<Bundle> fresh = new ArrayList<>();
        for (Jar jar : jars(chosen)) {
            if (installed(jar).isEmpty()) {
                try {
                    fresh.add(context.installBundle(jar.location()));
                } catch (BundleException e) {
                    uninstall(fresh);
                    throw new Refusal(
                            "FUN-014",
                            null,
                            Map.of("name", chosen.feature(), "cause", Cause.of(e)));
                }
            }
        }
        return fresh;
    }

    /**
     * @throws BundleException if it does not start, or not in time
     */
    void start(Bundle bundle) throws BundleException {
        if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null) {
            patiently(
                    starting,
                    "start ",
                    bundle,
                    () -> {
                        bundle.start(Bundle.START_ACTIVATION_POLICY);
                        return bundle;
                    });
        }
    }

    /**
     * @throws BundleException if its activator has a complaint, or does not come back
     */
    void stop(Bundle bundle) throws BundleException {
        letGo(
                "stop ",
                bundle,
                () -> {
                    bundle.stop();
                    return bundle;
                });
    }

    private void letGo(String what, Bundle bundle, Callable<Bundle> work) throws BundleException {
        try {
            patiently(stopping, what, bundle, work);
        } catch (BundleException e) {
            if (e.getCause() instanceof Patience.Late late) {
                lingering.put(bundle, late);
            }
            throw e;
        }
    }

    /** Bundles that were told to stop, were not waited for to the end, and have not stopped yet. */
    List<Bundle> lingering() {
        lingering.values().removeIf(late -> !late.lasts());
        return lingering.keySet().stream()
                .sorted(Comparator.comparing(Bundle::getSymbolicName))
                .toList();
    }

    /**
     * Who has not let go yet would not start within a minute either.
     *
     * @throws Refusal FUN-041 if one of its bundles still stops
     */
    void requireStopped(Chosen starting) {
        List<Bundle> lingering = lingering();
        if (jarsAtHand(starting).stream()
                .flatMap(jar -> installed(jar).stream())
                .anyMatch(lingering::contains)) {
            throw new Refusal("FUN-041", null, Map.of("name", starting.feature()));
        }
    }

    /** Files that are deleted or came anew: others may lie in their place. */
    void forget(String feature, String version) {
        Path folder = shelf.own(feature, version);
        known.keySet().removeIf(file -> file.startsWith(folder));
    }

    /** One that just came, whatever was known of one that lay in its place before. */
    Chosen anew(Chosen offered) {
        forget(offered.feature(), offered.version());
        return offered;
    }

    private static void patiently(
            Patience patience, String what, Bundle bundle, Callable<Bundle> work)
            throws BundleException {
        try {
            patience.await(what + bundle.getSymbolicName(), work);
        } catch (Patience.Late e) {
            throw new BundleException(e.getMessage(), e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BundleException told) {
                throw told;
            }
            throw new BundleException(String.valueOf(e.getCause()), e);
        }
    }

    /** What does not go now is gone at the next start, which begins with an empty framework. */
    void uninstall(List<Bundle> bundles) {
        List<Bundle> gone = new ArrayList<>();
        for (Bundle bundle : bundles) {
            try {
                letGo(
                        "uninstall ",
                        bundle,
                        () -> {
                            bundle.uninstall();
                            return bundle;
                        });
                gone.add(bundle);
            } catch (BundleException e) {
                if (bundle.getState() == Bundle.UNINSTALLED) {
                    gone.add(bundle);
                } else {
                    LOG.warn("{} cannot be uninstalled", bundle.getSymbolicName(), e);
                }
            }
        }
        if (!gone.isEmpty()) {
            refresh(gone);
        }
    }

    /** Lets go of the classes of bundles that are uninstalled. */
    private void refresh(List<Bundle> bundles) {
        CountDownLatch done = new CountDownLatch(1);
        wiring().refreshBundles(bundles, event -> done.countDown());
        try {
            if (!done.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("bundles are refreshed later than they should");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean resolves(List<Bundle> bundles) {
        return wiring().resolveBundles(bundles);
    }

    /** Bundles of others that are wired to these. */
    List<Bundle> dependents(List<Bundle> bundles) {
        return wiring().getDependencyClosure(bundles).stream()
                .filter(bundle -> !bundles.contains(bundle))
                .toList();
    }

    private FrameworkWiring wiring() {
        return context.getBundle(0).adapt(FrameworkWiring.class);
    }
}
