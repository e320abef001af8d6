package org.linli.checks;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Both languages say the same things: each label in one file is in the other, with the same places.
 */
final class Languages {
    private static final String ENGLISH = "_en.properties";
    private static final Pattern PLACE = Pattern.compile("\\{([\\w.-]+)[^}]*}");

    private Languages() {}

    /** The label files of the project: those with an English twin, and all that should have one. */
    static List<Path> files() {
        return Project.files(Project.ROOT, Languages::isChinese);
    }

    private static boolean isChinese(Path file) {
        String path = file.toString();
        if (path.contains("/target/")
                || !path.contains("/src/main/resources/")
                || !path.endsWith(".properties")
                || path.endsWith(ENGLISH)) {
            return false;
        }
        return path.contains("/OSGI-INF/l10n/") || Files.exists(english(file));
    }

    private static Path english(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.replaceFirst("\\.properties$", ENGLISH));
    }

    static List<String> faults(Path chinese) {
        Path english = english(chinese);
        if (Files.notExists(english)) {
            return List.of(Project.name(english) + " is missing");
        }
        Map<String, String> here = read(chinese);
        Map<String, String> there = read(english);
        List<String> faults = new ArrayList<>();
        Set<String> labels = new TreeSet<>(here.keySet());
        labels.addAll(there.keySet());
        for (String label : labels) {
            String one = here.get(label);
            String other = there.get(label);
            if (one == null) {
                faults.add(Project.name(chinese) + " lacks " + label);
            } else if (other == null) {
                faults.add(Project.name(english) + " lacks " + label);
            } else if (!places(one).equals(places(other))) {
                faults.add(Project.name(english) + " has other places in " + label);
            }
        }
        return faults;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> labels = new TreeMap<>();
        properties.stringPropertyNames().forEach(k -> labels.put(k, properties.getProperty(k)));
        return labels;
    }
}
