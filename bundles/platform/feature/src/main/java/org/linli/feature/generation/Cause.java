package org.linli.feature.generation;

import java.util.Objects;

/** Why something failed, in the words of whoever failed: what wraps it tells where, not why. */
public final class Cause {
    private Cause() {}

    /**
     * The innermost message; an error, and whatever has none, is told by its kind: a sentence must
     * not end in the void.
     */
    public static String of(Throwable thrown) {
        Throwable inner = thrown;
        while (inner.getCause() != null && !namesAClass(inner)) {
            inner = inner.getCause();
        }
        String message = Objects.toString(inner.getMessage(), "");
        return inner instanceof Error || message.isBlank() ? inner.toString() : message;
    }

    /** What a loader says behind it is longer, and of the loader. */
    private static boolean namesAClass(Throwable thrown) {
        return thrown instanceof LinkageError && thrown.getMessage() != null;
    }
}
