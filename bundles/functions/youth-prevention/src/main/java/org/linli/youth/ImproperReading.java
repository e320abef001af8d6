package org.linli.youth;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Between;
import org.linli.record.Classified;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.youth.SealingNotice.SealedSystem;

/**
 * Somebody read a sealed file without a query that allowed it (违规查阅). Here no way leads to such a
 * reading; a paper file or another system has one, and the journal tells whether this held.
 *
 * @param journalEntry number of the entry, where the reading was found in this node's journal
 * @param followed what was done about it
 */
@RecordType(name = "improper-reading", number = "YTH-R", sensitivity = Sensitivity.SEALED)
public record ImproperReading(
        @Required @NotFuture @Indexed @Classified(Sensitivity.SEALED) LocalDate readOn,
        @Required @NotFuture @NotBefore("readOn") LocalDate foundOn,
        @Required SealedSystem where,
        @Nullable @Between(least = 1, most = 2_000_000_000) Integer journalEntry,
        @Required @Length(40) @Classified(Sensitivity.SEALED) String reader,
        @Required @FreeText @Length(500) @Classified(Sensitivity.SEALED) String followed,
        @Required ReadingStage stage) {

    /** Entered by the leader, and confirmed by the auditor. */
    public enum ReadingStage {
        REPORTED,
        CONFIRMED
    }
}
