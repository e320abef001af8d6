package org.linli.youth;

import org.linli.function.Function;
import org.linli.function.FunctionDefinition;
import org.osgi.service.component.annotations.Component;

/**
 * Prevention of juvenile delinquency as the platform sees it.
 *
 * @see "domain rules, youth prevention"
 */
@Component
public final class YouthPreventionFunction implements Function {

    @Override
    public String name() {
        return "youth-prevention";
    }

    @Override
    public void define(FunctionDefinition youth) {
        youth.role(YouthRoles.YOUTH_OFFICER);
        youth.role(YouthRoles.SOCIAL_WORKER);

        Notes.define(youth);
        CaseFile.define(youth);
        Measures.define(youth);
        CaseWork.define(youth);
        SpecialRules.define(youth);
        Schools.define(youth);
        Sealings.define(youth);
        ImproperReadings.define(youth);

        // No board and no dashboard shows minors: the file names who may know of them.
        youth.figuresForReaders();
        CaseDuties.define(youth);
        SchoolDuties.define(youth);
        CaseFigures.define(youth);
        SchoolFigures.define(youth);

        youth.ledger(SchoolLedger.LEDGER);
        youth.ledger(LessonLedger.LEDGER);
    }
}
