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

    /** What is held in memory as a whole: a class, the manifest and the signatures of a bundle. */
    static final long LARGEST_PIECE = 8L << 20;

    /** A list of lines or of headers, which takes many times its size where they are short. */
    static final long LARGEST_LIST = 2L << 20;

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
            take(read);
            out.write(some, 0, read);
        }
    }

    /** A piece as a whole. */
    static byte[] piece(InputStream in) throws IOException {
        return piece(in, LARGEST_PIECE);
    }

    static byte[] piece(InputStream in, long most) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Budget(most).copy(in, bytes);
        return bytes.toByteArray();
    }

    /**
     * Counts what was read otherwise.
     *
     * @throws IOException if it is more than was left
     */
    void take(long bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new IOException("> " + (most >> 20) + " MB");
        }
    }
}
