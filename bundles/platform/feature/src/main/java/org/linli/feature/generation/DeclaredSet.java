package org.linli.feature.generation;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What city IT says a station has: all of it, so that what is not named goes.
 *
 * @param wanted names, each with {@code :VERSION} where one version and no other is meant
 * @param disabled names of those that are put on the node and left off; never what all others stand
 *     on
 * @param file city IT's own file that says so; empty for a ready set and for functions named one by
 *     one
 */
public record DeclaredSet(List<String> wanted, Set<String> disabled, String file) {
    private static final String ALL = "*";
    private static final String OWN = ".properties";
    private static final String SAYS = ": ";

    /**
     * The set of a node.
     *
     * @param set name of a ready set or path of a file; empty if {@code features} says it
     * @param features names, parted by commas of either script or spaces
     * @throws Missing if there is no such set, or it cannot be read
     */
    public static DeclaredSet of(String set, String features, Shelf shelf, Path data) {
        if (set.isEmpty()) {
            return of(features, "", "", shelf);
        }
        boolean own = isOwn(set);
        Path file = own ? data.resolve(set) : ready(set, shelf);
        if (!Files.isRegularFile(file)) {
            throw Missing.set(set);
        }
        Properties lines = read(set, file);
        String wanted = lines.getProperty("features");
        if (wanted == null) {
            // A file of another kind would take every function off the node.
            throw Missing.readable(set);
        }
        return of(wanted, lines.getProperty("disabled", ""), own ? set : "", shelf);
    }

    /** Whether what a node is told to follow is a file of city IT's own. */
    static boolean isOwn(String set) {
        return set.endsWith(OWN);
    }

    /** Whether a {@link #text} is that of such a file. */
    static boolean isOfOwn(String text) {
        return text.contains(OWN + SAYS);
    }

    private static Properties read(String set, Path file) {
        try {
            return WholeFile.read(file);
        } catch (UncheckedIOException e) {
            throw Missing.readable(set);
        }
    }

    private static Path ready(String set, Shelf shelf) {
        return shelf.sets().resolve(set + ".properties");
    }

    private static DeclaredSet of(String features, String disabled, String file, Shelf shelf) {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put(Chosen.BASE, Chosen.BASE);
        for (String said : words(features)) {
            List<String> names = said.equals(ALL) ? shelf.released() : List.of(said);
            // A function is on the node once: what is said last of it counts, as in "*,
            // tips:1.2.0".
            names.forEach(name -> wanted.put(name(name), name));
        }
        Set<String> off = new TreeSet<>(words(disabled));
        off.remove(Chosen.BASE);
        for (String name : off) {
            if (!wanted.containsKey(name) && !shelf.isAtHand(name)) {
                throw Missing.feature(name);
            }
        }
        return new DeclaredSet(List.copyOf(wanted.values()), off, file);
    }

    private static String name(String said) {
        int sign = said.indexOf(':');
        return sign < 0 ? said : said.substring(0, sign);
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[,，\\s]+")).filter(word -> !word.isEmpty()).toList();
    }

    /** One line that changes when, and only when, the set does. */
    public String text() {
        return (file.isEmpty() ? "" : file + SAYS)
                + String.join(" ", wanted)
                + disabled.stream().map(name -> " -" + name).collect(Collectors.joining());
    }

    /**
     * What a node that follows the set runs. A version that is not said stays as it is, or is the
     * release's, or the newest at hand.
     *
     * @param now what it runs already
     * @throws Missing if something is declared that is not at hand
     */
    public List<Chosen> chosen(List<Chosen> now, Shelf shelf) {
        List<Chosen> chosen = new ArrayList<>();
        for (String said : wanted) {
            String name = name(said);
            Optional<Chosen> there = now.stream().filter(c -> c.feature().equals(name)).findFirst();
            String version =
                    name.equals(said)
                            ? version(name, there, shelf)
                            : said.substring(name.length() + 1);
            if (!shelf.has(name, version)) {
                throw Missing.feature(said);
            }
            Chosen next = Chosen.declared(name, version, !disabled.contains(name));
            chosen.add(there.filter(next::sameAs).orElse(next));
        }
        return chosen;
    }

    private static String version(String name, Optional<Chosen> there, Shelf shelf) {
        if (there.isPresent() && shelf.has(name, there.get().version())) {
            return there.get().version();
        }
        if (shelf.has(name, "")) {
            return "";
        }
        return shelf.versions(name).stream().findFirst().orElseThrow(() -> Missing.feature(name));
    }
}
