package org.linli.exchange.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.query.Condition;
import org.linli.record.RecordId;
import org.linli.record.Stored;

/** The records of the row in hand, in the order of their making. */
final class RowDrafts implements Drafts {
    private final List<Drafted<?>> drafts = new ArrayList<>();

    List<Drafted<?>> all() {
        return drafts;
    }

    void clear() {
        drafts.clear();
    }

    /** Adds a draft, or puts it in the place of the one of the same record. */
    void put(Drafted<?> draft) {
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).after().id().equals(draft.after().id())) {
                drafts.set(i, draft);
                return;
            }
        }
        drafts.add(draft);
    }

    boolean has(RecordId id) {
        return drafts.stream().anyMatch(d -> d.after().id().equals(id));
    }

    /**
     * @throws java.util.NoSuchElementException if the row has no such record
     */
    @SuppressWarnings("unchecked") // An id names one record, and that is of one type.
    <T extends Record> Drafted<T> get(Stored<T> record) {
        return (Drafted<T>)
                drafts.stream()
                        .filter(d -> d.after().id().equals(record.id()))
                        .findFirst()
                        .orElseThrow();
    }

    @Override
    public <T extends Record> Optional<Stored<T>> byId(Class<T> type, RecordId id) {
        return candidates(type, Condition.ALWAYS).filter(s -> s.id().equals(id)).findFirst();
    }

    @Override
    @SuppressWarnings("unchecked") // The definition says which type the draft is of.
    public <T extends Record> Stream<Stored<T>> candidates(Class<T> type, Condition condition) {
        return drafts.stream()
                .filter(d -> d.definition().type() == type)
                .map(d -> (Stored<T>) d.after());
    }

    @Override
    public boolean replaces(RecordId id) {
        return drafts.stream().anyMatch(d -> d.before() != null && d.after().id().equals(id));
    }
}
