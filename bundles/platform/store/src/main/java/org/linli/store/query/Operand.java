package org.linli.store.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.linli.access.Role;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.station.Station;
import org.linli.store.engine.ColumnType;

/** A value of a condition as the column it is compared with needs it; texts come from pages. */
final class Operand {
    private Operand() {}

    /**
     * @throws IllegalArgumentException if the value cannot be one of the column's
     */
    static Object of(ColumnType type, Object value, boolean envelope) {
        try {
            return switch (type) {
                case TEXT, ID -> text(value);
                case INTEGER, LONG -> number(value);
                case DECIMAL -> new BigDecimal(value.toString());
                case BOOLEAN -> value instanceof Boolean b ? b : Boolean.valueOf(value.toString());
                case DATE -> value instanceof LocalDate d ? d : LocalDate.parse(value.toString());
                case TIME -> envelope ? instant(value) : time(value);
                case BYTES -> throw new IllegalArgumentException("bytes are not compared");
            };
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new IllegalArgumentException("not a value to compare a " + type + " with", e);
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case Enum<?> code -> code.name();
            case Ref<?> ref -> ref.id().text();
            case RecordId id -> id.text();
            case Stored<?> stored -> stored.id().text();
            case Role role -> role.code();
            default -> value.toString();
        };
    }

    private static Long number(Object value) {
        return value instanceof Number n ? n.longValue() : Long.valueOf(value.toString());
    }

    private static LocalDateTime time(Object value) {
        return switch (value) {
            case LocalDateTime time -> time;
            case LocalDate day -> day.atStartOfDay();
            default -> LocalDateTime.parse(value.toString());
        };
    }

    /** The envelope keeps moments; a day means its first moment at the station. */
    private static LocalDateTime instant(Object value) {
        Instant instant =
                switch (value) {
                    case Instant moment -> moment;
                    case LocalDate day -> day.atStartOfDay(Station.ZONE).toInstant();
                    case LocalDateTime time -> time.atZone(Station.ZONE).toInstant();
                    default -> told(value.toString());
                };
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant told(String text) {
        return text.length() == "2026-03-05".length()
                ? LocalDate.parse(text).atStartOfDay(Station.ZONE).toInstant()
                : Instant.parse(text);
    }
}
