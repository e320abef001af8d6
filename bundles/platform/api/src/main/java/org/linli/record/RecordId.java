package org.linli.record;

import java.util.regex.Pattern;

/**
 * Names one record for ever: a ULID, 26 characters of Crockford's base 32, whose first ten tell the
 * millisecond of its birth.
 *
 * @param text 26 characters
 * @see "https://github.com/ulid/spec"
 */
public record RecordId(String text) implements Comparable<RecordId> {
    private static final Pattern FORM = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");

    /**
     * @throws IllegalArgumentException if the text is no ULID
     */
    public RecordId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a record id");
        }
    }

    /** Whether the text could name a record; for input from outside. */
    public static boolean isRecordId(String text) {
        return FORM.matcher(text).matches();
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
