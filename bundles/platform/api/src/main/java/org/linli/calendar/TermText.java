package org.linli.calendar;

import java.math.BigDecimal;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Map.Entry;

/** Terms as the tables of rules write them: unit, amount, roll. */
final class TermText {
    private static final Map<String, ChronoUnit> CALENDAR_UNITS =
            Map.of(
                    "CAL_DAY", ChronoUnit.DAYS,
                    "MONTH", ChronoUnit.MONTHS,
                    "YEAR", ChronoUnit.YEARS);
    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    private TermText() {}

    static Term parse(String text) {
        String[] word = text.strip().split(" +");
        try {
            return switch (word[0]) {
                case "IMM" -> alone(word, Term.sameDay());
                case "ONDATE" -> alone(word, Term.onDate());
                case "BEFORE" -> Term.daysBefore(Integer.parseInt(only(word)));
                case "HOUR" -> Term.minutes(minutes(new BigDecimal(only(word))));
                case "MINUTE" -> Term.minutes(Integer.parseInt(only(word)));
                case "TERM" -> Term.inclusive(period(word));
                // A working day needs no roll: it never ends on a rest day.
                case "WORK_DAY" -> workingDays(word);
                case "CAL_DAY", "MONTH", "YEAR" -> counted(word);
                default -> throw new IllegalArgumentException("unknown unit");
            };
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException("not a term: " + text, e);
        }
    }

    static String of(Term.Counted term) {
        String unit =
                CALENDAR_UNITS.entrySet().stream()
                        .filter(entry -> entry.getValue() == term.unit())
                        .map(Entry::getKey)
                        .findFirst()
                        .orElseThrow();
        return unit + " " + term.amount() + (term.rolls() ? " ROLL_FWD" : " NONE");
    }

    /** Hours where a decimal number can say it exactly, otherwise minutes. */
    static String of(Term.Hours term) {
        // A twentieth of an hour is 0.05: multiples of three minutes are finite decimals, others
        // not.
        BigDecimal minutes = BigDecimal.valueOf(term.minutes());
        return term.minutes() % 3 == 0
                ? "HOUR " + minutes.divide(MINUTES_PER_HOUR).toPlainString()
                : "MINUTE " + minutes;
    }

    static String of(Term.Inclusive term) {
        Period period = term.period();
        StringBuilder text = new StringBuilder("TERM");
        append(text, period.getYears(), "YEAR");
        append(text, period.getMonths(), "MONTH");
        append(text, period.getDays(), "DAY");
        return text.toString();
    }

    private static void append(StringBuilder text, int amount, String unit) {
        if (amount != 0) {
            text.append(' ').append(amount).append(' ').append(unit);
        }
    }

    private static Term alone(String[] word, Term term) {
        require(word.length == 1);
        return term;
    }

    private static String only(String[] word) {
        // Hours and BEFORE are never moved; the rule tables may say so.
        boolean saysNone = word.length == 3 && !rolls(word);
        require(word.length == 2 || saysNone);
        return word[1];
    }

    private static int minutes(BigDecimal hours) {
        return hours.multiply(MINUTES_PER_HOUR).intValueExact();
    }

    private static Term workingDays(String[] word) {
        rolls(word);
        return Term.workingDays(Integer.parseInt(word[1]));
    }

    private static Term counted(String[] word) {
        boolean rolls = rolls(word);
        ChronoUnit unit = CALENDAR_UNITS.getOrDefault(word[0], ChronoUnit.DAYS);
        return new Term.Counted(Integer.parseInt(word[1]), unit, rolls);
    }

    private static boolean rolls(String[] word) {
        require(word.length == 2 || word.length == 3);
        return word.length == 3
                && switch (word[2]) {
                    case "ROLL_FWD" -> true;
                    case "NONE", "ROLL_NONE" -> false;
                    default -> throw new IllegalArgumentException("unknown roll");
                };
    }

    private static Period period(String[] word) {
        require(word.length >= 3 && word.length % 2 == 1);
        Period period = Period.ZERO;
        for (int i = 1; i < word.length; i += 2) {
            int amount = Integer.parseInt(word[i]);
            period =
                    switch (word[i + 1]) {
                        case "YEAR" -> period.plusYears(amount);
                        case "MONTH" -> period.plusMonths(amount);
                        case "DAY" -> period.plusDays(amount);
                        default -> throw new IllegalArgumentException("unknown unit");
                    };
        }
        return period;
    }

    private static void require(boolean wellFormed) {
        if (!wellFormed) {
            throw new IllegalArgumentException("wrong number of words");
        }
    }
}
