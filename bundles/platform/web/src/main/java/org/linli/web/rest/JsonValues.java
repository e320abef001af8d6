package org.linli.web.rest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.record.Field;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.refusal.Refusal;

/** Values of fields from and to JSON: dates and codes are strings, references are record ids. */
final class JsonValues {
    private static final int MOST_PLACES = 40;

    private JsonValues() {}

    /**
     * Reads the named fields.
     *
     * @throws Refusal API-001 for each name that is no field, the field's own code for one that is
     *     never typed, VAL codes for values
     */
    static Map<String, @Nullable Object> read(
            List<Field> fields, Map<String, @Nullable Object> body, String prefix) {
        List<Refusal> refusals = new ArrayList<>();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        body.forEach(
                (name, json) -> {
                    String path = prefix + name;
                    Optional<Field> field =
                            fields.stream().filter(f -> f.name().equals(name)).findFirst();
                    try {
                        Field known = field.orElseThrow(() -> new Refusal("API-001", path));
                        if (!known.typed()) {
                            throw new Refusal(known.typedByHand(), path);
                        }
                        values.put(name, json == null ? null : value(known, json, path));
                    } catch (Refusal refused) {
                        refusals.addAll(refused.each());
                    }
                });
        if (!refusals.isEmpty()) {
            throw Refusal.all(refusals);
        }
        return values;
    }

    private static Object value(Field field, Object json, String path) {
        if (!field.list()) {
            return one(field, json, path);
        }
        if (!(json instanceof List<?> several)) {
            throw new Refusal("API-002", path);
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < several.size(); i++) {
            Object single = several.get(i);
            if (single == null) {
                throw new Refusal("API-002", path + "[" + i + "]");
            }
            values.add(one(field, single, path + "[" + i + "]"));
        }
        return values;
    }

    private static Object one(Field field, Object json, String path) {
        return switch (field.kind()) {
            case TEXT -> text(json, path);
            case INTEGER -> integer(field, json, path);
            case DECIMAL -> number(json, path);
            case BOOLEAN -> {
                if (json instanceof Boolean yes) {
                    yield yes;
                }
                throw new Refusal("API-002", path);
            }
            case DATE -> day(text(json, path), path);
            case DATE_TIME -> time(text(json, path), path);
            case CODE -> code(field, text(json, path), path);
            case REF -> reference(text(json, path), path);
            case PART -> part(field, json, path);
            case ATTACHMENT -> attachment(field, json, path);
        };
    }

    private static String text(Object json, String path) {
        if (json instanceof String text) {
            return text;
        }
        throw new Refusal("API-002", path);
    }

    /** Nobody counts with more places; 1e-999999999 written out in full would fill the memory. */
    private static BigDecimal number(Object json, String path) {
        if (json instanceof BigDecimal number && Math.abs((long) number.scale()) <= MOST_PLACES) {
            return number;
        }
        throw new Refusal("VAL-003", path);
    }

    private static Object integer(Field field, Object json, String path) {
        try {
            BigDecimal number = number(json, path);
            return field.type() == Long.class
                    ? (Object) number.longValueExact()
                    : (Object) number.intValueExact();
        } catch (ArithmeticException notWhole) {
            throw new Refusal("VAL-003", path);
        }
    }

    private static LocalDate day(String text, String path) {
        try {
            return meant(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            throw new Refusal("VAL-052", path);
        }
    }

    /** Four digits of a year, so that what is worked out from a day is a day as well. */
    private static LocalDate meant(LocalDate day) {
        if (day.getYear() < 0 || day.getYear() > 9_999) {
            throw new DateTimeException("a year that no calendar of ours has");
        }
        return day;
    }

    private static LocalDateTime time(String text, String path) {
        try {
            LocalDateTime time = LocalDateTime.parse(text);
            meant(time.toLocalDate());
            return time;
        } catch (DateTimeException noTime) {
            throw new Refusal("VAL-054", path);
        }
    }

    private static Object code(Field field, String text, String path) {
        for (Object constant : field.type().getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw new Refusal("VAL-053", path, Map.of("value", text));
    }

    private static Object reference(String text, String path) {
        if (RecordId.isRecordId(text)) {
            return Ref.to(text);
        }
        throw new Refusal("API-003", path);
    }

    @SuppressWarnings("unchecked") // Json.object makes maps with names alone
    private static Object part(Field field, Object json, String path) {
        if (!(json instanceof Map<?, ?> object)) {
            throw new Refusal("API-002", path);
        }
        Class<? extends Record> type = field.type().asSubclass(Record.class);
        List<Field> fields = RecordModel.fieldsOf(type);
        return RecordModel.createPart(
                type, read(fields, (Map<String, @Nullable Object>) object, path + "."));
    }

    /** What the answer to an upload said, whole. */
    private static Object attachment(Field field, Object json, String path) {
        try {
            return part(field, json, path);
        } catch (IllegalArgumentException | NullPointerException incomplete) {
            throw new Refusal("API-002", path);
        }
    }

    /** The other way. */
    static @Nullable Object write(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> several -> {
                List<@Nullable Object> list = new ArrayList<>();
                several.forEach(one -> list.add(write(one)));
                yield list;
            }
            case Ref<?> ref -> ref.id().text();
            case Enum<?> code -> code.name();
            case Record part -> {
                Map<String, @Nullable Object> object = new LinkedHashMap<>();
                for (Field field : RecordModel.fieldsOf(part.getClass())) {
                    object.put(field.name(), write(RecordModel.read(field, part)));
                }
                yield object;
            }
            case String text -> text;
            case Number number -> number;
            case Boolean yes -> yes;
            default -> value.toString();
        };
    }
}
