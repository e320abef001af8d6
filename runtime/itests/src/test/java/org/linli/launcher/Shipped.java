package org.linli.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureBundle;

/**
 * What the distribution puts on a node, read by the launcher's own classes: the tests run what
 * ships, and no second list of bundles can grow old beside the features.
 */
public final class Shipped {
    private final FeatureFolder folder;
    private final NodeSettings settings;
    private final List<Feature> features;

    private Shipped(FeatureFolder folder, NodeSettings settings) {
        this.folder = folder;
        this.settings = settings;
        this.features = folder.read(settings.list("features"));
    }

    /**
     * @param home folder of the distribution
     * @param data folder of the node
     * @param said settings that go before those of {@code node.properties}
     */
    public static Shipped in(Path home, Path data, Map<String, String> said) {
        return new Shipped(new FeatureFolder(home), NodeSettings.of(home, data, said));
    }

    /**
     * A bundle of the features.
     *
     * @param foundation whether it runs before all others
     */
    public record Part(Path jar, boolean foundation) {}

    public List<Part> parts() {
        return features.stream().flatMap(f -> f.getBundles().stream()).map(this::part).toList();
    }

    private Part part(FeatureBundle bundle) {
        return new Part(
                folder.bundle(bundle.getID()), bundle.getMetadata().containsKey("start-order"));
    }

    public Map<String, Map<String, Object>> configurations() {
        Map<String, Map<String, Object>> all = new HashMap<>();
        for (Feature feature : features) {
            feature.getConfigurations()
                    .values()
                    .forEach(c -> all.put(c.getPid(), filled(c.getValues())));
        }
        return all;
    }

    private Map<String, Object> filled(Map<String, Object> told) {
        Map<String, Object> values = new HashMap<>(told);
        values.replaceAll((_, value) -> value instanceof String text ? settings.fill(text) : value);
        return values;
    }

    public Map<String, String> launchingProperties() {
        Map<String, String> all = new HashMap<>();
        features.forEach(feature -> all.putAll(LaunchingProperties.of(feature, settings)));
        return all;
    }
}
