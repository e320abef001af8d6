package org.linli.function;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linli.access.Role;
import org.linli.calendar.Term;
import org.linli.calendar.Window;
import org.linli.calendar.WindowSeries;
import org.linli.calendar.Windows;
import org.linli.duty.DutyTerm;
import org.linli.duty.DutyTerm.TermUnit;
import org.linli.duty.DutyTerms;
import org.linli.record.Property;
import org.linli.record.Ref;
import org.linli.store.Lookup;

/**
 * One rule about what is owed on a kind of record: since when, until when, by whom, and which
 * record or field fulfils it. Duties are worked out from records, rules and calendar; nobody ticks
 * them off.
 *
 * @param code as in the domain rules; the label's key is {@code duty.CODE}
 * @param owner role that owes it, within the record's segment
 * @param active whether the record owes it at present; a duty that is not fulfilled and no longer
 *     active is dropped
 * @param trigger the day that starts it; null as long as it has not come
 * @param minute the minute that starts it, where the day is not enough; null for rules of days
 * @param term until when, for a duty that comes once; null for one that recurs
 * @param rhythm the windows of a duty that recurs alike for every record; null if the record says
 * @param windows the windows of a duty that recurs; null when none apply to this record
 * @param until last day of a duty that recurs; null while it goes on
 * @param except windows in which nothing is owed, as while somebody was away
 * @param step the step of the lifecycle that fulfils it, for the button; may be null
 * @param levelOneAt from the due day back to the day on which it stands before its owner and the
 *     area lead; null if the due day is soon enough
 * @param levelTwoAfter from the due day to the station leader's notice
 * @param levelTwoAfterWindow the station leader's notice waits until the next window is over
 * @param levelTwoAtOnce skips the area lead
 * @param levelTwoAt time of the due day at which the station leader is told; null if a period says
 * @param statutory set by law itself: neither extended nor {@linkplain DutyTerm set} otherwise
 * @param basis where it comes from: law and article
 */
