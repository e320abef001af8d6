package org.linli.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.linli.refusal.Refusal;

/** A workbook or a csv file, open for reading by one thread. */
public interface LedgerFile extends AutoCloseable {

    /** Most bytes of a file. */
    long MOST_BYTES = 50L * 1024 * 1024;

    /** Its sheets in their order; a csv file is one sheet. */
    List<Sheet> sheets();

    @Override
    void close() throws IOException;

    /**
     * Opens a file by what it holds, not by its name.
     *
     * @param scratch a file that does not exist yet; the reader may write there and removes it on
     *     closing
     * @throws Refusal IMP-001 if it is no workbook and no text, IMP-005 if it unpacks to too much
     */
    static LedgerFile open(Path file, Path scratch) throws IOException {
        requireLedger(file);
        return isZip(file) ? WorkbookFile.open(file, scratch) : CsvFile.open(file);
    }

    /**
     * Looks at size and first bytes only.
     *
     * @throws Refusal IMP-001 if the file is larger than 50 MB, empty or surely no ledger
     */
    static void requireLedger(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0 || size > MOST_BYTES) {
            throw new Refusal("IMP-001", null);
        }
        if (isZip(file)) {
            ZipDirectory.requireModest(file);
        } else {
            CsvFile.requireText(file);
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(4), new byte[] {'P', 'K', 3, 4});
        }
    }
}
