package org.linli.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedService;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureConfiguration;

/** Lays down the configurations of the features, with the node's settings filled in. */
final class Configurations {
    private static final String ANY_LOCATION = "?";

    private final BundleContext context;
    private final NodeSettings settings;

    Configurations(BundleContext context, NodeSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    void lay(Collection<Feature> features) {
        ServiceReference<ConfigurationAdmin> reference =
                context.getServiceReference(ConfigurationAdmin.class);
        if (reference == null) {
            throw new IllegalStateException("no feature holds a ConfigurationAdmin");
        }
        ConfigurationAdmin admin = context.getService(reference);
        try {
            for (Feature feature : features) {
                for (FeatureConfiguration configuration : feature.getConfigurations().values()) {
                    target(admin, configuration)
                            .update(FrameworkUtil.asDictionary(values(configuration)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            context.ungetService(reference);
        }
    }

    private static Configuration target(
            ConfigurationAdmin admin, FeatureConfiguration configuration) throws IOException {
        String pid = configuration.getPid();
        Optional<String> factory = configuration.getFactoryPid();
        if (factory.isEmpty()) {
            return admin.getConfiguration(pid, ANY_LOCATION);
        }
        String name = pid.substring(factory.get().length() + 1);
        return admin.getFactoryConfiguration(factory.get(), name, ANY_LOCATION);
    }

    private Map<String, Object> values(FeatureConfiguration configuration) {
        Map<String, Object> values = new HashMap<>(configuration.getValues());
        values.replaceAll((_, value) -> value instanceof String text ? settings.fill(text) : value);
        return values;
    }

    /**
     * Returns when everything laid so far has reached whom it is for. One thread delivers one
     * configuration after the other: when this one has come, the log is set up and the pages have
     * their address.
     */
    void awaitDelivery() throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        ManagedService last = _ -> arrived.countDown();
        ServiceRegistration<ManagedService> registration =
                context.registerService(
                        ManagedService.class,
                        last,
                        FrameworkUtil.asDictionary(
                                Map.of(Constants.SERVICE_PID, "org.linli.launcher")));
        arrived.await();
        registration.unregister();
    }
}
