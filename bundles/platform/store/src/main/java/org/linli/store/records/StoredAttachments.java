package org.linli.store.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.linli.access.Actor;
import org.linli.record.Attachment;
import org.linli.record.RecordId;
import org.linli.refusal.Refusal;
import org.linli.store.Attachments;
import org.linli.store.StoreUnavailableException;
import org.linli.store.attachment.AttachmentFolder;
import org.linli.store.attachment.AttachmentFolder.Kept;
import org.linli.store.attachment.AttachmentUses;
import org.linli.store.attachment.Intake;
import org.linli.store.engine.Session;
import org.linli.store.transaction.NodeDatabase;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes files in, hands them out, and sweeps away what no record names. */
@Component(service = {Attachments.class, StoredAttachments.class})
public final class StoredAttachments implements Attachments {
    private static final Logger LOG = LoggerFactory.getLogger(StoredAttachments.class);
    private static final Duration WAITS = Duration.ofDays(1);

    private final NodeDatabase database;
    private final StoredRecords records;
    private final AttachmentFolder folder;
    private final Intake intake;
    private final Thread sweeper;

    @Activate
    public StoredAttachments(@Reference NodeDatabase database, @Reference StoredRecords records) {
        this.database = database;
        this.records = records;
        this.folder = AttachmentFolder.of(database.station());
        this.intake = new Intake(folder);
        this.sweeper = Thread.ofVirtual().name("attachments").start(this::sweepAtStart);
    }

    @Deactivate
    public void deactivate() throws InterruptedException {
        sweeper.join(Duration.ofSeconds(10));
    }

    @Override
    public Attachment keep(String name, InputStream content) {
        try {
            return intake.keep(name, content);
        } catch (IOException e) {
            throw new StoreUnavailableException("an attachment cannot be written", e);
        }
    }

    @Override
    public <T extends Record> Content open(
            Actor actor, Class<T> type, RecordId id, String field, String sha256) {
        Attachment attachment = records.attachment(actor, type, id, field, sha256);
        if (!folder.holds(attachment)) {
            throw new Refusal("ATT-004", field);
        }
        return new Content() {
            @Override
            public Attachment attachment() {
                return attachment;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                folder.copy(attachment, out);
            }
        };
    }

    private void sweepAtStart() {
        try {
            sweep();
        } catch (IOException | RuntimeException e) {
            // Nothing depends on it: the next start sweeps again.
            LOG.warn("attachments that no record names were not swept", e);
        }
    }

    /**
     * Throws away what has lain here for a day and is named by no record.
     *
     * @return how many files went
     */
    public int sweep() throws IOException {
        Instant day = database.station().clock().instant().minus(WAITS);
        List<Kept> old = folder.before(day);
        if (old.isEmpty()) {
            return 0;
        }
        Set<String> named = database.reading((session, lookup) -> AttachmentUses.all(session));
        int swept = 0;
        for (Kept orphan : old) {
            if (!named.contains(orphan.sha256())
                    && database.writing(t -> swept(t.session(), orphan))) {
                swept++;
            }
        }
        if (swept > 0) {
            LOG.info("{} attachments that no record names are swept", swept);
        }
        return swept;
    }

    /** Looks again while nobody writes: it may have been named, or sent again, meanwhile. */
    private static boolean swept(Session session, Kept orphan) throws SQLException {
        try {
            return !AttachmentUses.named(session, orphan.sha256()) && orphan.deleted();
        } catch (IOException e) {
            LOG.warn("an attachment that no record names cannot be deleted", e);
            return false;
        }
    }
}
