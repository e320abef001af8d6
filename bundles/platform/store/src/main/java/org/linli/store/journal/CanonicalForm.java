package org.linli.store.journal;

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
    private final Netstrings bytes = new Netstrings();

    /**
     * @throws IllegalArgumentException if the entry names an algorithm that this node has not
     */
    public String hashOf(JournalEntry entry) {
        String body = bodyOf(entry);
        bytes.clear();
        put(entry, body);
        return HEX.formatHex(bytes.digest(digest(entry.algorithm())));
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
        bytes.clear();
        bytes.put(entry.salt());
        bytes.put(entry.body());
        return HEX.formatHex(bytes.digest(digest(entry.algorithm())));
    }

    /** The entry with its body erased; itself if there is nothing to erase. */
    JournalEntry erased(JournalEntry entry) {
        return entry.body().isEmpty() ? entry : entry.withBody("", "", bodyOf(entry));
    }

    private void put(JournalEntry entry, String body) {
        RecordId id = entry.id();
        bytes.put(entry.node());
        bytes.put(entry.sequence());
        bytes.put(entry.at().toEpochMilli());
        bytes.put(entry.account());
        bytes.put(entry.role());
        bytes.put(entry.terminal());
        bytes.put(entry.purpose() == null ? "" : entry.purpose().name());
        bytes.put(entry.act().name());
        bytes.put(entry.type());
        bytes.put(id == null ? "" : id.text());
        bytes.put(entry.version());
        bytes.put(String.join(",", entry.fields()));
        bytes.put(body);
        bytes.put(entry.earlier());
        bytes.put(entry.algorithm());
        bytes.put(entry.previousHash());
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
