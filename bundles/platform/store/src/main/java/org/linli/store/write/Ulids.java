package org.linli.store.write;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import org.linli.record.RecordId;

/** Makes ids that grow: later ones sort behind earlier ones, also within one millisecond. */
final class Ulids {
    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int LENGTH = 26;
    private static final int RANDOM_BITS = 80;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long millis = -1;
    private BigInteger last = BigInteger.ZERO;

    Ulids(Clock clock) {
        this.clock = clock;
    }

    synchronized RecordId next() {
        long now = clock.millis();
        if (now > millis) {
            millis = now;
            // One bit less than there is room for, so that counting up never runs over.
            last =
                    BigInteger.valueOf(now)
                            .shiftLeft(RANDOM_BITS)
                            .or(new BigInteger(RANDOM_BITS - 1, random));
        } else {
            last = last.add(BigInteger.ONE);
        }
        return new RecordId(text(last));
    }

    private static String text(BigInteger number) {
        char[] text = new char[LENGTH];
        long low = number.longValue();
        long high = number.shiftRight(Long.SIZE).longValue();
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = DIGITS[(int) (low & 31)];
            low = (low >>> 5) | (high << 59);
            high >>>= 5;
        }
        return new String(text);
    }
}
