package org.linli.store.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition.Exists;
import org.linli.query.Query;
import org.linli.record.Stored;
import org.linli.store.engine.Session;
import org.linli.store.query.AccessPath.Part;
import org.linli.store.table.Indexes;
import org.linli.store.table.Kept;
import org.linli.store.table.Rows;
import org.linli.store.table.TableLayout;

/** Reads the rows of a question, so many from a cursor on, in the direction of reading. */
final class Pages<T extends Record> {
    private static final int FEW = 100;
    private static final int SOME = 2_000;

    private final Session session;
    private final Question<T> question;
    private final Tables tables;
    private final Rows<T> rows;

    Pages(Session session, Question<T> question, Tables tables) {
        this.session = session;
        this.question = question;
        this.tables = tables;
        this.rows = Rows.of(question.layout().model().type());
    }

    List<Stored<T>> read(int most) throws SQLException {
        AccessPath path = question.path();
        if (path.single() && question.cursor() == null) {
            return ask(path.index(), Sql.TRUE, null, most);
        }
        if (question.sorting().byNumber() && !path.selective()) {
            Optional<List<Stored<T>>> few = led(most);
            if (few.isEmpty()) {
                few = some(most);
            }
            return few.isPresent() ? few.get() : byNumber(most);
        }
        if (question.sorting().byNumber() && question.cursor() == null) {
            Optional<List<Stored<T>>> few = few(most);
            if (few.isPresent()) {
                return few.get();
            }
        }
        String narrow = path.selective() ? null : narrow();
        List<Stored<T>> found = new ArrayList<>();
        for (Stretch stretch : Stretch.of(question.sorting(), question.down(), question.cursor())) {
            if (found.size() < most) {
                String index = path.selective() || narrow != null ? narrow : stretch.index();
                found.addAll(ask(index, stretch.bound(), stretch.order(), most - found.size()));
            }
        }
        return found;
    }

    /**
     * The records of a selective question, sorted here: few rows are sorted sooner than a sort is
     * set up in the database. Empty if they are not few.
     */
    private Optional<List<Stored<T>>> few(int most) throws SQLException {
        int few = Math.max(most, FEW);
        List<Stored<T>> found = ask(question.path().index(), Sql.TRUE, null, few + 1);
        if (found.size() > few) {
            return Optional.empty();
        }
        return Optional.of(sorted(found, most));
    }

    /**
     * The index of a stage, or of the like, that so few records have that they are sorted sooner
     * than met in the order asked for; null if there is none. It is looked at alone, not the rows.
     */
    private @Nullable String narrow() throws SQLException {
        for (Part part : question.path().parted()) {
            String index = tables.index(Indexes.byPart(question.layout(), part.column()).name());
            if (index != null && isSome(index, part)) {
                return index;
            }
        }
        return null;
    }

    private boolean isSome(String index, Part part) throws SQLException {
        String column = "x0." + part.column().name();
        String from = session.dialect().from(question.layout().table(), "x0", index);
        String sql =
                "SELECT "
                        + column
                        + " FROM "
                        + from
                        + " WHERE "
                        + column
                        + " = ? FETCH FIRST "
                        + (SOME + 1)
                        + " ROWS ONLY";
        return session.list(sql, List.of(part.value()), row -> true).size() <= SOME;
    }

    /** A record to be read if its number is among the next. */
    private record Found(String number, String id) {}

    /**
     * The next records by number of those within a range of some other value, by the index that
     * leads there. Empty if they are many: in order of number the next ones are then soon found.
     */
    private Optional<List<Stored<T>>> some(int most) throws SQLException {
        if (question.path().range() == null) {
            return Optional.empty();
        }
        String index = tables.index(question.path().range());
        Sql bound =
                Stretch.of(question.sorting(), question.down(), question.cursor())
                        .getFirst()
                        .bound();
        Sql sql =
                question.select(
                        session.dialect(), "x0.number, x0.id", index, bound, null, SOME + 1);
        List<Found> found =
                session.list(
                        sql.text(),
                        sql.params(),
                        row -> new Found(row.getString(1), row.getString(2)));
        if (found.size() > SOME) {
            return Optional.empty();
        }
        Comparator<Found> order = Comparator.comparing(Found::number);
        List<Object> next =
                found.stream()
                        .sorted(question.readsDown() ? order.reversed() : order)
                        .limit(most)
                        .<Object>map(Found::id)
                        .toList();
        return Optional.of(next.isEmpty() ? List.of() : sorted(byIds(next, Sql.TRUE), most));
    }

