package org.linli.identity;

import java.util.Arrays;
import java.util.Optional;

/**
 * The code of a place in the administrative order, from the province down to the community. A
 * longer code begins with the codes of all that contain it.
 *
 * <p>Codes come from tables, never from a keyboard; whether one is or was in use is the table's
 * knowledge. The filled-up form of statistics ({@code 321000} for the city {@code 3210}) is not
 * one: use {@link #ofFilled}.
 *
 * @param text 2, 4, 6, 9 or 12 digits
 * @see "GB/T 2260, GB/T 10114; domain rules, cross-cutting, section 7"
 */
public record DivisionCode(String text) {
    public enum Level {
        PROVINCE(2),
        CITY(4),
        COUNTY(6),
        /** Street or town (街道, 乡镇). */
        STREET(9),
        /** Community or village (社区, 村). */
        COMMUNITY(12);

        private static final Level[] ALL = values();
        private final int digits;

        Level(int digits) {
            this.digits = digits;
        }

        private static Optional<Level> ofDigits(int digits) {
            for (Level level : ALL) {
                if (level.digits == digits) {
                    return Optional.of(level);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * A code without filling zeros.
     *
     * @throws IllegalArgumentException if this is no code of any level
     */
    public DivisionCode {
        if (!isNumber(text) || Level.ofDigits(text.length()).isEmpty()) {
            throw new IllegalArgumentException("not a division code");
        }
    }

    /**
     * Reads a code of 6 or 12 digits that is filled up with zeros, as statistics write it.
     *
     * @throws IllegalArgumentException if this is no code of any level
     */
    public static DivisionCode ofFilled(String text) {
        DivisionCode code = new DivisionCode(text);
        Optional<DivisionCode> parent = code.parent();
        while (parent.isPresent() && isZero(code.text, parent.get().text.length())) {
            code = parent.get();
            parent = code.parent();
        }
        return code;
    }

    public Level level() {
        return Level.ofDigits(text.length()).orElseThrow();
    }

    /** The place this one lies in; empty for a province. */
    public Optional<DivisionCode> parent() {
        return Arrays.stream(Level.values())
                .filter(level -> level.digits < text.length())
                .reduce((wider, narrower) -> narrower)
                .map(level -> new DivisionCode(text.substring(0, level.digits)));
    }

    /** Whether the other place is this one or lies in it. */
    public boolean contains(DivisionCode other) {
        return other.text.startsWith(text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isZero(String text, int from) {
        return text.chars().skip(from).allMatch(c -> c == '0');
    }
}
