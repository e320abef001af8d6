package org.linli.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Cuts the time between rhythms that take turns. A window ends with its own last day, or with the
 * first whole one of the rhythm that has its turn by then: a change leaves time for what it asks.
 */
record Turns(List<Turn> inOrder) {

    /**
     * @throws IllegalArgumentException if there is none, or one does not begin after the one before
     */
    Turns {
        inOrder = List.copyOf(inOrder);
        for (int i = 1; i < inOrder.size(); i++) {
            if (!inOrder.get(i).from().isAfter(inOrder.get(i - 1).from())) {
                throw new IllegalArgumentException("turns follow one another by a day at least");
            }
        }
        if (inOrder.isEmpty()) {
            throw new IllegalArgumentException("windows in turns need a turn");
        }
    }

    /** The windows of such turns as are asked for, in order. */
    WindowSeries series(Predicate<Turn> asked) {
        List<WindowRun> runs = new ArrayList<>();
        int at = 0;
        LocalDate from = inOrder.getFirst().from();
        while (at + 1 < inOrder.size()) {
            LocalDate next = nextAfter(at);
            add(at, from, next.minusDays(1), asked, runs);
            at = turnOn(next);
            from = next;
        }
        add(at, from, LocalDate.MAX, asked, runs);
        return new WindowSeries(runs);
    }

    private void add(
            int at, LocalDate from, LocalDate last, Predicate<Turn> asked, List<WindowRun> runs) {
        Turn turn = inOrder.get(at);
        if (asked.test(turn)) {
            runs.add(turn.windows().only().between(from, last));
        }
    }

    /**
     * The day on which a later turn's windows begin. What runs over the change of turns is over by
     * itself, or with the first window of the new rhythm that began after the change: the first of
     * both. Were it cut where that one begins, a change on its eve would ask for something within
     * the day, and one on its first day for something that is over. A turn that is over again
     * before leaves the one that runs as it is.
     */
    private LocalDate nextAfter(int at) {
        LocalDate change = inOrder.get(at + 1).from();
        LocalDate next = inOrder.get(at).windows().only().dayAfterRunning(change);
        for (int later = at + 1; later < inOrder.size(); later++) {
            LocalDate over = inOrder.get(later).windows().only().dayAfterFirstSince(from(later));
            if (over.isBefore(next) && turnOn(over) == later) {
                next = over;
            }
        }
        return next;
    }

    private LocalDate from(int at) {
        return inOrder.get(at).from();
    }

    private int turnOn(LocalDate day) {
        return IntStream.range(0, inOrder.size())
                .filter(at -> !from(at).isAfter(day))
                .max()
                .orElseThrow();
    }
}
