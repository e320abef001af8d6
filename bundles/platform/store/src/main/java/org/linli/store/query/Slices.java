package org.linli.store.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.query.Slice;
import org.linli.record.Stored;
import org.linli.store.engine.Session;
import org.linli.store.table.TableLayout;

/** Answers queries with rows and with pages that know their neighbours. */
public final class Slices {
    private final Tables tables;

    public Slices(Tables tables) {
        this.tables = tables;
    }

    /** Whether the query's cursor, if it has one, is of an earlier page in this order. */
    public static boolean continues(Query<?> query) {
        Sorting sorting = Sorting.of(TableLayout.of(query.type()), query.sort());
        return query.cursor() == null || Cursor.read(query.cursor(), sorting).isPresent();
    }

    /** At most the query's limit, from its cursor on. */
    public <T extends Record> List<Stored<T>> rows(
            Session session, Query<T> query, @Nullable Condition narrowed, Narrowing narrowing)
            throws SQLException {
        Question<T> question = Question.of(query, narrowed, tables, narrowing);
        if (!tables.has(question.layout().table())) {
            return List.of();
        }
        List<Stored<T>> rows = new Pages<>(session, question, tables).read(query.limit());
        return question.forward() ? rows : reversed(rows);
    }

    public <T extends Record> Slice<T> slice(
            Session session, Query<T> query, @Nullable Condition narrowed, Narrowing narrowing)
            throws SQLException {
        return slice(
                query,
                narrowed,
                narrowing,
                (question, most) -> new Pages<>(session, question, tables).read(most));
    }

    /** Reads the rows of a question, from its cursor on in the direction of reading. */
    @FunctionalInterface
    interface Source<T extends Record> {
        List<Stored<T>> read(Question<T> question, int most) throws SQLException;
    }

    <T extends Record> Slice<T> slice(
            Query<T> query, @Nullable Condition narrowed, Narrowing narrowing, Source<T> source)
            throws SQLException {
        Question<T> question = Question.of(query, narrowed, tables, narrowing);
        if (!tables.has(question.layout().table())) {
            return new Slice<>(List.of(), null, null);
        }
        List<Stored<T>> read = source.read(question, query.limit() + 1);
        boolean more = read.size() > query.limit();
        if (!question.forward()) {
            // Less than a page before this one: the first page is shown whole.
            return more
                    ? backward(question, read.subList(0, query.limit()))
                    : slice(query.from(null), narrowed, narrowing, source);
        }
        List<Stored<T>> rows = more ? read.subList(0, query.limit()) : read;
        return new Slice<>(
                List.copyOf(rows),
                more ? beside(question.sorting(), rows.getLast(), true) : null,
                previous(question, rows));
    }

    private static <T extends Record> Slice<T> backward(
            Question<T> question, List<Stored<T>> read) {
        List<Stored<T>> rows = reversed(read);
        return new Slice<>(
                rows,
                beside(question.sorting(), rows.getLast(), true),
                beside(question.sorting(), rows.getFirst(), false));
    }

    private static <T extends Record> @Nullable String previous(
            Question<T> question, List<Stored<T>> rows) {
        Cursor from = question.cursor();
        if (from == null) {
            return null;
        }
        return rows.isEmpty()
                ? new Cursor(from.sort(), false, from.id(), from.value()).text()
                : beside(question.sorting(), rows.getFirst(), false);
    }

    private static String beside(Sorting sorting, Stored<?> record, boolean forward) {
        Object value = sorting.value().apply(record);
        String text =
                switch (value) {
                    case null -> null;
                    default -> value.toString();
                };
        return new Cursor(sorting.name(), forward, record.id(), text).text();
    }

    private static <E> List<E> reversed(List<E> rows) {
        List<E> turned = new ArrayList<>(rows);
        Collections.reverse(turned);
        return List.copyOf(turned);
    }
}
