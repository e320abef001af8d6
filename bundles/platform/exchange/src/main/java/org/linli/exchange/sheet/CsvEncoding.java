package org.linli.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the characters of a csv file are written: as its mark says, else in UTF-8 if all of it can be
 * read so, else in GB18030, the encoding of Chinese spreadsheet programs.
 *
 * @param markBytes bytes before the first character
 * @param lines line ends found
 */
record CsvEncoding(Charset charset, int markBytes, long lines) {

    static CsvEncoding of(Path file) throws IOException {
        CharsetDecoder utf8 =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer characters = CharBuffer.allocate(1 << 16);
        CsvEncoding marked = null;
        boolean isUtf8 = true;
        boolean first = true;
        long lines = 0;
        try (InputStream in = Files.newInputStream(file)) {
            int read;
            while ((read = in.read(bytes.array(), bytes.position(), bytes.remaining())) > 0) {
                bytes.position(bytes.position() + read).flip();
                if (first) {
                    marked = marked(bytes.array());
                    first = false;
                }
                for (int i = bytes.limit() - read; i < bytes.limit(); i++) {
                    lines += bytes.get(i) == '\n' ? 1 : 0;
                }
                if (isUtf8 && marked == null) {
                    characters.clear();
                    isUtf8 = !utf8.decode(bytes, characters, false).isError();
                }
                if (!isUtf8 || marked != null) {
                    bytes.position(bytes.limit());
                }
                bytes.compact();
            }
            // Half a character at the very end.
            isUtf8 &= bytes.position() == 0;
        }
        if (marked != null) {
            return new CsvEncoding(marked.charset, marked.markBytes, lines);
        }
        return new CsvEncoding(
                isUtf8 ? StandardCharsets.UTF_8 : Charset.forName("GB18030"), 0, lines);
    }

    /** The encoding by the mark at the beginning; null if there is none. */
    static @Nullable CsvEncoding marked(byte[] beginning) {
        if (startsWith(beginning, 0xEF, 0xBB, 0xBF)) {
            return new CsvEncoding(StandardCharsets.UTF_8, 3, 0);
        }
        if (startsWith(beginning, 0xFF, 0xFE)) {
            return new CsvEncoding(StandardCharsets.UTF_16LE, 2, 0);
        }
        if (startsWith(beginning, 0xFE, 0xFF)) {
            return new CsvEncoding(StandardCharsets.UTF_16BE, 2, 0);
        }
        return null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
