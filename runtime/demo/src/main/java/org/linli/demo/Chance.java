package org.linli.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The dice of one part of the station.
 *
 * <p>Each part throws its own dice, so that another shop does not give a resident another name.
 * {@link Random} is used because its sequence is fixed by its specification for every Java release.
 */
final class Chance {
    private final Random random;

    /**
     * @param part name of the part of the station that throws these dice
     */
    Chance(long seed, String part) {
        this.random = new Random(seed * 1_000_003L + part.hashCode());
    }

    /** A whole number, both bounds included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** One character (Unicode code point of the basic plane) of the text. */
    String characterOf(String text) {
        int at = random.nextInt(text.length());
        return text.substring(at, at + 1);
    }

    <T> List<T> shuffled(List<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /**
     * Draws {@code wanted} of the numbers 0 to {@code of - 1}, in ascending order, each at most
     * once (selection sampling: one pass, no set of drawn numbers).
     */
    int[] sample(int wanted, int of) {
        if (wanted > of) {
            throw new IllegalArgumentException("cannot draw " + wanted + " of " + of);
        }
        int[] drawn = new int[wanted];
        int taken = 0;
        for (int number = 0; taken < wanted; number++) {
            if (random.nextInt(of - number) < wanted - taken) {
                drawn[taken++] = number;
            }
        }
        return drawn;
    }
}
