package org.linli.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Windows of one plan from one day on.
 *
 * @param end the last window that begins by it is cut there
 * @param brokenOff only windows that are over before this day are there
 */
record WindowRun(Windows plan, LocalDate anchor, LocalDate end, LocalDate brokenOff) {

    WindowRun until(LocalDate last) {
        return last.isBefore(end) ? new WindowRun(plan, anchor, last, brokenOff) : this;
    }

    WindowRun everyFrom(LocalDate day, Period length) {
        LocalDate last = plan.count() == Integer.MAX_VALUE ? end : window(plan.count()).last();
        return new WindowRun(plan.thenEvery(length, begunBefore(day)), anchor, last, brokenOff);
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

    /** The windows in order, numbered after those that were before. */
    Stream<Window> stream(int before) {
        return IntStream.rangeClosed(1, plan.count())
                .mapToObj(this::window)
                .takeWhile(w -> !w.first().isAfter(end) && w.last().isBefore(brokenOff))
                .map(w -> before == 0 ? w : new Window(before + w.number(), w.first(), w.last()));
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
