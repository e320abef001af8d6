package org.linli.store.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.linli.query.Condition;
import org.linli.query.Condition.Exists;
import org.linli.query.Condition.Of;
import org.linli.store.engine.Session;
import org.linli.store.query.RowTests.RowTest;
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
    private final Map<Link, Fulfilled> known = new HashMap<>();
    private final Set<Link> found = new HashSet<>();
    private final Set<Link> open = new LinkedHashSet<>();

    Links(Tables tables, Narrowing narrowing) {
        this.tables = tables;
        this.narrowing = narrowing;
    }

    /**
     * @param alike each an {@link Exists}, or each an {@link Of}, and of one shape
     * @param trusted whether it is asked by the node itself, which sees everything
     */
    record Link(List<Condition> alike, boolean trusted) {
        Class<? extends Record> type() {
            return switch (alike.getFirst()) {
                case Exists exists -> exists.type();
                case Of of -> of.type();
                default -> throw new IllegalStateException("links to nothing");
            };
        }

        List<Condition> wanted() {
            return alike.stream().map(Link::wanted).toList();
        }

        private static Condition wanted(Condition condition) {
            return switch (condition) {
                case Exists exists -> exists.condition();
                case Of of -> of.condition();
                default -> throw new IllegalStateException("links to nothing");
            };
        }

        /** The field of the other type that names the record. */
        String field() {
            return alike.getFirst() instanceof Exists exists ? exists.link() : Condition.ID;
        }
    }

    Ordinals ordinals() {
        return ordinals;
    }

    /** The records of a link; filled by {@link #find}. */
    Fulfilled ask(Link link) {
        if (!found.contains(link)) {
            open.add(link);
        }
        return known.computeIfAbsent(link, l -> new Fulfilled(l.alike().size()));
    }

    /** Who walks, and past what. */
    private record Way(Class<? extends Record> type, boolean trusted) {}

    /** A record to be remembered with the conditions that the row fulfils. */
    private record Mark(RowTest test, Place place, Fulfilled records) {}

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
            Condition narrowed = way.trusted() ? null : narrowing.of(way.type());
            RowTest seen =
                    narrowed == null ? row -> 1 : new RowTests(walk, true, this).of(narrowed);
            RowTests tests = new RowTests(walk, way.trusted(), this);
            Mark[] marks = links.stream().map(l -> mark(walk, tests, l)).toArray(Mark[]::new);
            // What these ask for in their turn must be there before the first row is tested.
            find(session);
            walk.go(
                    session,
                    row -> {
                        if (seen.of(row) != 0) {
                            for (Mark mark : marks) {
                                note(mark, row);
                            }
                        }
                    });
        }
        found.addAll(links);
    }

    private Mark mark(Walk walk, RowTests tests, Link link) {
        return new Mark(
                tests.of(link.wanted()),
                walk.place(link.field()),
                Objects.requireNonNull(known.get(link)));
    }

    private void note(Mark mark, Row row) {
        long held = row.value(mark.place()) == null ? 0 : mark.test().of(row);
        if (held != 0) {
            mark.records().add(row.numbered(mark.place(), ordinals), held);
        }
    }
}
