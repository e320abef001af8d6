package org.linli.web.words;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.linli.calendar.Term;

/** Says how long a rule gives. */
public final class Periods {
    private static final int MINUTES_PER_HOUR = 60;

    private Periods() {}

    /** As 5个工作日, or 10日，遇休息日顺延. */
    public static String of(Say say, Term term) {
        return switch (term) {
            case Term.Hours hours ->
                    hours.minutes() % MINUTES_PER_HOUR == 0
                            ? say.count("within.hour", hours.minutes() / MINUTES_PER_HOUR)
                            : say.count("within.minute", hours.minutes());
            case Term.WorkingDays days -> say.count("within.work-day", days.days());
            case Term.Counted counted -> {
                String unit =
                        switch (counted.unit()) {
                            case MONTHS -> "within.month";
                            case YEARS -> "within.year";
                            default -> "within.day";
                        };
                String told = say.count(unit, counted.amount());
                yield counted.rolls() ? say.say("within.rolls", "period", told) : told;
            }
            case Term.Inclusive inclusive ->
                    say.say("within.inclusive", "period", whole(say, inclusive.period()));
            case Term.Before before -> say.count("within.before", before.days());
            case Term.OnTheDay day ->
                    say.say(day == Term.OnTheDay.IMM ? "within.at-once" : "within.on-date");
        };
    }

    /** How often something recurs, as 每 7 日. */
    public static String every(Say say, Period length) {
        return length.toTotalMonths() != 0
                ? say.count("within.every.month", length.toTotalMonths())
                : say.count("within.every.day", length.getDays());
    }

    private static String whole(Say say, Period period) {
        List<String> parts = new ArrayList<>();
        if (period.getYears() != 0) {
            parts.add(say.count("within.year", period.getYears()));
        }
        if (period.getMonths() != 0) {
            parts.add(say.count("within.month", period.getMonths()));
        }
        if (period.getDays() != 0) {
            parts.add(say.count("within.day", period.getDays()));
        }
        return String.join(say.english() ? " " : "", parts);
    }
}
