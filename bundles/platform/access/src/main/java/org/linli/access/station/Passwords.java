package org.linli.access.station;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.linli.refusal.Refusal;

/**
 * Passwords as Argon2id: 19 MiB, two passes, one lane.
 *
 * @see "RFC 9106; OWASP Password Storage Cheat Sheet, Argon2id"
 */
final class Passwords {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LEAST_LENGTH = 10;
    private static final int MOST_LENGTH = 200;

    private final SecureRandom random = new SecureRandom();

    /**
     * What a stranger's password is compared with, so that he waits as long as an officer. No
     * password was digested for it: that would be done at every start, before the first page.
     */
    private final String nobodys = kept(drawn(SALT_BYTES), drawn(HASH_BYTES));

    /**
     * @throws Refusal ACC-011 if it is short, of few characters or made of the account's name
     */
    static void requireStrong(String account, char[] password) {
        String lower = new String(password).toLowerCase(Locale.ROOT);
        boolean strong =
                password.length >= LEAST_LENGTH
                        && password.length <= MOST_LENGTH
                        && lower.chars().distinct().count() >= 5
                        && !lower.contains(account)
                        && !lower.contains("password")
                        && !lower.contains("1234567");
        if (!strong) {
            throw new Refusal("ACC-011", "password");
        }
    }

    String hash(char[] password) {
        byte[] salt = drawn(SALT_BYTES);
        return kept(salt, digest(password, salt, MEMORY_KIB, PASSES));
    }

    private byte[] drawn(int length) {
        byte[] drawn = new byte[length];
        random.nextBytes(drawn);
        return drawn;
    }

    private static String kept(byte[] salt, byte[] digest) {
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "argon2id$"
                + MEMORY_KIB
                + "$"
                + PASSES
                + "$"
                + text.encodeToString(salt)
                + "$"
                + text.encodeToString(digest);
    }

    boolean matches(char[] password, String kept) {
        String[] parts = kept.split("\\$", -1);
        byte[] salt = Base64.getDecoder().decode(parts[3]);
        byte[] expected = Base64.getDecoder().decode(parts[4]);
        byte[] found =
                digest(password, salt, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        return MessageDigest.isEqual(expected, found);
    }

    void compareWithNobodys(char[] password) {
        matches(password, nobodys);
    }

    // One at a time: each takes 19 MiB, and a crowd of strangers must not fill the small heap.
    private static synchronized byte[] digest(
            char[] password, byte[] salt, int memory, int passes) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] secret = Arrays.copyOf(encoded.array(), encoded.limit());
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withMemoryAsKB(memory)
                        .withIterations(passes)
                        .withParallelism(1)
                        .withSalt(salt)
                        .build());
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(secret, hash);
        Arrays.fill(secret, (byte) 0);
        Arrays.fill(encoded.array(), (byte) 0);
        return hash;
    }
}
