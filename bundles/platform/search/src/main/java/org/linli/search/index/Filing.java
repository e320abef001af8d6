package org.linli.search.index;

import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.linli.function.FunctionModel;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.record.RecordId;
import org.linli.store.Change;
import org.linli.store.Database;
import org.linli.store.Journal;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;

/**
 * Brings cards in line with records: with each change as it is told, with the journal after a
 * pause, with the records themselves where there are no cards yet. Used by one thread.
 */
final class Filing {
    /** Reading so many journal entries takes as long as writing all cards anew. */
    private static final long MOST_TO_CATCH_UP = 20_000;

    private static final int JOURNAL_PAGE = 1_000;
    private static final int MOST_RESTATED = 5_000;
    private static final Set<Act> WRITING =
            EnumSet.of(
                    Act.CREATED, Act.CHANGED, Act.STEPPED, Act.VERIFIED, Act.WITHDRAWN, Act.ERASED);

    private final CardIndex index;
    private final Functions functions;
    private final Journal journal;
    private final BooleanSupplier stopping;
    private final Drawer drawer;
    private final Map<String, Shape<?>> working = new LinkedHashMap<>();
    private final Map<String, Shape<?>> postponed = new LinkedHashMap<>();
    private final Set<RecordId> restated = new LinkedHashSet<>();

    Filing(
            CardIndex index,
            Functions functions,
            Database database,
            Journal journal,
            BooleanSupplier stopping) {
        this.index = index;
        this.functions = functions;
        this.journal = journal;
        this.stopping = stopping;
        this.drawer = new Drawer(index, functions, database);
    }

    /**
     * Begins anew if the index was made from another journal: another database, or an older copy.
     */
    void recogniseJournal() throws IOException {
        Progress.Seen seen = index.progress().seen();
        boolean same =
                seen.entry() == 0
                        || journal.from(seen.entry(), 1).stream()
                                .anyMatch(
                                        e ->
                                                e.sequence() == seen.entry()
                                                        && e.hash().equals(seen.hash()));
        if (!same) {
            index.clear();
        }
    }

    /**
     * Takes in the types of a function that works. Cards that would name records of a function that
     * is not there wait a little: at the start of a node functions come one by one.
     */
    void takeIn(FunctionModel function) throws IOException {
        Map<String, Shape<?>> known = new LinkedHashMap<>();
        for (FunctionModel enabled : functions.enabled()) {
            for (RecordDefinition<?> type : enabled.records()) {
                if (Shape.isFound(type)) {
                    Shape<?> shape = Shape.of(type, functions);
                    boolean own = enabled.name().equals(function.name());
                    if (own || lacksNames(shape.type())) {
                        sort(shape, known);
                    }
                }
            }
        }
        catchUp(known.values());
    }

    /** Takes in what waited for functions that did not come. */
    boolean takeInPostponed() throws IOException {
        Map<String, Shape<?>> waited = Map.copyOf(postponed);
        postponed.clear();
        Map<String, Shape<?>> known = new LinkedHashMap<>();
        for (Shape<?> shape : waited.values()) {
            begin(shape, known);
        }
        catchUp(known.values());
        return !waited.isEmpty();
    }

    boolean postpones() {
        return !postponed.isEmpty();
    }

    /** Its cards stay and are not found; its mark stays, to catch up from. */
    void leave(FunctionModel function) {
        function.records().forEach(r -> working.remove(r.name()));
        function.records().forEach(r -> postponed.remove(r.name()));
    }

    /** Writes the cards of changed records; those that name them wait to be {@link #settle}d. */
    void apply(List<Change<?>> changes) throws IOException {
        long newest = 0;
        for (Change<?> change : changes) {
            newest = Math.max(newest, change.after().entry());
            if (isRestated(change)) {
                restated.add(change.after().id());
            }
        }
        drawer.file(changes, working);
        if (restated.size() > MOST_RESTATED) {
            settle();
        }
        for (Shape<?> shape : working.values()) {
            index.progress().reached(shape, newest);
        }
    }

    /**
     * Writes the cards that name changed records. To look for them is to write a part of the index
     * first, so that it is done for many changes together.
     */
    void settle() throws IOException {
        drawer.fileNaming(restated, working);
        restated.clear();
    }

    /** Reads in the journal what was not told. */
    void catchUp() throws IOException {
        catchUp(working.values());
    }

    /** Makes cards and progress durable. */
    void commit() throws IOException {
        settle();
        long newest = index.progress().newest();
        journal.from(newest, 1).stream()
                .filter(e -> e.sequence() == newest)
                .forEach(e -> index.progress().saw(newest, e.hash()));
        index.commit();
    }

    /** Whether cards of the type wait for another function, or were written without it. */
    private boolean lacksNames(String type) {
        Shape<?> now = working.get(type);
        return postponed.containsKey(type) || (now != null && !now.complete());
    }

    private void sort(Shape<?> shape, Map<String, Shape<?>> known) throws IOException {
        Shape<?> before = working.get(shape.type());
        if (before != null && before.digest().equals(shape.digest())) {
            return;
        }
        if (shape.complete()) {
            postponed.remove(shape.type());
            begin(shape, known);
        } else {
            postponed.put(shape.type(), shape);
        }
    }

    private void begin(Shape<?> shape, Map<String, Shape<?>> known) throws IOException {
        Progress progress = index.progress();
        long head = journal.head();
        working.put(shape.type(), shape);
        if (progress.knows(shape) && head - progress.of(shape) <= MOST_TO_CATCH_UP) {
            known.put(shape.type(), shape);
            return;
        }
        progress.forget(shape);
        if (drawer.fill(shape, stopping)) {
            progress.reached(shape, head);
        }
    }

    private void catchUp(Collection<Shape<?>> shapes) throws IOException {
        if (shapes.isEmpty()) {
            return;
        }
        long head = journal.head();
        long from = shapes.stream().mapToLong(index.progress()::of).min().orElse(0) + 1;
        Map<String, Set<RecordId>> changed = changed(from, head);
        for (Shape<?> shape : shapes) {
            drawer.file(shape, changed.getOrDefault(shape.type(), Set.of()));
        }
        for (Set<RecordId> ids : changed.values()) {
            drawer.fileNaming(ids, working);
        }
        if (stopping.getAsBoolean()) {
            // Perhaps not all was read: the next start catches up from the same place.
            return;
        }
        for (Shape<?> shape : shapes) {
            index.progress().reached(shape, head);
        }
    }

    private Map<String, Set<RecordId>> changed(long first, long head) {
        Map<String, Set<RecordId>> changed = new HashMap<>();
        long from = first;
        while (from <= head && !stopping.getAsBoolean()) {
            List<JournalEntry> page = journal.from(from, JOURNAL_PAGE);
            for (JournalEntry entry : page) {
                if (entry.id() != null && WRITING.contains(entry.act())) {
                    changed.computeIfAbsent(entry.type(), t -> new LinkedHashSet<>())
                            .add(entry.id());
                }
            }
            from = page.isEmpty() ? head + 1 : page.getLast().sequence() + 1;
        }
        return changed;
    }

    /** Whether cards of other records may have to be written anew, since they name this one. */
    private boolean isRestated(Change<?> change) {
        boolean named =
                working.values().stream()
                        .anyMatch(s -> s.names().contains(change.definition().type()));
        return named && change.before() != null && differs(change);
    }

    private <T extends Record> boolean differs(Change<T> change) {
        return change.before() == null
                || change.before().voided() != change.after().voided()
                || Shape.of(change.definition(), functions)
                        .differs(change.before().value(), change.after().value());
    }
}
