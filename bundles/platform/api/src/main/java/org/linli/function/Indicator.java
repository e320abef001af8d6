package org.linli.function;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.indicator.Period;
import org.linli.query.Condition;
import org.linli.record.Property;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/**
 * A figure that is counted from records and never typed in.
 *
 * @param code as in the domain rules; labels {@code indicator.CODE} and {@code
 *     indicator.CODE.definition}
 * @param denominator null for a plain count
 * @param unit how the figure is shown
 * @param beside the figure that is always shown with this one; null if it may stand alone
 * @param few outside the station a figure below it and above 0 is not told; 0 if every one is
 */
public record Indicator(
        String function,
        String code,
        Measure<?> numerator,
        @Nullable Measure<?> denominator,
        Unit unit,
        @Nullable String beside,
        int few) {

    /** How a figure is shown; rates have one decimal, half up. */
    public enum Unit {
        COUNT,
        PERCENT,
        /** A rate found in a sample, shown with the bounds of its 95 % interval. */
        SAMPLED,
        /** Numerator by denominator with two decimals, such as persons per household. */
        MEAN,
        /** Numerator by square kilometre without decimals, the denominator told in hectares. */
        DENSITY
    }

    /** Records, and how they are counted. */
    public sealed interface Measure<T extends Record> {
        Class<T> type();

        Function<Period, Condition> condition();
    }

    /**
     * Counts the records that match, by the database.
     *
     * @param distinct reference by which a record counts once, such as the person; null for each
     *     record
     */
    public record Matching<T extends Record>(
            Class<T> type, Function<Period, Condition> condition, @Nullable String distinct)
            implements Measure<T> {}

    /**
     * Looks at every record that matches and adds up what it holds: 0 leaves it out of the list
     * behind the figure.
     *
     * @param distinct reference by which records count once, such as the person: then a figure
     *     counts whoever has a record that holds something; null to add up what all of them hold
     * @param reads fields of the record that the weight depends on, by itself or by what it looks
     *     up with them; null if that is not said: then any may be
     */
    public record Weighed<T extends Record>(
            Class<T> type,
            Function<Period, Condition> condition,
            Weight<T> weight,
            @Nullable String distinct,
            @Nullable Set<String> reads)
            implements Measure<T> {}

    /** What one record adds to a figure. */
    @FunctionalInterface
    public interface Weight<T extends Record> {
        long of(Stored<T> record, Period period, Lookup lookup);
    }

    public static <T extends Record> Measure<T> records(
            Class<T> type, Function<Period, Condition> condition) {
        return new Matching<>(type, condition, null);
    }

    public static <T extends Record> Measure<T> distinct(
            Class<T> type,
            Property<T, ? extends @Nullable Object> by,
            Function<Period, Condition> condition) {
        return new Matching<>(type, condition, by.name());
    }

    public static <T extends Record> Measure<T> weighed(
            Class<T> type, Function<Period, Condition> condition, Weight<T> weight) {
        return new Weighed<>(type, condition, weight, null, null);
    }

    /**
     * The same, with the fields that the weight looks at. To a reader who sees one of them masked
     * neither the figure nor its list is told; of a weight that names none, wherever he sees any
     * masked.
     */
    @SafeVarargs
    public static <T extends Record> Measure<T> weighed(
            Class<T> type,
            Function<Period, Condition> condition,
            Weight<T> weight,
            Property<T, ? extends @Nullable Object> read,
            Property<T, ? extends @Nullable Object>... further) {
        return new Weighed<>(type, condition, weight, null, names(read, further));
    }

    /**
     * Counts each person, or whatever the reference is to, once in a period and an area, however
     * many of his records hold something.
     */
    public static <T extends Record> Measure<T> weighedOnce(
            Class<T> type,
            Property<T, ? extends @Nullable Object> by,
            Function<Period, Condition> condition,
            Weight<T> weight) {
        return new Weighed<>(type, condition, weight, by.name(), null);
    }

    /** The same, with the fields that the weight looks at. */
    @SafeVarargs
    public static <T extends Record> Measure<T> weighedOnce(
            Class<T> type,
            Property<T, ? extends @Nullable Object> by,
            Function<Period, Condition> condition,
            Weight<T> weight,
            Property<T, ? extends @Nullable Object> read,
            Property<T, ? extends @Nullable Object>... further) {
        return new Weighed<>(type, condition, weight, by.name(), names(read, further));
    }

    private static <T extends Record> Set<String> names(
            Property<T, ?> read, Property<T, ?>[] further) {
        return Stream.concat(Stream.of(read), Arrays.stream(further))
                .map(Property::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Says one indicator. */
    public static final class Builder {
        private final String function;
        private final String code;
        private @Nullable Measure<?> numerator;
        private @Nullable Measure<?> denominator;
        private Unit unit = Unit.COUNT;
        private @Nullable String beside;
        private int few;

        Builder(String function, String code) {
            this.function = function;
            this.code = code;
        }

        public Builder counts(Measure<?> measure) {
            numerator = measure;
            return this;
        }

        public Builder percent(Measure<?> part, Measure<?> whole) {
            numerator = part;
            denominator = whole;
            unit = Unit.PERCENT;
            return this;
        }

        /** A rate of a sample: the page tells within which bounds the whole lies. */
        public Builder sampled(Measure<?> part, Measure<?> sample) {
            numerator = part;
            denominator = sample;
            unit = Unit.SAMPLED;
            return this;
        }

        /** Shown with another figure of the same function wherever it is shown, never without. */
        public Builder neverWithout(String other) {
            beside = other;
            return this;
        }

        public Builder mean(Measure<?> sum, Measure<?> per) {
            numerator = sum;
            denominator = per;
            unit = Unit.MEAN;
            return this;
        }

        public Builder density(Measure<?> sum, Measure<?> hectares) {
            numerator = sum;
            denominator = hectares;
            unit = Unit.DENSITY;
            return this;
        }

        /**
         * Outside the station fewer than this are not told by number, so that nobody recognises a
         * person; of a rate neither part is.
         */
        public Builder fewerThan(int bound) {
            few = bound;
            return this;
        }

        Indicator build() {
            return new Indicator(
                    function,
                    code,
                    Objects.requireNonNull(numerator, code),
                    denominator,
                    unit,
                    beside,
                    few);
        }
    }
}
