package org.linli.itests.lost;

import java.time.LocalDate;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;

/** The owner has it back. */
@RecordType(name = "return-slip", number = "LF-R")
public record ReturnSlip(
        @Required Ref<FoundItem> item, @Required @NotFuture LocalDate returnedOn) {}
