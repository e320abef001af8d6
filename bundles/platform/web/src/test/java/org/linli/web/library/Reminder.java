package org.linli.web.library;

import java.time.LocalDate;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;

/** A friendly letter about a loan. */
@RecordType(name = "reminder", sensitivity = Sensitivity.SENSITIVE)
public record Reminder(
        @Required Ref<Loan> loan, @Required @NotFuture LocalDate sentOn, @Required String words) {}
