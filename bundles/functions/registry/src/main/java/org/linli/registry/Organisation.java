package org.linli.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Between;
import org.linli.record.Classified;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotFuture;
import org.linli.record.Phone;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Searchable;
import org.linli.record.Sensitivity;
import org.linli.record.Unique;

/**
 * A company, shop, school or office: whoever does something at an address.
 *
 * @param uscc unified social credit code; a stall without one needs a {@code noCodeReason}
 * @param responsible the person who answers for security
 * @param responsibleName his name, where a ledger tells no more
 * @param verifiedOn the last day on which somebody saw that it is there and does what it says
 */
@RecordType(name = "organisation", number = "REG-O")
public record Organisation(
        @Required @Length(100) @Searchable(initials = true) String name,
        @Nullable @Length(18) @Unique(code = "REG-O-01") @Searchable String uscc,
        @Nullable @FreeText @Length(100) String noCodeReason,
        @Required @Indexed PremisesCategory category,
        @Required Ref<Address> address,
        @Nullable @Classified(Sensitivity.PERSONAL) Ref<Person> responsible,
        @Nullable @Length(50) @Classified(Sensitivity.PERSONAL) String responsibleName,
        @Required @Nullable @Phone @Length(30) @Classified(Sensitivity.PERSONAL) String phone,
        @Nullable @Between(least = 0, most = 100_000) Integer employees,
        @Required @Indexed OpenStatus openStatus,
        @Nullable @NotFuture LocalDate verifiedOn) {

    /** What it does, as far as public order sees a difference. */
    public enum PremisesCategory {
        HOTEL,
        GUEST,
        ENT,
        INET,
        BATH,
        PAWN,
        SEAL,
        SCRAP,
        REPAIR,
        COURIER,
        GAS,
        BANK,
        SCHOOL,
        HOSP,
        MARKET,
        SHOP,
        CATERING,
        OFFICE,
        OFFICIAL,
        SITE,
        OTHER
    }

    /** Whether somebody is there to be visited. */
    public enum OpenStatus {
        OPEN,
        PAUSED,
        CLOSED,
        MOVED
    }
}
