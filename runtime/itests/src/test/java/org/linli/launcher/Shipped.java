package org.linli.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.FeatureFile;
import org.linli.feature.generation.Generation;

/**
 * What the distribution puts on a node, read by the launcher's own classes: the tests run what
 * ships, and no second list of bundles can grow old beside the features.
 */
public final class Shipped {
    private final FeatureFolder folder;
    private final NodeSettings settings;
    private final Map<Chosen, FeatureFile> features = new LinkedHashMap<>();

    private Shipped(FeatureFolder folder, NodeSettings settings, Generation generation) {
        this.folder = folder;
        this.settings = settings;
        generation.features().forEach(chosen -> features.put(chosen, folder.read(chosen)));
    }

    /**
     * @param home folder of the distribution
     * @param data folder of the node
     * @param said settings that go before those of {@code node.properties}
     */
    public static Shipped in(Path home, Path data, Map<String, String> said) {
        FeatureFolder folder = new FeatureFolder(home, data);
        NodeSettings settings = NodeSettings.of(home, data, said);
        Succession succession = new Succession(data, Clock.systemUTC());
        return new Shipped(folder, settings, succession.atStart(settings, folder.shelf()));
    }

    /**
     * A bundle of the features.
     *
     * @param foundation whether it runs before all others
     */
    public record Part(Path jar, boolean foundation) {}

    public List<Part> parts() {
        return features.entrySet().stream()
                .flatMap(
                        entry ->
                                entry.getValue().bundles().stream()
                                        .map(bundle -> part(entry.getKey(), bundle)))
                .toList();
    }

    private Part part(Chosen chosen, FeatureFile.Part bundle) {
        return new Part(folder.bundle(chosen, bundle), bundle.startOrder() > 0);
    }

    public Map<String, Map<String, Object>> configurations() {
        Map<String, Map<String, Object>> all = new HashMap<>();
        for (FeatureFile feature : features.values()) {
            feature.configurations().forEach((pid, told) -> all.put(pid, filled(told)));
        }
        return all;
    }

    private Map<String, Object> filled(Map<String, Object> told) {
        Map<String, Object> values = new HashMap<>(told);
        values.replaceAll((_, value) -> value instanceof String text ? settings.fill(text) : value);
        return values;
    }

    /** Packages that the framework itself gives to the bundles, but those of its own services. */
    public static List<String> sharedPackages() {
        return Node.SHARED.stream().filter(clause -> clause.startsWith("org.slf4j")).toList();
    }

    public Map<String, String> launchingProperties() {
        Map<String, String> all = new HashMap<>();
        for (FeatureFile feature : features.values()) {
            feature.launching().forEach((key, text) -> all.put(key, settings.fill(text)));
        }
        return all;
    }
}
