package org.linli.store.derby;

import static org.linli.store.engine.IsoDay.number;

import java.time.LocalDateTime;
import org.linli.store.engine.IsoDay;

/** Derby's text of a timestamp, {@code 2026-03-05 08:00:00.0}. */
final class DerbyTime {
    private static final int WHOLE_SECONDS = "2026-03-05T08:00:00".length();

    private static final int NANOS = 9;

    private DerbyTime() {}

    static String text(LocalDateTime time) {
        String iso = time.toString();
        String seconds = iso.length() < WHOLE_SECONDS ? iso + ":00" : iso;
        return seconds.replace('T', ' ');
    }

    /** Digit by digit, as {@link IsoDay}: every record that is read has two of them. */
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
                number(text, 8, IsoDay.LENGTH),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, seconds),
                nanos);
    }
}
