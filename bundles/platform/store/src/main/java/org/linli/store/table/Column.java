package org.linli.store.table;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.Field;
import org.linli.record.Kind;
import org.linli.record.Ref;
import org.linli.store.engine.ColumnType;
import org.linli.store.engine.Dialect;

/**
 * One field's column.
 *
 * @param json whether it holds a list or a part as JSON
 * @param length most characters of a text
 */
public record Column(Field field, String name, ColumnType type, boolean json, int length) {

    /** The longest text that Derby keeps in a row; what would be longer is refused beforehand. */
    public static final int LONGEST = 32_000;

    static Column of(Field field) {
        boolean json = field.list() || field.kind() == Kind.PART || field.kind() == Kind.ATTACHMENT;
        String name = Names.column(field.name(), json);
        return new Column(
                field, name, json ? ColumnType.TEXT : type(field), json, length(field, json));
    }

    /** The column the field would have if it held a list and holds one, or the other way round. */
    public String otherName() {
        return Names.column(field.name(), !json);
    }

    private static int length(Field field, boolean json) {
        if (json) {
            return LONGEST;
        }
        if (field.kind() == Kind.CODE) {
            return longestConstant(field);
        }
        if (field.kind() == Kind.TEXT && field.length() > LONGEST) {
            throw new IllegalArgumentException("too long for a column: " + field.name());
        }
        return field.length();
    }

    private static int longestConstant(Field field) {
        int longest = 40;
        for (Object constant : field.type().getEnumConstants()) {
            if (((Enum<?>) constant).name().length() > longest) {
                throw new IllegalArgumentException("a code is too long: " + constant);
            }
        }
        return longest;
    }

    private static ColumnType type(Field field) {
        return switch (field.kind()) {
            case TEXT, CODE -> ColumnType.TEXT;
            case INTEGER -> field.type() == Long.class ? ColumnType.LONG : ColumnType.INTEGER;
            case DECIMAL -> ColumnType.DECIMAL;
            case BOOLEAN -> ColumnType.BOOLEAN;
            case DATE -> ColumnType.DATE;
            case DATE_TIME -> ColumnType.TIME;
            case REF -> ColumnType.ID;
            case PART, ATTACHMENT -> throw new IllegalStateException("kept as JSON");
        };
    }

    /** What stands in the column for a field's value; null for what is empty. */
    public @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list when list.isEmpty() -> null;
            case Object some when json -> FieldJson.text(field, some);
            case Enum<?> code -> code.name();
            case Ref<?> ref -> ref.id().text();
            default -> value;
        };
    }

    void bind(PreparedStatement statement, int position, @Nullable Object value, Dialect dialect)
            throws SQLException {
        switch (stored(value)) {
            case null -> statement.setNull(position, jdbcType());
            case String text -> statement.setString(position, text);
            case Integer number -> statement.setInt(position, number);
            case Long number -> statement.setLong(position, number);
            case Boolean flag -> statement.setBoolean(position, flag);
            case BigDecimal number -> statement.setBigDecimal(position, number);
            case LocalDate date -> dialect.setDate(statement, position, date);
            case LocalDateTime time -> dialect.setTime(statement, position, time);
            case Object other ->
                    throw new IllegalArgumentException("cannot keep " + other.getClass());
        }
    }

    @Nullable Object read(ResultSet row, int position, Dialect dialect) throws SQLException {
        Object stored =
                switch (type) {
                    case TEXT, ID -> row.getString(position);
                    case INTEGER -> row.getInt(position);
                    case LONG -> row.getLong(position);
                    case BOOLEAN -> row.getBoolean(position);
                    case DECIMAL -> Decimals.plain(row.getBigDecimal(position));
                    case DATE -> dialect.date(row, position);
                    case TIME -> dialect.time(row, position);
                    case BYTES -> row.getBytes(position);
                };
        return stored == null || row.wasNull() ? null : value(stored);
    }

    private Object value(Object stored) {
        if (json) {
            return FieldJson.value(field, (String) stored);
        }
        return switch (field.kind()) {
            case CODE -> Codes.constant(field.type(), (String) stored);
            case REF -> Ref.to((String) stored);
            default -> stored;
        };
    }

    private int jdbcType() {
        return switch (type) {
            case TEXT -> Types.VARCHAR;
            case ID -> Types.CHAR;
            case INTEGER -> Types.INTEGER;
            case LONG -> Types.BIGINT;
            case DECIMAL -> Types.DECIMAL;
            case BOOLEAN -> Types.BOOLEAN;
            case DATE -> Types.DATE;
            case TIME -> Types.TIMESTAMP;
            case BYTES -> Types.BLOB;
        };
    }
}
