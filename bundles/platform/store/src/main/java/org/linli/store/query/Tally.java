package org.linli.store.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.store.engine.Session;
import org.linli.store.query.RowTests.RowTest;
import org.linli.store.query.Walk.Place;
import org.linli.store.query.Walk.Row;
import org.linli.store.table.TableLayout;

/**
 * Counts the records that fulfil each of several conditions, in one walk through all there are.
 *
 * <p>A figure by months and segments asks two dozen times about the same records. To walk past all
 * of them once and look at a few columns takes less time than one count by an index that leads to
 * every row separately, or by asking for every row whether another points to it.
 */
final class Tally {
    private final Tables tables;
    private final Narrowing narrowing;

    Tally(Tables tables, Narrowing narrowing) {
        this.tables = tables;
        this.narrowing = narrowing;
    }

    /**
     * @param distinct field of which every value counts once, and an empty one with each record;
     *     null to count records
     * @param narrowed the node's own word on what is counted at all; null if all is
     */
    List<Long> of(
            Session session,
            Class<? extends Record> type,
            @Nullable String distinct,
            List<Condition> conditions,
            @Nullable Condition narrowed)
            throws SQLException {
        Way way = new Way(type, conditions, narrowed);
        Place by = way.walk.place(distinct == null ? Condition.ID : distinct);
        List<Cell> cells =
                conditions.stream()
                        .map(c -> new Cell(distinct == null ? null : new HashSet<>()))
                        .toList();
        way.go(session, (row, place) -> cells.get(place).add(row, by, way.id));
        return cells.stream().map(Cell::count).toList();
    }

    /** The records that fulfil any of the conditions, with the places of those they fulfil. */
    Map<String, BitSet> places(
            Session session,
            Class<? extends Record> type,
            List<Condition> conditions,
            @Nullable Condition narrowed)
            throws SQLException {
        Map<String, BitSet> places = new LinkedHashMap<>();
        Way way = new Way(type, conditions, narrowed);
        way.go(
                session,
                (row, place) -> {
                    if (row.value(way.id) instanceof String id) {
                        places.computeIfAbsent(id, i -> new BitSet()).set(place);
                    }
                });
        return places;
    }

    /** The ids of the records that fulfil a condition, in order of their numbers. */
    PackedIds ids(
            Session session,
            Class<? extends Record> type,
            Condition condition,
            @Nullable Condition narrowed)
            throws SQLException {
        Way way = new Way(type, List.of(condition), narrowed);
        Place number = way.walk.place(Condition.NUMBER);
        List<Numbered> found = new ArrayList<>();
        way.go(
                session,
                (row, place) ->
                        found.add(
                                new Numbered(
                                        String.valueOf(row.value(number)),
                                        String.valueOf(row.value(way.id)))));
        found.sort(Comparator.comparing(Numbered::number));
        return new PackedIds(found.stream().map(Numbered::id).toList());
    }

    private record Numbered(String number, String id) {}

    /** A walk and what is looked for on it. */
    private final class Way {
        private final Links links = new Links(tables, narrowing);
        private final Walk walk;
        private final Place id;
        private final List<Wishes> wishes = new ArrayList<>();
        private final RowTest seen;

        Way(Class<? extends Record> type, List<Condition> wishes, @Nullable Condition narrowed) {
            walk = new Walk(TableLayout.of(type), false);
            id = walk.place(Condition.ID);
            RowTests asReader = new RowTests(walk, false, links);
            for (List<Integer> alike : alike(wishes)) {
                List<Condition> together = alike.stream().map(wishes::get).toList();
                this.wishes.add(new Wishes(asReader.of(together), alike));
            }
            seen = narrowed == null ? row -> 1 : new RowTests(walk, true, links).of(narrowed);
        }

        /** Places of those that can be tested together. */
        private static List<List<Integer>> alike(List<Condition> wishes) {
            Map<Object, List<Integer>> alike = new LinkedHashMap<>();
            for (int i = 0; i < wishes.size(); i++) {
                List<Object> kind = List.of(RowTests.shape(wishes.get(i)), i / RowTests.MOST);
                alike.computeIfAbsent(kind, k -> new ArrayList<>()).add(i);
            }
            return List.copyOf(alike.values());
        }

        void go(Session session, Found found) throws SQLException {
            links.find(session);
            walk.go(
                    session,
                    row -> {
                        if (seen.of(row) != 0) {
                            for (Wishes some : wishes) {
                                some.tell(row, found);
                            }
                        }
                    });
        }
    }

    /** Wishes that are tested together, and the place of each among all. */
    private record Wishes(RowTest test, List<Integer> places) {
        void tell(Row row, Found found) {
            for (long held = test.of(row); held != 0; held &= held - 1) {
                found.at(row, places.get(Long.numberOfTrailingZeros(held)));
            }
        }
    }

    /** Told of a row that fulfils the condition at a place. */
    @FunctionalInterface
    private interface Found {
        void at(Row row, int place);
    }

    /** One of the counts. */
    private static final class Cell {
        private final @Nullable Set<@Nullable Object> values;
        private long count;

        Cell(@Nullable Set<@Nullable Object> values) {
            this.values = values;
        }

        void add(Row row, Place by, Place id) {
            if (values == null) {
                count++;
            } else {
                Object value = row.value(by);
                values.add(value == null ? row.value(id) : value);
            }
        }

        long count() {
            return values == null ? count : values.size();
        }
    }
}
