package org.linli.corrections;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
import org.linli.record.Derived;
import org.linli.record.FreeText;
import org.linli.record.Indexed;
import org.linli.record.Length;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.registry.Person;

/**
 * An assessment asked for before a decision (调查评估): would this person do no harm in the community?
 *
 * @param entrustedBy the court or prison that asks
 * @param fastTrack of a summary procedure; halves the time
 * @param policeInput what the station knows, facts only
 * @param juvenile of a minor, and so of juvenile officers alone, as his case would be
 */
@RecordType(name = "correction-assessment", number = "COR-S", sensitivity = Sensitivity.SENSITIVE)
public record Assessment(
        @Required @Classified(Sensitivity.SENSITIVE) Ref<Person> subject,
        @Required @Length(60) String entrustedBy,
        @Required @NotFuture @Indexed LocalDate entrustedOn,
        boolean fastTrack,
        @Nullable @FreeText @Length(1000) @Classified(Sensitivity.SENSITIVE) String policeInput,
        @Nullable @NotFuture @NotBefore("entrustedOn") LocalDate returnedOn,
        @Derived @Classified(Sensitivity.SENSITIVE) boolean juvenile) {}
