package org.linli.function;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.Derived;
import org.linli.record.Fixed;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Required;
import org.linli.record.TypeName;

/**
 * Records of one kind whose period of keeping is over, put together by the node for two persons to
 * decide on (销毁清册). A leader marks what has to stay and approves, the auditor confirms, and in the
 * night after that the node erases the rest. The list stays as the certificate: it holds numbers
 * and days and nothing that was in the records.
 *
 * @param kind name of the record type
 * @param note why something stays
 * @param erased how many were erased; empty until then
 * @see "Archives Law art. 14; PIPL art. 47; domain rules, cross-cutting, section 13"
 */
@RecordType(name = "deletion-list", number = "DEL")
public record DeletionList(
        @Derived @Required @Length(60) @Indexed @TypeName String kind,
        @Derived @Required @Indexed LocalDate listedOn,
        @Required List<Line> lines,
        @Nullable @FreeText @Length(500) String note,
        @Nullable @NotFuture LocalDate approvedOn,
        @Derived @Nullable Integer erased,
        @Derived @Nullable @Indexed LocalDate erasedOn,
        @Required Stage stage) {

    /** As many as two persons can look through, and as a form can hold. */
    public static final int MOST = 80;

    /**
     * One record.
     *
     * @param record its id
     * @param since the day from which its period ran
     * @param stays it is not erased; it comes onto a list again after a year
     */
    public record Line(
            @Required @Fixed @Length(26) String record,
            @Required @Fixed @Length(40) String number,
            @Required @Fixed LocalDate since,
            boolean stays) {}

    /** Decided by two persons, or not yet. */
    public enum Stage {
        LISTED,
        APPROVED
    }
}
