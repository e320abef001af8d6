package org.linli.web.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Required;
import org.linli.record.Searchable;
import org.linli.record.Sensitivity;

/** Somebody who may borrow. */
@RecordType(name = "reader", number = "RDR", openedADay = 2)
public record Reader(
        @Required @Searchable(initials = true) @Indexed String name,
        @Required @Indexed @Length(18) @Classified(Sensitivity.SENSITIVE) String idNumber,
        @NotFuture @Indexed @Nullable LocalDate born) {}
