package org.linli.exchange.station;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.WorkCalendar;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.station.Station;
import org.linli.store.Lookup;

/**
 * Answers from a map: equality, emptiness, ids and what is not so, which is all that imports ask.
 */
record MemoryLookup(MemoryStation of, Map<RecordId, Stored<?>> records) implements Lookup {

    @Override
    @SuppressWarnings("unchecked") // An id names a record of one type.
    public <T extends Record> Optional<Stored<T>> find(Class<T> type, Ref<T> ref) {
        return Optional.ofNullable((Stored<T>) records.get(ref.id()));
    }

    @Override
    @SuppressWarnings("unchecked") // Filtered by the class of the value.
    public <T extends Record> List<Stored<T>> list(Query<T> query) {
        of.records().asked++;
        return records.values().stream()
                .filter(s -> s.value().getClass() == query.type())
                .map(s -> (Stored<T>) s)
                .filter(s -> holds(query.condition(), s))
                .sorted(Comparator.comparing(Stored::id))
                .limit(query.limit())
                .toList();
    }

    private <T extends Record> boolean holds(Condition condition, Stored<T> record) {
        return switch (condition) {
            case Condition.All all -> all.conditions().stream().allMatch(c -> holds(c, record));
            case Condition.Empty empty -> value(record, empty.field()) == null;
            case Condition.Not not -> !holds(not.condition(), record);
            case Condition.OneOf of when of.field().equals(Condition.ID) ->
                    of.values().contains(record.id().text());
            case Condition.Compare c when c.field().equals(Condition.ID) ->
                    record.id().text().compareTo((String) c.value()) > 0;
            case Condition.Compare c -> Objects.equals(value(record, c.field()), c.value());
            default -> throw new UnsupportedOperationException(condition.toString());
        };
    }

    private @Nullable <T extends Record> Object value(Stored<T> record, String field) {
        @SuppressWarnings("unchecked") // The class of a value is that of its type.
        RecordModel<T> model = of.record((Class<T>) record.value().getClass()).model();
        return model.get(record.value(), field);
    }

    @Override
    public long count(Query<?> query) {
        return list(query.limit(10_000)).size();
    }

    @Override
    public Station station() {
        return of.station();
    }

    @Override
    public WorkCalendar calendar() {
        return WorkCalendar.shipped();
    }
}
