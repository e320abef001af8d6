package org.linli.standin;

import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.linli.function.FunctionModel;
import org.linli.function.Indicator;
import org.linli.function.Indicator.Measure;
import org.linli.function.Indicator.Weighed;
import org.linli.indicator.Period;
import org.linli.query.Query;
import org.linli.record.Stored;

/** Counts a measure over the records of a shelf. */
public final class Counted {
    private Counted() {}

    public static <T extends Record> long on(Shelf shelf, Measure<T> measure, Period period) {
        List<Stored<T>> found =
                shelf.list(
                        Query.of(measure.type(), measure.condition().apply(period)).limit(10_000));
        return switch (measure) {
            case Weighed<T> weighed ->
                    sum(found, weighed.distinct(), r -> weighed.weight().of(r, period, shelf));
            case Indicator.Matching<T> matching -> sum(found, matching.distinct(), r -> 1);
        };
    }

    /** The figure as part and whole, as in 2/3. */
    public static String rate(Shelf shelf, Indicator indicator, Period period) {
        return on(shelf, indicator.numerator(), period)
                + "/"
                + on(shelf, Objects.requireNonNull(indicator.denominator()), period);
    }

    public static Indicator indicator(FunctionModel of, String code) {
        return of.indicators().stream()
                .filter(i -> i.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static <T extends Record> long sum(
            List<Stored<T>> found, String distinct, ToLongFunction<Stored<T>> weight) {
        return distinct == null
                ? found.stream().mapToLong(weight).sum()
                : found.stream()
                        .filter(r -> weight.applyAsLong(r) != 0)
                        .map(r -> Objects.requireNonNullElse(Matching.value(r, distinct), r.id()))
                        .distinct()
                        .count();
    }
}
