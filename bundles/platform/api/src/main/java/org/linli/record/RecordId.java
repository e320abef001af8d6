package org.linli.record;

/**
 * Names one record for ever: a ULID, 26 characters of Crockford's base 32, whose first ten tell the
 * millisecond of its birth.
 *
 * @param text 26 characters
 * @see "https://github.com/ulid/spec"
 */
public record RecordId(String text) implements Comparable<RecordId> {
    private static final int LENGTH = 26;

    /**
     * @throws IllegalArgumentException if the text is no ULID
     */
    public RecordId {
        if (!isRecordId(text)) {
            throw new IllegalArgumentException("not a record id");
        }
    }

    /** Whether the text could name a record; for input from outside. */
    public static boolean isRecordId(String text) {
        if (text.length() != LENGTH || text.charAt(0) > '7') {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Letters that look like others are no digits of base 32. */
    private static boolean isDigit(char c) {
        boolean letter = c >= 'A' && c <= 'Z' && c != 'I' && c != 'L' && c != 'O' && c != 'U';
        return letter || (c >= '0' && c <= '9');
    }

    @Override
    public int compareTo(RecordId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
