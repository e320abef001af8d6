package org.linli.drugcontrol;

import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.osgi.service.component.annotations.Component;

/**
 * Drug control as the platform sees it.
 *
 * @see "domain rules, drug control; Anti-Drug Law (禁毒法); Drug Rehabilitation Regulations (戒毒条例)"
 */
@Component
public final class DrugControlFunction implements Function {

    @Override
    public String name() {
        return "drug-control";
    }

    @Override
    public void define(FunctionDefinition drugControl) {
        drugControl.role(CaseRoles.DRUG_WORKER);
        drugControl.role(CaseRoles.YOUTH_OFFICER);

        CaseFile.define(drugControl);
        Tests.define(drugControl);
        CaseWork.define(drugControl);
        Breaches.define(drugControl);
        Campaign.define(drugControl);
        CaseDuties.define(drugControl);
        TestDuties.define(drugControl);
        drugControl.figuresForReaders();
        CaseFigures.define(drugControl);
        TestFigures.define(drugControl);

        drugControl.ledger(CaseLedger.LEDGER);
        drugControl.ledger(TestLedger.LEDGER);
    }
}
