package org.linli.drive;

/**
 * What a command of {@code linli} came to.
 *
 * @param exit 0 done, 1 refused or failed, 2 wrong use, 3 no node runs
 * @param output all it printed, errors included
 */
public record CommandResult(int exit, String output) {

    /**
     * @throws IllegalStateException if it did not end with 0
     */
    public CommandResult orFail() {
        if (exit != 0) {
            throw new IllegalStateException("linli ended with " + exit + ": " + output);
        }
        return this;
    }
}
