package org.linli.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    /**
     * Windows of one length; without end if the count is {@link Integer#MAX_VALUE}.
     *
     * @param firstDays days of the first of two windows that share one length; 0 if they do not
     */
    private record Stretch(Period length, int count, int firstDays) {
        Period lengthOf(int windows) {
            return firstDays == 0
                    ? length.multipliedBy(windows)
                    : length.multipliedBy(windows / 2).plusDays((windows % 2) * (long) firstDays);
        }
    }

    /** A time that does not count: the days from {@code first} on come so much later. */
    private record Break(LocalDate first, int days) {}

    /**
     * A time in which the windows are in force.
     *
     * @param after the day on which they are no more; null while they are
     */
    record Time(LocalDate first, @Nullable LocalDate after) {}

    private static final int WITHOUT_END = Integer.MAX_VALUE;

    private final List<Stretch> stretches;
    private final boolean anchorCounts;
    private final List<Break> breaks;
    private final List<Time> times;

    private Windows(
            List<Stretch> stretches, boolean anchorCounts, List<Break> breaks, List<Time> times) {
        this.stretches = List.copyOf(stretches);
        this.anchorCounts = anchorCounts;
        this.breaks = List.copyOf(breaks);
        this.times = List.copyOf(times);
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
        return new Windows(
                List.of(new Stretch(length, WITHOUT_END, 0)), true, List.of(), List.of());
    }

    /**
     * Only that many windows of the length named last.
     *
     * @throws IllegalArgumentException if the count is below 1
     */
    public Windows times(int count) {
        List<Stretch> limited = new ArrayList<>(stretches);
        Stretch last = limited.removeLast();
        limited.add(new Stretch(last.length(), atLeastOne(count), last.firstDays()));
        return new Windows(limited, anchorCounts, breaks, times);
    }

    /**
     * Each window of the length named last in two: its first days, and the rest. {@code
     * everyMonths(1).times(6).split(15)} are twelve windows in six months.
     *
     * @throws IllegalStateException if they have no end or are split already
     */
    public Windows split(int firstDays) {
        List<Stretch> halved = new ArrayList<>(stretches);
        Stretch last = halved.removeLast();
        if (last.count() == WITHOUT_END || last.firstDays() != 0) {
            throw new IllegalStateException("split windows once, after times");
        }
        halved.add(new Stretch(last.length(), last.count() * 2, atLeastOne(firstDays)));
        return new Windows(halved, anchorCounts, breaks, times);
    }

    /**
     * The same windows with a time that does not count: what would begin or end on its first day or
     * later comes so many days later. Several breaks are told in the order they came.
     */
    public Windows pausedFrom(LocalDate first, int days) {
        List<Break> all = new ArrayList<>(breaks);
        all.add(new Break(first, days));
        return new Windows(stretches, anchorCounts, all, times);
    }

    /**
     * The same windows while something holds, as the class of a person that asks for them. They
     * begin anew with the first day of the time, whatever the anchor. A window that the end of the
     * time breaks off is not there at all: who owed it had time left for it. Several times are told
     * in the order they came.
     *
     * @param after the day from which it holds no more; null while it holds
     * @throws IllegalArgumentException if the time is empty or begins before the last one is over
     */
    public Windows during(LocalDate first, @Nullable LocalDate after) {
        LocalDate earlier = times.isEmpty() ? LocalDate.MIN : times.getLast().after();
        if (earlier == null
                || first.isBefore(earlier)
                || (after != null && !after.isAfter(first))) {
            throw new IllegalArgumentException("times follow one another and have a day at least");
        }
        List<Time> all = new ArrayList<>(times);
        all.add(new Time(first, after));
        return new Windows(stretches, anchorCounts, breaks, all);
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
        return new Windows(joined, anchorCounts, breaks, times);
    }

    /**
     * The same windows, but the anchor is not counted: the first begins the day after it, and every
     * one ends on the anchor's own day of the month, as {@code MONX(3k)} asks.
     */
    public Windows afterAnchor() {
        return new Windows(stretches, false, breaks, times);
    }

    /** The windows that begin with the day {@code anchor}, or the day {@link #afterAnchor} it. */
    public WindowSeries from(LocalDate anchor) {
        return new WindowSeries(
                times.isEmpty()
                        ? List.of(new WindowRun(this, anchor, LocalDate.MAX))
                        : times.stream().map(this::in).toList());
    }

    /** What was stopped before the time began is over for it. */
    private WindowRun in(Time time) {
        List<Break> later = breaks.stream().filter(b -> b.first().isAfter(time.first())).toList();
        LocalDate after = time.after();
        return new WindowRun(
                new Windows(stretches, anchorCounts, later, List.of()),
                time.first(),
                after == null ? LocalDate.MAX : after);
    }

    /** The length that all of them share; empty if it changes on the way. */
    public Optional<Period> length() {
        Stretch only = stretches.getFirst();
        return stretches.size() == 1 && only.firstDays() == 0
                ? Optional.of(only.length())
                : Optional.empty();
    }

    /** That many of these windows and after them, without end, such of another length. */
    Windows thenEvery(Period other, int kept) {
        List<Stretch> changed = new ArrayList<>();
        int left = kept;
        for (Stretch stretch : stretches) {
            int taken = Math.min(left, stretch.count());
            if (taken > 0) {
                changed.add(new Stretch(stretch.length(), taken, stretch.firstDays()));
            }
            left -= taken;
        }
        changed.add(new Stretch(other, WITHOUT_END, 0));
        return new Windows(changed, anchorCounts, breaks, times);
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

    /**
     * The day on which that many windows are over. Lengths are added up before they are counted
     * from the anchor, so that months keep its day; only months that follow on days are counted
     * from the day they begin.
     */
    LocalDate behind(int windows, LocalDate anchor) {
        LocalDate from = anchor;
        Period length = Period.ZERO;
        int left = windows;
        for (Stretch stretch : stretches) {
            int taken = Math.min(left, stretch.count());
            if (length.getDays() != 0 && stretch.length().getMonths() != 0) {
                from = from.plus(length);
                length = Period.ZERO;
            }
            length = length.plus(stretch.lengthOf(taken));
            left -= taken;
        }
        return from.plus(length);
    }

    /** Where a day comes to lie behind the breaks before it. */
    LocalDate behindBreaks(LocalDate day) {
        LocalDate moved = day;
        for (Break pause : breaks) {
            moved = moved.isBefore(pause.first()) ? moved : moved.plusDays(pause.days());
        }
        return moved;
    }

    /** Tells plans apart that give other windows. */
    @Override
    public String toString() {
        return stretches + (anchorCounts ? "" : " after the anchor") + breaks + times;
    }

    private static int atLeastOne(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("a window needs at least one day or month");
        }
        return number;
    }
}
