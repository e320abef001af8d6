package org.linli.store.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.linli.identity.CleanText;
import org.linli.record.Attachment;
import org.linli.refusal.Refusal;
import org.linli.store.Attachments;

/** Takes one file into the folder, if it is one that is kept. */
public final class Intake {
    private static final int LONGEST_NAME = 100;

    private final AttachmentFolder folder;
    private final ReentrantLock lock = new ReentrantLock();

    public Intake(AttachmentFolder folder) {
        this.folder = folder;
    }

    /**
     * @throws Refusal ATT-001 to ATT-003
     */
    public Attachment keep(String name, InputStream content) throws IOException {
        String plain = plain(name);
        // One at a time: a photo is in memory while it is worked on, and the node is small.
        lock.lock();
        try {
            return keep(plain, content.readNBytes((int) Attachments.MOST_BYTES + 1));
        } finally {
            lock.unlock();
        }
    }

    private Attachment keep(String name, byte[] content) throws IOException {
        if (content.length == 0) {
            throw new Refusal("ATT-001", null, Map.of("name", name));
        }
        if (content.length > Attachments.MOST_BYTES) {
            String max = Long.toString(Attachments.MOST_BYTES / 1024 / 1024);
            throw new Refusal("ATT-002", null, Map.of("name", name, "max", max));
        }
        FileKind kind = FileKind.beginning(content).orElseThrow(() -> unknown(name));
        byte[] kept = withoutNotes(kind, content, name);
        Path file = folder.unfinished();
        try {
            AttachmentFolder.write(file, kept);
            FileKind told =
                    kind.isZip() ? FileKind.inZip(file).orElseThrow(() -> unknown(name)) : kind;
            String sha256 = AttachmentFolder.digest(kept);
            folder.name(file, sha256, told);
            return new Attachment(sha256, told.named(name), told.mediaType(), kept.length);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static byte[] withoutNotes(FileKind kind, byte[] content, String name) {
        try {
            return Photos.plain(kind, content);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
            // Whatever a hostile or cut-off picture trips over: it is no picture.
            throw unknown(name);
        }
    }

    private static Refusal unknown(String name) {
        return new Refusal("ATT-003", null, Map.of("name", name));
    }

    /** The name without folders and without what no file's name should have. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean;
        try {
            clean = CleanText.clean(last);
        } catch (Refusal invisible) {
            clean = "";
        }
        if (clean.isEmpty() || clean.startsWith(".")) {
            clean = "file" + clean;
        }
        int half = LONGEST_NAME / 2;
        return clean.length() <= LONGEST_NAME
                ? clean
                : clean.substring(0, half) + "…" + clean.substring(clean.length() - half + 1);
    }
}
