package org.linli.feature.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * How much a file may unpack to. A small file can hold a large one, and a node that runs out of
 * memory ends: nothing that comes from outside is read to its end without a limit.
 */
final class Budget {
    /** All that an archive, or a bundle of it, unpacks to. */
    static final long LARGEST = 200L << 20;

    /** Whatever is held in memory as a whole: a list, a manifest, a class. */
    static final long LARGEST_PIECE = 8L << 20;

    private final long most;
    private long left;

    Budget(long bytes) {
        this.most = bytes;
        this.left = bytes;
    }

    /**
     * @throws IOException if there is more than was left
     */
    void copy(InputStream in, OutputStream out) throws IOException {
        byte[] some = new byte[1 << 16];
        for (int read = in.read(some); read >= 0; read = in.read(some)) {
            left -= read;
            if (left < 0) {
                throw new IOException("> " + (most >> 20) + " MB");
            }
            out.write(some, 0, read);
        }
    }

    /** A piece as a whole. */
    static byte[] piece(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Budget(LARGEST_PIECE).copy(in, bytes);
        return bytes.toByteArray();
    }
}
