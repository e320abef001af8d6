package org.linli.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Windows that begin with a certain day, one after the other without gap or overlap.
 *
 * <p>Every window is counted from the first day of all, never from the window before it: a series
 * that begins on 31 August opens on 30 September, 31 October, ... 28 February, 31 March. Months are
 * clipped to their last day.
 *
 * <p>A series may go on in windows of another length: none that has begun is touched.
 */
public final class WindowSeries {
    private final Windows plan;
    private final LocalDate anchor;
    private final LocalDate end;

    WindowSeries(Windows plan, LocalDate anchor, LocalDate end) {
        this.plan = plan;
        this.anchor = anchor;
        this.end = end;
    }

    /** The same windows up to and including {@code last}; a window that reaches beyond is cut. */
    public WindowSeries until(LocalDate last) {
        return new WindowSeries(plan, anchor, last.isBefore(end) ? last : end);
    }

    /**
     * The same windows as far as they have begun before a day, and from the first on that would
     * begin on it or later others of a new length. All together they end when the whole series
     * would have ended.
     */
    public WindowSeries everyFrom(LocalDate day, Period length) {
        LocalDate last = plan.count() == Integer.MAX_VALUE ? end : window(plan.count()).last();
        return new WindowSeries(plan.thenEvery(length, begunBefore(day)), anchor, last);
    }

    /** How many begin before a day, found without counting them one by one. */
    private int begunBefore(LocalDate day) {
        int step = 1;
        while (isBegun(step, day)) {
            step *= 2;
        }
        int begun = 0;
        for (; step > 0; step /= 2) {
            begun += isBegun(begun + step, day) ? step : 0;
        }
        return begun;
    }

    private boolean isBegun(int number, LocalDate day) {
        return number <= plan.count() && window(number).first().isBefore(day);
    }

    /** The windows in order. Without {@code times} or {@code until} the stream has no end. */
    public Stream<Window> stream() {
        return IntStream.rangeClosed(1, plan.count())
                .mapToObj(this::window)
                .takeWhile(window -> !window.first().isAfter(end));
    }

    /** The window of that day; empty before the first and after the last. */
    public Optional<Window> containing(LocalDate day) {
        return stream()
                .takeWhile(window -> !window.first().isAfter(day))
                .filter(window -> window.contains(day))
                .findFirst();
    }

    /** The windows that fall due from {@code first} to {@code last}, both days included. */
    public List<Window> endingBetween(LocalDate first, LocalDate last) {
        return stream()
                .takeWhile(window -> !window.last().isAfter(last))
                .filter(window -> !window.last().isBefore(first))
                .toList();
    }

    private Window window(int number) {
        // The offset is added last: months are clipped on the anchor's own day, not on its
        // neighbour's.
        LocalDate first = plan.behind(number - 1, anchor).plusDays(plan.offset());
        LocalDate last = plan.behind(number, anchor).minusDays(1).plusDays(plan.offset());
        LocalDate due = plan.behindBreaks(last);
        return new Window(number, plan.behindBreaks(first), due.isBefore(end) ? due : end);
    }
}
