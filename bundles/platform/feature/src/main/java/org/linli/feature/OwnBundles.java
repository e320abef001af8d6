package org.linli.feature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.feature.archive.Jar;
import org.linli.feature.generation.Chosen;
import org.linli.feature.generation.Shelf;
import org.linli.refusal.Refusal;
import org.osgi.framework.Bundle;

/**
 * Whether bundles that come are what their names say, by their files: a part of the framework would
 * take the node down as soon as it is in it, and one that is in it already would be taken for
 * another.
 */
final class OwnBundles {
    private final FeatureBundles bundles;
    private final Shelf shelf;

    OwnBundles(FeatureBundles bundles, Shelf shelf) {
        this.bundles = bundles;
        this.shelf = shelf;
    }

    /**
     * @throws Refusal FUN-025 if one is a part of another's bundle or called as one of the
     *     release's, FUN-026 if one with other content is in the framework
     */
    void require(Chosen coming) {
        List<Jar> own = bundles.jars(coming);
        if (!coming.version().isEmpty()) {
            requireOwn(coming, own);
        }
        for (Jar jar : own) {
            bundles.installed(jar).ifPresent(there -> requireSame(jar, there));
        }
    }

    private void requireOwn(Chosen coming, List<Jar> own) {
        Set<String> names = own.stream().map(Jar::symbolicName).collect(Collectors.toSet());
        List<Jar> release =
                shelf.released().stream()
                        .map(name -> Chosen.declared(name, "", true))
                        .flatMap(one -> bundles.jarsAtHand(one).stream())
                        .toList();
        for (Jar jar : own) {
            if (!jar.host().isEmpty() && !names.contains(jar.host())) {
                throw foreign(coming, "Fragment-Host: " + jar.host());
            }
            boolean taken =
                    release.stream()
                            .filter(base -> !base.file().equals(jar.file()))
                            .anyMatch(base -> base.symbolicName().equals(jar.symbolicName()));
            if (taken) {
                throw foreign(coming, jar.symbolicName());
            }
        }
    }

    private static Refusal foreign(Chosen coming, String what) {
        return new Refusal("FUN-025", null, Map.of("name", coming.feature(), "what", what));
    }

    private static void requireSame(Jar jar, Bundle there) {
        if (!there.getLocation().equals(jar.location()) && !isSame(jar.file(), there)) {
            String named = jar.symbolicName() + " " + jar.version();
            throw new Refusal("FUN-026", null, Map.of("name", named));
        }
    }

    private static boolean isSame(Path file, Bundle there) {
        Path other = Jar.fileAt(there.getLocation());
        try {
            return Files.isRegularFile(other) && Files.mismatch(file, other) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
