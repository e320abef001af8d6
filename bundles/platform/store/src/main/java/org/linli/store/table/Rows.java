package org.linli.store.table;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.record.Channel;
import org.linli.record.Field;
import org.linli.record.Place;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.record.Stored;
import org.linli.store.engine.Dialect;
import org.linli.store.engine.Insert;
import org.linli.store.engine.Session;

/** Reads and writes whole rows of one table. */
public final class Rows<T extends Record> {
    private final TableLayout<T> layout;
    private final RecordModel<T> model;
    private final String select;
    private final Insert insert;
    private final int columns;
    private final String update;
    private volatile String emptied = "";

    private Rows(TableLayout<T> layout) {
        this.layout = layout;
        this.model = layout.model();
        List<String> names = Arrays.asList(layout.columnList().split(", "));
        this.columns = names.size();
        this.select = "SELECT " + layout.columnList() + " FROM " + layout.table() + " WHERE id = ?";
        this.insert = new Insert(layout.table(), names);
        this.update =
                "UPDATE "
                        + layout.table()
                        + " SET "
                        + names.stream().map(n -> n + " = ?").collect(Collectors.joining(", "));
    }

    public static <T extends Record> Rows<T> of(Class<T> type) {
        return Cache.of(type);
    }

    public TableLayout<T> layout() {
        return layout;
    }

    /**
     * Columns of the table that this version of the type does not have. A row it writes holds
     * nothing there, as its entry in the journal says.
     */
    public void empty(Set<String> columns) {
        emptied = columns.stream().map(c -> ", " + c + " = NULL").collect(Collectors.joining());
    }

    /** The row with an id, withdrawn or not; null if there is none. */
    public @Nullable Kept<T> find(Session session, RecordId id) throws SQLException {
        return session.first(select, List.of(id.text()), row -> read(row, session.dialect()))
                .orElse(null);
    }

    public Optional<Stored<T>> stored(Session session, RecordId id) throws SQLException {
        Kept<T> kept = find(session, id);
        return kept == null ? Optional.empty() : Optional.of(kept.stored());
    }

    /** Rows whose day is not behind another, withdrawn or not, in the order of ids behind one. */
    public List<Kept<T>> notAfter(
            Session session, String field, LocalDate day, String behind, int most)
            throws SQLException {
        String sql =
                "SELECT "
                        + layout.columnList()
                        + " FROM "
                        + layout.table()
                        + " WHERE id > ? AND "
                        + layout.column(field).name()
                        + " <= ? ORDER BY id FETCH FIRST "
                        + most
                        + " ROWS ONLY";
        return session.list(sql, List.of(behind, day), row -> read(row, session.dialect()));
    }

    /** Ids of the rows that point to a record by a field, withdrawn or not. */
    public List<RecordId> linked(Session session, String field, RecordId target)
            throws SQLException {
        String sql =
                "SELECT id FROM "
                        + layout.table()
                        + " WHERE "
                        + layout.column(field).name()
                        + " = ?";
        return session.list(sql, List.of(target.text()), row -> new RecordId(row.getString(1)));
    }

    public void delete(Session session, RecordId id) throws SQLException {
        session.update("DELETE FROM " + layout.table() + " WHERE id = ?", List.of(id.text()));
    }

    public void insert(Session session, Kept<T> kept) throws SQLException {
        session.insert(
                insert, (statement, before) -> bind(statement, before, kept, session.dialect()));
    }

    /**
     * @return whether the row was there in the version before
     */
    public boolean update(Session session, Kept<T> kept) throws SQLException {
        return session.update(
                        update + emptied + " WHERE id = ? AND version = ?",
                        statement -> {
                            bind(statement, 0, kept, session.dialect());
                            statement.setString(columns + 1, kept.stored().id().text());
                            statement.setLong(columns + 2, kept.stored().version() - 1);
                        })
                == 1;
    }