public record DutyRule<T extends Record>(
        String function,
        String code,
        Class<T> type,
        Role owner,
        Predicate<T> active,
        BiFunction<T, Lookup, @Nullable LocalDate> trigger,
        @Nullable BiFunction<T, Lookup, @Nullable LocalDateTime> minute,
        @Nullable Term term,
        @Nullable Windows rhythm,
        @Nullable Recurrence<T> windows,
        java.util.function.@Nullable Function<T, @Nullable LocalDate> until,
        BiPredicate<T, Window> except,
        Fulfilment<T> fulfilment,
        @Nullable String step,
        @Nullable Term levelOneAt,
        Term levelTwoAfter,
        boolean levelTwoAfterWindow,
        boolean levelTwoAtOnce,
        @Nullable LocalTime levelTwoAt,
        boolean statutory,
        String basis) {

    /** By which the rule is known to the whole station, as {@code corrections.D6}. */
    public String key() {
        return function + "." + code;
    }

    /** Whether the district may set another period; what the law itself sets stays. */
    public boolean settable() {
        return !units().isEmpty();
    }

    /** The units in which the district may set another period; none if it may not. */
    public Set<TermUnit> units() {
        if (statutory || (term == null && rhythm == null)) {
            return EnumSet.noneOf(TermUnit.class);
        }
        return term == null ? TermUnit.of(Objects.requireNonNull(rhythm)) : TermUnit.of(term);
    }

    /** The period for what begins on a day; null for a duty that recurs. */
    public @Nullable Term termFor(LocalDate begun, DutyTerms set) {
        return term != null && settable() ? set.of(key(), term, begun) : term;
    }

    /**
     * How often a duty comes round whose window begins on a day; null if it comes once, or if that
     * is not the same for all records.
     */
    public @Nullable Period everyFor(LocalDate begun, DutyTerms set) {
        Period shipped = rhythm == null ? null : rhythm.length().orElse(null);
        return shipped != null && settable() ? set.every(key(), shipped, begun) : shipped;
    }

    /** The windows of a record from a day on; null when none apply to it. */
    public @Nullable WindowSeries windowsFor(T value, LocalDate anchor, DutyTerms set) {
        return windows == null ? null : windows.of(value, anchor, set);
    }

    /** What closes a duty. */
    public sealed interface Fulfilment<T extends Record> {}

    /**
     * A day in the record itself.
     *
     * @param field the field that holds it, for the button; null if it is worked out
     */
    public record ByDay<T extends Record>(
            BiFunction<T, Lookup, @Nullable LocalDate> day, @Nullable String field)
            implements Fulfilment<T> {}

    /**
     * A minute in the record itself, for duties of hours.
     *
     * @param field the field that holds it, for the button
     */
    public record ByMinute<T extends Record>(
            BiFunction<T, Lookup, @Nullable LocalDateTime> minute, String field)
            implements Fulfilment<T> {}

    /** Another record that points here, on its day. */
    public record ByRecord<T extends Record, F extends Record>(
            Class<F> type,
            String link,
            java.util.function.Function<F, @Nullable LocalDate> day,
            BiPredicate<T, F> counts)
            implements Fulfilment<T> {}

    /** Says one rule. */
    public static final class Builder<T extends Record> {
        private static final int LEVEL_TWO_DAYS = 2;
        private static final int LEVEL_TWO_HOURS = 4;

        private final String function;
        private final String code;
        private final Class<T> type;
        private @Nullable Role owner;
        private Predicate<T> active = value -> true;
        private @Nullable BiFunction<T, Lookup, @Nullable LocalDate> trigger;
        private @Nullable BiFunction<T, Lookup, @Nullable LocalDateTime> minute;
        private @Nullable Term term;
        private @Nullable Windows rhythm;
        private java.util.function.@Nullable Function<T, @Nullable Windows> windows;
        private @Nullable Recurrence<T> recurrence;
        private java.util.function.@Nullable Function<T, @Nullable LocalDate> until;
        private BiPredicate<T, Window> except = (value, window) -> false;
        private @Nullable Fulfilment<T> fulfilment;
        private @Nullable String step;
        private @Nullable Term levelOneAt;
        private @Nullable Term levelTwoAfter;
        private boolean levelTwoAfterWindow;
        private boolean levelTwoAtOnce;
        private @Nullable LocalTime levelTwoAt;
        private boolean statutory;
        private String basis = "";

        Builder(String function, String code, Class<T> type) {
            this.function = function;
            this.code = code;
            this.type = type;
        }

        public Builder<T> owedBy(Role role) {
            owner = role;
            return this;
        }

        public Builder<T> whenever(Predicate<T> condition) {
            active = condition;
            return this;
        }

        public Builder<T> from(Property<T, @Nullable LocalDate> day) {
            return from((value, lookup) -> day.apply(value));
        }

        public Builder<T> from(BiFunction<T, Lookup, @Nullable LocalDate> day) {
            trigger = day;
            return this;
        }

        /**
         * Begun by a minute and not by a day: for {@linkplain Term#hours hours}, which run through
         * nights and holidays, and for what is owed at once and told to the leader by the hour.
         */
        public Builder<T> fromMinute(Property<T, @Nullable LocalDateTime> at) {
            minute = (value, lookup) -> at.apply(value);
            return from(
                    (value, lookup) -> {
                        LocalDateTime begun = at.apply(value);
                        return begun == null ? null : begun.toLocalDate();
                    });
        }

        public Builder<T> within(Term period) {
            term = period;
            return this;
        }

        /**
         * Due again in every window, alike for every record. Where all windows share one length the
         * district may set another.
         */
        public Builder<T> every(Windows same) {
            return every(same, (value, windows) -> windows);
        }

        /**
         * The same for every record that owes it at all.
         *
         * @param own null for a record that does not; otherwise the windows given, {@linkplain
         *     Windows#pausedFrom moved} by what stopped them
         */
        public Builder<T> every(Windows same, BiFunction<T, Windows, @Nullable Windows> own) {
            rhythm = same;
            windows = value -> own.apply(value, same);
            return this;
        }

        /** Due again in every window of a rhythm that the record itself tells. */
        public Builder<T> every(java.util.function.Function<T, @Nullable Windows> rule) {
            windows = rule;
            return this;
        }

        /**
         * Due again in windows that the record tells whole, as where several rhythms {@linkplain
         * WindowSeries#inTurns take turns}. What the district may set is still said by {@link
         * #every(Windows)}, and taken from the periods that are handed in.
         */
        public Builder<T> in(Recurrence<T> told) {
            recurrence = told;
            return this;
        }

        public Builder<T> until(java.util.function.Function<T, @Nullable LocalDate> lastDay) {
            until = lastDay;
            return this;
        }

        /**
         * Cancels the windows in which nothing is owed; they count neither as kept nor as missed.
         */
        public Builder<T> except(BiPredicate<T, Window> cancelled) {
            except = cancelled;
            return this;
        }

        public Builder<T> doneOn(Property<T, @Nullable LocalDate> day) {
            fulfilment = new ByDay<>((value, lookup) -> day.apply(value), day.name());
            return this;
        }

        public Builder<T> doneOn(BiFunction<T, Lookup, @Nullable LocalDate> day) {
            fulfilment = new ByDay<>(day, null);
            return this;
        }

        /** Fulfilled at a minute, which tells whether hours were kept. */
        public Builder<T> doneAt(Property<T, @Nullable LocalDateTime> at) {
            fulfilment = new ByMinute<>((value, lookup) -> at.apply(value), at.name());
            return this;
        }

        public <F extends Record> Builder<T> doneBy(
                Class<F> record,
                Property<F, @Nullable Ref<T>> link,
                java.util.function.Function<F, @Nullable LocalDate> day) {
            return doneBy(record, link, day, r -> true);
        }

        public <F extends Record> Builder<T> doneBy(
                Class<F> record,
                Property<F, @Nullable Ref<T>> link,
                java.util.function.Function<F, @Nullable LocalDate> day,
                Predicate<F> counts) {
            return doneBy(record, link, day, (owed, fulfiller) -> counts.test(fulfiller));
        }

        /**
         * @param counts whether the second record fulfils what is owed of the first
         */
        public <F extends Record> Builder<T> doneBy(
                Class<F> record,
                Property<F, @Nullable Ref<T>> link,
                java.util.function.Function<F, @Nullable LocalDate> day,
                BiPredicate<T, F> counts) {
            fulfilment = new ByRecord<>(record, link.name(), day, counts);
            return this;
        }

        /** The step whose form the duty's button opens. */
        public Builder<T> byStep(String name) {
            step = name;
            return this;
        }

        /**
         * Who owes it and the area lead are told already so long before the due day, for what
         * cannot be caught up with at its end.
         */
        public Builder<T> levelOneAt(Term earlier) {
            levelOneAt = earlier;
            return this;
        }

        /**
         * From the due day, or from the due minute, or from the minute that began it where the duty
         * is owed at once. Two working days if nothing is said, four hours for duties of hours.
         */
        public Builder<T> levelTwoAfter(Term later) {
            levelTwoAfter = later;
            return this;
        }

        /** The station leader is told when the next window is over as well. */
        public Builder<T> levelTwoAfterWindow() {
            levelTwoAfterWindow = true;
            return this;
        }

        public Builder<T> levelTwoAtOnce() {
            levelTwoAtOnce = true;
            return this;
        }

        /** The station leader is told on the due day itself, at this time, if it is still open. */
        public Builder<T> levelTwoAt(LocalTime time) {
            levelTwoAt = time;
            return this;
        }

        public Builder<T> statutory() {
            statutory = true;
            return this;
        }

        public Builder<T> basis(String source) {
            basis = source;
            return this;
        }

        private @Nullable Recurrence<T> recurrence() {
            boolean settable = !statutory && rhythm != null && !TermUnit.of(rhythm).isEmpty();
            return windows == null || recurrence != null
                    ? recurrence
                    : Recurrence.of(windows, settable ? function + "." + code : null);
        }

        DutyRule<T> build() {
            Recurrence<T> recurring = recurrence();
            if ((term == null) == (recurring == null)) {
                throw new IllegalArgumentException("duty " + code + " comes once or recurs");
            }
            boolean hours = term != null && term.startsAtMinute();
            if (hours && minute == null) {
                throw new IllegalArgumentException("duty " + code + " starts at a minute");
            }
            Term later = hours ? Term.hours(LEVEL_TWO_HOURS) : Term.workingDays(LEVEL_TWO_DAYS);
            return new DutyRule<>(
                    function,
                    code,
                    type,
                    Objects.requireNonNull(owner, code + ": owedBy"),
                    active,
                    Objects.requireNonNull(trigger, code + ": from"),
                    minute,
                    term,
                    rhythm,
                    recurring,
                    until,
                    except,
                    Objects.requireNonNull(fulfilment, code + ": doneOn or doneBy"),
                    step,
                    levelOneAt,
                    levelTwoAfter == null ? later : levelTwoAfter,
                    levelTwoAfterWindow,
                    levelTwoAtOnce,
                    levelTwoAt,
                    statutory,
                    basis);
        }
    }
}
