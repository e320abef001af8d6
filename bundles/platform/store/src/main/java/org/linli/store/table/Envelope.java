package org.linli.store.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.store.engine.ColumnType;

/** The columns that every record has in front of its own. */
public enum Envelope {
    ID(ColumnType.ID, 26, Condition.ID),
    NUMBER(ColumnType.TEXT, 120, Condition.NUMBER),
    VERSION(ColumnType.LONG, 0, null),
    STATION(ColumnType.TEXT, 12, Condition.STATION),
    COMMUNITY(ColumnType.TEXT, 12, Condition.COMMUNITY),
    SEGMENT(ColumnType.TEXT, 40, Condition.SEGMENT),
    CREATED_AT(ColumnType.TIME, 0, Condition.CREATED_AT),
    CREATED_BY(ColumnType.TEXT, 100, Condition.CREATED_BY),
    UPDATED_AT(ColumnType.TIME, 0, Condition.UPDATED_AT),
    UPDATED_BY(ColumnType.TEXT, 100, null),
    CHANNEL(ColumnType.TEXT, 10, null),
    GAPS(ColumnType.TEXT, 4000, null),
    GAP_COUNT(ColumnType.INTEGER, 0, Condition.GAPS),
    UNVERIFIED_BY(ColumnType.TEXT, 3, Condition.UNVERIFIED_BY),
    /** Account of whoever took the step that waits for verification, and his staff number. */
    TAKEN_BY(ColumnType.TEXT, 100, null),
    TAKEN_BY_STAFF(ColumnType.TEXT, 100, null),
    WITHDRAWN(ColumnType.BOOLEAN, 0, Condition.WITHDRAWN),
    /** Sequence of the journal entry that wrote the row as it stands. */
    ENTRY(ColumnType.LONG, 0, null);

    private static final String LIST =
            Arrays.stream(values()).map(Envelope::column).collect(Collectors.joining(", "));

    private final ColumnType type;
    private final int length;
    private final @Nullable String condition;

    Envelope(ColumnType type, int length, @Nullable String condition) {
        this.type = type;
        this.length = length;
        this.condition = condition;
    }

    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    public ColumnType type() {
        return type;
    }

    public int length() {
        return length;
    }

    /** Whether no row may lack it. */
    public boolean required() {
        return switch (this) {
            case COMMUNITY, SEGMENT, GAPS, UNVERIFIED_BY, TAKEN_BY, TAKEN_BY_STAFF -> false;
            default -> true;
        };
    }

    /** Position in a row that is read or written, from 1. */
    int position() {
        return ordinal() + 1;
    }

    /** The column that a condition means by a name such as {@code @segment}. */
    public static Optional<Envelope> named(String condition) {
        return Arrays.stream(values()).filter(e -> condition.equals(e.condition)).findFirst();
    }

    /** All of them, for a SELECT or an INSERT. */
    static String list() {
        return LIST;
    }
}
