package org.linli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** What may be drawn, and how often: {@code Odds.of("普管", 80).or("严管", 12)}. */
final class Odds<T> {
    private final List<T> values = new ArrayList<>();
    private final List<Integer> sums = new ArrayList<>();
    private int sum;

    static <T> Odds<T> of(T value, int weight) {
        return new Odds<T>().or(value, weight);
    }

    /** Every value with the weight that is worked out for it. */
    static <T> Odds<T> weighing(List<T> values, ToIntFunction<T> weight) {
        Odds<T> odds = new Odds<>();
        for (T value : values) {
            odds.or(value, weight.applyAsInt(value));
        }
        return odds;
    }

    Odds<T> or(T value, int weight) {
        sum += weight;
        values.add(value);
        sums.add(sum);
        return this;
    }

    T draw(Chance chance) {
        int point = chance.between(0, sum - 1);
        int at = 0;
        while (sums.get(at) <= point) {
            at++;
        }
        return values.get(at);
    }

    private Odds() {}
}
