package org.linli.store.verify;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.record.Attachment;
import org.linli.record.RecordId;
import org.linli.store.JournalEntry;
import org.linli.store.attachment.AttachmentFolder;
import org.linli.store.attachment.AttachmentUses;
import org.linli.store.engine.Session;
import org.linli.store.table.RecordBody;
import org.linli.store.verify.Finding.Kind;

/**
 * The files that journal entries name, the replaced ones too: each must be there with its digest,
 * and known to be in use.
 */
final class NamedAttachments {
    /** Stands in the body of an entry that names a file; free text has its quotes escaped. */
    private static final String MARK = "\"sha256\":\"";

    private final Map<Use, Named> named = new LinkedHashMap<>();

    private record Use(String sha256, RecordId record) {}

    private record Named(Attachment attachment, String type, String number, long sequence) {}

    void read(JournalEntry entry) {
        RecordId id = entry.id();
        if (id == null || !entry.body().contains(MARK)) {
            return;
        }
        Map<?, ?> body = RecordBody.parse(entry.body());
        String number = String.valueOf(body.get("@number"));
        body.values().forEach(value -> add(value, entry, id, number));
    }

    private void add(@Nullable Object value, JournalEntry entry, RecordId id, String number) {
        if (value instanceof List<?> several) {
            several.forEach(one -> add(one, entry, id, number));
        } else if (value instanceof Map<?, ?> object
                && object.get("sha256") instanceof String sha256
                && object.get("name") instanceof String name
                && object.get("mediaType") instanceof String mediaType
                && object.get("size") instanceof Number size) {
            Attachment attachment = new Attachment(sha256, name, mediaType, size.longValue());
            named.put(
                    new Use(sha256, id),
                    new Named(attachment, entry.type(), number, entry.sequence()));
        }
    }

    /** Looks at every file once more and forgets it. */
    void check(Session session, AttachmentFolder folder, Findings findings) throws SQLException {
        for (Map.Entry<Use, Named> entry : named.entrySet()) {
            Named told = entry.getValue();
            Use use = entry.getKey();
            Object[] params = {
                "type", told.type(), "number", told.number(), "sequence", told.sequence()
            };
            if (!folder.holds(told.attachment())) {
                findings.add(Kind.ATTACHMENT_MISSING, params);
            } else if (!folder.isWhole(told.attachment())) {
                findings.add(Kind.ATTACHMENT_DIFFERS, params);
            }
            if (!AttachmentUses.has(session, use.sha256(), use.record())) {
                findings.add(Kind.DERIVED, "difference", "attachment_use: " + told.number());
            }
        }
        named.clear();
    }
}
