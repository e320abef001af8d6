package org.linli.corrections;

import org.linli.function.Printout;
import org.linli.function.RecordDefinition;
import org.linli.registry.Person;

/**
 * What is printed from a case and its records.
 *
 * @see "domain rules, corrections, section 6"
 */
final class CasePapers {
    private CasePapers() {}

    /** The registration form, its copy for the wall without the charge, and the hand-over sheet. */
    static void ofCase(RecordDefinition.Builder<CorrectionCase> file) {
        registration(file, "registration")
                .fieldsOf(CorrectionCase::subject, Person::sex, Person::birthDate, Person::idNumber)
                .fields(
                        CorrectionCase::offenceCategory,
                        CorrectionCase::chargeText,
                        CorrectionCase::originalSentence,
                        CorrectionCase::juvenileRegime,
                        CorrectionCase::guarantor,
                        CorrectionCase::papers);
        // Nothing of a minor is posted where others read it.
        registration(file, "wall").when(of -> !of.juvenileRegime());
        file.printout("handover")
                .fields(
                        CorrectionCase::subject,
                        CorrectionCase::residence,
                        CorrectionCase::correctionType,
                        CorrectionCase::termStart,
                        CorrectionCase::termEnd,
                        CorrectionCase::closedOn,
                        CorrectionCase::closingPaper,
                        CorrectionCase::caseOfficer,
                        CorrectionCase::justiceContact)
                .part(CorrectionPlan.class, CorrectionPlan::startDate, CorrectionPlan::needs)
                .signedBy("sender", "receiver");
    }

    private static Printout.Builder<CorrectionCase> registration(
            RecordDefinition.Builder<CorrectionCase> file, String key) {
        return file.printout(key)
                .fields(
                        CorrectionCase::fileNumber,
                        CorrectionCase::subject,
                        CorrectionCase::residence,
                        CorrectionCase::correctionType,
                        CorrectionCase::decisionAgency,
                        CorrectionCase::documentNumber,
                        CorrectionCase::effectiveDate,
                        CorrectionCase::correctionTerm,
                        CorrectionCase::termStart,
                        CorrectionCase::termEnd,
                        CorrectionCase::executionPlace,
                        CorrectionCase::reportDueDate,
                        CorrectionCase::reportDate,
                        CorrectionCase::admissionMode,
                        CorrectionCase::managementClass,
                        CorrectionCase::prohibitionOrder,
                        CorrectionCase::prohibitionFrom,
                        CorrectionCase::prohibitionTo,
                        CorrectionCase::caseOfficer,
                        CorrectionCase::justiceContact);
    }
}
