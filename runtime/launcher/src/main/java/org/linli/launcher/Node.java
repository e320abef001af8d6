package org.linli.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.linli.feature.generation.Attempts;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.Generation;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureBundle;

/**
 * The framework with all that the features put into it.
 *
 * <p>Bundles at start level 1 (logging, configuration) run first, then every configuration is laid
 * down, then the rest starts: no component is ever made with settings that change a moment later.
 */
final class Node {
    private static final int FOUNDATION = 1;
    private static final int EVERYTHING = 10;

    private final FeatureFolder folder;
    private final NodeSettings settings;
    private final Attempts attempts;
    private final Map<Chosen, Feature> features = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final Framework framework;
    private final Map<Bundle, Chosen> wanted = new LinkedHashMap<>();

    /**
     * @throws Trouble if what all else stands on is not there
     */
    Node(FeatureFolder folder, NodeSettings settings, Generation generation) {
        this.folder = folder;
        this.settings = settings;
        this.attempts = new Attempts(Path.of(settings.get("data")));
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
            missing.add(chosen.feature());
        }
    }

    private Map<String, String> launchingProperties() {
        Map<String, String> properties = new HashMap<>();
        properties.put(Constants.FRAMEWORK_STORAGE, settings.get("data") + "/cache");
        properties.put(
                Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        properties.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, String.valueOf(FOUNDATION));
        // Shared with the bundles, for this class speaks to ConfigurationAdmin from outside.
        properties.put(
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, "org.osgi.service.cm;version=\"1.6.1\"");
        // What the framework has to say reaches the log through its events.
        properties.put("felix.log.level", "0");
        properties.put(
                "linli.address",
                "http://" + settings.get("http.address") + ":" + settings.get("http.port") + "/");
        features.values()
                .forEach(feature -> properties.putAll(LaunchingProperties.of(feature, settings)));
        return properties;
    }

    /** Starts everything and returns when it runs, or has failed to and is parked. */
    void start() throws BundleException, InterruptedException {
        framework.init();
        BundleContext context = framework.getBundleContext();
        for (Map.Entry<Chosen, Feature> entry : features.entrySet()) {
            install(context, entry.getKey(), entry.getValue());
        }
        framework.start();
        Configurations configurations = new Configurations(context, settings);
        configurations.lay(features.values());
        configurations.awaitDelivery();
        raise();
        configurations.awaitDelivery();
        countInVain();
    }

    /**
     * What a function's own code does is counted where it is called; this is for what came before.
     */
    private void countInVain() {
        for (Map.Entry<Bundle, Chosen> entry : wanted.entrySet()) {
            String function = entry.getValue().feature();
            if (!runs(entry.getKey()) && !entry.getValue().isBase()) {
                attempts.begin(function);
                attempts.failed(function, cause(entry.getKey()));
            }
        }
    }

    private static String cause(Bundle bundle) {
        try {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
            return "";
        } catch (BundleException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static boolean runs(Bundle bundle) {
        return bundle.getState() == Bundle.ACTIVE || bundle.getState() == Bundle.STARTING;
    }

    private void install(BundleContext context, Chosen chosen, Feature feature)
            throws BundleException {
        boolean starts = chosen.enabled() && !attempts.parked(chosen.feature());
        try {
            for (FeatureBundle part : feature.getBundles()) {
                install(context, chosen, part, starts);
            }
        } catch (Trouble | BundleException e) {
            if (chosen.isBase()) {
                throw e;
            }
            missing.add(chosen.feature());
        }
    }

    private void install(BundleContext context, Chosen chosen, FeatureBundle part, boolean starts)
            throws BundleException {
        Path jar = folder.bundle(chosen, part.getID());
        Bundle bundle = context.installBundle("reference:" + jar.toUri());
        int level =
                Integer.parseInt(
                        part.getMetadata().getOrDefault("start-order", EVERYTHING).toString());
        bundle.adapt(BundleStartLevel.class).setStartLevel(level);
        if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null && starts) {
            // Above the framework's level this only notes that the bundle is to be started.
            bundle.start(Bundle.START_ACTIVATION_POLICY);
            wanted.put(bundle, chosen);
        }
    }

    private void raise() throws InterruptedException {
        CountDownLatch raised = new CountDownLatch(1);
        framework
                .adapt(FrameworkStartLevel.class)
                .setStartLevel(EVERYTHING, event -> raised.countDown());
        raised.await();
    }

    /** Functions and parts of the platform that should run and do not. */
    List<String> parked() {
        Set<String> parked = new LinkedHashSet<>(missing);
        features.keySet().stream()
                .filter(chosen -> chosen.enabled() && attempts.parked(chosen.feature()))
                .forEach(chosen -> parked.add(chosen.feature()));
        wanted.keySet().stream()
                .filter(bundle -> !runs(bundle))
                .forEach(bundle -> parked.add(bundle.getSymbolicName()));
        return List.copyOf(parked);
    }

    List<String> running() {
        return Stream.of(framework.getBundleContext().getBundles())
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .map(Bundle::getSymbolicName)
                .toList();
    }

    /** Where the pages are; empty if nothing serves any. */
    Optional<String> address() {
        try {
            ServiceReference<?>[] servers =
                    framework
                            .getBundleContext()
                            .getAllServiceReferences(
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

    /** Returns when the framework has stopped, by {@link #stop()} or from within. */
    void await() throws InterruptedException {
        framework.waitForStop(0);
    }
}
