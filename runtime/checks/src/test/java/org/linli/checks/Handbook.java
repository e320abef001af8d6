package org.linli.checks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code in the handbook is never typed: it is a piece of a file that is compiled, packed or read.
 *
 * <p>A fenced block after {@code <!-- from FILE#REGION -->} holds what stands in that file between
 * {@code region REGION} and {@code endregion}, or the whole file where no region is named. Links
 * inside the project lead somewhere.
 */
final class Handbook {
    private static final Pattern BLOCK =
            Pattern.compile(
                    "<!-- from ([^\\s#]+)(?:#([\\w-]+))? -->\n```(\\w+)\n(.*?)```\n",
                    Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)[^)]*\\)");

    private Handbook() {}

    static List<Path> pages() {
        List<Path> pages = new ArrayList<>();
        pages.addAll(Project.files(Project.ROOT.resolve("docs"), Handbook::isPage));
        pages.addAll(Project.files(Project.ROOT.resolve("bundles"), Handbook::isPage));
        pages.add(Project.ROOT.resolve("README.md"));
        pages.add(Project.ROOT.resolve("CONTRIBUTING.md"));
        return pages;
    }

    private static boolean isPage(Path file) {
        return file.toString().endsWith(".md") && !file.toString().contains("/target/");
    }

    /** The page with every block as its file has it now. */
    static String written(String page) {
        return BLOCK.matcher(page).replaceAll(block -> Matcher.quoteReplacement(block(block)));
    }

    private static String block(MatchResult old) {
        String region = old.group(2);
        String from = old.group(1) + (region == null ? "" : "#" + region);
        String text = Project.read(Project.ROOT.resolve(old.group(1)));
        String piece = region == null ? text.strip() : region(text, region, from);
        return "<!-- from " + from + " -->\n```" + old.group(3) + "\n" + piece + "\n```\n";
    }

    /**
     * @throws IllegalArgumentException if the file has no such region
     */
    private static String region(String text, String name, String from) {
        List<String> lines = new ArrayList<>();
        boolean within = false;
        for (String line : text.lines().toList()) {
            if (within && line.contains("endregion")) {
                return String.join("\n", lines).stripIndent().strip();
            }
            if (within) {
                lines.add(line);
            }
            within |= line.matches("\\W*region " + name + "\\W*");
        }
        throw new IllegalArgumentException("no region " + from);
    }

    /** Links that lead nowhere; those out of the project are left alone. */
    static List<String> brokenLinks(Path page, String text) {
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.contains(":"))
                .filter(target -> Files.notExists(page.resolveSibling(target)))
                .map(target -> Project.name(page) + " leads to " + target + ", which is not there")
                .toList();
    }
}