    /**
     * The next records by number of those that a few others point to, as who lives at an address:
     * in order of number, all residents would be passed. Empty if those who point are not few.
     */
    private Optional<List<Stored<T>>> led(int most) throws SQLException {
        Exists by = question.path().led();
        if (by == null) {
            return Optional.empty();
        }
        List<@Nullable String> links = links(by.type(), by);
        if (links.size() > SOME) {
            return Optional.empty();
        }
        List<Object> ids =
                links.stream().filter(Objects::nonNull).distinct().<Object>map(id -> id).toList();
        Sql bound =
                Stretch.of(question.sorting(), question.down(), question.cursor())
                        .getFirst()
                        .bound();
        List<Stored<T>> found = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += FEW) {
            found.addAll(byIds(ids.subList(i, Math.min(ids.size(), i + FEW)), bound));
        }
        return Optional.of(sorted(found, most));
    }

    /**
     * Whom each of those that point names, one more than some at most. Seen with no reader's eyes:
     * the records themselves are asked by the whole question.
     */
    private <L extends Record> List<@Nullable String> links(Class<L> type, Exists by)
            throws SQLException {
        Question<L> pointing =
                Question.of(Query.of(type, by.condition()), null, tables, Narrowing.NONE);
        if (!tables.has(pointing.layout().table())) {
            return List.of();
        }
        Sql sql =
                pointing.select(
                        session.dialect(),
                        "x0." + pointing.layout().column(by.link()).name(),
                        tables.index(pointing.path().index()),
                        Sql.TRUE,
                        null,
                        SOME + 1);
        return session.list(sql.text(), sql.params(), row -> row.getString(1));
    }

    private List<Stored<T>> byIds(List<Object> ids, Sql bound) throws SQLException {
        String places = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return ask(
                Indexes.byId(question.layout()).name(),
                Sql.of("x0.id IN (" + places + ")", ids.toArray()).and(bound),
                null,
                ids.size());
    }

    private List<Stored<T>> sorted(List<Stored<T>> found, int most) {
        Comparator<Stored<T>> order = Comparator.comparing(Stored::number);
        return found.stream()
                .sorted(question.readsDown() ? order.reversed() : order)
                .limit(most)
                .toList();
    }

    /**
     * A part of the records that one index holds in order of number.
     *
     * @param bound what tells the part from the whole
     */
    record Lane(@Nullable String index, Sql bound) {}

    /** Each lane has its own order; reading some of each beats sorting them all. */
    private List<Stored<T>> byNumber(int most) throws SQLException {
        List<Stored<T>> found = new ArrayList<>();
        List<Lane> lanes = lanes();
        for (Lane lane : lanes) {
            found.addAll(question.readsDown() ? down(lane, most) : up(lane, most));
        }
        return lanes.size() > 1 ? sorted(found, most) : found;
    }

    private List<Stored<T>> down(Lane lane, int most) throws SQLException {
        return new NumberWindows<>(this, question, lane, session).read(most);
    }

    private List<Stored<T>> up(Lane lane, int most) throws SQLException {
        Stretch stretch =
                Stretch.of(question.sorting(), question.down(), question.cursor()).getFirst();
        return ask(lane.index(), lane.bound().and(stretch.bound()), stretch.order(), most);
    }

    private List<Lane> lanes() {
        TableLayout<T> layout = question.layout();
        AccessPath path = question.path();
        String bySegment = Indexes.bySegment(layout).name();
        if (path.segment().isPresent()) {
            return List.of(new Lane(bySegment, Sql.TRUE));
        }
        if (path.spread().isPresent()) {
            List<Lane> lanes = new ArrayList<>();
            path.spread()
                    .get()
                    .segments()
                    .forEach(s -> lanes.add(new Lane(bySegment, Sql.of("x0.segment = ?", s))));
            if (path.spread().get().nowhere()) {
                lanes.add(new Lane(bySegment, Sql.of("x0.segment IS NULL")));
            }
            return lanes;
        }
        String narrowest =
                path.parted().stream()
                        .map(part -> Indexes.byPart(layout, part.column()).name())
                        .filter(name -> tables.index(name) != null)
                        .findFirst()
                        .orElse(Indexes.byNumber(layout).name());
        return List.of(new Lane(narrowest, Sql.TRUE));
    }

    List<Stored<T>> ask(@Nullable String index, Sql bound, @Nullable String order, int most)
            throws SQLException {
        Sql sql = question.rows(session.dialect(), tables.index(index), bound, order, most);
        return session
                .list(sql.text(), sql.params(), row -> rows.read(row, session.dialect()))
                .stream()
                .map(Kept::stored)
                .toList();
    }
}
