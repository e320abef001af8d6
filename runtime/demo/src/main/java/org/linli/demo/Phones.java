package org.linli.demo;

/** Hands out mobile numbers 13800xxxxxx, each once. */
final class Phones {
    private static final int NUMBERS = 1_000_000;
    // Shares no factor with a million: every number comes once before any comes again.
    private static final int STEP = 387_421;

    private int next;

    Phones(Chance chance) {
        this.next = chance.between(0, NUMBERS - 1);
    }

    String next() {
        next = (next + STEP) % NUMBERS;
        return "13800%06d".formatted(next);
    }
}
