package org.linli.feature.generation;

import java.io.IOException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The configuration that a feature file means by a PID, of whichever bundle asks for it. */
public final class ConfigurationTarget {
    private static final String ANY_LOCATION = "?";

    private ConfigurationTarget() {}

    /**
     * @param pid a tilde parts the PID of a factory from the name of one of its configurations
     */
    public static Configuration of(ConfigurationAdmin admin, String pid) throws IOException {
        int tilde = pid.indexOf('~');
        return tilde < 0
                ? admin.getConfiguration(pid, ANY_LOCATION)
                : admin.getFactoryConfiguration(
                        pid.substring(0, tilde), pid.substring(tilde + 1), ANY_LOCATION);
    }
}
