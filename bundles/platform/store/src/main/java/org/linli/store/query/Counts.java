package org.linli.store.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.store.engine.Session;
import org.linli.store.table.TableLayout;

/**
 * Counts, each remembered until one of the tables it is about changes.
 *
 * <p>A reader who counts does not wait for an import's locks: his count may then include rows that
 * are about to be committed. It is forgotten with the commit.
 */
public final class Counts {
    private static final int REMEMBERED = 2_000;
    private static final int PART_AND_WHOLE = 2;

    private final Tables tables;
    private final Map<Key, Counted> known =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(64, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Key, Counted> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    private final Finds finds;

    /**
     * @param finds knows how many there are where it has their ids
     */
    public Counts(Tables tables, Finds finds) {
        this.tables = tables;
        this.finds = finds;
    }

    /** The statement stands for the question: it names no class that a function could not leave. */
    private record Key(String sql, List<@Nullable Object> params, String distinct) {}

    private record Counted(long count, long changes) {}

    /**
     * What a reader counts.
     *
     * @param distinct field of which every value counts once; null to count records
     * @param narrowed what he may see of the type; null if all
     * @param narrowing what he may see of others
     */
    public record Asked<T extends Record>(
            Class<T> type,
            @Nullable String distinct,
            @Nullable Condition narrowed,
            Narrowing narrowing) {}

    /** One count for each condition, for readers; answered from memory where that can be. */
    public List<Long> remembered(Session session, Asked<?> asked, List<Condition> conditions)
            throws SQLException {
        List<Wanted> wanted = new ArrayList<>();
        for (Condition condition : conditions) {
            Question<?> question = question(asked, condition);
            wanted.add(
                    new Wanted(
                            key(question, asked, session), condition, changes(question.tables())));
        }
        Map<Key, Long> counts = new HashMap<>();
        List<Wanted> open = new ArrayList<>();
        for (Wanted one : wanted) {
            Counted before = session.writes() ? null : known.get(one.key());
            if (before != null && before.changes() == one.changes()) {
                counts.put(one.key(), before.count());
            } else {
                open.add(one);
            }
        }
        if (!open.isEmpty()) {
            List<Condition> unknown = open.stream().map(Wanted::condition).toList();
            List<Long> found = found(session, asked, unknown);
            if (found.size() < open.size()) {
                found = withoutWaiting(session, () -> count(session, asked, unknown));
            }
            for (int i = 0; i < open.size(); i++) {
                Wanted one = open.get(i);
                counts.put(one.key(), found.get(i));
                if (!session.writes()) {
                    known.put(one.key(), new Counted(found.get(i), one.changes()));
                }
            }
        }
        return wanted.stream().map(one -> counts.getOrDefault(one.key(), 0L)).toList();
    }

    /**
     * Of few conditions that take long to be found row by row the ids are found with the count, so
     * that the list behind the figure is there when somebody opens it. Empty if they are none.
     */
    private List<Long> found(Session session, Asked<?> asked, List<Condition> conditions)
            throws SQLException {
        List<Long> counts = new ArrayList<>();
        if (asked.distinct() == null && conditions.size() <= PART_AND_WHOLE) {
            for (Condition condition : conditions) {
                Long count = finds.count(session, asked, condition);
                if (count == null) {
                    return List.of();
                }
                counts.add(count);
            }
        }
        return counts;
    }

    /** What is to be counted, and how often its tables had changed before that. */
    private record Wanted(Key key, Condition condition, long changes) {}

    /** As it stands in the running transaction. */
    static long exactly(Session session, Query<?> query, Tables tables) throws SQLException {
        return counted(session, Question.of(query, null, tables, Narrowing.NONE), tables);
    }

    /** The ids of what fulfils any of the conditions, with the places of those it fulfils. */
    public Map<String, BitSet> places(Session session, Asked<?> asked, List<Condition> conditions)
            throws SQLException {
        return tables.has(TableLayout.of(asked.type()).table())
                ? withoutWaiting(
                        session,
                        () ->
                                new Tally(tables, asked.narrowing())
                                        .places(
                                                session,
                                                asked.type(),
                                                conditions,
                                                asked.narrowed()))
                : Map.of();
    }

    private List<Long> count(Session session, Asked<?> asked, List<Condition> conditions)
            throws SQLException {
        Question<?> first = question(asked, conditions.getFirst());
        if (!tables.has(first.layout().table())) {
            return Collections.nCopies(conditions.size(), 0L);
        }
        // Few records are found sooner by the index that leads to them.
        return conditions.size() == 1 && asked.distinct() == null && first.path().isShort()
                ? List.of(counted(session, first, tables))
                : new Tally(tables, asked.narrowing())
                        .of(session, asked.type(), asked.distinct(), conditions, asked.narrowed());
    }

    private static long counted(Session session, Question<?> question, Tables tables)
            throws SQLException {
        Sql sql = statement(question, session);
        return tables.has(question.layout().table()) ? session.number(sql.text(), sql.params()) : 0;
    }

    private <T extends Record> Question<T> question(Asked<T> asked, Condition condition) {
        Query<T> query = Query.of(asked.type(), condition);
        return Question.of(query, asked.narrowed(), tables, asked.narrowing());
    }

    private static Key key(Question<?> question, Asked<?> asked, Session session) {
        Sql sql = statement(question, session);
        return new Key(sql.text(), sql.params(), asked.distinct() == null ? "" : asked.distinct());
    }

    private static Sql statement(Question<?> question, Session session) {
        String from = session.dialect().from(question.layout().table(), "x0", null);
        return question.where().wrapped("SELECT COUNT(*) FROM " + from + " WHERE ", "");
    }

    /** How often any of the tables has changed. */
    private long changes(Set<String> asked) {
        return asked.stream().mapToLong(tables::changes).sum();
    }

    /** A count under way. */
    @FunctionalInterface
    interface Counting<R> {
        R now() throws SQLException;
    }

    static <R> R withoutWaiting(Session session, Counting<R> counting) throws SQLException {
        if (session.writes()) {
            return counting.now();
        }
        Connection connection = session.connection();
        int usual = connection.getTransactionIsolation();
        connection.setTransactionIsolation(session.dialect().isolationForCounts());
        try {
            return counting.now();
        } finally {
            connection.setTransactionIsolation(usual);
        }
    }
}
