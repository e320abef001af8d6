package org.linli.store.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.Attachment;
import org.linli.record.Between;
import org.linli.record.Classified;
import org.linli.record.Derived;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotFuture;
import org.linli.record.Phone;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.record.Unique;

/** One field of every kind. */
@RecordType(name = "resident", number = "RES")
public record Resident(
        @Required @Unique(code = "T-001") @Length(18) @Classified(Sensitivity.SENSITIVE)
                String idNumber,
        @Required @Indexed @Length(50) String name,
        @Nullable @NotFuture @Indexed LocalDate born,
        @Required @Nullable @Phone String phone,
        @Nullable @Indexed Dwelling dwelling,
        @Nullable @Between(least = 1, most = 150) Integer floor,
        @Nullable Long steps,
        @Nullable BigDecimal area,
        boolean tenant,
        @Nullable LocalDateTime seenAt,
        List<String> nicknames,
        List<Ref<Resident>> guardians,
        List<Key> keys,
        @Nullable Key spare,
        @Nullable @FreeText @Length(1000) String note,
        @Nullable Ref<Quarter> quarter,
        @Required @Nullable @Derived String initial,
        @Nullable Attachment photo,
        @Classified(Sensitivity.SENSITIVE) List<Attachment> papers) {

    public enum Dwelling {
        OWNED,
        RENTED
    }

    /** A key handed out: a part. */
    public record Key(
            @Required @Length(20) String label,
            @Nullable LocalDate given,
            @Nullable BigDecimal deposit,
            @Nullable Dwelling opens,
            @Nullable Ref<Quarter> where) {}
}
