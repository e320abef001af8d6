package org.linli.store.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.store.engine.ColumnType;
import org.linli.store.engine.Dialect;
import org.linli.store.engine.Session;
import org.linli.store.table.Column;
import org.linli.store.table.Envelope;
import org.linli.store.table.TableLayout;

/**
 * A way through all records of a type, from one end of the table to the other, that reads of each
 * the columns somebody asks for and no others.
 */
final class Walk {
    private final TableLayout<?> layout;
    private final boolean withdrawn;
    private final List<Place> places = new ArrayList<>();
    private long rows;

    /**
     * @param withdrawn whether it leads past withdrawn records as well
     */
    Walk(TableLayout<?> layout, boolean withdrawn) {
        this.layout = layout;
        this.withdrawn = withdrawn;
    }

    /**
     * Where in a row a field is found.
     *
     * @param json whether it holds a list, which can be empty and not compared
     */
    record Place(int at, String column, ColumnType type, boolean envelope, boolean json) {}

    /** One row, valid until the next is read. */
    static final class Row {
        private static final int UNASKED = -2;
        private final @Nullable Object[] values;
        private final int[] ordinals;
        private long count;

        private Row(int width) {
            values = new Object[width];
            ordinals = new int[width];
        }

        @Nullable Object value(Place place) {
            return values[place.at];
        }

        /** How many rows the walk has passed, this one included: it tells one from the next. */
        long count() {
            return count;
        }

        /** The number of the id at a place, a new one if it has none; NONE if none is there. */
        int numbered(Place place, Ordinals all) {
            int known = ordinal(place, all);
            if (known == Ordinals.NONE && values[place.at] instanceof String id) {
                ordinals[place.at] = all.of(id);
            }
            return ordinals[place.at];
        }

        /** The number of the id at a place; NONE if it has none or none is there. */
        int ordinal(Place place, Ordinals all) {
            int at = place.at;
            if (ordinals[at] == UNASKED) {
                Object id = values[at];
                ordinals[at] = id == null ? Ordinals.NONE : all.known((String) id);
            }
            return ordinals[at];
        }
    }

    /** Looks at one row; must not ask the session. */
    @FunctionalInterface
    interface Visitor {
        void visit(Row row);
    }

    /**
     * @throws IllegalArgumentException if there is no such field
     */
    Place place(String field) {
        Optional<Envelope> envelope = Envelope.named(field);
        if (envelope.isPresent()) {
            return place(envelope.get().column(), envelope.get().type(), true, false);
        }
        Column column = layout.column(field);
        return place(column.name(), column.type(), false, column.json());
    }

    private Place place(String column, ColumnType type, boolean envelope, boolean json) {
        for (Place place : places) {
            if (place.column.equals(column)) {
                return place;
            }
        }
        Place place = new Place(places.size(), column, type, envelope, json);
        places.add(place);
        return place;
    }

    /** To be called when all places are asked for. */
    void go(Session session, Visitor visitor) throws SQLException {
        String columns =
                places.isEmpty()
                        ? "1"
                        : String.join(", ", places.stream().map(p -> p.column).toList());
        String sql =
                "SELECT "
                        + columns
                        + " FROM "
                        + layout.table()
                        + (withdrawn ? "" : " WHERE NOT withdrawn");
        Row row = new Row(places.size());
        session.each(
                sql,
                found -> {
                    read(found, session.dialect(), row);
                    visitor.visit(row);
                });
    }

    private void read(ResultSet from, Dialect dialect, Row into) throws SQLException {
        for (Place place : places) {
            into.values[place.at] = value(from, place, dialect);
        }
        Arrays.fill(into.ordinals, Row.UNASKED);
        into.count = ++rows;
    }

    /** As {@link Operand} makes what it is compared with. */
    private static @Nullable Object value(ResultSet from, Place place, Dialect dialect)
            throws SQLException {
        int position = place.at + 1;
        return switch (place.type) {
            case TEXT, ID -> from.getString(position);
            case INTEGER, LONG -> {
                long number = from.getLong(position);
                yield from.wasNull() ? null : (Object) number;
            }
            case BOOLEAN -> {
                boolean flag = from.getBoolean(position);
                yield from.wasNull() ? null : (Object) flag;
            }
            case DECIMAL -> from.getBigDecimal(position);
            case DATE -> dialect.date(from, position);
            case TIME -> dialect.time(from, position);
            case BYTES -> throw new IllegalArgumentException("bytes are not compared");
        };
    }
}
