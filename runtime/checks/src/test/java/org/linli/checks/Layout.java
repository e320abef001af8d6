package org.linli.checks;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

/** How Java is set here: google-java-format, four spaces, imports in order and none unused. */
final class Layout {
    private static final Formatter FORMATTER =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    private Layout() {}

    /**
     * @throws IllegalArgumentException if this is no Java
     */
    static String of(String source) {
        try {
            // In the order of the alphabet: the formatter's own for four spaces puts java last.
            String imports =
                    ImportOrderer.reorderImports(
                            RemoveUnusedImports.removeUnusedImports(source), Style.GOOGLE);
            return FORMATTER.formatSource(imports);
        } catch (FormatterException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
