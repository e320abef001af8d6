package org.linli.resettlement;

import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.osgi.service.component.annotations.Component;

/**
 * Resettlement help as the platform sees it.
 *
 * @see "domain rules, resettlement; 监狱法第三十五条至第三十八条; 中办发〔2010〕5号"
 */
@Component
public final class ResettlementFunction implements Function {

    @Override
    public String name() {
        return "resettlement";
    }

    @Override
    public void define(FunctionDefinition resettlement) {
        resettlement.role(HelpRoles.JUSTICE_STAFF);
        resettlement.role(HelpRoles.SOCIAL_WORKER);
        resettlement.role(HelpRoles.YOUTH_OFFICER);
        resettlement.role(HelpRoles.VOLUNTEER);

        NoticeFile.define(resettlement);
        CaseFile.define(resettlement);
        HelpWork.define(resettlement);
        Settling.define(resettlement);
        CaseEvents.define(resettlement);
        Volunteers.define(resettlement);
        DistrictFigures.define(resettlement);
        ReturnDuties.define(resettlement);
        HelpDuties.define(resettlement);
        HelpFigures.define(resettlement);
        resettlement.refusesTypedFigures("RES-V08");

        resettlement.ledger(ReturnLedger.LEDGER);
        resettlement.ledger(VolunteerLedger.LEDGER);
    }
}
