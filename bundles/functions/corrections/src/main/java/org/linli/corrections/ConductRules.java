package org.linli.corrections;

import java.time.LocalDate;
import java.util.Optional;
import org.linli.corrections.ConductDecision.ConductKind;
import org.linli.corrections.CorrectionCase.CorrectionType;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/** Which decisions fit which case, and who may record one. */
final class ConductRules {
    /** So long somebody is supervised before he can be commended. */
    private static final int COMMENDED_AFTER_MONTHS = 6;

    private ConductRules() {}

    /** The paper of the deciding body comes first; only the justice office brings it in. */
    static void checkAuthority(Draft<ConductDecision> draft, Lookup lookup, Problems problems) {
        ConductDecision decision = draft.value();
        boolean byJustice =
                draft.isImported()
                        || draft.actor().isSystem()
                        || draft.actor().is(CaseRoles.JUSTICE_STAFF);
        problems.when(isWarning(decision) && !byJustice, "COR-S04", "document");
    }

    static boolean isWarning(ConductDecision decision) {
        return decision.kind() == ConductKind.WARNING;
    }

    static void checkFit(Draft<ConductDecision> draft, Lookup lookup, Problems problems) {
        ConductDecision decision = draft.value();
        Optional<CorrectionCase> of =
                lookup.find(CorrectionCase.class, decision.correctionCase()).map(Stored::value);
        if (of.isEmpty()) {
            return;
        }
        problems.when(!fits(decision.kind(), of.get().correctionType()), "COR-V22", "kind");
        LocalDate reported = of.get().reportDate();
        boolean early =
                reported == null
                        || decision.decidedOn()
                                .isBefore(reported.plusMonths(COMMENDED_AFTER_MONTHS));
        problems.when(decision.kind() == ConductKind.COMMENDATION && early, "COR-V23", "decidedOn");
    }

    private static boolean fits(ConductKind kind, CorrectionType type) {
        return switch (kind) {
            case REVOKE_SUSPENSION -> type == CorrectionType.SUSPENDED_SENTENCE;
            case REVOKE_PAROLE -> type == CorrectionType.PAROLE;
            case RECALL -> type == CorrectionType.TEMPORARY_OUT_OF_PRISON;
            default -> true;
        };
    }
}
