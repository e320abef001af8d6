package org.linli.corrections;

import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.osgi.service.component.annotations.Component;

/**
 * Community corrections as the platform sees it.
 *
 * @see "domain rules, corrections; Community Corrections Law (社区矫正法)"
 */
@Component
public final class CorrectionsFunction implements Function {

    @Override
    public String name() {
        return "corrections";
    }

    @Override
    public void define(FunctionDefinition corrections) {
        corrections.role(CaseRoles.JUSTICE_STAFF);
        corrections.role(CaseRoles.YOUTH_OFFICER);
        corrections.role(CaseRoles.VOLUNTEER);

        CaseFile.define(corrections);
        CaseWork.define(corrections);
        CaseEvents.define(corrections);
        CaseDuties.define(corrections);
        EventDuties.define(corrections);
        AbsenceRules.define(corrections);
        ConductHints.define(corrections);
        CaseFigures.define(corrections);

        corrections.ledger(CaseLedger.LEDGER);
        corrections.ledger(WorkLedger.LEDGER);
    }
}
