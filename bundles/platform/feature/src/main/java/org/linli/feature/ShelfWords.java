package org.linli.feature;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.control.Console;
import org.linli.function.FunctionSwitch;
import org.linli.function.FunctionSwitch.Need;
import org.linli.function.FunctionSwitch.Shelved;
import org.linli.language.Labels;

/** What lies on the shelf, as lines of text: what for, how large, and what may go. */
final class ShelfWords {
    private final Labels words;
    private final Locale language;
    private final FunctionSwitch functions;

    ShelfWords(Labels words, Locale language, FunctionSwitch functions) {
        this.words = words;
        this.language = language;
        this.functions = functions;
    }

    void tell(Console console) {
        List<Shelved> shelf = functions.shelf(language);
        for (Shelved one : shelf) {
            console.line(
                    words.get(
                            "shelf.row",
                            language,
                            Map.of(
                                    "name", one.function() + ":" + one.version(),
                                    "label", one.label(),
                                    "kb", kilobytes(one.space()),
                                    "need", words.get("shelf.need." + one.need(), language))));
            console.data(
                    Map.of(
                            "function", one.function(),
                            "version", one.version(),
                            "space", one.space(),
                            "need", one.need().name(),
                            "mayGo", one.need().mayGo()));
        }
        long all = shelf.stream().mapToLong(Shelved::space).sum();
        long free =
                shelf.stream()
                        .filter(s -> s.need() == Need.NOTHING)
                        .mapToLong(Shelved::space)
                        .sum();
        console.line(
                shelf.isEmpty()
                        ? words.get("shelf.empty", language)
                        : words.get(
                                "shelf.sum",
                                language,
                                Map.of("kb", kilobytes(all), "free", kilobytes(free))));
    }

    private static String kilobytes(long bytes) {
        return PlanWords.grouped(PlanWords.kilobytes(bytes));
    }
}
