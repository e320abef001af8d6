package org.linli.web.club;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
import org.linli.record.RecordType;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/**
 * A seat for an evening.
 *
 * @param carried whether somebody must carry the guest up the stairs, which not everybody may know
 * @param companion needed from the start, and asked for again when the seat is given back
 */
@RecordType(name = "seat", number = "SEA")
public record Seat(
        @Required LocalDate evening,
        @Classified(Sensitivity.SENSITIVE) boolean carried,
        @Nullable String companion,
        @Nullable String table,
        @Nullable String reason,
        @Required Stage stage) {

    /** Asked for, and perhaps given back. */
    public enum Stage {
        ASKED,
        GIVEN_BACK
    }
}
