package org.linli.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.linli.feature.generation.ConfigurationTarget;
import org.linli.feature.generation.FeatureFile;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ManagedService;

/** Lays down the configurations of the features, with the node's settings filled in. */
final class Configurations {
    private final BundleContext context;
    private final NodeSettings settings;

    Configurations(BundleContext context, NodeSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    void lay(Collection<FeatureFile> features) {
        ServiceReference<ConfigurationAdmin> reference =
                context.getServiceReference(ConfigurationAdmin.class);
        if (reference == null) {
            throw new IllegalStateException("no feature holds a ConfigurationAdmin");
        }
        ConfigurationAdmin admin = context.getService(reference);
        try {
            for (FeatureFile feature : features) {
                for (Map.Entry<String, Map<String, Object>> told :
                        feature.configurations().entrySet()) {
                    ConfigurationTarget.of(admin, told.getKey())
                            .update(FrameworkUtil.asDictionary(values(told.getValue())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            context.ungetService(reference);
        }
    }

    private Map<String, Object> values(Map<String, Object> told) {
        Map<String, Object> values = new HashMap<>(told);
        values.replaceAll((_, value) -> value instanceof String text ? settings.fill(text) : value);
        return values;
    }

    /**
     * Returns when everything laid so far has reached whom it is for. One thread delivers one
     * configuration after the other: when this one has come, the pages have their address.
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
