package org.linli.store.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.SortedMap;

/**
 * Four bytes in place of a record, to tell whether two tellings of it are the same. Who changes a
 * row cannot look for one with the same four bytes: they depend on a salt that nobody knows before
 * the run.
 */
record Digest(int bits) {

    static Digest of(long salt, SortedMap<String, String> facts) {
        MessageDigest digest = sha256();
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, salt));
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            put(digest, fact.getKey());
            put(digest, fact.getValue());
        }
        return new Digest(ByteBuffer.wrap(digest.digest()).getInt());
    }

    private static void put(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
