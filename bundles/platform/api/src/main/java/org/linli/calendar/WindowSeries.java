package org.linli.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Windows that begin with a certain day, one after the other without gap or overlap.
 *
 * <p>Every window is counted from the first day of all, never from the window before it: a series
 * that begins on 31 August opens on 30 September, 31 October, ... 28 February, 31 March. Months are
 * clipped to their last day.
 *
 * <p>A series may go on in windows of another length: none that has begun is touched. One that
 * holds {@linkplain Windows#during for a time} ends with the last window that was over by then, and
 * begins anew when it holds again. Series may also {@linkplain #inTurns take turns} without
 * beginning anew.
 */
public final class WindowSeries {
    private final List<WindowRun> runs;

    WindowSeries(List<WindowRun> runs) {
        this.runs = runs;
    }

    /**
     * Windows of several rhythms that take turns, as the profiles or classes of a person. All keep
     * the days that they are counted from: none begins anew with its turn. A window is of the
     * rhythm that had its turn when it began. It stays to its end when another has its turn, or to
     * that of the first whole window of the other, if that comes before; where it ended within such
     * a window, the rest of it follows. So each day is in one window, as far as the rhythms
     * themselves know no gap.
     *
     * @throws IllegalArgumentException if there is no turn, if one does not begin after the one
     *     before, or if windows have turns or times of their own
     */
    public static WindowSeries inTurns(List<Turn> turns) {
        return new Turns(turns).series(turn -> true);
    }

    /**
     * Of windows {@linkplain #inTurns in turns} these very ones, as often as they have their turn;
     * none if they never have.
     */
    public WindowSeries amongst(List<Turn> turns) {
        return new Turns(turns).series(turn -> turn.windows() == this);
    }

    /** These windows, which are of one rhythm. */
    WindowRun only() {
        if (runs.size() != 1) {
            throw new IllegalArgumentException("windows of one rhythm take turns");
        }
        return runs.getFirst();
    }

    /** The same windows up to and including {@code last}; a window that reaches beyond is cut. */
    public WindowSeries until(LocalDate last) {
        return each(run -> run.until(last));
    }

    /**
     * The same windows as far as they have begun before a day, and from the first on that would
     * begin on it or later others of a new length. All together they end when the whole series
     * would have ended.
     */
    public WindowSeries everyFrom(LocalDate day, Period length) {
        return each(run -> run.everyFrom(day, length));
    }

    private WindowSeries each(UnaryOperator<WindowRun> change) {
        return new WindowSeries(runs.stream().map(change).toList());
    }

    /** The windows in order. Without {@code times} or {@code until} the stream has no end. */
    public Stream<Window> stream() {
        Stream<Window> all = Stream.empty();
        int before = 0;
        for (int i = 0; i < runs.size(); i++) {
            before += i == 0 ? 0 : (int) runs.get(i - 1).stream(0).count();
            all = Stream.concat(all, runs.get(i).stream(before));
        }
        return all;
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
}
