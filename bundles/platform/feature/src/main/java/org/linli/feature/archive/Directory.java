package org.linli.feature.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * The directory at the end of a zip, whose size is looked at before anybody reads it: Java reads it
 * as a whole, and the heap of a small node has no room for millions of entries.
 *
 * @see "APPNOTE.TXT, 4.3.15 and 4.3.16: end of central directory"
 */
final class Directory {
    /** No library that a function brings has so many. */
    static final int MOST_ENTRIES = 20_000;

    private static final long LARGEST = 4L << 20;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;

    /** Of a zip with more than 65,535 entries or 4 GB. */
    private static final int END_64 = 0x07064b50;

    /** The end, a comment of any length behind it, and what may stand before it. */
    private static final int TAIL = END_LENGTH + 0xffff + 20;

    private Directory() {}

    /**
     * Every place is looked at where a reader might take the directory's end to be, so that it does
     * not matter which one he takes.
     *
     * @throws IOException if it says that it is larger than any here may be
     */
    static void require(Path zip, int mostEntries) throws IOException {
        ByteBuffer tail = tail(zip);
        for (int at = 0; at + Integer.BYTES <= tail.limit(); at++) {
            int sign = tail.getInt(at);
            boolean end = sign == END && at + END_LENGTH <= tail.limit();
            if (sign == END_64 || end && !isSmall(tail, at, mostEntries)) {
                throw new IOException("zip > " + mostEntries);
            }
        }
    }

    private static boolean isSmall(ByteBuffer tail, int at, int mostEntries) {
        int entries = Short.toUnsignedInt(tail.getShort(at + 10));
        long bytes = Integer.toUnsignedLong(tail.getInt(at + 12));
        return entries <= mostEntries && bytes <= LARGEST;
    }

    private static ByteBuffer tail(Path zip) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(TAIL, file.length())];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
