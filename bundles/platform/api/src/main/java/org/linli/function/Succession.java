package org.linli.function;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Turn;
import org.linli.calendar.WindowSeries;
import org.linli.function.RecordDefinition.Derivation;
import org.linli.record.Property;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.store.Lookup;

/**
 * Which value of a record held since when, such as the class of somebody's supervision. What was
 * owed in January is told by the class of January, whatever the class of today.
 *
 * <p>The record keeps the present value in one field and, in a list, every value with the day from
 * which it holds. The list is what counts: the first line holds from the beginning, and the present
 * value is that of the last line. {@code file.derives(CLASSES).checks(CLASSES::check)} keeps both
 * in step. A change is a line more, told by a step that demands the list; a wrong line is put right
 * where it stands.
 *
 * <p>Paper tells values without days, and so does a record that was kept before days were told: its
 * value holds from the beginning, and another that is told without a day from today.
 *
 * @param <T> the record
 * @param <L> a line of its list, a part of the record
 * @param <V> what holds
 * @param present the value that holds now, of type {@code V}
 * @param lines the values with their days; empty before the beginning, and in a record that has
 *     told none yet
 * @param line what a line tells
 * @param span from when to when anything holds
 * @param codes by which entries are refused
 */
public record Succession<T extends Record, L extends Record, V>(
        Property<T, ? extends @Nullable Object> present,
        Property<T, List<L>> lines,
        Line<L, V> line,
        Span<T> span,
        Codes codes)
        implements Derivation<T> {

    /**
     * What a line tells.
     *
     * @param from the first day on which the value holds
     * @param decision the paper by which it does, or why the line was put right
     * @param maker makes one of the three
     */
    public record Line<L extends Record, V>(
            Property<L, V> value,
            Property<L, LocalDate> from,
            Property<L, @Nullable String> decision,
            Maker<L, V> maker) {}

    /** Makes a line. */
    @FunctionalInterface
    public interface Maker<L extends Record, V> {
        L line(V value, LocalDate from, @Nullable String decision);
    }

    /**
     * From when to when anything holds.
     *
     * @param first the day from which the first value holds; null before the beginning
     * @param last the day on which the record ended; null while it goes on
     * @param open whether it goes on
     */
    public record Span<T extends Record>(
            java.util.function.Function<T, @Nullable LocalDate> first,
            java.util.function.Function<T, @Nullable LocalDate> last,
            Predicate<T> open) {}

    /**
     * The codes of the refusals.
     *
     * @param early lines are told before the beginning
     * @param first the first line is of another day than the beginning; {@code day} is the right
     *     one
     * @param order a line does not come after the one before, which holds from {@code day}
     * @param same a line tells the value that held already
     * @param late a line is added of a day after the end
     * @param present the present value is written over without a line
     */
    public record Codes(
            String early, String first, String order, String same, String late, String present) {}

    /** The lines in order; of a record that tells no days, its value from the beginning on. */
    public List<L> of(T told) {
        List<L> all = lines.apply(told);
        return all.isEmpty() ? sinceBeginning(told) : all;
    }

    private List<L> sinceBeginning(T told) {
        LocalDate begun = span.first().apply(told);
        V value = now(told);
        return begun == null || value == null
                ? List.of()
                : List.of(line.maker().line(value, begun, null));
    }

    @SuppressWarnings("unchecked") // the present value is one of those that lines tell
    private @Nullable V now(T told) {
        return (V) present.apply(told);
    }

    /**
     * The windows that were asked for while each value held, for {@link WindowSeries#inTurns}. Of
     * lines that are still to be refused those that are whole and in order.
     */
    public List<Turn> turns(
            T told, java.util.function.Function<V, @Nullable WindowSeries> windows) {
        List<Turn> turns = new ArrayList<>();
        for (L each : of(told)) {
            V value = line.value().apply(each);
            LocalDate from = line.from().apply(each);
            WindowSeries asked = value == null ? null : windows.apply(value);
            boolean after =
                    from != null && (turns.isEmpty() || from.isAfter(turns.getLast().from()));
            if (asked != null && after) {
                turns.add(new Turn(from, asked));
            }
        }
        return turns;
    }

    /**
     * The lines with another value that paper tells without its day. It holds from today, so that
     * nobody is held to it for months that are over; of a record that has ended it was told
     * wrongly.
     */
    public List<L> changed(T told, V now, LocalDate today) {
        return with(told, now, untold(told, today));
    }

    /** From when a value holds that is told without its day. */
    private LocalDate untold(T told, LocalDate today) {
        return span.open().test(told) ? today : line.from().apply(of(told).getLast());
    }

    /** The lines with another value in place of the present one. */
    public List<L> corrected(T told, V now) {
        return with(told, now, line.from().apply(of(told).getLast()));
    }

    private List<L> with(T told, V now, LocalDate from) {
        List<L> all = new ArrayList<>(of(told));
        all.removeIf(held -> !line.from().apply(held).isBefore(from));
        if (all.isEmpty() || !now.equals(line.value().apply(all.getLast()))) {
            all.add(line.maker().line(now, from, null));
        }
        return all;
    }

    @Override
    public T derive(T told, Lookup lookup) {
        return derive(told, null, lookup);
    }

    @Override
    public T derive(T told, @Nullable Ref<T> self, Lookup lookup) {
        T before = self == null ? null : before(told, self, lookup);
        List<L> all = fromBeginning(list(told, before, lookup.today()), told, before);
        boolean typed = before != null && isChanged(told, before);
        Values<T> values = Values.of(told).set(lines, all);
        return typed || all.isEmpty()
                ? values.record()
                : values.set(present, lastOf(all, told)).record();
    }

    private @Nullable T before(T told, Ref<T> self, Lookup lookup) {
        @SuppressWarnings("unchecked") // the class of a record is its own
        Class<T> type = (Class<T>) told.getClass();
        return lookup.find(type, self).map(Stored::value).orElse(null);
    }

    /** A line that lacks its value is refused for that, and not the record for having none. */
    private @Nullable Object lastOf(List<L> all, T told) {
        Object last = line.value().apply(all.getLast());
        return last == null ? present.apply(told) : last;
    }

    private boolean isChanged(T told, T before) {
        return !Objects.equals(present.apply(told), present.apply(before));
    }

    /**
     * What was typed. Of a record that has told no days yet the value that is known comes first,
     * and another that is told without a day holds from today: it says nothing of the past.
     */
    private List<L> list(T told, @Nullable T before, LocalDate today) {
        List<L> known = before == null ? List.of() : of(before);
        if (before == null || known.isEmpty() || !lines.apply(before).isEmpty()) {
            return of(told);
        }
        List<L> typed = lines.apply(told);
        if (typed.isEmpty()) {
            V now = now(told);
            return now == null || !isChanged(told, before)
                    ? known
                    : with(before, now, untold(before, today));
        }
        LocalDate first = line.from().apply(typed.getFirst());
        return Stream.concat(
                        known.stream().filter(held -> line.from().apply(held).isBefore(first)),
                        typed.stream())
                .toList();
    }

    /** A beginning that is put right takes the first line with it. */
    private List<L> fromBeginning(List<L> all, T told, @Nullable T before) {
        LocalDate begun = span.first().apply(told);
        if (before == null
                || begun == null
                || all.isEmpty()
                || !Objects.equals(line.from().apply(all.getFirst()), span.first().apply(before))) {
            return all;
        }
        List<L> moved = new ArrayList<>(all);
        L first = moved.removeFirst();
        moved.addFirst(
                line.maker().line(line.value().apply(first), begun, line.decision().apply(first)));
        return moved;
    }

    /** What must hold of the lines, and of the present value. */
    public void check(Draft<T> draft, Lookup lookup, Problems problems) {
        T told = draft.value();
        List<L> all = lines.apply(told);
        if (all.isEmpty()) {
            return;
        }
        LocalDate begun = span.first().apply(told);
        LocalDate ended = span.last().apply(told);
        if (begun == null) {
            problems.add(codes.early(), lines.name());
        } else if (!begun.equals(line.from().apply(all.getFirst()))) {
            problems.add(codes.first(), field(0, line.from()), Map.of("day", begun.toString()));
        }
        IntStream.range(1, all.size()).forEach(at -> checkChange(all, at, problems));
        // An end that is told late may lie before the last change, and is told all the same.
        problems.when(
                ended != null
                        && line.from().apply(all.getLast()).isAfter(ended)
                        && draft.changes(lines),
                codes.late(),
                lines.name());
        problems.when(
                !Objects.equals(present.apply(told), line.value().apply(all.getLast())),
                codes.present(),
                present.name());
    }

    private void checkChange(List<L> all, int at, Problems problems) {
        L before = all.get(at - 1);
        L next = all.get(at);
        LocalDate since = line.from().apply(before);
        if (!line.from().apply(next).isAfter(since)) {
            problems.add(codes.order(), field(at, line.from()), Map.of("day", since.toString()));
        }
        problems.when(
                Objects.equals(line.value().apply(next), line.value().apply(before)),
                codes.same(),
                field(at, line.value()));
    }

    private String field(int at, Property<L, ?> of) {
        return lines.name() + "[" + at + "]." + of.name();
    }
}
