package org.linli.pages;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Judges a page by the rules of WCAG 2.2 AA that a machine can judge. */
final class Axe {
    private static final String RUN =
            "() => axe.run(document, {runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']})"
                    + ".then(found => found.violations.map(v => v.id + ': ' + v.help + '  '"
                    + " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join('  ')))";

    private final String script;

    Axe() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the page, a line for each rule that is broken. */
    List<?> judge(Page page) {
        page.evaluate(script);
        return (List<?>) page.evaluate(RUN);
    }
}