    /** Reads the columns of {@link TableLayout#columnList}. */
    public Kept<T> read(ResultSet row, Dialect dialect) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        int position = Envelope.values().length;
        for (Column column : layout.columns()) {
            position++;
            values.put(column.field().name(), column.read(row, position, dialect));
        }
        Stored<T> stored =
                new Stored<>(
                        new RecordId(row.getString(Envelope.ID.position())),
                        row.getString(Envelope.NUMBER.position()),
                        row.getLong(Envelope.VERSION.position()),
                        place(row),
                        instant(row, Envelope.CREATED_AT, dialect),
                        row.getString(Envelope.CREATED_BY.position()),
                        instant(row, Envelope.UPDATED_AT, dialect),
                        row.getString(Envelope.UPDATED_BY.position()),
                        Channel.valueOf(row.getString(Envelope.CHANNEL.position())),
                        gaps(row.getString(Envelope.GAPS.position())),
                        row.getString(Envelope.UNVERIFIED_BY.position()),
                        row.getBoolean(Envelope.WITHDRAWN.position()),
                        Set.of(),
                        row.getLong(Envelope.ENTRY.position()),
                        model.create(values));
        return new Kept<>(
                stored,
                row.getString(Envelope.TAKEN_BY.position()),
                row.getString(Envelope.TAKEN_BY_STAFF.position()));
    }

    private void bind(PreparedStatement to, int before, Kept<T> kept, Dialect dialect)
            throws SQLException {
        Stored<T> stored = kept.stored();
        text(to, before, Envelope.ID, stored.id().text());
        text(to, before, Envelope.NUMBER, stored.number());
        to.setLong(before + Envelope.VERSION.position(), stored.version());
        text(to, before, Envelope.STATION, stored.place().station());
        text(to, before, Envelope.COMMUNITY, stored.place().community());
        text(to, before, Envelope.SEGMENT, stored.place().segment());
        dialect.setTime(to, before + Envelope.CREATED_AT.position(), local(stored.createdAt()));
        text(to, before, Envelope.CREATED_BY, stored.createdBy());
        dialect.setTime(to, before + Envelope.UPDATED_AT.position(), local(stored.updatedAt()));
        text(to, before, Envelope.UPDATED_BY, stored.updatedBy());
        text(to, before, Envelope.CHANNEL, stored.channel().name());
        text(
                to,
                before,
                Envelope.GAPS,
                stored.gaps().isEmpty() ? null : String.join(",", stored.gaps()));
        to.setInt(before + Envelope.GAP_COUNT.position(), stored.gaps().size());
        text(to, before, Envelope.UNVERIFIED_BY, stored.unverifiedBy());
        text(to, before, Envelope.TAKEN_BY, kept.takenBy());
        text(to, before, Envelope.TAKEN_BY_STAFF, kept.takenByStaff());
        to.setBoolean(before + Envelope.WITHDRAWN.position(), stored.voided());
        to.setLong(before + Envelope.ENTRY.position(), stored.entry());
        int position = before + Envelope.values().length;
        for (Column column : layout.columns()) {
            Field field = column.field();
            position++;
            column.bind(to, position, RecordModel.read(field, stored.value()), dialect);
        }
    }

    private static void text(
            PreparedStatement to, int before, Envelope column, @Nullable String text)
            throws SQLException {
        if (text == null) {
            to.setNull(before + column.position(), Types.VARCHAR);
        } else {
            to.setString(before + column.position(), text);
        }
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString(Envelope.STATION.position()),
                row.getString(Envelope.COMMUNITY.position()),
                row.getString(Envelope.SEGMENT.position()));
    }

    private static Set<String> gaps(@Nullable String names) {
        return names == null ? Set.of() : new LinkedHashSet<>(Arrays.asList(names.split(",", -1)));
    }

    private static Instant instant(ResultSet row, Envelope column, Dialect dialect)
            throws SQLException {
        LocalDateTime time = dialect.time(row, column.position());
        return Objects.requireNonNull(time).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Made once for each type and forgotten with the class. */
    private static final class Cache {
        private static final ClassValue<Rows<?>> KNOWN =
                new ClassValue<>() {
                    @Override
                    protected Rows<?> computeValue(Class<?> type) {
                        return new Rows<>(TableLayout.of(type.asSubclass(Record.class)));
                    }
                };

        @SuppressWarnings("unchecked") // the rows of a type are rows of that type
        static <T extends Record> Rows<T> of(Class<T> type) {
            return (Rows<T>) KNOWN.get(type);
        }
    }
}
