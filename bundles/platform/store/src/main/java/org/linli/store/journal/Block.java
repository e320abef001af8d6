package org.linli.store.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.linli.store.JournalEntry;

/**
 * Entries that became durable together, as one row of the journal.
 *
 * @param previousHash of the entry before the first
 * @param hash of the last entry
 * @param content lines of JSON, deflated
 */
public record Block(
        String node,
        long first,
        long last,
        Instant at,
        String previousHash,
        String hash,
        byte[] content) {

    /** A lost block loses no more than these; a longer transaction has several blocks. */
    public static final int MOST_ENTRIES = 512;

    /**
     * @param entries at least one, without a gap
     */
    static Block of(List<JournalEntry> entries) {
        JournalEntry first = entries.getFirst();
        JournalEntry last = entries.getLast();
        return new Block(
                first.node(),
                first.sequence(),
                last.sequence(),
                last.at(),
                first.previousHash(),
                last.hash(),
                deflated(entries));
    }

    /**
     * The entries inside, as they are written, checked or not.
     *
     * @throws IOException if the content is damaged
     */
    public List<JournalEntry> entries() throws IOException {
        List<JournalEntry> entries = new ArrayList<>();
        String previous = previousHash;
        try (JsonParser json = EntryJson.FACTORY.createParser(inflated())) {
            while (json.nextToken() == JsonToken.START_OBJECT) {
                JournalEntry entry = EntryJson.read(json, previous);
                entries.add(entry);
                previous = entry.hash();
            }
        }
        return entries;
    }

    /**
     * One of the entries. The others are passed as lines and not read: a block of an import holds
     * hundreds, and the history of a record asks many blocks for one each.
     *
     * @return empty if there is no such line
     * @throws IOException if the content is damaged
     */
    Optional<JournalEntry> entry(long sequence) throws IOException {
        byte[] lines = inflated();
        int above = 0;
        int begin = 0;
        for (long passed = first; passed < sequence; passed++) {
            above = begin;
            begin = behindLine(lines, begin);
        }
        try (JsonParser json = EntryJson.FACTORY.createParser(lines, above, lines.length - above)) {
            String previous = previousHash;
            if (sequence > first && json.nextToken() == JsonToken.START_OBJECT) {
                previous = EntryJson.read(json, "").hash();
            }
            return json.nextToken() == JsonToken.START_OBJECT
                    ? Optional.of(EntryJson.read(json, previous))
                    : Optional.empty();
        }
    }

    private static int behindLine(byte[] lines, int begin) {
        int end = begin;
        while (end < lines.length && lines[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, lines.length);
    }

    private byte[] inflated() throws IOException {
        Inflater inflater = new Inflater();
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(content), inflater, 8192)) {
            return in.readAllBytes();
        } finally {
            inflater.end();
        }
    }

    /** The same block with other entries of the same hashes. */
    Block withEntries(List<JournalEntry> entries) {
        return new Block(node, first, last, at, previousHash, hash, deflated(entries));
    }

    private static byte[] deflated(List<JournalEntry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(entries.size() * 160 + 64);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 8192);
                JsonGenerator json = EntryJson.FACTORY.createGenerator(out)) {
            for (JournalEntry entry : entries) {
                EntryJson.write(json, entry);
                json.writeRaw('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }
}
