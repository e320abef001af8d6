package org.linli.store.write;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.linli.calendar.WorkCalendar;
import org.linli.duty.DutyTerms;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.station.Station;
import org.linli.store.Lookup;

/** Asks the transaction that is running when it is asked: a batch has one after the other. */
record BatchLookup(Supplier<Lookup> now) implements Lookup {

    @Override
    public <T extends Record> Optional<Stored<T>> find(Class<T> type, Ref<T> ref) {
        return now.get().find(type, ref);
    }

    @Override
    public <T extends Record> List<Stored<T>> list(Query<T> query) {
        return now.get().list(query);
    }

    @Override
    public long count(Query<?> query) {
        return now.get().count(query);
    }

    @Override
    public <T extends Record> Set<RecordId> holding(
            Class<T> type, Collection<RecordId> ids, Condition condition) {
        return now.get().holding(type, ids, condition);
    }

    @Override
    public Station station() {
        return now.get().station();
    }

    @Override
    public WorkCalendar calendar() {
        return now.get().calendar();
    }

    @Override
    public DutyTerms dutyTerms() {
        return now.get().dutyTerms();
    }
}
