package org.linli.drugcontrol;

import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;
import static org.linli.drugcontrol.CaseRoles.DRUG_WORKER;
import static org.linli.drugcontrol.CaseRoles.YOUTH_OFFICER;

import org.linli.function.FunctionDefinition;
import org.linli.function.RecordDefinition;
import org.linli.registry.Address;
import org.linli.registry.Lifetime;
import org.linli.registry.Person;
import org.linli.registry.Settled;
import org.linli.registry.Sworn;

/** The case itself: its facts, what follows from them and from its parts, how it moves. */
final class CaseFile {
    private CaseFile() {}

    static void define(FunctionDefinition drugControl) {
        RecordDefinition.Builder<DrugCase> file = drugControl.record(DrugCase.class);
        file.title(DrugCase::subject)
                .facts(DrugCase::fileNumber, DrugCase::measure)
                .columns(
                        DrugCase::fileNumber,
                        DrugCase::subject,
                        DrugCase::residence,
                        DrugCase::measure,
                        DrugCase::drugKind,
                        DrugCase::orderingAgency,
                        DrugCase::reportedOn,
                        DrugCase::termEnd,
                        DrugCase::state)
                .keptBy(REGISTRY_CLERK, YOUTH_OFFICER)
                .changedBy(BEAT_OFFICER, DRUG_WORKER)
                .readableBy(CaseRoles.caseTeam())
                .withdrawnBy(STATION_LEADER)
                .completedBy(REGISTRY_CLERK)
                .shownOn(
                        DrugCase::subject,
                        Person.class,
                        DrugCase::measure,
                        DrugCase::termEnd,
                        DrugCase::caseOfficer,
                        DrugCase::drugWorker)
                .sealedFrom(DrugCase::sealsOn, YOUTH_OFFICER, STATION_LEADER)
                .locatedBy(DrugCase::residence, Address.class);
        groups(file);
        rules(file);
        CasePapers.ofCase(file);
        CaseLifecycle.define(file.lifecycle(DrugCase::state));
    }

    private static void groups(RecordDefinition.Builder<DrugCase> file) {
        file.group(
                        "person",
                        DrugCase::subject,
                        DrugCase::residence,
                        DrugCase::caseOfficer,
                        DrugCase::drugWorker,
                        DrugCase::juvenileRegime,
                        DrugCase::controlStatus,
                        DrugCase::whereabouts)
                .group(
                        "order",
                        DrugCase::fileNumber,
                        DrugCase::measure,
                        DrugCase::orderNumber,
                        DrugCase::orderDate,
                        DrugCase::orderingAgency,
                        DrugCase::servedOn,
                        DrugCase::familyToldOn,
                        DrugCase::officeToldOn,
                        DrugCase::executionPlace,
                        DrugCase::termMonths,
                        DrugCase::creditDays,
                        DrugCase::papers)
                .group(
                        "use",
                        DrugCase::drugKind,
                        DrugCase::firstFoundOn,
                        DrugCase::reasonForUse,
                        DrugCase::isolationReleasedOn,
                        DrugCase::maintenance,
                        DrugCase::pregnantOrNursing)
                .group(
                        "term",
                        DrugCase::reportDueDate,
                        DrugCase::reportedOn,
                        DrugCase::suspensions,
                        DrugCase::suspendedDays,
                        DrugCase::termEnd,
                        DrugCase::paperTermEnd)
                .group(
                        "tests",
                        DrugCase::testProfile,
                        DrugCase::profiles,
                        DrugCase::windows,
                        DrugCase::testsKeptFrom,
                        DrugCase::testsOver)
                .group(
                        "breaches",
                        DrugCase::hint,
                        DrugCase::refusals,
                        DrugCase::absences,
                        DrugCase::absentDays,
                        DrugCase::openBreaches,
                        DrugCase::groundOn,
                        DrugCase::groundReportedOn)
                .group("help", DrugCase::employment, DrugCase::employmentVerifiedOn)
                .group(
                        "control",
                        DrugCase::lastUseOn,
                        DrugCase::cleanSince,
                        DrugCase::controlEndedOn)
                .group(
                        "end",
                        DrugCase::closedOn,
                        DrugCase::closingPaper,
                        DrugCase::endedAs,
                        DrugCase::isolationEndsOn,
                        DrugCase::isolationNoticeOn,
                        DrugCase::registeredOn,
                        DrugCase::leftOn,
                        DrugCase::cleanSinceAtFirst,
                        DrugCase::sealsOn);
    }

    private static void rules(RecordDefinition.Builder<DrugCase> file) {
        file.derives(CaseRules::derive)
                .derives(ProfileHistory.PROFILES)
                .derives(CaseRules::plan)
                .derivesFrom(DrugTest.class, DrugTest::drugCase, CaseCounters::ofTests)
                .derivesFrom(TestWindow.class, TestWindow::drugCase, CaseCounters::ofWindows)
                .derivesFrom(
                        UnauthorisedAbsence.class,
                        UnauthorisedAbsence::drugCase,
                        CaseCounters::ofAbsences)
                .derivesFrom(BreachReport.class, BreachReport::drugCase, CaseCounters::ofReports)
                .requiredWhen(DrugCase::orderNumber, (c, l) -> isOrdered(c), "VAL-001")
                .requiredWhen(DrugCase::orderDate, (c, l) -> isOrdered(c), "VAL-001")
                .requiredWhen(DrugCase::orderingAgency, (c, l) -> isOrdered(c), "VAL-001")
                .requiredWhen(DrugCase::servedOn, (c, l) -> isOrdered(c), "VAL-001")
                .requiredWhen(DrugCase::executionPlace, (c, l) -> isOrdered(c), "VAL-001")
                .requiredWhen(DrugCase::papers, (c, l) -> isOrdered(c), "GEN-V04")
                .requiredWhen(DrugCase::termMonths, (c, l) -> isOrdered(c), "VAL-001")
                .requiredWhen(DrugCase::reportedOn, (c, l) -> c.isExecuting(), "VAL-001")
                .requiredWhen(
                        DrugCase::employmentVerifiedOn, (c, l) -> c.employment() != null, "VAL-001")
                .checks(
                        Lifetime.of(
                                DrugCase::subject,
                                DrugCase::firstFoundOn,
                                DrugCase::orderDate,
                                DrugCase::servedOn,
                                DrugCase::reportedOn,
                                DrugCase::isolationReleasedOn))
                .checks(Sworn.officers(DrugCase::caseOfficer))
                .checks(Settled.about(DrugCase::subject))
                .checks(CaseRules::checkBeginning)
                .checks(CaseRules::checkTerm)
                .checks(CaseRules::checkEnd)
                .checks(CaseRules::checkNursing)
                .checks(CaseRules::checkOnlyOne)
                .checks(CaseRules::checkSuspensions)
                .checks(ProfileHistory.PROFILES::check)
                .checks(ProfileHistory::checkStated)
                .checks(PartRules::checkInfection);
    }

    private static boolean isOrdered(DrugCase told) {
        return told.measure() != null && told.measure().isOrdered();
    }
}
