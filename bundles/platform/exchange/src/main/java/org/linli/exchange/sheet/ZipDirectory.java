package org.linli.exchange.sheet;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.linli.refusal.Refusal;

/**
 * The end of a zip file, which tells how long its list of entries is.
 *
 * <p>{@link java.util.zip.ZipFile} takes that whole list into memory. A real workbook has some
 * dozen entries; a file made to hurt has a million, so it is looked at before.
 */
final class ZipDirectory {
    private static final int END_BYTES = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int MOST_COMMENT = 65_535;
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 1024 * 1024;

    private ZipDirectory() {}

    /**
     * @throws Refusal IMP-001 if there is no end of a zip file, IMP-005 if the list is too long to
     *     be that of a workbook
     */
    static void requireModest(Path file) throws IOException {
        byte[] tail = tail(file);
        ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = tail.length - END_BYTES; at >= 0; at--) {
            if (bytes.getInt(at) == END_SIGNATURE) {
                int entries = Short.toUnsignedInt(bytes.getShort(at + 10));
                long size = Integer.toUnsignedLong(bytes.getInt(at + 12));
                // The marks of the 64-bit form are larger than both bounds and so refused as well:
                // no
                // program writes that form for a workbook of this size.
                if (entries > MOST_ENTRIES || size > MOST_BYTES) {
                    throw new Refusal("IMP-005", null);
                }
                return;
            }
        }
        throw new Refusal("IMP-001", null);
    }

    private static byte[] tail(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(in.length(), END_BYTES + MOST_COMMENT);
            byte[] tail = new byte[length];
            in.seek(in.length() - length);
            in.readFully(tail);
            return tail;
        }
    }
}
