package org.linli.corrections;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.language.Labels;

/**
 * A term as judgments pronounce it: {@code 2Y}, {@code 3Y6M}, {@code 8M}, {@code 1M15D}. Its first
 * day counts: two years from 11 March end on 10 March.
 */
public record CorrectionTerm(Period length) {
    private static final Pattern FORM =
            Pattern.compile("(?:([0-9]{1,2})Y)?(?:([0-9]{1,2})M)?(?:([0-9]{1,3})D)?");

    /** Reads a term; empty if the text is none. */
    public static Optional<CorrectionTerm> read(String text) {
        Matcher written = FORM.matcher(text);
        if (text.isEmpty() || !written.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                        Period.of(
                                number(written.group(1)),
                                number(written.group(2)),
                                number(written.group(3))))
                .filter(length -> !length.isZero())
                .map(CorrectionTerm::new);
    }

    /** As people say it: 1年6个月; what is no term is said as it stands. */
    static String said(String text, Locale language) {
        return read(text)
                .map(term -> Labels.isEnglish(language) ? term.english() : term.chinese())
                .orElse(text);
    }

    private String chinese() {
        return count(length.getYears(), "年")
                + count(length.getMonths(), "个月")
                + count(length.getDays(), "天");
    }

    private static String count(int amount, String unit) {
        return amount == 0 ? "" : amount + unit;
    }

    private String english() {
        return Stream.of(
                        counted(length.getYears(), "year"),
                        counted(length.getMonths(), "month"),
                        counted(length.getDays(), "day"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String counted(int amount, String unit) {
        return count(amount, " " + unit + (amount == 1 ? "" : "s"));
    }

    /** The last day of a term that begins on a day. */
    public LocalDate endFrom(LocalDate start) {
        return start.plus(length).minusDays(1);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
