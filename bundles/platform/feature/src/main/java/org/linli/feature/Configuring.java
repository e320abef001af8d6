package org.linli.feature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.ConfigurationTarget;
import org.linli.feature.generation.FeatureFile;
import org.linli.feature.generation.Shelf;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * Lays down what features configure, as the launcher does at the start: before their bundles are
 * started, so that no component is made without it.
 */
final class Configuring {
    private final Shelf shelf;
    private final ConfigurationAdmin admin;

    Configuring(Shelf shelf, ConfigurationAdmin admin) {
        this.shelf = shelf;
        this.admin = admin;
    }

    /** What goes takes with it what nothing that comes configures again. */
    void exchange(List<Chosen> going, List<Chosen> coming) {
        Map<String, Map<String, Object>> after = told(coming);
        try {
            for (String pid : told(going).keySet()) {
                if (!after.containsKey(pid)) {
                    ConfigurationTarget.of(admin, pid).delete();
                }
            }
            for (Map.Entry<String, Map<String, Object>> one : after.entrySet()) {
                ConfigurationTarget.of(admin, one.getKey())
                        .update(FrameworkUtil.asDictionary(one.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Map<String, Object>> told(List<Chosen> features) {
        Map<String, Map<String, Object>> told = new LinkedHashMap<>();
        for (Chosen chosen : features) {
            // A feature whose files are gone has nothing left to configure.
            if (shelf.has(chosen.feature(), chosen.version())) {
                told.putAll(read(chosen).configurations());
            }
        }
        return told;
    }

    private FeatureFile read(Chosen chosen) {
        try {
            return FeatureFile.read(shelf.feature(chosen.feature(), chosen.version()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
