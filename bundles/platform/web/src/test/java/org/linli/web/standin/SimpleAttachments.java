package org.linli.web.standin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.record.Attachment;
import org.linli.record.RecordId;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.store.Attachments;
import org.linli.store.Records;
import org.linli.web.field.Attached;

/** Keeps files in a map; knows PDF and nothing else. */
public final class SimpleAttachments implements Attachments {
    private final Records records;
    private final Functions functions;
    private final Access access;
    private final Map<String, byte[]> kept = new HashMap<>();

    public SimpleAttachments(Records records, Functions functions, Access access) {
        this.records = records;
        this.functions = functions;
        this.access = access;
    }

    public int size() {
        return kept.size();
    }

    @Override
    public Attachment keep(String name, InputStream content) {
        try {
            byte[] bytes = content.readAllBytes();
            if (bytes.length < 4 || bytes[0] != '%') {
                throw new Refusal("ATT-003", null, Map.of("name", name));
            }
            String digest = HexFormat.of().toHexDigits(java.util.Arrays.hashCode(bytes));
            String sha256 = digest.repeat(8);
            kept.put(sha256, bytes);
            return new Attachment(sha256, name, "application/pdf", bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T extends Record> Content open(
            Actor actor, Class<T> type, RecordId id, String field, String sha256) {
        RecordDefinition<T> definition = functions.record(type);
        Set<String> masked = access.masked(actor, definition);
        Stored<T> stored =
                masked.contains(field)
                        ? records.reveal(actor, type, id, field)
                        : records.open(actor, type, id);
        Attachment found =
                Attached.of(definition.model().get(stored.value(), field)).stream()
                        .filter(a -> a.sha256().equals(sha256))
                        .findFirst()
                        .orElseThrow(() -> new Refusal("SYS-404", null));
        return new Content() {
            @Override
            public Attachment attachment() {
                return found;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(kept.get(sha256));
            }
        };
    }
}
