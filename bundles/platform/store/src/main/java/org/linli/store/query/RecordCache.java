package org.linli.store.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.query.Condition.Compare;
import org.linli.query.Condition.Operator;
import org.linli.query.Query;
import org.linli.record.Kind;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.store.Change;
import org.linli.store.table.Column;
import org.linli.store.table.TableLayout;

/**
 * Records that the writer read or wrote lately. While the write lock is held nobody else changes a
 * record, so what stands here is what stands in the tables; after a rollback all is forgotten.
 *
 * <p>Of a record that was made lately it knows all that point to it, since nothing could before: a
 * ledger's row that makes a person and his residences asks the tables nothing about them.
 */
public final class RecordCache {
    private static final int MOST = 600;
    private static final int MOST_OF_A_TYPE = 700;

    /** By type, so that new residents do not push out the buildings they live in. */
    private final Map<Class<?>, Latest> records = new HashMap<>();

    private static final class Latest extends LinkedHashMap<RecordId, Stored<?>> {
        Latest() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<RecordId, Stored<?>> eldest) {
            return size() > MOST_OF_A_TYPE;
        }
    }

    /** What points to a record made lately, by the id of the newcomer. */
    private final Map<RecordId, Map<RecordId, Stored<?>>> pointing =
            new LinkedHashMap<>(256) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<RecordId, Map<RecordId, Stored<?>>> eldest) {
                    return size() > MOST;
                }
            };

    private final KnownValues values = new KnownValues();

    /** As the running transaction leaves them. */
    private final Map<RecordId, Stored<?>> uncommitted = new HashMap<>();

    KnownValues values() {
        return values;
    }

    /** What the unique fields hold was changed otherwise than by writing records. */
    public void forgetValues() {
        values.forget();
    }

    @SuppressWarnings("unchecked") // the value's class is the type asked for
    <T extends Record> @Nullable Stored<T> get(Class<T> type, RecordId id) {
        Latest latest = records.get(type);
        return latest == null ? null : (Stored<T>) latest.get(id);
    }

    public void put(Stored<?> record) {
        records.computeIfAbsent(record.value().getClass(), t -> new Latest())
                .put(record.id(), record);
    }

    /**
     * A record was written.
     *
     * @param before null if it was made
     */
    public void written(@Nullable Stored<?> before, Stored<?> after) {
        put(after);
        uncommitted.put(after.id(), after);
        if (before == null) {
            pointing.put(after.id(), new LinkedHashMap<>());
        } else {
            // What it no longer points to must learn of it as well.
            note(before, after);
        }
        note(after, after);
        values.written(after.value());
    }

    /**
     * A record was written, and that was taken back.
     *
     * @param before null if it was made
     */
    public void undone(@Nullable Stored<?> before, Stored<?> after) {
        if (before != null) {
            put(before);
            uncommitted.put(before.id(), before);
            note(after, before);
            note(before, before);
            return;
        }
        Latest latest = records.get(after.value().getClass());
        if (latest != null) {
            latest.remove(after.id());
        }
        pointing.remove(after.id());
        uncommitted.remove(after.id());
        targets(after).forEach(known -> known.remove(after.id()));
    }

    /** Tells those that one version points to what the record is now. */
    private void note(Stored<?> version, Stored<?> now) {
        targets(version).forEach(known -> known.put(now.id(), now));
    }

    /** What is known of those that a version points to. */
    private List<Map<RecordId, Stored<?>>> targets(Stored<?> version) {
        List<Map<RecordId, Stored<?>>> targets = new ArrayList<>();
        for (Column column : TableLayout.of(version.value().getClass()).columns()) {
            if (column.field().kind() == Kind.REF
                    && RecordModel.read(column.field(), version.value()) instanceof Ref<?> ref) {
                Map<RecordId, Stored<?>> known = pointing.get(ref.id());
                if (known != null) {
                    targets.add(known);
                }
            }
        }
        return targets;
    }

    /**
     * Records of a type that point by a field to one made lately, in the order of their numbers;
     * null if the tables must be asked.
     */
    <T extends Record> @Nullable List<Stored<T>> linked(Query<T> query) {
        if (!(query.condition() instanceof Compare(var field, var operator, Ref<?> ref))
                || operator != Operator.IS
                || field.startsWith("@")
                || query.cursor() != null
                || query.descending()
                || !query.sort().equals(Condition.NUMBER)
                || !pointing.containsKey(ref.id())) {
            return null;
        }
        TableLayout<T> layout = TableLayout.of(query.type());
        List<Stored<T>> linked = new ArrayList<>();
        for (Stored<?> latest : pointing.getOrDefault(ref.id(), Map.of()).values()) {
            if (latest.value().getClass() == query.type()
                    && !latest.voided()
                    && ref.equals(layout.model().get(query.type().cast(latest.value()), field))) {
                @SuppressWarnings("unchecked") // the value's class was compared above
                Stored<T> found = (Stored<T>) latest;
                linked.add(found);
            }
        }
        linked.sort(Comparator.comparing(Stored::number));
        return List.copyOf(linked.subList(0, Math.min(query.limit(), linked.size())));
    }

    Map<RecordId, Stored<?>> uncommitted() {
        return uncommitted;
    }

    /** What was written so far is what everybody reads. */
    public void committed() {
        uncommitted.clear();
    }

    /** Of several transactions under way the first is what everybody reads. */
    public void committed(List<Change<?>> changes) {
        changes.forEach(change -> uncommitted.remove(change.after().id(), change.after()));
    }

    public void clear() {
        uncommitted.clear();
        records.clear();
        pointing.clear();
    }
}
