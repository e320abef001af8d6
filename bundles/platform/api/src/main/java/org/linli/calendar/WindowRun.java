package org.linli.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Windows of one plan from one day on.
 *
 * @param from windows that are over before it are not there, and one that runs begins with it
 * @param end the last window that begins by it is cut there
 * @param brokenOff only windows that are over before this day are there
 */
record WindowRun(
        Windows plan, LocalDate anchor, LocalDate from, LocalDate end, LocalDate brokenOff) {

    WindowRun(Windows plan, LocalDate anchor, LocalDate brokenOff) {
        this(plan, anchor, LocalDate.MIN, LocalDate.MAX, brokenOff);
    }

    WindowRun until(LocalDate last) {
        return last.isBefore(end) ? new WindowRun(plan, anchor, from, last, brokenOff) : this;
    }

    WindowRun between(LocalDate first, LocalDate last) {
        return new WindowRun(plan, anchor, first, end, brokenOff).until(last);
    }

    WindowRun everyFrom(LocalDate day, Period length) {
        LocalDate last = plan.count() == Integer.MAX_VALUE ? end : window(plan.count()).last();
        return new WindowRun(
                plan.thenEvery(length, begunBefore(day)), anchor, from, last, brokenOff);
    }

    /** The day after the window that runs over a day; the day itself if none has begun before. */
    LocalDate dayAfterRunning(LocalDate day) {
        int begun = begunBefore(day);
        LocalDate last = begun == 0 ? LocalDate.MIN : window(begun).last();
        return last.isBefore(day) ? day : last.plusDays(1);
    }

    /**
     * The day after the first window that begins by a day or later; the end of time without one.
     */
    LocalDate dayAfterFirstSince(LocalDate day) {
        int next = begunBefore(day) + 1;
        return next > plan.count() ? LocalDate.MAX : window(next).last().plusDays(1);
    }

    /** How many begin before a day. */
    private int begunBefore(LocalDate day) {
        return firstOnes(number -> window(number).first().isBefore(day));
    }

    /** How many are over before the run begins. */
    private int over() {
        return from.equals(LocalDate.MIN) ? 0 : firstOnes(number -> lastDay(number).isBefore(from));
    }

    /** How many of the first are such, found without counting them one by one. */
    private int firstOnes(IntPredicate such) {
        int step = 1;
        while (isAmong(step, such)) {
            step *= 2;
        }
        int first = 0;
        for (; step > 0; step /= 2) {
            first += isAmong(first + step, such) ? step : 0;
        }
        return first;
    }

    private boolean isAmong(int number, IntPredicate such) {
        return number <= plan.count() && such.test(number);
    }

    /** The windows in order, numbered after those that were before. */
    Stream<Window> stream(int before) {
        int over = over();
        return IntStream.range(over, plan.count())
                .mapToObj(number -> begun(window(number + 1)))
                .takeWhile(w -> !w.first().isAfter(end) && w.last().isBefore(brokenOff))
                .map(w -> new Window(before + w.number() - over, w.first(), w.last()));
    }

    private Window begun(Window window) {
        return window.first().isBefore(from)
                ? new Window(window.number(), from, window.last())
                : window;
    }

    private Window window(int number) {
        // The offset is added last: months are clipped on the anchor's own day, not on its
        // neighbour's.
        LocalDate first = plan.behind(number - 1, anchor).plusDays(plan.offset());
        LocalDate due = lastDay(number);
        return new Window(number, plan.behindBreaks(first), due.isBefore(end) ? due : end);
    }

    private LocalDate lastDay(int number) {
        LocalDate last = plan.behind(number, anchor).minusDays(1).plusDays(plan.offset());
        return plan.behindBreaks(last);
    }
}
