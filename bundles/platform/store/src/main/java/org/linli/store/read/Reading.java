package org.linli.store.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.query.Slice;
import org.linli.record.Attachment;
import org.linli.record.Field;
import org.linli.record.RecordId;
import org.linli.record.Sensitivity;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.store.JournalEntry.Act;
import org.linli.store.attachment.AttachmentUses;
import org.linli.store.journal.Told;
import org.linli.store.query.Counts;
import org.linli.store.query.Counts.Asked;
import org.linli.store.query.Finds;
import org.linli.store.query.Narrowing;
import org.linli.store.query.Slices;
import org.linli.store.seal.Seals;
import org.linli.store.table.Column;
import org.linli.store.table.Kept;
import org.linli.store.table.Rows;
import org.linli.store.table.TableLayout;
import org.linli.store.transaction.NodeDatabase;

/** Records as one reader may see them. */
public final class Reading {
    private static final int AT_ONCE = 500;

    /** As many as are read by their ids rather than by passing all others in order of number. */
    private static final int FEW = 100;

    private final NodeDatabase database;
    private final Functions functions;
    private final Access access;
    private final Oracle oracle;
    private final Seals seals;
    private final Untold untold;
    private final Wishes wishes;
    private final Slices slices;
    private final Finds finds;
    private final Counts counts;

    public Reading(NodeDatabase database, Functions functions, Access access) {
        this.database = database;
        this.functions = functions;
        this.access = access;
        this.oracle = new Oracle(functions, access);
        this.seals = new Seals(functions, access);
        this.untold = new Untold(functions, access);
        this.wishes = new Wishes(functions, access);
        this.slices = new Slices(database.tables());
        this.finds = new Finds(database.tables());
        this.counts = new Counts(database.tables(), finds);
    }

    public <T extends Record> Stored<T> open(Actor actor, Class<T> type, RecordId id) {
        RecordDefinition<T> definition = functions.record(type);
        Stored<T> stored = permitted(actor, definition, id);
        Set<String> masked = access.masked(actor, definition);
        requireJournal(definition);
        journal(actor, Act.OPENED, definition, stored, shown(definition, masked));
        return masked(actor, definition, stored, masked);
    }

    public <T extends Record> Stored<T> reveal(
            Actor actor, Class<T> type, RecordId id, String field) {
        RecordDefinition<T> definition = functions.record(type);
        String name = definition.model().field(field).name();
        Stored<T> stored = permitted(actor, definition, id);
        access.requireReveal(actor, definition, name);
        Set<String> masked = new LinkedHashSet<>(access.masked(actor, definition));
        masked.remove(name);
        journal(actor, Act.REVEALED, definition, stored, List.of(name));
        return masked(actor, definition, stored, masked);
    }

    /** What somebody has just written, as he may see it: a change is no way round the stars. */
    public <T extends Record> Stored<T> written(Actor actor, Class<T> type, Stored<T> stored) {
        RecordDefinition<T> definition = functions.record(type);
        return masked(actor, definition, stored, access.masked(actor, definition));
    }

    /**
     * One attachment of a record that may be handed out now; a masked field is shown for a purpose.
     */
    public <T extends Record> Attachment attachment(
            Actor actor, Class<T> type, RecordId id, String field, String sha256) {
        RecordDefinition<T> definition = functions.record(type);
        Stored<T> stored = permitted(actor, definition, id);
        Column column =
                TableLayout.of(type).attachments().stream()
                        .filter(c -> c.field().name().equals(field))
                        .findFirst()
                        .orElseThrow(() -> new Refusal("SYS-404", null));
        if (access.masked(actor, definition).contains(field)) {
            access.requireReveal(actor, definition, field);
        }
        Attachment found =
                AttachmentUses.of(column, stored.value()).stream()
                        .filter(a -> a.sha256().equals(sha256))
                        .findFirst()
                        .orElseThrow(() -> new Refusal("SYS-404", null));
        requireJournal(definition);
        journal(actor, Act.EXPORTED, definition, stored, List.of(field));
        return found;
    }

