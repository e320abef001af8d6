package org.linli.store.contract;

import java.time.LocalDate;
import org.linli.record.Indexed;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;

/** A visit in a matter. */
@RecordType(name = "visit", number = "VIS")
public record Visit(@Required Ref<Matter> matter, @Required @Indexed LocalDate day) {}
