package org.linli.checks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names that say how code is built and not what it is for, and files that want to be two. */
final class Measures {
    private static final Pattern EMPTY_NAME =
            Pattern.compile(".*(Impl|Utils?|Helper|Manager|Service|Dto|DTO|Dao|DAO)\\.java");
    private static final Pattern EMPTY_FOLDER =
            Pattern.compile(".*/(controller|service|dao|dto|model|util|utils|helper|common)/[^/]+");
    private static final int MOST_LINES = 400;

    private Measures() {}

    static List<String> faults(Path file, String text) {
        List<String> faults = new ArrayList<>();
        String name = Project.name(file);
        if (EMPTY_NAME.matcher(name).matches() || EMPTY_FOLDER.matcher(name).matches()) {
            faults.add(name + " is named after how it is built");
        }
        if (text.lines().count() > MOST_LINES) {
            faults.add(name + " is longer than " + MOST_LINES + " lines");
        }
        return faults;
    }
}
