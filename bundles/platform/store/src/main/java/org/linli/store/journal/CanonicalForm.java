package org.linli.store.journal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.linli.record.RecordId;
import org.linli.store.JournalEntry;

/**
 * The bytes that an entry's hash is made of: every field but the hash, in the order of {@link
 * JournalEntry}, as UTF-8 text, each as {@code length:bytes,}. What is absent is empty; the time is
 * in milliseconds since 1970, several fields are joined by commas. In place of the body stands the
 * digest of its salt and itself, so that a body can be erased and the chain still be proved.
 *
 * <p>The form is part of the exchange with the hub: it does not depend on how entries are stored.
 * Not threadsafe, because a digest is kept for each algorithm.
 */
public final class CanonicalForm {
    private static final HexFormat HEX = HexFormat.of();
    private final Map<String, MessageDigest> digests = new HashMap<>();

    /**
     * @throws IllegalArgumentException if the entry names an algorithm that this node has not
     */
    public String hashOf(JournalEntry entry) {
        byte[] bytes = bytes(entry, bodyOf(entry));
        return HEX.formatHex(digest(entry.algorithm()).digest(bytes));
    }

    /**
     * What stands for the body: its digest, kept or worked out; empty if there never was one.
     *
     * @throws IllegalArgumentException if the entry names an algorithm that this node has not
     */
    String bodyOf(JournalEntry entry) {
        if (!entry.erased().isEmpty()) {
            return entry.erased();
        }
        if (entry.body().isEmpty()) {
            return "";
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 + entry.body().length());
        put(out, entry.salt());
        put(out, entry.body());
        return HEX.formatHex(digest(entry.algorithm()).digest(out.toByteArray()));
    }

    /** The entry with its body erased; itself if there is nothing to erase. */
    JournalEntry erased(JournalEntry entry) {
        return entry.body().isEmpty() ? entry : entry.withBody("", "", bodyOf(entry));
    }

    static byte[] bytes(JournalEntry entry, String body) {
        RecordId id = entry.id();
        ByteArrayOutputStream out = new ByteArrayOutputStream(512);
        put(out, entry.node());
        put(out, Long.toString(entry.sequence()));
        put(out, Long.toString(entry.at().toEpochMilli()));
        put(out, entry.account());
        put(out, entry.role());
        put(out, entry.terminal());
        put(out, entry.purpose() == null ? "" : entry.purpose().name());
        put(out, entry.act().name());
        put(out, entry.type());
        put(out, id == null ? "" : id.text());
        put(out, Long.toString(entry.version()));
        put(out, String.join(",", entry.fields()));
        put(out, body);
        put(out, Long.toString(entry.earlier()));
        put(out, entry.algorithm());
        put(out, entry.previousHash());
        return out.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] length = Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII);
        out.write(length, 0, length.length);
        out.write(':');
        out.write(bytes, 0, bytes.length);
        out.write(',');
    }

    private MessageDigest digest(String algorithm) {
        return digests.computeIfAbsent(
                algorithm,
                name -> {
                    try {
                        return MessageDigest.getInstance(name);
                    } catch (NoSuchAlgorithmException e) {
                        throw new IllegalArgumentException("no digest " + name, e);
                    }
                });
    }
}
