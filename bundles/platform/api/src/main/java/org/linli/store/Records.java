package org.linli.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.query.Slice;
import org.linli.record.Field;
import org.linli.record.Place;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The one way to read and write records, passed by pages, REST, import and sync alike.
 *
 * <p>A write is: derive, constraints, checks, role and jurisdiction, lifecycle, then one
 * transaction of typed row, journal entry and derived work, then the observers. Nothing else
 * writes. A read is narrowed to the reader's jurisdiction and roles and masked by sensitivity; what
 * was opened is journalled. Every call may throw {@link org.linli.refusal.Refusal}: SYS-403,
 * SYS-404, SYS-409, SYS-410, SYS-428, those of the type's constraints and checks; nothing was
 * changed then.
 *
 * <p>Calls may come from any thread; writes are done one after the other. A change is durable when
 * the call returns.
 */
@ProviderType
public interface Records {

    /** Opens one record to be shown; the opening is journalled. */
    <T extends Record> Stored<T> open(Actor actor, Class<T> type, RecordId id);

    /** Opens one record with one masked field shown; needs a purpose, the field is journalled. */
    <T extends Record> Stored<T> reveal(Actor actor, Class<T> type, RecordId id, String field);

    /**
     * The record that somebody who does not read the type names exactly; see {@link
     * org.linli.function.RecordDefinition#identification}. Each try is journalled, and counted: an
     * hour has so many. Both wrong and half right answer PIC-003.
     *
     * @param told what identifies the record, by the names of the fields
     * @throws Refusal SYS-403, SYS-428, PIC-003 if there is no such record, PIC-004 after too many
     */
    default <T extends Record> Ref<T> identify(
            Actor actor, Class<T> type, Map<String, String> told) {
        throw new Refusal("SYS-403", null);
    }

    <T extends Record> Slice<T> list(Actor actor, Query<T> query);

    /**
     * Whether the query's cursor, if it has one, is of an earlier answer in this order. A list with
     * any other begins at its beginning.
     */
    <T extends Record> boolean continues(Actor actor, Query<T> query);

    <T extends Record> long count(Actor actor, Query<T> query);

    /**
     * Counts what fulfils each of several conditions, all in one walk through the records: for
     * figures, which ask about every month and every segment.
     *
     * @param distinct field of which every value counts once, and an empty one with each record;
     *     null to count records
     * @return one count for each condition, in their order
     */
    default <T extends Record> List<Long> counts(
            Actor actor, Class<T> type, @Nullable String distinct, List<Condition> conditions) {
        List<Long> counts = new ArrayList<>();
        for (Condition condition : conditions) {
            Query<T> query = Query.of(type, condition);
            if (distinct == null) {
                counts.add(count(actor, query));
            } else {
                Set<Object> values = new HashSet<>();
                Field field = RecordModel.of(type).field(distinct);
                each(
                        actor,
                        query,
                        r -> {
                            Object value = RecordModel.read(field, r.value());
                            values.add(value == null ? r.id() : value);
                        });
                counts.add((long) values.size());
            }
        }
        return counts;
    }

    /**
     * Hands every record that fulfils any of several conditions to the reader, once, with the
     * places of those it fulfils, in no order: for figures that look at each record.
     */
    default <T extends Record> void each(
            Actor actor,
            Class<T> type,
            List<Condition> conditions,
            BiConsumer<Stored<T>, BitSet> reader) {
        Map<RecordId, Stored<T>> found = new LinkedHashMap<>();
        Map<RecordId, BitSet> fulfilled = new HashMap<>();
        for (int i = 0; i < conditions.size(); i++) {
            int place = i;
            each(
                    actor,
                    Query.of(type, conditions.get(i)),
                    r -> {
                        found.put(r.id(), r);
                        fulfilled.computeIfAbsent(r.id(), id -> new BitSet()).set(place);
                    });
        }
        found.forEach((id, r) -> reader.accept(r, fulfilled.getOrDefault(id, new BitSet())));
    }

    /** Hands every record of the query to the reader, without regard to its limit; for export. */
    <T extends Record> void each(Actor actor, Query<T> query, Consumer<Stored<T>> reader);

    /**
     * Names of records for links, as far as the reader may know them: a record that may not be seen
     * is missing from the answer. Not journalled: a title names, it does not tell.
     */
    <T extends Record> Map<RecordId, String> titles(
            Actor actor, Class<T> type, Collection<RecordId> ids);

    /**
     * Keeps a new record. This and all that follow answer with it as the actor may see it.
     *
     * @throws org.linli.refusal.Refusal ACC-014 if it would be sealed for the actor
     */
    <T extends Record> Stored<T> create(Actor actor, T value);

    /**
     * Changes the named fields and no other; a stage is not changed this way.
     *
     * @param version the version the edit was made on
     * @throws org.linli.refusal.Refusal SYS-409 if the record has moved on meanwhile
     */
    <T extends Record> Stored<T> change(
            Actor actor,
            Class<T> type,
            RecordId id,
            long version,
            Map<String, ? extends @Nullable Object> fields);

    /** Takes a step of the lifecycle and fills the fields it asks for. */
    <T extends Record> Stored<T> step(
            Actor actor,
            Class<T> type,
            RecordId id,
            long version,
            String step,
            Map<String, ? extends @Nullable Object> fields);

    /**
     * Confirms the latest step as a second person.
     *
     * @throws org.linli.refusal.Refusal SYS-411 if it was the same person who took the step
     */
    <T extends Record> Stored<T> verify(Actor actor, Class<T> type, RecordId id, long version);

    /** Marks a wrong entry; it stays readable in its history and counts no longer. */
    <T extends Record> Stored<T> withdraw(
            Actor actor, Class<T> type, RecordId id, long version, String reason);

    /** The journal entries of one record, latest first. */
    List<JournalEntry> history(Actor actor, Class<? extends Record> type, RecordId id);

    /**
     * Many writes in few transactions, for ledgers. Rows are checked like single writes; a refused
     * one throws and leaves the others alone. Close it to commit the last ones.
     */
    Batch batch(Actor actor);

    /**
     * Checks a value as {@link Batch} would before keeping it, and keeps nothing: for the trial of
     * a ledger, and for the records of one row, which are kept together or not at all.
     *
     * @param before the record as it stands; null for a new one
     * @param place as in {@link Batch#create}
     * @param lookup what derivations and rules may ask; it may know records that are not kept yet
     * @return the value with what follows from it filled in
     * @throws org.linli.refusal.Refusal as {@link Batch#create} and {@link Batch#change}
     */
    default <T extends Record> T check(
            Actor actor,
            T value,
            @Nullable Stored<T> before,
            @Nullable Place place,
            Lookup lookup) {
        return value;
    }
}
