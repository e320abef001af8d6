package org.linli.checks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every package tells what it is for, and every exported one has a version. */
final class Stories {
    private static final Pattern STORY = Pattern.compile("(?s)/\\*\\*(.*?)\\*/.*?\\bpackage ");
    private static final int SHORTEST = 40;

    private Stories() {}

    /** The packages of the product; those of tests may go without. */
    static List<Path> packages() {
        return Project.sources().stream()
                .filter(file -> file.toString().contains("/src/main/java/"))
                .map(Path::getParent)
                .distinct()
                .toList();
    }

    static List<String> faults(Path folder) {
        Path file = folder.resolve("package-info.java");
        if (Files.notExists(file)) {
            return List.of(Project.name(folder) + " has no package-info.java");
        }
        String text = Project.read(file);
        List<String> faults = new ArrayList<>();
        Matcher story = STORY.matcher(text);
        if (!story.find() || words(story.group(1)).length() < SHORTEST) {
            faults.add(Project.name(file) + " tells no story");
        }
        if (!text.contains("@NullMarked")) {
            faults.add(Project.name(file) + " is not @NullMarked");
        }
        if (text.contains("@Export") && !text.contains("@Version(\"")) {
            faults.add(Project.name(file) + " is exported without a version");
        }
        return faults;
    }

    private static String words(String comment) {
        return comment.replaceAll("[*\\s]+", " ").strip();
    }
}
