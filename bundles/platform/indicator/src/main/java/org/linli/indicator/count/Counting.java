package org.linli.indicator.count;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.linli.access.Actor;
import org.linli.function.Indicator.Matching;
import org.linli.function.Indicator.Measure;
import org.linli.function.Indicator.Weighed;
import org.linli.indicator.Area;
import org.linli.indicator.Period;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Field;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.station.Station;
import org.linli.store.Database;
import org.linli.store.Lookup;
import org.linli.store.Records;

/** Counts one measure, and finds the records it counted. */
final class Counting {
    private final Records records;
    private final Database database;
    private final Actor node;

    Counting(Records records, Database database, Station station) {
        this.records = records;
        this.database = database;
        this.node = Actor.system(station.code());
    }

    long count(Measure<?> measure, Period period, Area area) {
        return switch (measure) {
            case Matching<?> matching when matching.distinct() == null ->
                    records.count(node, query(matching, period, area));
            case Matching<?> matching -> distinct(matching, period, area);
            case Weighed<?> weighed ->
                    weights(weighed, period, area).values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
        };
    }

    Condition behind(Measure<?> measure, Period period, Area area) {
        return switch (measure) {
            case Matching<?> matching -> query(matching, period, area).condition();
            case Weighed<?> weighed -> {
                Set<Object> ids = new HashSet<>();
                weights(weighed, period, area).keySet().forEach(id -> ids.add(id.text()));
                yield ids.isEmpty()
                        ? Condition.ALWAYS.not()
                        : Condition.field(Condition.ID).in(ids);
            }
        };
    }

    private <T extends Record> long distinct(Matching<T> matching, Period period, Area area) {
        String by = java.util.Objects.requireNonNull(matching.distinct());
        Field field = RecordModel.of(matching.type()).field(by);
        Set<Object> seen = new HashSet<>();
        records.each(
                node,
                query(matching, period, area),
                r -> {
                    Object value = RecordModel.read(field, r.value());
                    seen.add(value == null ? r.id() : value);
                });
        return seen.size();
    }

    private <T extends Record> Map<RecordId, Long> weights(
            Weighed<T> weighed, Period period, Area area) {
        Map<RecordId, Long> weights = new LinkedHashMap<>();
        database.read(
                transaction -> {
                    Lookup lookup = transaction.lookup();
                    records.each(
                            node,
                            query(weighed, period, area),
                            r -> {
                                long weight = weighed.weight().of(r, period, lookup);
                                if (weight != 0) {
                                    weights.put(r.id(), weight);
                                }
                            });
                    return true;
                });
        return weights;
    }

    private static <T extends Record> Query<T> query(Measure<T> measure, Period period, Area area) {
        Query<T> all = Query.of(measure.type(), measure.condition().apply(period));
        return area.kind() == Area.Kind.STATION ? all : all.and(CountedFigures.within(area));
    }
}
