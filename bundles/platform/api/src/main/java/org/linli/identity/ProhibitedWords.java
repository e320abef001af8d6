package org.linli.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.refusal.Refusal;

/**
 * Finds statements that must not be recorded about a person in what somebody typed as prose.
 *
 * <p>What counts is a statement, not a word: {@code 民族：汉}, {@code 系回族}, {@code 信仰佛教} are found,
 * {@code 民族路12号}, {@code 少数民族商店}, {@code 宗教事务局}, {@code 指纹锁} are not. No list finds everything; it
 * reminds the officer of the rule where forms on paper used to ask.
 *
 * @see "domain rules, cross-cutting, section 11; Personal Information Protection Law art. 6, 28"
 */
public final class ProhibitedWords {
    /** For every function: nothing of {@link ProhibitedKind} may be recorded. */
    public static final ProhibitedWords EVERYWHERE =
            new ProhibitedWords(EnumSet.allOf(ProhibitedKind.class));

    /** For the file of a function to which the law gives health matters, and for nothing else. */
    public static final ProhibitedWords STATUTORY_FILE =
            new ProhibitedWords(EnumSet.complementOf(EnumSet.of(ProhibitedKind.HEALTH)));

    private static final Pattern BETWEEN_HAN =
            Pattern.compile(
                    "(?<=\\p{IsHan})[\\p{Pd}\\s\\u00A0\\u3000·•・.．*＊_/／|~～+＋]+(?=\\p{IsHan})");

    private final ProhibitedKind[] kinds;

    private ProhibitedWords(Set<ProhibitedKind> kinds) {
        this.kinds = kinds.toArray(ProhibitedKind[]::new);
    }

    /**
     * A text whose Chinese characters stand together again where blanks or strokes set them apart:
     * forms fill a line with 民　族, and who wants to get past a rule writes 盗-窃.
     */
    public static String joined(String text) {
        return BETWEEN_HAN.matcher(text).replaceAll("");
    }

    /** The first kind of prohibited information that the text states. */
    public Optional<ProhibitedKind> find(String text) {
        // Read as it stands and joined: a blank between two values may also be a boundary.
        String joined = joined(text);
        boolean apart = joined.length() < text.length();
        return Arrays.stream(kinds)
                .filter(kind -> kind.isStatedIn(text) || (apart && kind.isStatedIn(joined)))
                .findFirst();
    }

    /**
     * Lets prose pass that states nothing prohibited.
     *
     * @param field the name of the field that holds the text
     * @throws Refusal SYS-451
     */
    public void refuseIn(String text, @Nullable String field) {
        if (find(text).isPresent()) {
            throw new Refusal("SYS-451", field);
        }
    }

    /**
     * Lets a field's label pass that asks for nothing prohibited.
     *
     * @param label a name a person gave to a field of a form or to a column of a workbook
     * @throws Refusal SYS-451
     */
    public void refuseLabel(String label, @Nullable String field) {
        String joined = joined(label.strip());
        if (Arrays.stream(kinds).anyMatch(kind -> kind.isAskedBy(joined))) {
            throw new Refusal("SYS-451", field);
        }
    }
}
