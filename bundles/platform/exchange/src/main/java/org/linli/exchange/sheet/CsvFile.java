package org.linli.exchange.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.refusal.Refusal;

/** A csv file (RFC 4180), by commas, semicolons or tabs, in any of the encodings found here. */
record CsvFile(Path file, CsvEncoding encoding, char separator) implements LedgerFile, Sheet {
    private static final int LOOKED_AT = 64 * 1024;

    /** A quote that is never closed swallows the rest of the file up to here. */
    private static final int MOST_OF_A_ROW = 4 * 1024 * 1024;

    static CsvFile open(Path file) throws IOException {
        CsvEncoding encoding = CsvEncoding.of(file);
        return new CsvFile(file, encoding, separator(file, encoding));
    }

    /**
     * @throws Refusal IMP-001 if there are bytes that stand in no text
     */
    static void requireText(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] beginning = in.readNBytes(LOOKED_AT);
            if (CsvEncoding.marked(beginning) == null) {
                for (byte b : beginning) {
                    if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                        throw new Refusal("IMP-001", null);
                    }
                }
            }
        }
    }

    private static char separator(Path file, CsvEncoding encoding) throws IOException {
        char[] beginning = new char[LOOKED_AT];
        int length;
        try (InputStreamReader reader = reader(file, encoding)) {
            length = Math.max(0, reader.read(beginning));
        }
        String text = new String(beginning, 0, length);
        char best = ',';
        for (char candidate : new char[] {'\t', ';'}) {
            best = count(text, candidate) > count(text, best) ? candidate : best;
        }
        return best;
    }

    /** How often it stands outside quotes. */
    private static int count(String text, char separator) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            count += c == separator && !quoted ? 1 : 0;
        }
        return count;
    }

    private static InputStreamReader reader(Path file, CsvEncoding encoding) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(encoding.markBytes());
        return new InputStreamReader(in, encoding.charset());
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(this);
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public long rows() {
        return encoding.lines();
    }

    @Override
    public Rows open() throws IOException {
        CsvReader<SheetRow> csv =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(MOST_OF_A_ROW)
                        .build(new CsvRow(), new BufferedReader(reader(file, encoding), LOOKED_AT));
        return new CsvRows(csv.iterator());
    }

    @Override
    public void close() {
        // Each reading closes its own stream.
    }

    private record CsvRows(CloseableIterator<SheetRow> records) implements Rows {

        @Override
        public @Nullable SheetRow next() throws IOException {
            try {
                while (records.hasNext()) {
                    SheetRow row = records.next();
                    if (!row.cells().isEmpty()) {
                        return row;
                    }
                }
                return null;
            } catch (CsvParseException e) {
                // It wraps what its reader of rows refuses.
                throw e.getCause() instanceof Refusal refusal
                        ? refusal
                        : new Refusal("IMP-001", null);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        @Override
        public void close() throws IOException {
            records.close();
        }
    }
}
