package org.linli.store.table;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.record.Field;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.store.engine.IsoDay;

/**
 * Fields as JSON, in a column or in the journal: dates, codes, references and decimal numbers as
 * text, so that what is read again is exactly what was written.
 */
final class FieldJson {
    private FieldJson() {}

    static String text(Field field, Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonTree.FACTORY.createGenerator(text)) {
            write(json, value);
        } catch (IOException e) {
            throw new UncheckedIOException(field.name(), e);
        }
        return text.toString();
    }

    static void write(JsonGenerator json, Object value) throws IOException {
        switch (value) {
            case String text -> json.writeString(text);
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Boolean flag -> json.writeBoolean(flag);
            case BigDecimal number -> json.writeString(number.toPlainString());
            case Enum<?> code -> json.writeString(code.name());
            case List<?> list -> {
                json.writeStartArray();
                for (Object item : list) {
                    write(json, item);
                }
                json.writeEndArray();
            }
            // A reference is itself a record, but not a part.
            case Ref<?> ref -> json.writeString(ref.id().text());
            case Record part -> writePart(json, part);
            // Dates and times.
            default -> json.writeString(value.toString());
        }
    }

    private static void writePart(JsonGenerator json, Record part) throws IOException {
        json.writeStartObject();
        for (Field field : RecordModel.fieldsOf(part.getClass())) {
            Object value = RecordModel.read(field, part);
            if (value != null) {
                json.writeFieldName(field.name());
                write(json, value);
            }
        }
        json.writeEndObject();
    }

    static Object value(Field field, String text) {
        Object tree = JsonTree.parse(text);
        if (tree == null) {
            throw new IllegalStateException("a column holds no JSON: " + field.name());
        }
        return of(field, tree);
    }

    /** A field's value from JSON that was read. */
    static Object of(Field field, Object tree) {
        return field.list() ? list(field, tree) : single(field, tree);
    }

    private static List<Object> list(Field field, Object tree) {
        return ((List<?>) tree).stream().<Object>map(item -> single(field, item)).toList();
    }

    private static Object single(Field field, Object tree) {
        return switch (field.kind()) {
            case TEXT, BOOLEAN -> tree;
            case INTEGER ->
                    field.type() == Long.class
                            ? (Object) ((Number) tree).longValue()
                            : (Object) ((Number) tree).intValue();
            case DECIMAL -> new BigDecimal((String) tree);
            case DATE -> IsoDay.read((String) tree);
            case DATE_TIME -> LocalDateTime.parse((String) tree);
            case CODE -> Codes.constant(field.type(), (String) tree);
            case REF -> Ref.to((String) tree);
            case PART, ATTACHMENT -> part(field.type().asSubclass(Record.class), (Map<?, ?>) tree);
        };
    }

    private static <P extends Record> P part(Class<P> type, Map<?, ?> tree) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Field field : RecordModel.fieldsOf(type)) {
            Object value = tree.get(field.name());
            if (value != null) {
                values.put(field.name(), of(field, value));
            }
        }
        return RecordModel.createPart(type, values);
    }
}
