package org.linli.indicator.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.function.Indicator;
import org.linli.function.Indicator.Matching;
import org.linli.function.Indicator.Measure;
import org.linli.function.Indicator.Weighed;
import org.linli.function.RecordDefinition;
import org.linli.indicator.Area;
import org.linli.indicator.Figures.Behind;
import org.linli.indicator.Period;
import org.linli.indicator.count.WeighedIds.Some;
import org.linli.query.Condition;
import org.linli.record.Stored;
import org.linli.station.Station;
import org.linli.store.Database;
import org.linli.store.Lookup;
import org.linli.store.Records;

/** Counts one indicator, and finds the records it counted. */
final class Counting {
    private final Records records;
    private final Database database;
    private final Station station;
    private final Actor node;
    private final WeighedIds weighed;
    private final KeptSums kept;

    Counting(Records records, Database database, Station station, LongSupplier changes) {
        this.records = records;
        this.database = database;
        this.station = station;
        this.weighed = new WeighedIds(changes);
        this.kept = new KeptSums(changes);
        this.node = Actor.system(station.code());
    }

    /** When and where is counted. */
    record Cell(Period period, Area area) {}

    /**
     * @param parts of each cell
     * @param wholes of each cell; empty for a plain count
     */
    record Counts(List<Long> parts, List<Long> wholes) {}

    /** One count: of what, when and where. */
    private record Look(Measure<?> measure, Cell cell) {
        WeighedIds.Key key(LocalDate today) {
            return new WeighedIds.Key(measure, cell, today);
        }

        Condition condition() {
            Condition counted = measure.condition().apply(cell.period());
            return cell.area().kind() == Area.Kind.STATION
                    ? counted
                    : counted.and(CountedFigures.within(cell.area()));
        }
    }

    /** All cells of a figure: by month or by segment they are about the same records. */
    Counts count(Indicator indicator, List<Cell> cells) {
        List<Look> parts = looks(indicator.numerator(), cells);
        Measure<?> whole = indicator.denominator();
        if (whole == null) {
            return new Counts(count(parts), List.of());
        }
        List<Look> wholes = looks(whole, cells);
        if (isOneWalk(indicator.numerator(), whole)) {
            List<Look> both = new ArrayList<>(parts);
            both.addAll(wholes);
            List<Long> counts = count(both);
            return new Counts(
                    counts.subList(0, cells.size()), counts.subList(cells.size(), both.size()));
        }
        return new Counts(count(parts), count(wholes));
    }

    private static List<Look> looks(Measure<?> measure, List<Cell> cells) {
        return cells.stream().map(cell -> new Look(measure, cell)).toList();
    }

    private static boolean isOneWalk(Measure<?> one, Measure<?> other) {
        return one.type() == other.type()
                && one instanceof Weighed<?> == other instanceof Weighed<?>
                && Objects.equals(distinct(one), distinct(other));
    }

    private static @Nullable String distinct(Measure<?> measure) {
        return measure instanceof Matching<?> matching ? matching.distinct() : null;
    }

    /** Counts of measures that one walk serves. */
    private List<Long> count(List<Look> looks) {
        Measure<?> first = looks.getFirst().measure();
        if (first instanceof Matching<?>) {
            return records.counts(node, first.type(), distinct(first), conditions(looks));
        }
        LocalDate today = station.today();
        return kept.of(
                looks.stream().map(look -> look.key(today)).toList(),
                () -> {
                    Sums sums = new Sums(looks.stream().map(Look::measure).toList());
                    weigh(first.type(), looks, sums::add);
                    return sums.all();
                });
    }

    Behind behind(RecordDefinition<?> type, Measure<?> measure, Cell cell) {
        Look look = new Look(measure, cell);
        if (!(measure instanceof Weighed<?> by)) {
            return new Behind(type, look.condition(), Map.of(), distinct(measure));
        }
        Some some = weighed.of(look.key(station.today()), () -> some(look));
        // With what they were weighed of, so that a reader learns no masked value from it.
        Condition condition =
                some.ids().isEmpty()
                        ? Condition.ALWAYS.not()
                        : Condition.field(Condition.ID).in(some.ids()).and(look.condition());
        boolean each = by.distinct() == null;
        return new Behind(type, condition, each ? some.heavier() : Map.of(), by.distinct());
    }

    private Some some(Look look) {
        Set<Object> ids = new HashSet<>();
        Map<String, Long> heavier = new HashMap<>();
        weigh(
                look.measure().type(),
                List.of(look),
                (record, place, weight) -> {
                    String id = record.id().text();
                    ids.add(id);
                    if (weight != 1) {
                        heavier.put(id, weight);
                    }
                });
        // A condition takes such a set as it is, and it is a third smaller.
        return new Some(Set.copyOf(ids), Map.copyOf(heavier));
    }

    /** Told what a record adds to a count; never 0. */
    @FunctionalInterface
    private interface Scale {
        void add(Stored<?> record, int look, long weight);
    }

    private <T extends Record> void weigh(Class<T> type, List<Look> looks, Scale scale) {
        database.read(
                transaction -> {
                    Lookup lookup = transaction.lookup();
                    records.each(
                            node,
                            type,
                            conditions(looks),
                            (record, fulfilled) ->
                                    fulfilled.stream()
                                            .forEach(i -> weigh(record, i, looks, lookup, scale)));
                    return true;
                });
    }

    private static <T extends Record> void weigh(
            Stored<T> record, int at, List<Look> looks, Lookup lookup, Scale scale) {
        Look look = looks.get(at);
        @SuppressWarnings("unchecked") // the record is one of the measure's type
        Weighed<T> measure = (Weighed<T>) look.measure();
        long weight = measure.weight().of(record, look.cell().period(), lookup);
        if (weight != 0) {
            scale.add(record, at, weight);
        }
    }

    private static List<Condition> conditions(List<Look> looks) {
        return looks.stream().map(Look::condition).toList();
    }
}
