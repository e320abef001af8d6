package org.linli.store.derby;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Derby's text of a timestamp, {@code 2026-03-05 08:00:00.0}. */
final class DerbyTime {
    private static final int WHOLE_SECONDS = "2026-03-05T08:00:00".length();

    private static final int NANOS = 9;
    private static final int DAY = "2026-03-05".length();

    private DerbyTime() {}

    static String text(LocalDateTime time) {
        String iso = time.toString();
        String seconds = iso.length() < WHOLE_SECONDS ? iso + ":00" : iso;
        return seconds.replace('T', ' ');
    }

    /**
     * Reads {@code 2026-03-05} digit by digit: a count looks at half a million of them, and a
     * parser that takes any form takes longer than the whole rest.
     */
    static LocalDate day(String text) {
        return text.length() == DAY && text.charAt(4) == '-'
                ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, DAY))
                : LocalDate.parse(text);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }

    /** Likewise: every record that is read has two of them. */
    static LocalDateTime read(String text) {
        int seconds = WHOLE_SECONDS;
        if (text.length() <= seconds + 1 || text.length() > seconds + 1 + NANOS) {
            return LocalDateTime.parse(text.replace(' ', 'T'));
        }
        int nanos = number(text, seconds + 1, text.length());
        for (int i = text.length(); i < seconds + 1 + NANOS; i++) {
            nanos *= 10;
        }
        return LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, DAY),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, seconds),
                nanos);
    }
}