    /** A record that the reader may see, not yet masked. */
    <T extends Record> Stored<T> permitted(
            Actor actor, RecordDefinition<T> definition, RecordId id) {
        Stored<T> stored = find(definition.type(), id);
        // Asked of what is not there as well: the time that an answer takes tells nothing either.
        boolean hidden =
                database.reading(
                        (session, lookup) -> seals.isHidden(lookup, actor, definition, id));
        if (stored == null) {
            // The same answers as for a record that is there and may not be seen.
            if (access.mayRead(actor, definition)) {
                access.narrowed(actor, definition);
            }
            throw new Refusal("SYS-404", null);
        }
        access.requireRead(actor, definition, stored.place());
        if (hidden) {
            throw new Refusal("SYS-404", null);
        }
        return stored;
    }

    private <T extends Record> @Nullable Stored<T> find(Class<T> type, RecordId id) {
        Rows<T> rows = Rows.of(type);
        List<Stored<T>> found =
                database.reading(
                        (session, lookup) -> {
                            Kept<T> kept = rows.find(session, id);
                            return kept == null ? List.of() : List.of(kept.stored());
                        });
        return found.isEmpty() ? null : found.getFirst();
    }

    public <T extends Record> Slice<T> list(Actor actor, Query<T> query) {
        RecordDefinition<T> definition = functions.record(query.type());
        Set<String> masked = access.masked(actor, definition);
        Condition narrowed = access.narrowed(actor, definition);
        Query<T> asked = oracle.closed(actor, query);
        requireJournal(definition);
        Slice<T> slice =
                database.reading(
                        (session, lookup) ->
                                finds.slice(
                                        session,
                                        wishes.seen(lookup, actor, definition, asked),
                                        narrowed,
                                        narrowing(actor)));
        listed(actor, definition, slice.rows().size(), query.condition());
        return new Slice<>(
                masked(actor, definition, slice.rows(), masked), slice.next(), slice.previous());
    }

    /** As {@link org.linli.store.Records#continues}, in the order in which the list is answered. */
    public <T extends Record> boolean continues(Actor actor, Query<T> query) {
        return Slices.continues(oracle.closed(actor, query));
    }

    public <T extends Record> long count(Actor actor, Query<T> query) {
        RecordDefinition<T> definition = functions.record(query.type());
        Condition narrowed = access.narrowed(actor, definition);
        Query<T> asked = oracle.closed(actor, query);
        Asked<T> counted = new Asked<>(query.type(), null, narrowed, narrowing(actor));
        return database.reading(
                        (session, lookup) ->
                                counts.remembered(
                                        session,
                                        counted,
                                        List.of(
                                                wishes.seen(lookup, actor, definition, asked)
                                                        .condition())))
                .getFirst();
    }

    public <T extends Record> List<Long> counts(
            Actor actor, Class<T> type, @Nullable String distinct, List<Condition> conditions) {
        Asked<T> asked = asked(actor, type, distinct, conditions);
        return database.reading((session, lookup) -> counts.remembered(session, asked, conditions));
    }

    private <T extends Record> Asked<T> asked(
            Actor actor, Class<T> type, @Nullable String distinct, List<Condition> conditions) {
        RecordDefinition<T> definition = functions.record(type);
        Condition narrowed = access.narrowed(actor, definition);
        // How many values a masked field has tells nothing of any of them.
        oracle.requireClosed(actor, definition, conditions);
        return new Asked<>(type, distinct, narrowed, narrowing(actor));
    }

    /** Finds them in one walk and reads them some at a time. */
    public <T extends Record> void each(
            Actor actor,
            Class<T> type,
            List<Condition> conditions,
            BiConsumer<Stored<T>, BitSet> reader) {
        RecordDefinition<T> definition = functions.record(type);
        Asked<T> asked = asked(actor, type, null, conditions);
        Set<String> masked = access.masked(actor, definition);
        requireJournal(definition);
        Map<String, BitSet> places =
                database.reading((session, lookup) -> counts.places(session, asked, conditions));
        List<String> ids = List.copyOf(places.keySet());
        for (int i = 0; i < ids.size(); i += FEW) {
            Condition some =
                    Condition.field(Condition.ID).in(ids.subList(i, Math.min(ids.size(), i + FEW)));
            Query<T> query = Query.of(type, some).limit(FEW);
            List<Stored<T>> rows =
                    database.reading(
                            (session, lookup) ->
                                    slices.rows(
                                            session, query, asked.narrowed(), narrowing(actor)));
            for (Stored<T> row : masked(actor, definition, rows, masked)) {
                reader.accept(row, places.getOrDefault(row.id().text(), new BitSet()));
            }
        }
        listed(actor, definition, ids.size(), new Condition.Any(conditions));
    }

