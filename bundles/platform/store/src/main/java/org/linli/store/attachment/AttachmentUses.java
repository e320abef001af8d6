package org.linli.store.attachment;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.record.Attachment;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.store.engine.Session;
import org.linli.store.table.Column;
import org.linli.store.table.TableLayout;

/**
 * Which record names which content, in its present or any earlier version: history shows the paper
 * that was replaced. Written in the transaction of the record.
 */
public final class AttachmentUses {
    public static final String TABLE =
            "CREATE TABLE attachment_use (sha256 CHAR(64) NOT NULL, record_id CHAR(26) NOT NULL,"
                    + " PRIMARY KEY (sha256, record_id))";

    private static final String COUNT =
            "SELECT COUNT(*) FROM attachment_use WHERE sha256 = ? AND record_id = ?";

    private AttachmentUses() {}

    /** The attachments that a value names. */
    public static <T extends Record> List<Attachment> of(TableLayout<T> layout, T value) {
        return layout.attachments().isEmpty()
                ? List.of()
                : layout.attachments().stream().flatMap(c -> of(c, value).stream()).toList();
    }

    /** The attachments that one field names. */
    public static List<Attachment> of(Column column, Record value) {
        return switch (RecordModel.read(column.field(), value)) {
            case Attachment one -> List.of(one);
            case List<?> several -> several.stream().map(Attachment.class::cast).toList();
            case null, default -> List.of();
        };
    }

    public static <T extends Record> void note(
            Session session, TableLayout<T> layout, RecordId id, T value) throws SQLException {
        for (Attachment attachment : new HashSet<>(of(layout, value))) {
            if (!has(session, attachment.sha256(), id)) {
                session.update(
                        "INSERT INTO attachment_use (sha256, record_id) VALUES (?, ?)",
                        List.of(attachment.sha256(), id.text()));
            }
        }
    }

    public static boolean has(Session session, String sha256, RecordId id) throws SQLException {
        return session.number(COUNT, List.of(sha256, id.text())) > 0;
    }

    /**
     * Forgets what an erased record named; content that no other record names goes with the next
     * sweep.
     */
    public static void forget(Session session, RecordId id) throws SQLException {
        session.update("DELETE FROM attachment_use WHERE record_id = ?", List.of(id.text()));
    }

    /** Digests of all content that is named. */
    public static Set<String> all(Session session) throws SQLException {
        return new HashSet<>(
                session.list(
                        "SELECT DISTINCT sha256 FROM attachment_use",
                        List.of(),
                        row -> row.getString(1)));
    }

    public static boolean named(Session session, String sha256) throws SQLException {
        return session.number(
                        "SELECT COUNT(*) FROM attachment_use WHERE sha256 = ?", List.of(sha256))
                > 0;
    }
}
