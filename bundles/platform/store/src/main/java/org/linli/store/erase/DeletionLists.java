package org.linli.store.erase;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.access.Actor;
import org.linli.function.DeletionList;
import org.linli.function.DeletionList.Line;
import org.linli.function.DeletionList.Stage;
import org.linli.function.Erasure;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.query.Query;
import org.linli.record.RecordId;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.store.Records;
import org.linli.store.erase.Expired.Over;
import org.linli.store.table.Rows;
import org.linli.store.transaction.NodeDatabase;

/**
 * Puts records whose period is over onto lists, one open list for each kind, and carries out those
 * that two persons decided.
 */
final class DeletionLists {
    private static final int KINDS_OF_A_YEAR = 1_000;

    private final NodeDatabase database;
    private final Functions functions;
    private final Records records;
    private final Erasing erasing;
    private final Actor node;

    DeletionLists(
            NodeDatabase database,
            Functions functions,
            Records records,
            Erasing erasing,
            Actor node) {
        this.database = database;
        this.functions = functions;
        this.records = records;
        this.erasing = erasing;
        this.node = node;
    }

    /** Without the register, which keeps the lists, nobody could decide: then nothing goes. */
    boolean areKept() {
        return functions.keeps(DeletionList.class);
    }

    /**
     * @return how many records were erased
     */
    <T extends Record> int look(RecordDefinition<T> definition, Erasure erasure) {
        int erased = 0;
        boolean waiting = false;
        for (Stored<DeletionList> list : open(definition)) {
            if (isDecided(list)) {
                erased += carryOut(definition, erasure, list);
            } else {
                waiting = true;
            }
        }
        if (!waiting) {
            list(definition, erasure);
        }
        return erased;
    }

    private List<Stored<DeletionList>> open(RecordDefinition<?> definition) {
        return database.reading(
                (session, lookup) ->
                        lookup.list(
                                Query.of(
                                        DeletionList.class,
                                        where(DeletionList::kind)
                                                .is(definition.name())
                                                .and(where(DeletionList::erasedOn).empty()))));
    }

    private static boolean isDecided(Stored<DeletionList> list) {
        return list.value().stage() == Stage.APPROVED && list.unverifiedBy() == null;
    }

    private <T extends Record> int carryOut(
            RecordDefinition<T> definition, Erasure erasure, Stored<DeletionList> list) {
        int erased = 0;
        for (Line line : list.value().lines()) {
            if (!line.stays() && erase(definition, erasure, new RecordId(line.record()))) {
                erased++;
            }
        }
        records.change(
                node,
                DeletionList.class,
                list.id(),
                list.version(),
                Map.of("erased", erased, "erasedOn", database.station().today()));
        return erased;
    }

    /** Does nothing to a record that has begun to live again since it was listed. */
    private <T extends Record> boolean erase(
            RecordDefinition<T> definition, Erasure erasure, RecordId id) {
        Expired<T> expired = new Expired<>(definition, erasure);
        return database.writing(
                t -> {
                    Stored<T> there =
                            Rows.of(definition.type()).stored(t.session(), id).orElse(null);
                    boolean over = there != null && expired.isOver(there, t.session(), t.lookup());
                    if (over) {
                        erasing.erase(t, definition, id);
                    }
                    return over;
                });
    }

    private <T extends Record> void list(RecordDefinition<T> definition, Erasure erasure) {
        Set<String> stay = staying(definition);
        Expired<T> expired = new Expired<>(definition, erasure);
        List<Line> lines = new ArrayList<>();
        while (expired.hasMore() && lines.size() < DeletionList.MOST) {
            for (Over<T> over : database.reading(expired::next)) {
                Stored<T> record = over.record();
                if (!stay.contains(record.id().text()) && lines.size() < DeletionList.MOST) {
                    lines.add(new Line(record.id().text(), record.number(), over.since(), false));
                }
            }
        }
        if (!lines.isEmpty()) {
            records.create(
                    node,
                    Values.of(DeletionList.class)
                            .set(DeletionList::kind, definition.name())
                            .set(DeletionList::listedOn, database.station().today())
                            .set(DeletionList::lines, lines)
                            .set(DeletionList::stage, Stage.LISTED)
                            .record());
        }
    }

    /** What a leader kept within the last year. */
    private Set<String> staying(RecordDefinition<?> definition) {
        LocalDate yearAgo = database.station().today().minusYears(1);
        List<Stored<DeletionList>> lists =
                database.reading(
                        (session, lookup) ->
                                lookup.list(
                                        Query.of(
                                                        DeletionList.class,
                                                        where(DeletionList::kind)
                                                                .is(definition.name())
                                                                .and(
                                                                        where(
                                                                                        DeletionList
                                                                                                ::listedOn)
                                                                                .after(yearAgo)))
                                                .limit(KINDS_OF_A_YEAR)));
        Set<String> staying = new HashSet<>();
        for (Stored<DeletionList> list : lists) {
            list.value().lines().stream()
                    .filter(Line::stays)
                    .forEach(line -> staying.add(line.record()));
        }
        return staying;
    }
}
