package org.linli.store.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.record.Attachment;
import org.linli.station.Station;

/**
 * Content under its digest: {@code attachments/ab/abcd….pdf}. A file under that name is whole; what
 * is being written has another name until the disk has it.
 */
public final class AttachmentFolder {
    private static final int DIGEST = 64;
    private static final String UNFINISHED = ".part";

    private final Path folder;
    private final Clock clock;

    private AttachmentFolder(Path data, Clock clock) {
        this.folder = data.resolve("attachments");
        this.clock = clock;
    }

    public static AttachmentFolder of(Station station) {
        return new AttachmentFolder(station.data(), station.clock());
    }

    /**
     * A file of the folder.
     *
     * @param sha256 empty for one that was never finished
     */
    public record Kept(String sha256, Path file, Instant since) {

        /** Deletes it, unless the same content was sent again meanwhile. */
        public boolean deleted() throws IOException {
            return Files.exists(file)
                    && Files.getLastModifiedTime(file).toInstant().equals(since)
                    && Files.deleteIfExists(file);
        }
    }

    Path unfinished() throws IOException {
        return Files.createTempFile(Files.createDirectories(folder), "new", UNFINISHED);
    }

    /** Writes the content out and waits until the disk has it. */
    static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /**
     * Gives a written file its name. The same content again takes the place of the first, so that
     * it is as new as the last upload, and whole if the first was not.
     */
    void name(Path unfinished, String sha256, FileKind kind) throws IOException {
        Path file = file(sha256, kind);
        Path parent = Files.createDirectories(folder.resolve(sha256.substring(0, 2)));
        Files.setLastModifiedTime(unfinished, FileTime.from(clock.instant()));
        Files.move(
                unfinished,
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        force(parent);
        force(folder);
    }

    /** A folder's entries are durable by themselves where the system does not open folders. */
    private static void force(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            return;
        }
    }

    private Path file(String sha256, FileKind kind) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + "." + kind.ending());
    }

    private Optional<Path> file(Attachment attachment) {
        return FileKind.of(attachment.mediaType()).map(k -> file(attachment.sha256(), k));
    }

    /** Whether the content is here, of the kind and size that the attachment says. */
    public boolean holds(Attachment attachment) {
        try {
            Optional<Path> file = file(attachment);
            return file.isPresent()
                    && isNamed(attachment)
                    && Files.exists(file.get())
                    && Files.size(file.get()) == attachment.size();
        } catch (IOException away) {
            return false;
        }
    }

    /** A name that ends otherwise than the content would make a program of a paper. */
    private static boolean isNamed(Attachment attachment) {
        String name = attachment.name();
        return FileKind.of(attachment.mediaType()).orElseThrow().named(name).equals(name);
    }

    public void copy(Attachment attachment, OutputStream out) throws IOException {
        Files.copy(file(attachment).orElseThrow(), out);
    }

    /** Whether the content still has its digest. */
    public boolean isWhole(Attachment attachment) {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file(attachment).orElseThrow())) {
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        } catch (IOException unreadable) {
            return false;
        }
        return HexFormat.of().formatHex(digest.digest()).equals(attachment.sha256());
    }

    static String digest(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Everything that was put here before a moment. */
    public List<Kept> before(Instant moment) throws IOException {
        List<Kept> kept = new ArrayList<>();
        if (!Files.exists(folder)) {
            return kept;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder, 2)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Instant since = Files.getLastModifiedTime(file).toInstant();
            String name = file.getFileName().toString();
            if (since.isBefore(moment)) {
                boolean named = !name.endsWith(UNFINISHED) && name.length() > DIGEST;
                kept.add(new Kept(named ? name.substring(0, DIGEST) : "", file, since));
            }
        }
        return kept;
    }
}
