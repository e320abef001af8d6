package org.linli.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
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
    private final List<Feature> features;
    private final Framework framework;
    private final List<Bundle> wanted = new ArrayList<>();

    Node(FeatureFolder folder, NodeSettings settings) {
        this.folder = folder;
        this.settings = settings;
        this.features = folder.read(settings.list("features"));
        this.framework = new FrameworkFactory().newFramework(launchingProperties());
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
        for (Feature feature : features) {
            properties.putAll(LaunchingProperties.of(feature, settings));
        }
        return properties;
    }

    /** Starts everything and returns when it runs, or has failed to and is parked. */
    void start(DisabledFunctions disabled) throws BundleException, InterruptedException {
        framework.init();
        BundleContext context = framework.getBundleContext();
        for (Feature feature : features) {
            for (FeatureBundle part : feature.getBundles()) {
                install(context, part, disabled);
            }
        }
        framework.start();
        Configurations configurations = new Configurations(context, settings);
        configurations.lay(features);
        configurations.awaitDelivery();
        raise();
        configurations.awaitDelivery();
    }

    private void install(BundleContext context, FeatureBundle part, DisabledFunctions disabled)
            throws BundleException {
        Path jar = folder.bundle(part.getID());
        Bundle bundle = context.installBundle("reference:" + jar.toUri());
        int level =
                Integer.parseInt(
                        part.getMetadata().getOrDefault("start-order", EVERYTHING).toString());
        bundle.adapt(BundleStartLevel.class).setStartLevel(level);
        if (bundle.getHeaders("").get(Constants.FRAGMENT_HOST) == null && !disabled.has(bundle)) {
            // Above the framework's level this only notes that the bundle is to be started.
            bundle.start(Bundle.START_ACTIVATION_POLICY);
            wanted.add(bundle);
        }
    }

    private void raise() throws InterruptedException {
        CountDownLatch raised = new CountDownLatch(1);
        framework
                .adapt(FrameworkStartLevel.class)
                .setStartLevel(EVERYTHING, event -> raised.countDown());
        raised.await();
    }

    /** Symbolic names of the bundles that should run and do not. */
    List<String> parked() {
        return wanted.stream()
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .filter(bundle -> bundle.getState() != Bundle.STARTING)
                .map(Bundle::getSymbolicName)
                .toList();
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
