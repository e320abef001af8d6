package org.linli.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it; secrets never leave the access bundle.
 *
 * @param name what is typed to sign in
 * @param staff badge or staff number of the holder
 * @param stale not used for so long that its password no longer counts; a one-time link brings it
 *     back
 */
public record Account(
        String name,
        String displayName,
        @Nullable String staff,
        Set<Role> roles,
        Jurisdiction jurisdiction,
        boolean active,
        boolean locked,
        boolean stale) {

    /** Whether its holder can sign in, and if not why. */
    public enum State {
        ACTIVE,
        /** Too many wrong passwords; for a while. */
        LOCKED,
        /** Until a one-time link is used. */
        STALE,
        INACTIVE
    }

    public State state() {
        if (!active) {
            return State.INACTIVE;
        }
        if (locked) {
            return State.LOCKED;
        }
        return stale ? State.STALE : State.ACTIVE;
    }
}
