package org.linli.web.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.linli.duty.Duty;
import org.linli.record.RecordId;
import org.linli.web.frame.Visit;

/** The last duty that a program was told, as it names it to be told what comes behind it. */
final class DutyCursor {
    private static final String BETWEEN = "~";
    private static final int PARTS = 5;

    private DutyCursor() {}

    static String of(Duty last) {
        LocalTime at = last.dueAt();
        return String.join(
                BETWEEN,
                last.dueOn().toString(),
                at == null ? "" : at.toString(),
                last.record().text(),
                last.function(),
                last.rule());
    }

    /** Where to read on; null from the beginning. */
    static Duty.@Nullable Position read(Visit visit) {
        String text = Asked.single(visit, ListParameters.CURSOR);
        if (text == null) {
            return null;
        }
        String[] parts = text.split(BETWEEN, -1);
        try {
            if (parts.length == PARTS) {
                return new Duty.Position(
                        LocalDate.parse(parts[0]),
                        parts[1].isEmpty() ? null : LocalTime.parse(parts[1]),
                        new RecordId(parts[2]),
                        parts[3],
                        parts[4]);
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            // Refused like a text of other parts.
        }
        throw Asked.unreadable(ListParameters.CURSOR, text, "next");
    }
}
