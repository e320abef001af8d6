package org.linli.store.query;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.query.Condition.All;
import org.linli.query.Condition.Any;
import org.linli.query.Condition.Exists;
import org.linli.query.Condition.Not;
import org.linli.query.Condition.Of;
import org.linli.query.Condition.OneOf;
import org.linli.query.Query;
import org.linli.query.Slice;
import org.linli.record.Stored;
import org.linli.store.engine.Session;

/**
 * Pages of lists whose records take long to find: all their ids are found in one walk, as a count
 * finds them, and kept in order of number until one of the tables changes; a page reads from them.
 *
 * <p>A list that asks other tables too, such as the one behind a figure, looks at every record in
 * order of number until a page is full: some ask for fifty rows in milliseconds, some in seconds,
 * and nothing but the trying tells which. So the first page that lets somebody wait is the last.
 * Where the walk takes no less, as after a page that was slow because the machine was busy, pages
 * are found row by row from then on.
 */
public final class Finds {
    /** Longer does a page not take that finds its rows by an index. */
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private static final int MOST_QUESTIONS = 500;
    private static final int MOST_IDS = 400_000;

    /** As many are read by their ids rather than by passing all others in order of number. */
    private static final int FEW = 100;

    private final Tables tables;
    private final Slices slices;
    private final Duration patience;
    private final LongSupplier nanos;

    /** Nanoseconds that a page of a question took row by row; 0 where a walk takes no less. */
    private final Map<String, Long> took = Collections.synchronizedMap(new LinkedHashMap<>());

    private final Map<Key, Found> known = new LinkedHashMap<>(16, 0.75f, true);

    /** The statement stands for the question: it names no class that a function could not leave. */
    private record Key(String sql, List<@Nullable Object> params) {}

    private record Found(PackedIds ids, long changes) {}

    public Finds(Tables tables) {
        this(tables, PATIENCE, System::nanoTime);
    }

    /**
     * @param patience how long a page may take to be found row by row
     * @param nanos how late it is, from whenever
     */
    Finds(Tables tables, Duration patience, LongSupplier nanos) {
        this.tables = tables;
        this.slices = new Slices(tables);
        this.patience = patience;
        this.nanos = nanos;
    }

    /** As {@link Slices#slice}. */
    public <T extends Record> Slice<T> slice(
            Session session, Query<T> query, @Nullable Condition narrowed, Narrowing narrowing)
            throws SQLException {
        Question<T> question = Question.of(query, narrowed, tables, narrowing);
        if (!isFor(session, question, query.condition())) {
            return slices.slice(session, query, narrowed, narrowing);
        }
        if (isSlow(question, query.condition())) {
            PackedIds ids = ids(session, question, query.condition(), narrowed, narrowing);
            return slices.slice(
                    query,
                    narrowed,
                    narrowing,
                    (asked, most) -> rows(session, asked, ids, narrowed, narrowing, most));
        }
        long begun = nanos.getAsLong();
        Slice<T> slice = slices.slice(session, query, narrowed, narrowing);
        remember(question, nanos.getAsLong() - begun);
        return slice;
    }

    /** How many there are, if their ids are at hand or to be found; null if a count is quicker. */
    <T extends Record> @Nullable Long count(
            Session session, Counts.Asked<T> asked, Condition condition) throws SQLException {
        Query<T> query = Query.of(asked.type(), condition);
        Question<T> question = Question.of(query, asked.narrowed(), tables, asked.narrowing());
        if (!isFor(session, question, condition) || !isSlow(question, condition)) {
            return null;
        }
        return (long) ids(session, question, condition, asked.narrowed(), asked.narrowing()).size();
    }

    private boolean isFor(Session session, Question<?> question, Condition condition) {
        return !session.writes()
                && question.sorting().byNumber()
                && !question.path().single()
                && tables.has(question.layout().table())
                && (asksOthers(condition) || namesMany(condition));
    }

