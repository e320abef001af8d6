package org.linli.store.transaction;

import java.nio.file.Path;
import org.linli.store.derby.DerbyEngine;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Boots Derby beside everything else that starts.
 *
 * <p>Some hundred classes are loaded and checked for it, on the second core while the first one is
 * busy with components and pages. No database is opened here: {@link NodeDatabase} does that, when
 * the settings of the station are known, and it also tells what is wrong if Derby does not boot.
 */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class EarlyDerby implements BundleActivator {
    private static final Logger LOG = LoggerFactory.getLogger(EarlyDerby.class);

    @Override
    public void start(BundleContext context) {
        String data = context.getProperty("linli.data");
        if (data != null) {
            Thread.ofPlatform().daemon().name("linli-derby").start(() -> boot(Path.of(data)));
        }
    }

    private static void boot(Path data) {
        try {
            DerbyEngine.start(data);
        } catch (RuntimeException e) {
            LOG.warn("Derby did not boot ahead of its database", e);
        }
    }

    @Override
    public void stop(BundleContext context) {
        // NodeDatabase ends Derby.
    }
}
