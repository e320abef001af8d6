package org.linli.checks;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the features name and what the distribution packs: the same parts, each as group:artifact.
 */
final class Release {
    private static final Pattern BUNDLE =
            Pattern.compile("\\{\\s*\"id\"\\s*:\\s*\"([^:\"]+):([^:\"]+):[^\"]+\"");
    private static final Pattern DEPENDENCY =
            Pattern.compile(
                    "(?s)<dependency>\\s*<groupId>([^<]+)</groupId>"
                            + "\\s*<artifactId>([^<]+)</artifactId>");

    private Release() {}

    static Set<String> named(String feature) {
        return all(BUNDLE, feature);
    }

    static Set<String> packed(String pom) {
        Set<String> packed = all(DEPENDENCY, pom);
        packed.removeAll(Set.of("org.linli:org.linli.launcher", "org.linli:org.linli.demo"));
        return packed;
    }

    /** What a set says a station has. */
    static String featuresOf(String set) {
        return set.lines()
                .filter(line -> line.startsWith("features ="))
                .map(line -> line.substring("features =".length()).strip())
                .findFirst()
                .orElse("");
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(Release::part)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String part(MatchResult found) {
        return found.group(1) + ":" + found.group(2);
    }
}
