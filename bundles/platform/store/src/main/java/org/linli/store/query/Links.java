package org.linli.store.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.linli.query.Condition;
import org.linli.query.Condition.Exists;
import org.linli.query.Condition.Of;
import org.linli.store.engine.Session;
import org.linli.store.query.Walk.Place;
import org.linli.store.query.Walk.Row;
import org.linli.store.table.TableLayout;

/**
 * The records that others point to, or that others may point to, by what those others fulfil: found
 * in one walk through each of the other types, and not by looking once for every record.
 */
final class Links {
    private final Tables tables;
    private final Narrowing narrowing;
    private final Ordinals ordinals = new Ordinals();
    private final Map<Link, BitSet> known = new HashMap<>();
    private final Set<Link> found = new HashSet<>();
    private final Set<Link> open = new LinkedHashSet<>();

    Links(Tables tables, Narrowing narrowing) {
        this.tables = tables;
        this.narrowing = narrowing;
    }

    /**
     * @param condition an {@link Exists} or an {@link Of}
     * @param trusted whether it is asked by the node itself, which sees everything
     */
    record Link(Condition condition, boolean trusted) {
        Class<? extends Record> type() {
            return switch (condition) {
                case Exists exists -> exists.type();
                case Of of -> of.type();
                default -> throw new IllegalStateException("links to nothing");
            };
        }

        Condition wanted() {
            return switch (condition) {
                case Exists exists -> exists.condition();
                case Of of -> of.condition();
                default -> throw new IllegalStateException("links to nothing");
            };
        }

        /** The field of the other type that names the record. */
        String field() {
            return condition instanceof Exists exists ? exists.link() : Condition.ID;
        }
    }

    Ordinals ordinals() {
        return ordinals;
    }

    /** The records of a link; filled by {@link #find}. */
    BitSet ask(Link link) {
        if (!found.contains(link)) {
            open.add(link);
        }
        return known.computeIfAbsent(link, l -> new BitSet());
    }

    /** Who walks, and past what. */
    private record Way(Class<? extends Record> type, boolean trusted) {}

    /** A record to be remembered where a row passes the test. */
    private record Mark(Predicate<Row> test, Place place, BitSet records) {}

    /** Finds all that was asked for. */
    void find(Session session) throws SQLException {
        Map<Way, List<Link>> ways = new LinkedHashMap<>();
        for (Link link : open) {
            ways.computeIfAbsent(new Way(link.type(), link.trusted()), w -> new ArrayList<>())
                    .add(link);
        }
        open.clear();
        for (Map.Entry<Way, List<Link>> way : ways.entrySet()) {
            find(session, way.getKey(), way.getValue());
        }
    }

    private void find(Session session, Way way, List<Link> links) throws SQLException {
        TableLayout<?> layout = TableLayout.of(way.type());
        if (tables.has(layout.table())) {
            Walk walk = new Walk(layout, way.trusted());
            List<Mark> marks = links.stream().map(l -> mark(walk, l)).toList();
            // What these ask for in their turn must be there before the first row is tested.
            find(session);
            walk.go(session, row -> marks.forEach(m -> note(m, row)));
        }
        found.addAll(links);
    }

    private Mark mark(Walk walk, Link link) {
        Predicate<Row> test = new RowTests(walk, link.trusted(), this).of(link.wanted());
        Condition narrowed = link.trusted() ? null : narrowing.of(link.type());
        return new Mark(
                narrowed == null ? test : test.and(new RowTests(walk, true, this).of(narrowed)),
                walk.place(link.field()),
                Objects.requireNonNull(known.get(link)));
    }

    private void note(Mark mark, Row row) {
        Object id = row.value(mark.place());
        if (id != null && mark.test().test(row)) {
            mark.records().set(ordinals.of((String) id));
        }
    }
}
