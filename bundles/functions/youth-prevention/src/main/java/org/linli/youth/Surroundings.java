package org.linli.youth;

import java.time.LocalDate;
import org.linli.record.Between;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.registry.Address;

/**
 * A place near a school gate that should not be there (校园周边治理), told to whoever can close it.
 *
 * @param distance metres to the gate
 */
@RecordType(name = "school-surroundings", number = "YTH-U")
public record Surroundings(
        @Required Ref<School> school,
        @Required Ref<Address> place,
        @Required SurroundingsKind kind,
        @Required @Between(least = 0, most = 2000) int distance,
        @Required @NotFuture @Indexed LocalDate foundOn,
        @Required @Length(100) String forwardedTo) {

    /** What kind of place. */
    public enum SurroundingsKind {
        INTERNET_BAR,
        BAR,
        TOBACCO_ALCOHOL,
        OTHER_PLACE
    }
}
