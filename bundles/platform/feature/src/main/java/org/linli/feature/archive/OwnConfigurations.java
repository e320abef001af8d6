package org.linli.feature.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linli.feature.generation.FeatureFile;
import org.linli.feature.generation.Shelf;
import org.linli.refusal.Refusal;

/**
 * Whether the configurations that an archive brings are its own to bring.
 *
 * <p>The feature file itself is not signed, so a bundle must carry the very same one under its
 * signature. And they are for its own bundles alone: nothing of the node, nothing of another
 * function, no setting of the node's.
 */
final class OwnConfigurations {
    private static final String SETTING = "$[";

    private OwnConfigurations() {}

    /**
     * @throws Refusal FUN-029 nobody signed them, FUN-030 they are for others, FUN-031 they ask for
     *     the node's settings
     */
    static void require(FeatureFile feature, Path file, List<Path> bundles, Shelf shelf)
            throws IOException {
        if (feature.configurations().isEmpty()) {
            return;
        }
        if (!Form.isCarried(file, bundles)) {
            throw new Refusal("FUN-029", null, Map.of("name", feature.name()));
        }
        Set<String> names = new HashSet<>();
        for (Path bundle : bundles) {
            names.add(Jar.of(bundle).symbolicName());
        }
        Set<String> taken = taken(feature.name(), shelf);
        for (Map.Entry<String, Map<String, Object>> told : feature.configurations().entrySet()) {
            String pid = told.getKey();
            Map<String, String> named = Map.of("name", feature.name(), "pid", pid);
            boolean own =
                    names.stream().anyMatch(n -> pid.equals(n) || pid.matches(of(n) + "[.~].+"));
            if (!own || taken.contains(pid)) {
                throw new Refusal("FUN-030", null, named);
            }
            if (told.getValue().values().stream().anyMatch(OwnConfigurations::asksForSettings)) {
                throw new Refusal("FUN-031", null, named);
            }
        }
    }

    private static String of(String name) {
        return Pattern.quote(name);
    }

    /** What the release and other functions at hand configure. */
    private static Set<String> taken(String feature, Shelf shelf) throws IOException {
        Set<String> taken = new HashSet<>();
        for (String name : shelf.released()) {
            taken.addAll(FeatureFile.read(shelf.feature(name, "")).configurations().keySet());
        }
        for (String name : shelf.broughtFeatures()) {
            for (String version : name.equals(feature) ? List.<String>of() : shelf.versions(name)) {
                Path brought = shelf.feature(name, version);
                taken.addAll(FeatureFile.read(brought).configurations().keySet());
            }
        }
        return taken;
    }

    private static boolean asksForSettings(Object value) {
        return switch (value) {
            case String text -> text.contains(SETTING);
            case String[] texts -> Stream.of(texts).anyMatch(text -> text.contains(SETTING));
            default -> false;
        };
    }
}
