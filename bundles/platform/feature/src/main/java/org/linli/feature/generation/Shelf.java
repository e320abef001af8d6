package org.linli.feature.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The features at hand: those of the release, and those that came in archives, which lie unpacked
 * in the data folder as {@code functions/NAME-VERSION}.
 */
public final class Shelf {
    private final Path release;
    private final Path own;

    /**
     * @param release folder of the release, with {@code features} and {@code bundles}
     */
    public Shelf(Path release, Path data) {
        this.release = release;
        this.own = data.resolve("functions");
    }

    public Path sets() {
        return release.resolve("features").resolve("sets");
    }

    /** Where an archive's feature lies or will lie. */
    public Path own(String feature, String version) {
        return own.resolve(feature + "-" + version);
    }

    /** The feature file, whether it is there or not. */
    public Path feature(String feature, String version) {
        return version.isEmpty()
                ? release.resolve("features").resolve(feature + ".json")
                : own(feature, version).resolve("feature.json");
    }

    /**
     * A bundle of a feature, whether it is there or not: what the release has need not come twice.
     */
    public Path bundle(String feature, String version, String artifact, String bundleVersion) {
        String file = artifact + "-" + bundleVersion + ".jar";
        Path brought = own(feature, version).resolve("bundles").resolve(file);
        return !version.isEmpty() && Files.isRegularFile(brought)
                ? brought
                : release.resolve("bundles").resolve(file);
    }

    public boolean has(String feature, String version) {
        // Both become names of files.
        return (feature + version).matches("[A-Za-z0-9._-]+")
                && !(feature + "/" + version).contains("..")
                && Files.isRegularFile(feature(feature, version));
    }

    /** Whether there is any version of it. */
    public boolean isAtHand(String feature) {
        return has(feature, "") || !versions(feature).isEmpty();
    }

    /** Features of the release, by name. */
    public List<String> released() {
        return names(release.resolve("features"), ".json");
    }

    /** Sets of the release, by name. */
    public List<String> readySets() {
        return names(sets(), ".properties");
    }

    /**
     * Whether a folder named after both tells them apart again: {@code a-1.0} of version 2 and
     * {@code a} of version {@code 1.0-2} would lie in the same.
     */
    public static boolean isClear(String feature, String version) {
        return VERSION.matches(version)
                && VERSION.nameOf(feature + "-" + version).filter(feature::equals).isPresent();
    }

    /** Versions of a feature that came in archives, the newest first. */
    public List<String> versions(String feature) {
        List<String> versions = new ArrayList<>();
        for (String folder : brought()) {
            String version = folder.substring(Math.min(folder.length(), feature.length() + 1));
            if (folder.startsWith(feature + "-") && VERSION.matches(version)) {
                versions.add(version);
            }
        }
        versions.sort(VERSION.reversed());
        return versions;
    }

    /** Names of the features that came in archives. */
    public List<String> broughtFeatures() {
        return brought().stream()
                .map(VERSION::nameOf)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> brought() {
        return list(own)
                .filter(folder -> Files.isRegularFile(folder.resolve("feature.json")))
                .map(folder -> folder.getFileName().toString())
                .toList();
    }

    private static List<String> names(Path folder, String ending) {
        return list(folder)
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(ending))
                .map(name -> name.substring(0, name.length() - ending.length()))
                .sorted()
                .toList();
    }

    private static Stream<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    private static final ByVersion VERSION = new ByVersion();

    /** Versions such as 1.10.2: numbers with dots, and what stands behind them. */
    private static final class ByVersion implements Comparator<String> {
        private static final String FORM = "\\d+(\\.\\d+){0,2}([.-][A-Za-z0-9_-]+)?";

        boolean matches(String version) {
            return version.matches(FORM);
        }

        Optional<String> nameOf(String folder) {
            int at = folder.indexOf('-');
            while (at > 0) {
                if (matches(folder.substring(at + 1))) {
                    return Optional.of(folder.substring(0, at));
                }
                at = folder.indexOf('-', at + 1);
            }
            return Optional.empty();
        }

        @Override
        public int compare(String one, String other) {
            String[] left = one.split("[.-]");
            String[] right = other.split("[.-]");
            for (int i = 0; i < Math.min(left.length, right.length); i++) {
                boolean numbers = left[i].matches("\\d{1,9}") && right[i].matches("\\d{1,9}");
                int order =
                        numbers
                                ? Integer.compare(
                                        Integer.parseInt(left[i]), Integer.parseInt(right[i]))
                                : left[i].compareTo(right[i]);
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(left.length, right.length);
        }
    }
}
