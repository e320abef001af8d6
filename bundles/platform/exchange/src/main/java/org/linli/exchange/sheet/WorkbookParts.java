package org.linli.exchange.sheet;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.linli.refusal.Refusal;

/** The parts of a workbook's zip file, unpacked with an eye on how much comes out. */
final class WorkbookParts implements AutoCloseable {
    /** Half a million rows of thirty columns stay below. */
    static final long MOST_UNPACKED = 600L * 1024 * 1024;

    /** Below this nothing can hurt, however well it was packed. */
    private static final long HARMLESS = 16L * 1024 * 1024;

    /** Ledgers pack to a sixth or a tenth, sheets of one repeated word to a hundredth. */
    private static final int MOST_RATIO = 300;

    private static final int BUFFER = 64 * 1024;

    private final ZipFile zip;

    private WorkbookParts(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * @throws Refusal IMP-001 if it is no zip file
     */
    static WorkbookParts open(Path file) throws IOException {
        try {
            return new WorkbookParts(new ZipFile(file.toFile()));
        } catch (ZipException e) {
            throw new Refusal("IMP-001", null);
        }
    }

    /** The part of this name; null if there is none. */
    @Nullable InputStream find(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part.startsWith("/") ? part.substring(1) : part);
        if (entry == null || entry.isDirectory()) {
            return null;
        }
        InputStream unpacked = zip.getInputStream(entry);
        return unpacked == null
                ? null
                : new Guarded(
                        new BufferedInputStream(unpacked, BUFFER),
                        Math.max(HARMLESS, entry.getCompressedSize() * MOST_RATIO));
    }

    /**
     * @throws Refusal IMP-001 if there is none
     */
    InputStream part(String part) throws IOException {
        InputStream found = find(part);
        if (found == null) {
            throw new Refusal("IMP-001", null);
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what really comes out: sizes told by the file itself are not believed. */
    private static final class Guarded extends FilterInputStream {
        private final long most;
        private long unpacked;

        Guarded(InputStream in, long most) {
            super(in);
            this.most = Math.min(most, MOST_UNPACKED);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = super.read(to, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            unpacked += more;
            if (unpacked > most) {
                throw new Refusal("IMP-005", null);
            }
        }
    }
}
