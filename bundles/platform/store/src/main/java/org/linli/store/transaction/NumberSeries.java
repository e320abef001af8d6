package org.linli.store.transaction;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.store.engine.Session;

/**
 * Record numbers of a running transaction: {@code PREFIX-station-year-000017}, dense within prefix
 * and year. What a refused row took is given to the next one.
 */
public final class NumberSeries {
    static final String TABLE =
            "CREATE TABLE record_number (series VARCHAR(100) NOT NULL PRIMARY KEY,"
                    + " last_given BIGINT NOT NULL)";

    private final Session session;
    private final Map<String, Long> given = new HashMap<>();
    private final Map<String, Long> stored = new HashMap<>();

    /** What the transaction in front of this one leaves in the table. */
    private final Map<String, Long> known;

    NumberSeries(Session session) {
        this(session, Map.of());
    }

    private NumberSeries(Session session, Map<String, Long> known) {
        this.session = session;
        this.known = known;
    }

    /** For the transaction behind this one, when this one is stored and perhaps not yet durable. */
    NumberSeries following() {
        Map<String, Long> left = new HashMap<>(known);
        left.putAll(given);
        return new NumberSeries(session, left);
    }

    public String next(String prefix, String station, int year) throws SQLException {
        String series = prefix + "-" + station + "-" + year;
        Long last = given.get(series);
        long number = (last == null ? load(series) : last) + 1;
        given.put(series, number);
        String digits = Long.toString(number);
        return series + "-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }

    Map<String, Long> mark() {
        return new HashMap<>(given);
    }

    void backTo(Map<String, Long> mark) {
        given.clear();
        given.putAll(mark);
    }

    void store() throws SQLException {
        for (Map.Entry<String, Long> series : given.entrySet()) {
            Long before = stored.get(series.getKey());
            if (before != null && before == 0) {
                session.write(
                        "INSERT INTO record_number (last_given, series) VALUES (?, ?)",
                        List.of(series.getValue(), series.getKey()));
            } else {
                session.write(
                        "UPDATE record_number SET last_given = ? WHERE series = ?",
                        List.of(series.getValue(), series.getKey()));
            }
        }
    }

    private long load(String series) throws SQLException {
        Long left = known.get(series);
        long last = left == null ? ask(series) : left;
        stored.put(series, last);
        return last;
    }

    private long ask(String series) throws SQLException {
        return session.number(
                "SELECT last_given FROM record_number WHERE series = ?", List.of(series));
    }
}
