package org.linli.corrections;

import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;
import static org.linli.corrections.CaseRoles.JUSTICE_STAFF;
import static org.linli.corrections.CaseRoles.YOUTH_OFFICER;
import static org.linli.query.Condition.where;

import java.util.Set;
import org.linli.calendar.Term;
import org.linli.function.FunctionDefinition;
import org.linli.registry.Address;
import org.linli.registry.Divisions;
import org.linli.registry.Lifetime;
import org.linli.registry.Person;
import org.linli.registry.Settled;
import org.linli.registry.Sworn;

/** The case itself: its facts, what must hold of them, how it moves. */
final class CaseFile {
    /** RC-5; to be confirmed by the district. */
    static final Term KEPT = Term.years(5);

    private CaseFile() {}

    static void define(FunctionDefinition corrections) {
        var file =
                corrections
                        .record(CorrectionCase.class)
                        .title(CorrectionCase::subject)
                        .spoken(CorrectionCase::originalSentence, CorrectionTerm::said)
                        .spoken(CorrectionCase::correctionTerm, CorrectionTerm::said)
                        .spoken(CorrectionCase::executionPlace, Divisions::said)
                        .suggests(
                                CorrectionCase::executionPlace,
                                lookup -> Set.of(CaseRules.district(lookup)))
                        .facts(CorrectionCase::fileNumber, CorrectionCase::correctionType)
                        .columns(
                                CorrectionCase::fileNumber,
                                CorrectionCase::subject,
                                CorrectionCase::residence,
                                CorrectionCase::correctionType,
                                CorrectionCase::termStart,
                                CorrectionCase::termEnd,
                                CorrectionCase::reportDate,
                                CorrectionCase::managementClass,
                                CorrectionCase::state)
                        .createdBy(REGISTRY_CLERK, YOUTH_OFFICER)
                        .changedBy(REGISTRY_CLERK, JUSTICE_STAFF, YOUTH_OFFICER)
                        .readableBy(CaseRoles.caseTeam())
                        .withdrawnBy(STATION_LEADER)
                        .remarks(ConductHints::ofCase)
                        .erasedAfter(CorrectionCase::closedOn, KEPT)
                        .completedBy(REGISTRY_CLERK)
                        .shownOn(
                                CorrectionCase::subject,
                                Person.class,
                                CorrectionCase::correctionType,
                                CorrectionCase::termEnd,
                                CorrectionCase::managementClass,
                                CorrectionCase::caseOfficer,
                                CorrectionCase::justiceContact)
                        // A minor's file is nobody else's from the start; the day of sealing is
                        // when the agency owes the mark.
                        .sealedWhile(where(CorrectionCase::juvenileRegime).is(true), YOUTH_OFFICER)
                        .locatedBy(CorrectionCase::residence, Address.class);

        file.group(
                        "person",
                        CorrectionCase::subject,
                        CorrectionCase::residence,
                        CorrectionCase::caseOfficer,
                        CorrectionCase::justiceContact)
                .group(
                        "judgment",
                        CorrectionCase::correctionType,
                        CorrectionCase::offenceCategory,
                        CorrectionCase::chargeText,
                        CorrectionCase::originalSentence,
                        CorrectionCase::offenceDate,
                        CorrectionCase::juvenileRegime,
                        CorrectionCase::medicalParole,
                        CorrectionCase::guarantor)
                .group(
                        "papers",
                        CorrectionCase::fileNumber,
                        CorrectionCase::decisionAgency,
                        CorrectionCase::documentNumber,
                        CorrectionCase::effectiveDate,
                        CorrectionCase::noticeReceivedOn,
                        CorrectionCase::papersReceivedOn,
                        CorrectionCase::receiptReturnedOn,
                        CorrectionCase::papers)
                .group(
                        "term",
                        CorrectionCase::correctionTerm,
                        CorrectionCase::termStart,
                        CorrectionCase::termEnd,
                        CorrectionCase::termDocument,
                        CorrectionCase::executionPlace,
                        CorrectionCase::transferredFrom)
                .group(
                        "prohibition",
                        CorrectionCase::prohibitionOrder,
                        CorrectionCase::prohibitionFrom,
                        CorrectionCase::prohibitionTo)
                .group(
                        "supervision",
                        CorrectionCase::reportDueDate,
                        CorrectionCase::reportDate,
                        CorrectionCase::admissionMode,
                        CorrectionCase::managementClass,
                        CorrectionCase::classes,
                        CorrectionCase::announcedOn)
                .group(
                        "end",
                        CorrectionCase::appraisedOn,
                        CorrectionCase::closedOn,
                        CorrectionCase::closingPaper,
                        CorrectionCase::sealedOn,
                        CorrectionCase::sealsOn,
                        CorrectionCase::reoffended,
                        CorrectionCase::reoffenceJudgedOn);

        file.derives(CaseRules::derive)
                .derives(ClassHistory.CLASSES)
                .leadsTo(ReportRules::follow)
                .requiredWhen(CorrectionCase::reportDate, (c, l) -> c.isActive(), "VAL-001")
                .requiredWhen(CorrectionCase::admissionMode, (c, l) -> c.isActive(), "VAL-001")
                .requiredWhen(CorrectionCase::managementClass, (c, l) -> c.isActive(), "VAL-001")
                .requiredWhen(CorrectionCase::offenceDate, CaseRules::beganAsMinor, "VAL-001")
                .requiredWhen(CorrectionCase::guarantor, (c, l) -> c.medicalParole(), "VAL-001")
                .requiredWhen(
                        CorrectionCase::prohibitionFrom,
                        (c, l) -> c.prohibitionOrder() != null,
                        "VAL-001")
                .requiredWhen(
                        CorrectionCase::prohibitionTo,
                        (c, l) -> c.prohibitionOrder() != null,
                        "VAL-001")
                .requiredWhen(
                        CorrectionCase::reoffenceJudgedOn, (c, l) -> c.reoffended(), "VAL-001")
                .checks(
                        Lifetime.of(
                                CorrectionCase::subject,
                                CorrectionCase::offenceDate,
                                CorrectionCase::effectiveDate,
                                CorrectionCase::termStart))
                .checks(Settled.about(CorrectionCase::subject))
                .checks(Sworn.officers(CorrectionCase::caseOfficer))
                .checks(CaseRules::checkType)
                .checks(CaseRules::checkSentence)
                .checks(CaseRules::checkTerm)
                .checks(CaseRules::checkProbation)
                .checks(CaseRules::checkDischarge)
                .checks(CaseRules::checkPlace)
                .checks(ClassHistory.CLASSES::check)
                .checks(CaseRules::checkSeal)
                .checks(CaseRules::checkMedicalParole)
                .checks(CaseRules::checkGuarantor)
                .checks(CaseRules::checkDuplicate);

        CasePapers.ofCase(file);
        CaseLifecycle.define(file.lifecycle(CorrectionCase::state));
    }
}
