package org.linli.store.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.access.Purpose;
import org.linli.record.RecordId;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;

/**
 * One entry as a line of JSON. The previous hash is not written: it is the hash of the line above
 * or, for the first line, of the block, and reading it from there leaves nothing to contradict.
 */
final class EntryJson {
    /** Lines are ended by hand, so nothing else stands between two entries. */
    static final JsonFactory FACTORY = new JsonFactoryBuilder().rootValueSeparator("").build();

    private EntryJson() {}

    static void write(JsonGenerator json, JournalEntry entry) throws IOException {
        RecordId id = entry.id();
        json.writeStartObject();
        json.writeStringField("node", entry.node());
        json.writeNumberField("sequence", entry.sequence());
        json.writeStringField("at", entry.at().toString());
        json.writeStringField("account", entry.account());
        json.writeStringField("role", entry.role());
        json.writeStringField("terminal", entry.terminal());
        if (entry.purpose() != null) {
            json.writeStringField("purpose", entry.purpose().name());
        }
        json.writeStringField("act", entry.act().name());
        json.writeStringField("type", entry.type());
        if (id != null) {
            json.writeStringField("id", id.text());
        }
        json.writeNumberField("version", entry.version());
        if (!entry.fields().isEmpty()) {
            json.writeArrayFieldStart("fields");
            for (String field : entry.fields()) {
                json.writeString(field);
            }
            json.writeEndArray();
        }
        json.writeStringField("body", entry.body());
        writeFilled(json, "salt", entry.salt());
        writeFilled(json, "erased", entry.erased());
        json.writeNumberField("earlier", entry.earlier());
        json.writeStringField("algorithm", entry.algorithm());
        json.writeStringField("hash", entry.hash());
        json.writeEndObject();
    }

    private static void writeFilled(JsonGenerator json, String name, String text)
            throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(name, text);
        }
    }

    /** Reads the object that the parser stands at the start of. */
    static JournalEntry read(JsonParser json, String previousHash) throws IOException {
        Map<String, String> texts = new HashMap<>();
        List<String> fields = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    fields.add(json.getText());
                }
            } else {
                texts.put(name, json.getText());
            }
        }
        return entry(texts, List.copyOf(fields), previousHash);
    }

    private static JournalEntry entry(
            Map<String, String> texts, List<String> fields, String previousHash)
            throws IOException {
        String purpose = texts.get("purpose");
        String id = texts.get("id");
        try {
            return new JournalEntry(
                    text(texts, "node"),
                    Long.parseLong(text(texts, "sequence")),
                    Instant.parse(text(texts, "at")),
                    text(texts, "account"),
                    text(texts, "role"),
                    text(texts, "terminal"),
                    purpose == null ? null : Purpose.valueOf(purpose),
                    Act.valueOf(text(texts, "act")),
                    text(texts, "type"),
                    id == null ? null : new RecordId(id),
                    Long.parseLong(text(texts, "version")),
                    fields,
                    text(texts, "body"),
                    texts.getOrDefault("salt", ""),
                    texts.getOrDefault("erased", ""),
                    Long.parseLong(text(texts, "earlier")),
                    text(texts, "algorithm"),
                    previousHash,
                    text(texts, "hash"));
        } catch (RuntimeException e) {
            throw new IOException("an entry cannot be read", e);
        }
    }

    private static String text(Map<String, String> texts, String name) throws IOException {
        @Nullable String text = texts.get(name);
        if (text == null) {
            throw new IOException("an entry lacks " + name);
        }
        return text;
    }
}
