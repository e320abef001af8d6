package org.linli.duty;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.linli.calendar.Term;
import org.linli.calendar.Windows;
import org.linli.record.Between;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.RecordType;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/**
 * A period that the district has set in place of a rule's default, for what begins on or after a
 * day; of a duty that recurs, how often it comes round from the first window on that begins then.
 * What the law itself sets is never replaced.
 *
 * @param rule function and code of the rule, as {@code corrections.D6}
 * @param validFrom the first day whose events the period is for
 * @param sourceDocNo the district's decision
 * @see "domain rules, cross-cutting, sections 1 and 5"
 */
@RecordType(name = "duty-term", number = "REG-L", sensitivity = Sensitivity.PUBLIC)
public record DutyTerm(
        @Required @Indexed @Length(60) String rule,
        @Required @Between(least = 1, most = 999) Integer amount,
        @Required TermUnit unit,
        @Required LocalDate validFrom,
        @Required @Length(60) String sourceDocNo) {

    /** What the amount counts. */
    public enum TermUnit {
        HOUR,
        WORK_DAY,
        CAL_DAY,
        MONTH;

        /** Those in which the length of windows that recur is told. */
        static final Set<TermUnit> RHYTHM = Set.of(CAL_DAY, MONTH);

        /** Those in which the period of such a rule can be told; none for a set day. */
        public static Set<TermUnit> of(Term shipped) {
            return switch (shipped) {
                case Term.Hours hours -> EnumSet.of(HOUR);
                case Term.WorkingDays days -> EnumSet.of(WORK_DAY, CAL_DAY, MONTH);
                case Term.Counted counted -> EnumSet.of(WORK_DAY, CAL_DAY, MONTH);
                case Term.Before before -> EnumSet.of(CAL_DAY);
                case Term.Inclusive inclusive -> EnumSet.of(CAL_DAY, MONTH);
                case Term.OnTheDay day -> EnumSet.noneOf(TermUnit.class);
            };
        }

        /** Those in which the length of a rule's windows can be told; none if it changes. */
        public static Set<TermUnit> of(Windows shipped) {
            return shipped.length().isPresent() ? RHYTHM : EnumSet.noneOf(TermUnit.class);
        }
    }

    /**
     * The length of windows that recur.
     *
     * @throws IllegalArgumentException if the unit is neither days nor months
     */
    public Period length() {
        return switch (unit) {
            case CAL_DAY -> Period.ofDays(amount);
            case MONTH -> Period.ofMonths(amount);
            case HOUR, WORK_DAY -> throw new IllegalArgumentException(unit + " between windows");
        };
    }

    /**
     * The period in place of the default, moved from rest days as the default is.
     *
     * @throws IllegalArgumentException if the unit is none {@linkplain TermUnit#of of the default}
     */
    public Term inPlaceOf(Term shipped) {
        if (!TermUnit.of(shipped).contains(unit)) {
            throw new IllegalArgumentException(unit + " in place of " + shipped);
        }
        return switch (shipped) {
            case Term.Before before -> Term.daysBefore(amount);
            case Term.Inclusive inclusive -> Term.inclusive(length());
            case Term.Counted counted -> counted(counted.rolls());
            default -> counted(false);
        };
    }

    private Term counted(boolean rolls) {
        return switch (unit) {
            case HOUR -> Term.hours(amount);
            case WORK_DAY -> Term.workingDays(amount);
            case CAL_DAY -> new Term.Counted(amount, ChronoUnit.DAYS, rolls);
            case MONTH -> new Term.Counted(amount, ChronoUnit.MONTHS, rolls);
        };
    }
}
