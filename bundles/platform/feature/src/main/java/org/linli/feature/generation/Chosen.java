package org.linli.feature.generation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feature on a node. Where it brings a function, both have the same name.
 *
 * @param version of the node's own shelf; empty for the one that came with the release
 * @param at when it was switched or changed last; null if it is as the set declared it
 * @param by account that did so
 */
public record Chosen(
        String feature,
        String version,
        boolean enabled,
        @Nullable Instant at,
        @Nullable String by) {

    /** The feature that all others stand on. */
    public static final String BASE = "station";

    public static Chosen declared(String feature, String version, boolean enabled) {
        return new Chosen(feature, version, enabled, null, null);
    }

    public boolean isBase() {
        return feature.equals(BASE);
    }

    public Chosen switched(boolean on, Instant when, String who) {
        return new Chosen(feature, version, on, when, who);
    }

    /** The same feature in the same version and state, whoever chose it. */
    public boolean sameAs(Chosen other) {
        return feature.equals(other.feature)
                && version.equals(other.version)
                && enabled == other.enabled;
    }

    @Override
    public String toString() {
        return version.isEmpty() ? feature : feature + ":" + version;
    }
}
