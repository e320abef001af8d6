package org.linli.store.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Texts as {@code length:bytes,} in UTF-8, one after the other. The room is kept for the next: an
 * import hashes hundreds of thousands. Not threadsafe.
 */
final class Netstrings {
    /** Digits of a length and two signs. */
    private static final int MOST_AROUND = 12;

    private byte[] room = new byte[2048];
    private int size;

    void clear() {
        size = 0;
    }

    void put(long number) {
        put(Long.toString(number));
    }

    void put(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        reserve(bytes.length + MOST_AROUND);
        number(bytes.length);
        room[size++] = ':';
        System.arraycopy(bytes, 0, room, size, bytes.length);
        size += bytes.length;
        room[size++] = ',';
    }

    byte[] digest(MessageDigest digest) {
        digest.update(room, 0, size);
        return digest.digest();
    }

    private void number(int number) {
        if (number >= 10) {
            number(number / 10);
        }
        room[size++] = (byte) ('0' + number % 10);
    }

    private void reserve(int more) {
        if (room.length - size < more) {
            room = Arrays.copyOf(room, Math.max(room.length * 2, size + more));
        }
    }
}
