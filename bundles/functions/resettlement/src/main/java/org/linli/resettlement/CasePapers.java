package org.linli.resettlement;

import org.linli.function.RecordDefinition;
import org.linli.registry.Person;
import org.linli.registry.Staff;
import org.linli.resettlement.HelpCase.CaseState;

/**
 * The papers printed from a case. None of them carries a former charge: the case does not hold it.
 *
 * @see "domain rules, resettlement, section 6"
 */
final class CasePapers {
    private CasePapers() {}

    static void define(RecordDefinition.Builder<HelpCase> file) {
        file.printout("registration")
                .fieldsOf(HelpCase::subject, Person::idNumber)
                .fields(
                        HelpCase::subject,
                        HelpCase::releaseType,
                        HelpCase::releaseDate,
                        HelpCase::reportBy,
                        HelpCase::reportedOn,
                        HelpCase::householdRegistered,
                        HelpCase::residence,
                        HelpCase::difficulties,
                        HelpCase::consent)
                .saying("voluntary")
                .signedBy("subject", "officer")
                .printout("handover")
                .fieldsOf(HelpCase::subject, Person::idNumber)
                .fields(
                        HelpCase::subject,
                        HelpCase::releaseType,
                        HelpCase::releaseDate,
                        HelpCase::handoverMode,
                        HelpCase::handedOverOn,
                        HelpCase::residence)
                .signedBy("sender", "receiver")
                .printout("end")
                .when(of -> of.state() == CaseState.EXPIRED)
                .fieldsOf(HelpCase::caseOfficer, Staff::phone)
                .fields(
                        HelpCase::subject,
                        HelpCase::helpStart,
                        HelpCase::helpEnd,
                        HelpCase::caseOfficer)
                .saying("later-help")
                .signedBy("officer");
    }
}
