package org.linli.web.field;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as people type it: 0305, 3.5, 3月5日, 2026-3-5, 20260305, 2026年3月5日, 今天. Without a year the
 * nearest one is meant that fits the field: a day that cannot lie ahead was last year's.
 */
public final class TypedDate {
    private static final Map<String, Integer> NEAR =
            Map.of(
                    "今天",
                    0,
                    "今",
                    0,
                    "today",
                    0,
                    "昨天",
                    -1,
                    "昨",
                    -1,
                    "yesterday",
                    -1,
                    "明天",
                    1,
                    "明",
                    1,
                    "tomorrow",
                    1);
    private static final List<Pattern> FORMS =
            List.of(
                    Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)"),
                    Pattern.compile("(\\d{4})[-./年\\s]+(\\d\\d?)[-./月\\s]+(\\d\\d?)日?"),
                    Pattern.compile("()(\\d\\d?)[-./月\\s]+(\\d\\d?)日?"),
                    Pattern.compile("()(\\d\\d?)(\\d\\d)"));
    private static final Pattern WITH_TIME =
            Pattern.compile("(.*?)[\\st]+(\\d\\d?)[:.时点](\\d\\d)(?:[:分].*)?");

    private static final int FIRST_YEAR = 1800;

    private TypedDate() {}

    /** Which way a day without a year leans. */
    public enum Lean {
        PAST,
        FUTURE,
        THIS_YEAR
    }

    /** Empty if the text is no day. */
    public static Optional<LocalDate> read(String typed, LocalDate today, Lean lean) {
        String text = normal(typed);
        Integer near = NEAR.get(text);
        if (near != null) {
            return Optional.of(today.plusDays(near));
        }
        for (Pattern form : FORMS) {
            Matcher match = form.matcher(text);
            if (match.matches()) {
                return day(match, today, lean);
            }
        }
        return Optional.empty();
    }

    /** A day with a time of the clock: 3.5 14:30. */
    public static Optional<LocalDateTime> readTime(String typed, LocalDate today, Lean lean) {
        Matcher match = WITH_TIME.matcher(normal(typed));
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            LocalTime time =
                    LocalTime.of(
                            Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
            return read(match.group(1), today, lean).map(day -> day.atTime(time));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<LocalDate> day(Matcher match, LocalDate today, Lean lean) {
        int month = Integer.parseInt(match.group(2));
        int dayOfMonth = Integer.parseInt(match.group(3));
        if (!match.group(1).isEmpty()) {
            return of(Integer.parseInt(match.group(1)), month, dayOfMonth);
        }
        Optional<LocalDate> thisYear = of(today.getYear(), month, dayOfMonth);
        if (lean == Lean.PAST && thisYear.map(d -> d.isAfter(today)).orElse(true)) {
            return of(today.getYear() - 1, month, dayOfMonth);
        }
        if (lean == Lean.FUTURE && thisYear.map(d -> d.isBefore(today)).orElse(true)) {
            return of(today.getYear() + 1, month, dayOfMonth);
        }
        return thisYear;
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return year < FIRST_YEAR
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
