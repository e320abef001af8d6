package org.linli.corrections;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.Classified;
import org.linli.record.Indexed;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordType;
import org.linli.record.Ref;
import org.linli.record.Required;
import org.linli.record.Sensitivity;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/** The notice that the person was detained (限制人身自由通知). */
@RecordType(name = "restriction-notice", number = "COR-N", sensitivity = Sensitivity.SENSITIVE)
public record RestrictionNotice(
        @Required Ref<CorrectionCase> correctionCase,
        @Required @Classified(Sensitivity.SENSITIVE) RestrictionKind kind,
        @Required @NotFuture @Indexed @Classified(Sensitivity.SENSITIVE) LocalDate decidedOn,
        @Required @Nullable @NotFuture @NotBefore("decidedOn") @Classified(Sensitivity.SENSITIVE)
                LocalDate notifiedOn,
        @Nullable @NotBefore("decidedOn") @Classified(Sensitivity.SENSITIVE) LocalDate until) {

    /** By which decision. */
    public enum RestrictionKind {
        ADMIN_DETENTION,
        JUDICIAL_DETENTION,
        COMPULSORY_ISOLATION,
        CRIMINAL_MEASURE
    }

    /** All of a case, in whatever order. */
    static List<RestrictionNotice> of(Ref<CorrectionCase> held, Lookup lookup) {
        return lookup
                .linked(RestrictionNotice.class, RestrictionNotice::correctionCase, held)
                .stream()
                .map(Stored::value)
                .toList();
    }

    /** Whether the person was held on any day of a stretch; without an end it goes on. */
    boolean overlaps(LocalDate first, LocalDate last) {
        return !decidedOn.isAfter(last) && (until == null || !until.isBefore(first));
    }
}
