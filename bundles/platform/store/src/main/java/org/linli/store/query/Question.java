package org.linli.store.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.store.engine.Dialect;
import org.linli.store.table.TableLayout;

/**
 * A query made ready to be asked.
 *
 * @param where compiled conditions, withdrawn records left out
 * @param tables every table it asks
 */
record Question<T extends Record>(
        TableLayout<T> layout,
        Sql where,
        AccessPath path,
        Sorting sorting,
        boolean down,
        @Nullable Cursor cursor,
        Set<String> tables) {

    static <T extends Record> Question<T> of(
            Query<T> query, @Nullable Condition narrowed, Tables tables, Narrowing narrowing) {
        TableLayout<T> layout = TableLayout.of(query.type());
        // The reader's own wish is compiled with his eyes; what narrows him is the node's word.
        ConditionSql wish = new ConditionSql(tables::has, narrowing);
        Sql where = Sql.of("NOT x0.withdrawn").and(wish.compile(layout, "x0", query.condition()));
        Set<String> asked = new TreeSet<>(wish.tables());
        if (narrowed != null) {
            ConditionSql trusted = new ConditionSql(tables::has, Narrowing.NONE, "n");
            where = where.and(trusted.compileTrusted(layout, "x0", narrowed));
            asked.addAll(trusted.tables());
        }
        asked.add(layout.table());
        Sorting sorting = Sorting.of(layout, query.sort());
        return new Question<>(
                layout,
                where,
                AccessPath.of(layout, query.condition(), narrowed),
                sorting,
                query.descending(),
                Cursor.read(query.cursor(), sorting).orElse(null),
                asked);
    }

    Question<T> from(@Nullable Cursor page) {
        return new Question<>(layout, where, path, sorting, down, page, tables);
    }

    /** Whether the answer is read towards its end. */
    boolean forward() {
        return cursor == null || cursor.forward();
    }

    /** Whether larger values are read first. */
    boolean readsDown() {
        return down == forward();
    }

    /** A statement for whole rows. */
    Sql rows(Dialect dialect, @Nullable String index, Sql bound, @Nullable String order, int most) {
        return select(dialect, layout.columnList(), index, bound, order, most);
    }

    /**
     * @param order columns to sort by; null where there is nothing to sort
     */
    Sql select(
            Dialect dialect,
            String columns,
            @Nullable String index,
            Sql bound,
            @Nullable String order,
            int most) {
        String head =
                "SELECT "
                        + columns
                        + " FROM "
                        + dialect.from(layout.table(), "x0", index)
                        + " WHERE ";
        List<@Nullable Object> params = new ArrayList<>(where.params());
        params.addAll(bound.params());
        String ordered = order == null ? "" : " ORDER BY " + order;
        return new Sql(
                head
                        + where.text()
                        + " AND "
                        + bound.text()
                        + ordered
                        + " FETCH FIRST "
                        + most
                        + " ROWS ONLY",
                params);
    }
}
