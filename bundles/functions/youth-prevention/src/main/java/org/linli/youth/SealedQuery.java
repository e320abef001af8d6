package org.linli.youth;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.record.Attachment;
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
 * A request of another body to know what is in a sealed file (封存记录查询). The officer who enters it
 * does not learn whether there is one: it is looked up when the station leader allows, and opened
 * to him when the auditor has confirmed.
 *
 * @param caseNumber the file's number, if the letter names one of several
 * @param letters official letter and proof of identity, as one file
 * @param readableUntil last day on which whoever entered this may read the file
 * @param file the file, once it was allowed
 * @see "Measures on sealing juvenile criminal records (2022), art. 14 to 16"
 */
@RecordType(name = "sealed-query", number = "YTH-Q", sensitivity = Sensitivity.SEALED)
public record SealedQuery(
        @Required @Classified(Sensitivity.SEALED) Ref<Person> person,
        @Nullable @Length(40) @Classified(Sensitivity.SEALED) String caseNumber,
        @Required @Length(100) @Classified(Sensitivity.SEALED) String applicantUnit,
        @Required @Classified(Sensitivity.SEALED) ApplicantKind applicantKind,
        @Required @Length(300) @Classified(Sensitivity.SEALED) String legalBasis,
        @Required @FreeText @Length(300) @Classified(Sensitivity.SEALED) String purpose,
        @Required @FreeText @Length(300) @Classified(Sensitivity.SEALED) String scope,
        @Required @Nullable @Classified(Sensitivity.SEALED) Attachment letters,
        @Required @NotFuture @Indexed LocalDate receivedOn,
        @Nullable @NotFuture @NotBefore("receivedOn") LocalDate decidedOn,
        @Nullable @FreeText @Length(500) @Classified(Sensitivity.SEALED) String reason,
        @Nullable @Length(100) @Classified(Sensitivity.SEALED) String secrecyLetter,
        @Nullable @NotBefore("decidedOn") LocalDate readableUntil,
        @Derived @Indexed @Nullable @Classified(Sensitivity.SEALED) Ref<YouthCase> file,
        @Required QueryStage stage) {

    /** Who asks: only a judicial body, or a unit that state rules entitle, may be answered. */
    public enum ApplicantKind {
        JUDICIAL,
        ENTITLED,
        OTHERS
    }

    /** Received, and then allowed or refused. */
    public enum QueryStage {
        RECEIVED,
        ALLOWED,
        NOT_ALLOWED
    }
}
