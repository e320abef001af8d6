package org.linli.exchange.lodging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.Derived;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Unique;

@RecordType(name = "lodger", number = "LOD")
public record Lodger(
        @Required @Unique(code = "LOD-V01") String number,
        @Required String name,
        @Required @Nullable String phone,
        @Required Ref<Flat> flat,
        @NotFuture @Nullable LocalDate since,
        @Nullable BigDecimal rent,
        @Required Stage stage,
        List<Guest> guests,
        @Derived @Nullable String initial) {

    public enum Stage {
        STAYING,
        LEFT
    }

    /** Somebody who comes to see the lodger, and from where. */
    public record Guest(@Required String name, @Nullable Ref<Flat> from) {}
}
