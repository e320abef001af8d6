package org.linli.store.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The head of the chain in a small file beside the database, forced to the disk after each commit.
 *
 * <p>Two slots of fixed length are written in turn, each with a checksum, so that a kill in the
 * middle of a write leaves the other one whole. Callers come one after the other.
 */
final class Witness implements AutoCloseable {
    private static final int SLOT = 256;

    // Not a channel: an interrupted thread would close one, and importers are interrupted.
    private final RandomAccessFile file;
    private boolean second;

    private Witness(RandomAccessFile file) {
        this.file = file;
    }

    static boolean exists(Path path) {
        return Files.exists(path);
    }

    static Witness open(Path path) throws IOException {
        return new Witness(new RandomAccessFile(path.toFile(), "rw"));
    }

    /** The newer of the two slots, which the next write leaves alone; empty if both are damaged. */
    Optional<Head> read() throws IOException {
        Optional<Head> one = slot(0);
        Optional<Head> two = slot(SLOT);
        long first = one.map(Head::sequence).orElse(-1L);
        second = first > two.map(Head::sequence).orElse(-1L);
        return second ? one : two;
    }

    void write(Head head) throws IOException {
        String told = head.sequence() + " " + head.hash() + " ";
        byte[] line = (told + checksum(told) + " ").getBytes(StandardCharsets.US_ASCII);
        byte[] slot = new byte[SLOT];
        System.arraycopy(line, 0, slot, 0, line.length);
        slot[SLOT - 1] = '\n';
        file.seek(second ? SLOT : 0);
        file.write(slot);
        file.getFD().sync();
        second = !second;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private Optional<Head> slot(int offset) throws IOException {
        if (file.length() < offset + SLOT) {
            return Optional.empty();
        }
        byte[] bytes = new byte[SLOT];
        file.seek(offset);
        file.readFully(bytes);
        String[] words = new String(bytes, StandardCharsets.US_ASCII).split(" ", 4);
        boolean whole =
                words.length == 4 && checksum(words[0] + " " + words[1] + " ").equals(words[2]);
        return whole ? Optional.of(new Head(Long.parseLong(words[0]), words[1])) : Optional.empty();
    }

    private static String checksum(String told) {
        CRC32 crc = new CRC32();
        crc.update(told.getBytes(StandardCharsets.US_ASCII));
        return Long.toHexString(crc.getValue());
    }
}
