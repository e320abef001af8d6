package org.linli.launcher;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.jspecify.annotations.Nullable;
import org.linli.feature.archive.Jar;
import org.linli.feature.generation.Attempts;
import org.linli.feature.generation.Cause;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.FeatureFile;
import org.linli.feature.generation.Generation;
import org.linli.feature.generation.Generations;
import org.linli.feature.generation.Patience;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;

/**
 * The framework with all that the features put into it.
 *
 * <p>Bundles of start order 1 (configuration, the store) run first, then every configuration is
 * laid down, then the rest starts: no component is ever made with settings that change a moment
 * later. They are started here and not by start levels, for which the framework would write a file
 * for each bundle.
 */
final class Node {
    /** The start order of what runs before the configurations are laid down. */
    private static final int FOUNDATION = 1;

    /** Told by the bundle that chooses functions, in classes that both have. */
    private static final String FOLLOWS_SET = "(linli.start=set)";

    /**
     * Shared with the bundles: this class speaks to ConfigurationAdmin from outside, and the log is
     * there before the first of them.
     */
    static final List<String> SHARED =
            List.of(
                    "org.osgi.service.cm;version=\"1.6.1\"",
                    "org.slf4j;version=\"2.0\"",
                    "org.slf4j.event;version=\"2.0\"",
                    "org.slf4j.helpers;version=\"2.0\"",
                    "org.slf4j.spi;version=\"2.0\"",
                    // Older bundles ask for the version before, which 2.0 serves as well.
                    "org.slf4j;version=\"1.7\"",
                    "org.slf4j.helpers;version=\"1.7\"");

    private final FeatureFolder folder;
    private final NodeSettings settings;
    private final Attempts attempts;
    private final Generations generations;
    private final Patience patience;
    private final Map<Chosen, FeatureFile> features = new LinkedHashMap<>();
    private final List<Chosen> missing = new ArrayList<>();
    private final Framework framework;
    private final Storage storage;
    private final List<Part> parts = new ArrayList<>();
    private final Map<Bundle, String> failed = new LinkedHashMap<>();

    /** A bundle that is to run. */
    private record Part(Bundle bundle, Chosen of, boolean foundation) {
        boolean runs() {
            int state = bundle.getState();
            return state == Bundle.ACTIVE || isLazy() && state == Bundle.STARTING;
        }

        private boolean isLazy() {
            return header(Constants.BUNDLE_ACTIVATIONPOLICY) != null;
        }

        boolean hasActivator() {
            return header(Constants.BUNDLE_ACTIVATOR) != null;
        }

        private @Nullable String header(String name) {
            return bundle.getHeaders("").get(name);
        }

        Part start() throws BundleException {
            bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
            return this;
        }
    }

    /**
     * @throws Trouble if what all else stands on is not there
     */
    Node(FeatureFolder folder, NodeSettings settings, Generation generation) {
        this(folder, settings, generation, new Patience());
    }

    Node(FeatureFolder folder, NodeSettings settings, Generation generation, Patience patience) {
        this.patience = patience;
        this.folder = folder;
        this.settings = settings;
        this.attempts = new Attempts(Path.of(settings.get("data")));
        this.generations = new Generations(Path.of(settings.get("data")));
        this.storage = new Storage(Path.of(settings.get("data")));
        generation.features().forEach(this::read);
        this.framework = new FrameworkFactory().newFramework(launchingProperties());
    }

    /** A function whose files are gone is missed; it does not keep the others from working. */
    private void read(Chosen chosen) {
        try {
            features.put(chosen, folder.read(chosen));
        } catch (Trouble trouble) {
            if (chosen.isBase()) {
                throw trouble;
            }
            missing.add(chosen);
        }
    }