    private boolean isSlow(Question<?> question, Condition condition) {
        return namesMany(condition) || took.getOrDefault(question.where().text(), 0L) > 0;
    }

    private void remember(Question<?> question, long page) {
        if (page < patience.toNanos()) {
            return;
        }
        synchronized (took) {
            if (took.size() >= MOST_QUESTIONS) {
                took.remove(took.keySet().iterator().next());
            }
            took.putIfAbsent(question.where().text(), page);
        }
    }

    private static boolean asksOthers(Condition condition) {
        return switch (condition) {
            case All all -> all.conditions().stream().anyMatch(Finds::asksOthers);
            case Any any -> any.conditions().stream().anyMatch(Finds::asksOthers);
            case Not not -> asksOthers(not.condition());
            case Exists exists -> true;
            case Of of -> true;
            default -> false;
        };
    }

    /** More ids than a statement should have places. */
    private static boolean namesMany(Condition condition) {
        return switch (condition) {
            case All all -> all.conditions().stream().anyMatch(Finds::namesMany);
            case OneOf some -> some.field().equals(Condition.ID) && some.values().size() > FEW;
            default -> false;
        };
    }

    private PackedIds ids(
            Session session,
            Question<?> question,
            Condition condition,
            @Nullable Condition narrowed,
            Narrowing narrowing)
            throws SQLException {
        Key key = new Key(question.where().text(), question.where().params());
        long changes = question.tables().stream().mapToLong(tables::changes).sum();
        synchronized (known) {
            Found before = known.get(key);
            if (before != null && before.changes() == changes) {
                return before.ids();
            }
        }
        long begun = nanos.getAsLong();
        PackedIds ids =
                Counts.withoutWaiting(
                        session,
                        () ->
                                new Tally(tables, narrowing)
                                        .ids(
                                                session,
                                                question.layout().model().type(),
                                                condition,
                                                narrowed));
        long walked = nanos.getAsLong() - begun;
        took.computeIfPresent(key.sql(), (_, page) -> walked < page ? page : 0);
        keep(key, new Found(ids, changes));
        return ids;
    }

    private void keep(Key key, Found found) {
        synchronized (known) {
            known.put(key, found);
            int all = known.entrySet().stream().mapToInt(Finds::weight).sum();
            var eldest = known.entrySet().iterator();
            while (all > MOST_IDS && eldest.hasNext()) {
                all -= weight(eldest.next());
                eldest.remove();
            }
        }
    }

    /** A question can name as many ids as it finds. */
    private static int weight(Map.Entry<Key, Found> one) {
        return one.getValue().ids().size() + one.getKey().params().size();
    }

    /** What has changed since the ids were found is narrowed to the reader all the same. */
    private <T extends Record> List<Stored<T>> rows(
            Session session,
            Question<T> asked,
            PackedIds ids,
            @Nullable Condition narrowed,
            Narrowing narrowing,
            int most)
            throws SQLException {
        Cursor cursor = asked.cursor();
        boolean down = asked.readsDown();
        int place = down ? ids.size() - 1 : 0;
        if (cursor != null) {
            int at = ids.indexOf(cursor.id().text());
            if (at < 0) {
                // It has left the list since: beside it is read as without ids.
                return new Pages<>(session, asked, tables).read(most);
            }
            place = at + (down ? -1 : 1);
        }
        List<String> next = ids.from(place, down, most);
        List<Stored<T>> rows = new ArrayList<>();
        for (int i = 0; i < next.size(); i += FEW) {
            List<String> some = next.subList(i, Math.min(next.size(), i + FEW));
            Query<T> those =
                    Query.of(asked.layout().model().type(), Condition.field(Condition.ID).in(some))
                            .limit(FEW);
            Map<String, Stored<T>> found = new HashMap<>();
            slices.rows(session, those, narrowed, narrowing)
                    .forEach(row -> found.put(row.id().text(), row));
            for (String id : some) {
                Stored<T> row = found.get(id);
                if (row != null) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}
