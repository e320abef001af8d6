package org.linli.drugcontrol;

import org.linli.function.RecordDefinition;

/**
 * What is printed from a case and from a test; the papers of other records stand beside them.
 *
 * @see "domain rules, drug control, section 6"
 */
final class CasePapers {
    private CasePapers() {}

    static void ofCase(RecordDefinition.Builder<DrugCase> file) {
        file.printout("order")
                .fields(
                        DrugCase::subject,
                        DrugCase::measure,
                        DrugCase::orderNumber,
                        DrugCase::orderDate,
                        DrugCase::orderingAgency,
                        DrugCase::termMonths,
                        DrugCase::executionPlace,
                        DrugCase::servedOn)
                .signedBy("officer", "subject")
                .printout("report")
                .fields(
                        DrugCase::subject,
                        DrugCase::residence,
                        DrugCase::servedOn,
                        DrugCase::reportDueDate,
                        DrugCase::reportedOn,
                        DrugCase::termEnd,
                        DrugCase::caseOfficer,
                        DrugCase::drugWorker)
                .signedBy("subject", "office");
    }

    /** The report, and the label of the samples, which names nobody. */
    static void ofTest(RecordDefinition.Builder<DrugTest> tests) {
        tests.printout("report")
                .fields(
                        DrugTest::testNumber,
                        DrugTest::testType,
                        DrugTest::sampleKind,
                        DrugTest::sampledAt,
                        DrugTest::place,
                        DrugTest::reagentBatch,
                        DrugTest::laboratory,
                        DrugTest::result,
                        DrugTest::substances,
                        DrugTest::medication,
                        DrugTest::testers,
                        DrugTest::informedOn,
                        DrugTest::subjectSigned,
                        DrugTest::objectionDue)
                .signedBy("tester", "tester", "subject", "seal")
                .printout("label")
                .withoutName()
                .withoutNotice()
                .fields(
                        DrugTest::sampleA,
                        DrugTest::sampleB,
                        DrugTest::sampledAt,
                        DrugTest::keepUntil)
                .signedBy("tester", "subject");
    }
}