    private Map<String, String> launchingProperties() {
        Map<String, String> properties = new HashMap<>();
        properties.put(Constants.FRAMEWORK_STORAGE, storage.folder().toString());
        properties.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, String.join(",", SHARED));
        // What the framework has to say reaches the log through its events.
        properties.put("felix.log.level", "0");
        properties.put(
                "linli.address",
                "http://" + settings.get("http.address") + ":" + settings.get("http.port") + "/");
        for (FeatureFile feature : features.values()) {
            feature.launching().forEach((key, text) -> properties.put(key, settings.fill(text)));
        }
        return properties;
    }

    /** Starts everything and returns when it runs, or has failed to and is parked. */
    void start() throws BundleException, InterruptedException {
        storage.empty();
        framework.init();
        BundleContext context = framework.getBundleContext();
        context.addFrameworkListener(NodeLog::note);
        for (Map.Entry<Chosen, FeatureFile> entry : features.entrySet()) {
            install(context, entry.getKey(), entry.getValue());
        }
        framework.start();
        start(true);
        Configurations configurations = new Configurations(context, settings);
        configurations.lay(features.values());
        configurations.awaitDelivery();
        start(false);
        if (works()) {
            configurations.awaitDelivery();
            countInVain();
            storage.tidy();
        }
    }

    /** Whether nobody has stopped it meanwhile. */
    boolean works() {
        return framework.getState() == Bundle.ACTIVE;
    }

    private void start(boolean foundation) {
        for (Part part : parts) {
            if (part.foundation() == foundation && works()) {
                try {
                    start(part);
                } catch (BundleException e) {
                    if (works()) {
                        failed.put(part.bundle(), Cause.of(e));
                        NodeLog.note(part.bundle(), e);
                    }
                } catch (IllegalStateException e) {
                    // Stopped while it starts, the framework takes the bundles back at once.
                    if (works()) {
                        throw e;
                    }
                }
            }
        }
    }

    /**
     * The station's own bundles start here and now. Those of a function are not waited for without
     * end, and an activator, which nobody else counts, is counted before it may end the process.
     */
    private void start(Part part) throws BundleException {
        String feature = part.of().feature();
        if (part.of().isBase()) {
            part.start();
            return;
        }
        boolean counted = part.hasActivator();
        if (counted) {
            attempts.begin(feature);
        }
        try {
            patience.await("start " + feature, part::start);
        } catch (Patience.Late e) {
            throw new BundleException(e.getMessage(), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BundleException told
                    ? told
                    : new BundleException(String.valueOf(e.getCause()), e);
        } finally {
            if (counted) {
                // The process lives: what came of it is counted when all has started.
                attempts.unsaid(feature);
            }
        }
    }

    /**
     * What a function's own code does is counted where it is called; this is for what came before.
     */
    private void countInVain() {
        for (Part part : parts) {
            if (!part.runs() && !part.of().isBase()) {
                attempts.begin(part.of().feature());
                attempts.failed(part.of().feature(), failed.getOrDefault(part.bundle(), ""));
            }
        }
    }

    private void install(BundleContext context, Chosen chosen, FeatureFile feature)
            throws BundleException {
        boolean starts = chosen.enabled() && !attempts.parked(chosen.feature());
        try {
            for (FeatureFile.Part part : feature.bundles()) {
                install(context, chosen, part, starts);
            }
        } catch (Trouble | BundleException e) {
            if (chosen.isBase()) {
                throw e;
            }
            missing.add(chosen);
        }
    }

    private void install(
            BundleContext context, Chosen chosen, FeatureFile.Part part, boolean starts)
            throws BundleException {
        Path jar = folder.bundle(chosen, part);
        Bundle bundle = context.installBundle("reference:" + jar.toUri());
        if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null && starts) {
            parts.add(new Part(bundle, chosen, part.startOrder() == FOUNDATION));
        }
    }

    /**
     * Lets a declared set be followed that changed while the node stood still, now that all runs
     * that ran before.
     *
     * @return what the operator is to know
     */
    @SuppressWarnings("unchecked") // the property is no other service's
    List<String> followSet(Locale language) {
        BundleContext context = framework.getBundleContext();
        if (!works() || context == null) {
            return List.of();
        }
        try {
            ServiceReference<?>[] found =
                    context.getServiceReferences(Function.class.getName(), FOLLOWS_SET);
            if (found == null) {
                return List.of();
            }
            Object follows = context.getService(found[0]);
            return follows == null
                    ? List.of()
                    : ((Function<Locale, List<String>>) follows).apply(language);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        } catch (IllegalStateException e) {
            // Stopped meanwhile, it begins the next time as it was.
            if (works()) {
                throw e;
            }
            return List.of();
        }
    }

    /** Functions and parts of the platform that should run and do not. */
    List<String> parked() {
        if (!works()) {
            return List.of();
        }
        List<Chosen> now =
                generations.current().map(Generation::features).orElse(List.of()).stream()
                        .filter(Chosen::enabled)
                        .toList();
        Set<String> parked = new LinkedHashSet<>();
        now.stream()
                .filter(c -> attempts.parked(c.feature()) || missing.stream().anyMatch(c::sameAs))
                .forEach(chosen -> parked.add(chosen.feature()));
        parts.stream()
                // A set may just have taken some away.
                .filter(part -> now.stream().anyMatch(part.of()::sameAs) && !part.runs())
                .forEach(
                        part ->
                                parked.add(
                                        part.of().isBase()
                                                ? part.bundle().getSymbolicName()
                                                : part.of().feature()));
        return List.copyOf(parked);
    }

    /** What a feature's function is called; its own name if no file of it tells. */
    String called(String feature, boolean english) {
        try {
            for (Map.Entry<Chosen, FeatureFile> entry : features.entrySet()) {
                if (entry.getKey().feature().equals(feature)) {
                    for (FeatureFile.Part part : entry.getValue().bundles()) {
                        Jar jar = Jar.of(folder.bundle(entry.getKey(), part));
                        if (jar.function().filter(feature::equals).isPresent()) {
                            return jar.labels(english).getProperty("function", feature);
                        }
                    }
                }
            }
        } catch (Trouble | UncheckedIOException gone) {
            // That it is missing is what is about to be told.
        }
        return feature;
    }

    List<String> running() {
        return Stream.of(framework.getBundleContext().getBundles())
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .map(Bundle::getSymbolicName)
                .toList();
    }

    /** Where the pages are; empty if nothing serves any. */
    Optional<String> address() {
        BundleContext context = framework.getBundleContext();
        if (context == null) {
            return Optional.empty();
        }
        try {
            ServiceReference<?>[] servers =
                    context.getAllServiceReferences(
                            "org.osgi.service.servlet.runtime.HttpServiceRuntime", null);
            if (servers != null
                    && servers[0].getProperty("osgi.http.endpoint") instanceof String[] addresses
                    && addresses.length > 0) {
                return Optional.of(addresses[0]);
            }
            return Optional.empty();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    void stop() {
        try {
            framework.stop();
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same, at most so long: a bundle that does not let go must not keep the node alive. */
    void await(Duration most) throws InterruptedException {
        framework.waitForStop(most.toMillis());
        storage.awaitTidiness();
    }

    /** Returns when the framework has stopped, by {@link #stop()} or from within. */
    void await() throws InterruptedException {
        framework.waitForStop(0);
        storage.awaitTidiness();
    }
}
