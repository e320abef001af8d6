package org.linli.drugcontrol;

import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.drugcontrol.CaseRoles.DRUG_WORKER;
import static org.linli.drugcontrol.CaseRoles.YOUTH_OFFICER;

import org.linli.drugcontrol.DrugTest.TestType;
import org.linli.drugcontrol.TestWindow.TestOccasion;
import org.linli.function.FunctionDefinition;
import org.linli.function.RecordDefinition;

/** Tests, what became of those not taken, and the hours agreed for them. */
final class Tests {
    private Tests() {}

    static void define(FunctionDefinition drugControl) {
        RecordDefinition.Builder<DrugTest> tests = drugControl.record(DrugTest.class);
        tests.title(DrugTest::sampledOn, DrugTest::testType)
                .facts(DrugTest::testNumber, DrugTest::result)
                .columns(
                        DrugTest::sampledOn,
                        DrugTest::testNumber,
                        DrugTest::testType,
                        DrugTest::sampleKind,
                        DrugTest::result,
                        DrugTest::testers)
                .partOf(DrugTest::drugCase, DrugCase.class)
                .erasedAfter(DrugCase.class, DrugCase::testsKeptFrom, CaseRules.TESTS_KEPT)
                .keptBy(BEAT_OFFICER, YOUTH_OFFICER, REGISTRY_CLERK)
                .readableBy(CaseRoles.caseTeam());
        groups(tests);
        needs(tests);
        tests.derives(TestRules::derive)
                .checks(TestRules::checkTesters)
                .checks(TestRules::checkWitness)
                .checks(TestRules::checkSamples)
                .checks(TestRules::checkFollowed)
                .checks(TestRules::checkLaboratory)
                .checks(TestRules::checkObjection)
                .checks(PartRules::checkInfection);
        CasePapers.ofTest(tests);
        windows(drugControl);
        appointments(drugControl);
    }

    private static void groups(RecordDefinition.Builder<DrugTest> tests) {
        tests.group(
                        "sample",
                        DrugTest::testNumber,
                        DrugTest::testType,
                        DrugTest::occasion,
                        DrugTest::follows,
                        DrugTest::sampleKind,
                        DrugTest::sampledAt,
                        DrugTest::sampledOn,
                        DrugTest::place,
                        DrugTest::shielded,
                        DrugTest::testers,
                        DrugTest::witness,
                        DrugTest::forced,
                        DrugTest::approvedBy,
                        DrugTest::approvalPaper)
                .group(
                        "result",
                        DrugTest::reagentBatch,
                        DrugTest::reagentExpiresOn,
                        DrugTest::laboratory,
                        DrugTest::result,
                        DrugTest::substances,
                        DrugTest::medication,
                        DrugTest::explained,
                        DrugTest::informedOn,
                        DrugTest::subjectSigned,
                        DrugTest::report)
                .group(
                        "samples",
                        DrugTest::sampleA,
                        DrugTest::sampleB,
                        DrugTest::keepUntil,
                        DrugTest::disposedOn)
                .group(
                        "objection",
                        DrugTest::objectionDue,
                        DrugTest::objectionOn,
                        DrugTest::objectionDecision,
                        DrugTest::objectionDecidedOn,
                        DrugTest::sampleSentOn,
                        DrugTest::sampleReceivedOn,
                        DrugTest::laboratoryReportOn);
    }

    private static void needs(RecordDefinition.Builder<DrugTest> tests) {
        tests.requiredWhen(DrugTest::witness, Tests::isOfMinor, "VAL-001")
                .requiredWhen(
                        DrugTest::reagentBatch,
                        (t, l) -> t.testType() == TestType.ON_SITE,
                        "VAL-001")
                .requiredWhen(
                        DrugTest::reagentExpiresOn,
                        (t, l) -> t.testType() == TestType.ON_SITE,
                        "VAL-001")
                .requiredWhen(
                        DrugTest::laboratory,
                        (t, l) -> t.testType() != null && t.testType() != TestType.ON_SITE,
                        "VAL-001")
                .requiredWhen(
                        DrugTest::follows, (t, l) -> t.testType() == TestType.RETEST, "VAL-001")
                .requiredWhen(DrugTest::substances, (t, l) -> t.isPositive(), "VAL-001")
                .requiredWhen(DrugTest::medication, (t, l) -> t.explained(), "VAL-001")
                .requiredWhen(
                        DrugTest::objectionOn, (t, l) -> t.objectionDecision() != null, "VAL-001")
                .requiredWhen(
                        DrugTest::objectionDecision,
                        (t, l) -> t.objectionDecidedOn() != null,
                        "VAL-001")
                .requiredWhen(
                        DrugTest::objectionDecidedOn,
                        (t, l) -> t.objectionDecision() != null,
                        "VAL-001");
    }

    private static boolean isOfMinor(DrugTest test, org.linli.store.Lookup lookup) {
        return CaseFacts.isMinorOn(test.sampledOn(), test.drugCase(), lookup);
    }

    private static void windows(FunctionDefinition drugControl) {
        drugControl
                .record(TestWindow.class)
                .title(TestWindow::kind, TestWindow::statedOn)
                .facts(TestWindow::sequence, TestWindow::status)
                .columns(
                        TestWindow::kind,
                        TestWindow::sequence,
                        TestWindow::opens,
                        TestWindow::closes,
                        TestWindow::status)
                .partOf(TestWindow::drugCase, DrugCase.class)
                .erasedAfter(DrugCase.class, DrugCase::testsKeptFrom, CaseRules.TESTS_KEPT)
                .keptBy(BEAT_OFFICER, YOUTH_OFFICER, DRUG_WORKER)
                .readableBy(CaseRoles.caseTeam())
                .derives(TestRules::deriveWindow)
                .requiredWhen(
                        TestWindow::sequence, (w, l) -> w.kind() == TestOccasion.REGULAR, "VAL-001")
                .requiredWhen(
                        TestWindow::reason,
                        (w, l) -> w.status() != null && w.status().needsReason(),
                        "VAL-001")
                .checks(
                        PartRules.since(
                                DrugCase::reportedOn, TestWindow::drugCase, TestWindow::statedOn))
                .checks(TestRules::checkWindow)
                .checks(PartRules::checkInfection);
    }

    /** An assistant sees place and hour, and may note that they met; whom and why stays masked. */
    private static void appointments(FunctionDefinition drugControl) {
        drugControl
                .record(Appointment.class)
                .title(Appointment::at, Appointment::place)
                .facts(Appointment::officer)
                .columns(
                        Appointment::at,
                        Appointment::place,
                        Appointment::officer,
                        Appointment::metOn)
                .partOf(Appointment::drugCase, DrugCase.class)
                .erasedAfter(DrugCase.class, DrugCase::testsKeptFrom, CaseRules.TESTS_KEPT)
                .keptBy(BEAT_OFFICER, YOUTH_OFFICER)
                .changedBy(ASSISTANT)
                .withdrawnBy(BEAT_OFFICER, YOUTH_OFFICER)
                .readableBy(CaseRoles.caseTeam())
                .checks(PartRules::checkInfection)
                .printout("notice")
                .fields(Appointment::window, Appointment::at, Appointment::place)
                .saying("missing-a-test", "sealed-envelope")
                .signedBy("officer", "subject");
    }
}
