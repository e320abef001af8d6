package org.linli.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan of consecutive windows, not yet tied to a day: every month, every fourteen days, or first
 * twelve of one month and then six of two.
 *
 * <p>{@code everyMonths(1).times(12).then(everyMonths(2).times(6)).from(reportedOn)} gives the
 * windows themselves.
 *
 * @see "domain rules, corrections, section 0, WIN(count×months) and WIN(n days)"
 */
public final class Windows {
    /** Windows of one length; without end if the count is {@link Integer#MAX_VALUE}. */
    private record Stretch(Period length, int count) {}

    private static final int WITHOUT_END = Integer.MAX_VALUE;

    private final List<Stretch> stretches;
    private final boolean anchorCounts;

    private Windows(List<Stretch> stretches, boolean anchorCounts) {
        this.stretches = List.copyOf(stretches);
        this.anchorCounts = anchorCounts;
    }

    /** Windows of whole months, without end. */
    public static Windows everyMonths(int months) {
        return every(Period.ofMonths(atLeastOne(months)));
    }

    /** Windows of a number of days, without end. */
    public static Windows everyDays(int days) {
        return every(Period.ofDays(atLeastOne(days)));
    }

    private static Windows every(Period length) {
        return new Windows(List.of(new Stretch(length, WITHOUT_END)), true);
    }

    /**
     * Only that many windows of the length named last.
     *
     * @throws IllegalArgumentException if the count is below 1
     */
    public Windows times(int count) {
        List<Stretch> limited = new ArrayList<>(stretches);
        Stretch last = limited.removeLast();
        limited.add(new Stretch(last.length(), atLeastOne(count)));
        return new Windows(limited, anchorCounts);
    }

    /**
     * These windows and after them others.
     *
     * @throws IllegalStateException if these have no end, so that nothing can come after them
     */
    public Windows then(Windows next) {
        if (count() == WITHOUT_END) {
            throw new IllegalStateException("windows without end, call times before then");
        }
        List<Stretch> joined = new ArrayList<>(stretches);
        joined.addAll(next.stretches);
        return new Windows(joined, anchorCounts);
    }

    /**
     * The same windows, but the anchor is not counted: the first begins the day after it, and every
     * one ends on the anchor's own day of the month, as {@code MONX(3k)} asks.
     */
    public Windows afterAnchor() {
        return new Windows(stretches, false);
    }

    /** The windows that begin with the day {@code anchor}, or the day {@link #afterAnchor} it. */
    public WindowSeries from(LocalDate anchor) {
        return new WindowSeries(this, anchor, LocalDate.MAX);
    }

    /** Days from the anchor to the first day that counts: 0 or 1. */
    int offset() {
        return anchorCounts ? 0 : 1;
    }

    /** How many windows there are; {@link Integer#MAX_VALUE} if they have no end. */
    int count() {
        long sum = stretches.stream().mapToLong(Stretch::count).sum();
        return (int) Math.min(sum, WITHOUT_END);
    }

    /** The time from the anchor to the day after that many windows. */
    Period lengthOf(int windows) {
        Period length = Period.ZERO;
        int left = windows;
        for (Stretch stretch : stretches) {
            int taken = Math.min(left, stretch.count());
            length = length.plus(stretch.length().multipliedBy(taken));
            left -= taken;
        }
        return length;
    }

    private static int atLeastOne(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("a window needs at least one day or month");
        }
        return number;
    }
}
