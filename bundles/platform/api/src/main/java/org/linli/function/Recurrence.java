package org.linli.function;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.WindowSeries;
import org.linli.calendar.Windows;
import org.linli.duty.DutyTerms;

/** The windows in which a record owes something, again and again. */
@FunctionalInterface
public interface Recurrence<T extends Record> {
    /**
     * @param anchor the day that starts the duty
     * @param set the periods that the district has set
     * @return null when no windows apply to the record
     */
    @Nullable WindowSeries of(T value, LocalDate anchor, DutyTerms set);

    /**
     * The windows of one plan.
     *
     * @param rule function and code of a rule that the district may set; null for any other
     */
    static <T extends Record> Recurrence<T> of(
            java.util.function.Function<T, @Nullable Windows> plan, @Nullable String rule) {
        return (value, anchor, set) -> {
            Windows own = plan.apply(value);
            if (own == null) {
                return null;
            }
            return rule == null ? own.from(anchor) : set.windows(rule, own, anchor);
        };
    }
}
