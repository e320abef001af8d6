package org.linli.store.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.SortedMap;

/**
 * Eight bytes in place of a record: enough to tell whether two tellings of it are the same, for who
 * wants another row with the same would have to try as many as there are numbers of eight bytes.
 */
record Digest(long bits) {

    static Digest of(SortedMap<String, String> facts) {
        MessageDigest digest = sha256();
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            put(digest, fact.getKey());
            put(digest, fact.getValue());
        }
        return new Digest(ByteBuffer.wrap(digest.digest()).getLong());
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
