package org.linli.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.linli.access.Actor;
import org.linli.record.Attachment;
import org.linli.record.RecordId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Files of records: kept before the record that names them, read by the same rules as the field
 * that holds them.
 *
 * <p>What no record names within a day is thrown away. Calls may come from any thread.
 */
@ProviderType
public interface Attachments {
    /** The largest file that is kept, in bytes. */
    long MOST_BYTES = 10L * 1024 * 1024;

    /** The most that one form may bring in all its files, in bytes. */
    long MOST_AT_ONCE = 20L * 1024 * 1024;

    /**
     * Keeps a file: PDF, JPEG, PNG, WebP, Word (docx) or Excel (xlsx), told from its content.
     * Photos lose what the camera wrote into them beside the picture, the place above all. Durable
     * on return; keeping the same content again keeps it once.
     *
     * @param name of the file, with or without folders
     * @throws org.linli.refusal.Refusal ATT-001 if it is empty, ATT-002 if it is larger than {@link
     *     #MOST_BYTES}, ATT-003 if it is of another kind, damaged, or holds macros
     * @throws StoreUnavailableException if the disk cannot be written; nothing of it stays
     */
    Attachment keep(String name, InputStream content);

    /**
     * Opens the content of one attachment of a record. A masked field needs a purpose, as for
     * {@link Records#reveal}; that it was handed out is journalled.
     *
     * @throws org.linli.refusal.Refusal SYS-404 if the reader may not see the record or its field
     *     has no such attachment, SYS-403 or SYS-428 if the field is masked, ATT-004 if the content
     *     is not on this node
     */
    <T extends Record> Content open(
            Actor actor, Class<T> type, RecordId id, String field, String sha256);

    /** An attachment that may be read now. */
    interface Content {
        Attachment attachment();

        void writeTo(OutputStream out) throws IOException;
    }
}
