package org.linli.store.table;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.record.RecordModel;
import org.linli.record.Stored;

/**
 * A record as the body of its journal entry: its fields by name and the envelope by names with an
 * {@code @}, so that the row follows from its last entry alone. Empty fields are left out.
 */
public final class RecordBody {
    public static final String REASON = "@reason";

    private RecordBody() {}

    /**
     * @param reason why the record was withdrawn; it is no part of the row
     */
    public static <T extends Record> String of(
            TableLayout<T> layout, Kept<T> kept, @Nullable String reason) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = JsonTree.FACTORY.createGenerator(text)) {
            json.writeStartObject();
            envelope(json, kept);
            put(json, REASON, reason);
            for (Column column : layout.columns()) {
                Object value =
                        column.stored(RecordModel.read(column.field(), kept.stored().value()));
                if (value != null) {
                    json.writeFieldName(column.field().name());
                    if (column.json()) {
                        json.writeRawValue((String) value);
                    } else {
                        FieldJson.write(json, value);
                    }
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void envelope(JsonGenerator json, Kept<?> kept) throws IOException {
        Stored<?> stored = kept.stored();
        put(json, "@number", stored.number());
        put(json, "@station", stored.place().station());
        put(json, "@community", stored.place().community());
        put(json, "@segment", stored.place().segment());
        put(json, "@createdAt", stored.createdAt().truncatedTo(ChronoUnit.MILLIS).toString());
        put(json, "@createdBy", stored.createdBy());
        put(json, "@channel", stored.channel().name());
        put(json, "@gaps", stored.gaps().isEmpty() ? null : String.join(",", stored.gaps()));
        put(json, "@unverifiedBy", stored.unverifiedBy());
        put(json, "@takenBy", kept.takenBy());
        put(json, "@takenByStaff", kept.takenByStaff());
        if (stored.voided()) {
            json.writeBooleanField("@withdrawn", true);
        }
    }

    private static void put(JsonGenerator json, String name, @Nullable String value)
            throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    /** The value that a body tells; fields the type does not have are left out. */
    public static <T extends Record> T value(TableLayout<T> layout, Map<?, ?> body) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Column column : layout.columns()) {
            Object told = body.get(column.field().name());
            values.put(
                    column.field().name(),
                    told == null ? null : FieldJson.of(column.field(), told));
        }
        return layout.model().create(values);
    }

    /**
     * A body taken apart.
     *
     * @throws IllegalStateException if it is no JSON object
     */
    public static Map<?, ?> parse(String body) {
        Object tree = JsonTree.parse(body);
        if (tree instanceof Map<?, ?> members) {
            return members;
        }
        throw new IllegalStateException("a body is no JSON object");
    }
}
