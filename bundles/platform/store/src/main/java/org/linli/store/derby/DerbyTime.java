package org.linli.store.derby;

import java.time.LocalDateTime;

/** Derby's text of a timestamp, {@code 2026-03-05 08:00:00.0}. */
final class DerbyTime {
    private static final int WHOLE_SECONDS = "2026-03-05T08:00:00".length();

    private DerbyTime() {}

    static String text(LocalDateTime time) {
        String iso = time.toString();
        String seconds = iso.length() < WHOLE_SECONDS ? iso + ":00" : iso;
        return seconds.replace('T', ' ');
    }

    static LocalDateTime read(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T'));
    }
}
