package org.linli.drugcontrol;

import java.time.LocalDate;
import org.linli.record.Between;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/**
 * A campaign activity (禁毒宣传).
 *
 * @param community division code of the community it was held in
 */
@RecordType(name = "drug-publicity", number = "DRG-P", sensitivity = Sensitivity.PUBLIC)
public record Publicity(
        @Required @Length(12) @Indexed String community,
        @Required @NotFuture @Indexed LocalDate date,
        @Required @Length(100) String place,
        @Required @Indexed PublicityKind kind,
        @Required @Between(least = 1, most = 100_000) int attendance) {

    /** In which form. */
    public enum PublicityKind {
        LECTURE,
        SCHOOL,
        VENUE,
        STREET
    }
}
