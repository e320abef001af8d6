package org.linli.store.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.record.Stored;
import org.linli.store.engine.Session;
import org.linli.store.query.Pages.Lane;
import org.linli.store.table.Indexes;
import org.linli.store.table.TableLayout;

/**
 * Reads numbers downwards along an index that can only be read upwards.
 *
 * <p>Record numbers are dense within a year: the fifty before number 4,000 lie most likely between
 * 3,800 and 4,000. So a window below the last known number is read upwards and turned round. Where
 * a window is empty, as when one segment's records were imported long before another's, the next
 * number below it is found by halving. This keeps a second index off every table, which an import
 * would pay for with every row.
 */
final class NumberWindows<T extends Record> {
    private static final int WIDTH = 4;
    private static final int DIGITS = 6;

    private final Pages<T> pages;
    private final Question<T> question;
    private final Lane lane;
    private final Session session;

    NumberWindows(Pages<T> pages, Question<T> question, Lane lane, Session session) {
        this.pages = pages;
        this.question = question;
        this.lane = lane;
        this.session = session;
    }

    /** A record number in its two parts: the series, and the count in it. */
    private record Number(String series, long count) {
        static Number of(String text) {
            int dash = text.lastIndexOf('-') + 1;
            return new Number(text.substring(0, dash), Long.parseLong(text.substring(dash)));
        }

        Number at(long other) {
            return new Number(series, other);
        }

        String text() {
            String digits = Long.toString(count);
            return series + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
        }
    }

    List<Stored<T>> read(int most) throws SQLException {
        List<Stored<T>> found = new ArrayList<>();
        Cursor cursor = question.cursor();
        Optional<Number> top =
                cursor == null || cursor.value() == null
                        ? highest(null)
                        : below(Number.of(cursor.value()));
        long width = (long) WIDTH * most;
        while (top.isPresent() && found.size() < most) {
            Number last = top.get();
            Number first = last.at(Math.max(1, last.count() - width));
            List<Stored<T>> inside = new ArrayList<>(window(first, last, Integer.MAX_VALUE));
            Collections.reverse(inside);
            found.addAll(inside.subList(0, Math.min(inside.size(), most - found.size())));
            top = inside.isEmpty() ? nextBelow(first) : below(first);
        }
        return found;
    }

    private List<Stored<T>> window(Number first, Number last, int most) throws SQLException {
        Sql bound = Sql.of("x0.number >= ? AND x0.number <= ?", first.text(), last.text());
        return pages.ask(lane.index(), lane.bound().and(bound), "x0.number", most);
    }

    /** Where the next window ends: one less, or the last number of the year before. */
    private Optional<Number> below(Number number) throws SQLException {
        return number.count() > 1
                ? Optional.of(number.at(number.count() - 1))
                : highest(number.text());
    }

    /** The next number below at which the question finds a record. */
    private Optional<Number> nextBelow(Number number) throws SQLException {
        Number one = number.at(1);
        if (number.count() == 1 || window(one, number.at(number.count() - 1), 1).isEmpty()) {
            return highest(one.text());
        }
        long there = 1;
        long beyond = number.count();
        while (beyond - there > 1) {
            long middle = (there + beyond) / 2;
            List<Stored<T>> upper = window(number.at(middle), number.at(beyond - 1), 1);
            if (upper.isEmpty()) {
                beyond = middle;
            } else {
                there = Number.of(upper.getFirst().number()).count();
            }
        }
        return Optional.of(number.at(there));
    }

    /** The highest number there is, or the highest below an end. */
    private Optional<Number> highest(@Nullable String end) throws SQLException {
        TableLayout<T> layout = question.layout();
        String from = session.dialect().from(layout.table(), "x0", Indexes.byNumber(layout).name());
        String max = "SELECT MAX(x0.number) FROM " + from;
        Sql sql = end == null ? Sql.of(max) : Sql.of(max + " WHERE x0.number < ?", end);
        List<@Nullable String> found =
                session.list(sql.text(), sql.params(), row -> row.getString(1));
        return Optional.ofNullable(found.getFirst()).map(Number::of);
    }
}
