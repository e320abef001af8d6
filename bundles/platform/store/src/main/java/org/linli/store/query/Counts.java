package org.linli.store.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.store.engine.Session;

/**
 * Counts, each remembered until one of the tables it is about changes.
 *
 * <p>A reader who counts does not wait for an import's locks: his count may then include rows that
 * are about to be committed. It is forgotten with the commit.
 */
public final class Counts {
    private static final int REMEMBERED = 500;

    private final Tables tables;
    private final Map<Key, Counted> known =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(64, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Key, Counted> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    public Counts(Tables tables) {
        this.tables = tables;
    }

    private record Key(String sql, List<@Nullable Object> params) {}

    private record Counted(long count, long changes) {}

    /** For readers; answers from memory where it can. */
    public long remembered(
            Session session, Query<?> query, @Nullable Condition narrowed, Narrowing narrowing)
            throws SQLException {
        Question<?> question = Question.of(query, narrowed, tables, narrowing);
        Sql sql = statement(question, session);
        if (session.writes() || !tables.has(question.layout().table())) {
            return exactly(session, question, sql);
        }
        Key key = new Key(sql.text(), sql.params());
        long changes = question.tables().stream().mapToLong(tables::changes).sum();
        Counted before = known.get(key);
        if (before != null && before.changes() == changes) {
            return before.count();
        }
        long count = withoutWaiting(session, sql);
        known.put(key, new Counted(count, changes));
        return count;
    }

    /** As it stands in the running transaction. */
    public long exactly(Session session, Query<?> query) throws SQLException {
        Question<?> question = Question.of(query, null, tables, Narrowing.NONE);
        return exactly(session, question, statement(question, session));
    }

    private long exactly(Session session, Question<?> question, Sql sql) throws SQLException {
        return tables.has(question.layout().table()) ? session.number(sql.text(), sql.params()) : 0;
    }

    private static long withoutWaiting(Session session, Sql sql) throws SQLException {
        Connection connection = session.connection();
        int usual = connection.getTransactionIsolation();
        connection.setTransactionIsolation(session.dialect().isolationForCounts());
        try {
            return session.number(sql.text(), sql.params());
        } finally {
            connection.setTransactionIsolation(usual);
        }
    }

    private static Sql statement(Question<?> question, Session session) {
        String from = session.dialect().from(question.layout().table(), "x0", null);
        return question.where().wrapped("SELECT COUNT(*) FROM " + from + " WHERE ", "");
    }
}
