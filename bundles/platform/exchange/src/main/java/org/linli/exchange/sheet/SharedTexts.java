package org.linli.exchange.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.linli.refusal.Refusal;

/**
 * The table of texts that the cells of a workbook point into.
 *
 * <p>The table of a station's ledger takes 20 MB of heap and grows with the file, so it is written
 * to a scratch file and mapped: the operating system keeps of it what is needed. A text is found by
 * the place of the sixteenth before it and a few steps; each begins with its length in bytes.
 */
final class SharedTexts implements AutoCloseable {
    private static final int STRIDE = 16;
    private static final ValueLayout.OfInt LENGTH = ValueLayout.JAVA_INT_UNALIGNED;

    private final Path file;
    private final Arena arena;
    private final MemorySegment texts;
    private final long[] places;
    private final int count;

    private SharedTexts(Path file, long[] places, int count) throws IOException {
        this.file = file;
        this.places = places;
        this.count = count;
        this.arena = Arena.ofConfined();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            this.texts = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    /**
     * @param table the part of the workbook; null if it has none
     */
    static SharedTexts spill(@Nullable InputStream table, Path scratch) throws IOException {
        long[] places = new long[256];
        int count = 0;
        long end = 0;
        try (OutputStream out =
                new BufferedOutputStream(
                        Files.newOutputStream(scratch, StandardOpenOption.CREATE_NEW), 1 << 16)) {
            if (table != null) {
                StringBuilder text = new StringBuilder();
                try (Xml xml = new Xml(table)) {
                    while (xml.nextStart("si")) {
                        text.setLength(0);
                        xml.richText("si", text);
                        if (count % STRIDE == 0) {
                            if (count / STRIDE == places.length) {
                                places = Arrays.copyOf(places, 2 * places.length);
                            }
                            places[count / STRIDE] = end;
                        }
                        count++;
                        end += write(text, out);
                    }
                }
            }
        }
        return new SharedTexts(scratch, places, count);
    }

    private static int write(StringBuilder text, OutputStream out) throws IOException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        byte[] length = new byte[Integer.BYTES];
        MemorySegment.ofArray(length).set(LENGTH, 0, bytes.length);
        out.write(length);
        out.write(bytes);
        return Integer.BYTES + bytes.length;
    }

    /**
     * @throws Refusal IMP-001 if there is no text of this number
     */
    String get(int index) {
        if (index < 0 || index >= count) {
            throw new Refusal("IMP-001", null);
        }
        long at = places[index / STRIDE];
        for (int i = index % STRIDE; i > 0; i--) {
            at += Integer.BYTES + texts.get(LENGTH, at);
        }
        byte[] bytes = new byte[texts.get(LENGTH, at)];
        MemorySegment.copy(
                texts, ValueLayout.JAVA_BYTE, at + Integer.BYTES, bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        arena.close();
        Files.deleteIfExists(file);
    }
}
