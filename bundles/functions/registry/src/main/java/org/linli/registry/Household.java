package org.linli.registry;

import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
import org.linli.record.Length;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Searchable;
import org.linli.record.Sensitivity;
import org.linli.record.Unique;

/**
 * A registered household (户): a number, an address, a head.
 *
 * <p>Its members are not listed here. In law a person is registered <em>at a household</em>, so the
 * registered {@link Residence} says which one, and in what relation to the head.
 *
 * @see "Household Registration Regulations art. 4 and 5"
 */
@RecordType(name = "household", number = "REG-H", sensitivity = Sensitivity.PERSONAL)
public record Household(
        @Required
                @Length(12)
                @Unique(code = "REG-F-03")
                @Searchable
                @Classified(Sensitivity.PERSONAL)
                String householdNo,
        @Required HouseholdKind kind,
        @Required @Nullable @Classified(Sensitivity.PERSONAL) Ref<Person> head,
        @Required @Classified(Sensitivity.PERSONAL) Ref<Address> registeredAddress) {

    /** A family, or people who share an employer or a school. */
    public enum HouseholdKind {
        FAMILY,
        COLLECTIVE
    }
}
