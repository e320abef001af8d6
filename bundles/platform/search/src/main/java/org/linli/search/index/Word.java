package org.linli.search.index;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.function.FunctionModel;
import org.linli.function.Functions;

/**
 * A word of a code list on a card. It is kept by its key and said in the reader's language when it
 * is shown, so that a card need not be written twice.
 */
final class Word {
    private static final Pattern MARKED =
            Pattern.compile("\u0001([^\u0001\u0002]*)\u0002([^\u0001]*)\u0001");

    private Word() {}

    /** The word of a function's labels. */
    static String marked(String function, String key) {
        return "\u0001" + function + "\u0002" + key + "\u0001";
    }

    /** The text with every marked word said; one whose function is off is left out. */
    static String said(String text, Locale language, Functions functions) {
        if (text.indexOf('\u0001') < 0) {
            return text;
        }
        return MARKED.matcher(text)
                .replaceAll(
                        word ->
                                Matcher.quoteReplacement(
                                        label(word.group(1), word.group(2), language, functions)));
    }

    private static String label(String function, String key, Locale language, Functions functions) {
        return functions.enabled().stream()
                .filter(f -> f.name().equals(function))
                .findFirst()
                .map(FunctionModel::labels)
                .map(l -> l.get(key, language))
                .orElse("");
    }
}
