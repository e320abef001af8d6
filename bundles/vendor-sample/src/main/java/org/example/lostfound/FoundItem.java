package org.example.lostfound;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Searchable;
import org.linli.record.Sensitivity;
import org.linli.record.Unique;
import org.linli.registry.Segment;

// region record
/**
 * A thing somebody found and handed in.
 *
 * @param slip number on the receipt the finder was given
 * @param segment the segment whose police room keeps it
 * @param foundAt paper often does not tell: it may be completed later
 * @param marks what only the owner can know; never published
 */
@RecordType(name = "found-item", number = "LF")
public record FoundItem(
        @Required @Unique(code = "LF-V01") @Searchable @Length(20) String slip,
        @Required @Searchable @Length(60) String thing,
        @Required @Indexed Kind kind,
        @Required Ref<Segment> segment,
        @Required @NotFuture @Indexed LocalDate receivedOn,
        @Required @Nullable @Length(100) String foundAt,
        @Nullable @FreeText @Length(500) String marks,
        @Nullable @NotFuture @NotBefore("receivedOn") LocalDate announcedOn,
        @Nullable @NotFuture @NotBefore("receivedOn") LocalDate closedOn,
        @Nullable @Length(50) @Classified(Sensitivity.PERSONAL) String returnedTo,
        @Required Stage stage) {

    /** What it is, for the list and the figures. */
    public enum Kind {
        PAPERS,
        PHONE,
        MONEY,
        OTHER
    }

    /** Where it stands between finder and owner. */
    public enum Stage {
        RECEIVED,
        ANNOUNCED,
        RETURNED,
        SURRENDERED
    }
}
// endregion