    public <T extends Record> void each(Actor actor, Query<T> query, Consumer<Stored<T>> reader) {
        RecordDefinition<T> definition = functions.record(query.type());
        Set<String> masked = access.masked(actor, definition);
        Condition narrowed = access.narrowed(actor, definition);
        Query<T> asked = oracle.closed(actor, query).limit(AT_ONCE);
        requireJournal(definition);
        long handed = 0;
        String page = query.cursor();
        do {
            // Each page is read to its end before it is handed over: the reader may take his time
            // and may write, and no lock waits for him.
            Query<T> next = asked.from(page);
            Slice<T> slice =
                    database.reading(
                            (session, lookup) ->
                                    finds.slice(
                                            session,
                                            wishes.seen(lookup, actor, definition, next),
                                            narrowed,
                                            narrowing(actor)));
            masked(actor, definition, slice.rows(), masked).forEach(reader);
            handed += slice.rows().size();
            page = slice.next();
        } while (page != null);
        listed(actor, definition, handed, query.condition());
    }

    private Narrowing narrowing(Actor actor) {
        // Records of a function that is switched off are there, but nobody is shown a trace of
        // them.
        return type ->
                functions.keeps(type)
                        ? access.narrowed(actor, functions.record(type))
                        : Condition.ALWAYS.not();
    }

    private <T extends Record> Stored<T> masked(
            Actor actor, RecordDefinition<T> definition, Stored<T> row, Set<String> fields) {
        return masked(actor, definition, List.of(row), fields).getFirst();
    }

    private <T extends Record> List<Stored<T>> masked(
            Actor actor, RecordDefinition<T> definition, List<Stored<T>> rows, Set<String> fields) {
        Map<RecordId, Set<String>> none =
                untold.mayBe(actor, definition)
                        ? database.reading(
                                (session, lookup) -> untold.of(lookup, actor, definition, rows))
                        : Map.of();
        return rows.stream()
                .map(
                        row ->
                                Masks.masked(
                                        definition,
                                        row,
                                        fields,
                                        none.getOrDefault(row.id(), Set.of())))
                .toList();
    }

    /** The fields of care that are shown unmasked. */
    private static List<String> shown(RecordDefinition<?> definition, Set<String> masked) {
        List<String> shown = new ArrayList<>();
        for (Field field : definition.model().fields()) {
            if (field.sensitivity().compareTo(Sensitivity.SENSITIVE) >= 0
                    && !masked.contains(field.name())) {
                shown.add(field.name());
            }
        }
        return shown;
    }

    /** A look at a list is told; the node that counts a figure for itself looks at nobody. */
    private void listed(Actor actor, RecordDefinition<?> definition, long count, Condition asked) {
        if (isSensitive(definition) && !actor.isSystem()) {
            Told told =
                    new Told(
                            Act.LISTED,
                            definition.name(),
                            null,
                            0,
                            List.of(),
                            AskedOf.body(count, asked),
                            0);
            database.writing(t -> t.journal(actor, t.now(), told));
        }
    }

    /** A reading of what is sealed names the record that allowed it. */
    private <T extends Record> void journal(
            Actor actor,
            Act act,
            RecordDefinition<T> definition,
            Stored<T> stored,
            List<String> fields) {
        String body =
                database.reading(
                                (session, lookup) ->
                                        seals.openedBy(lookup, actor, definition, stored))
                        .map(number -> "{\"opening\":\"" + number + "\"}")
                        .orElse("");
        Told told =
                new Told(
                        act,
                        definition.name(),
                        stored.id(),
                        stored.version(),
                        fields,
                        body,
                        stored.entry());
        database.writing(t -> t.journal(actor, t.now(), told));
    }

    /** Sensitive records are not shown while nobody can write down that they were. */
    private void requireJournal(RecordDefinition<?> definition) {
        if (isSensitive(definition)) {
            database.book().requireWritable();
        }
    }

    private static boolean isSensitive(RecordDefinition<?> definition) {
        return definition.model().sensitivity().compareTo(Sensitivity.SENSITIVE) >= 0;
    }
}
