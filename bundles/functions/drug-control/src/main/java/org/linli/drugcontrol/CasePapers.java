package org.linli.drugcontrol;

import org.linli.function.RecordDefinition;
import org.linli.registry.Person;

/**
 * What is printed from a case and from a test; the papers of other records stand beside them.
 *
 * @see "domain rules, drug control, section 6"
 */
final class CasePapers {
    private CasePapers() {}

    static void ofCase(RecordDefinition.Builder<DrugCase> file) {
        file.printout("order")
                .when(CasePapers::isOrdered)
                .fieldsOf(DrugCase::subject, Person::idNumber)
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
                .when(CasePapers::isOrdered)
                .fieldsOf(DrugCase::subject, Person::idNumber, Person::phone)
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

    /** Without an order there is nothing to serve and nobody to report to. */
    private static boolean isOrdered(DrugCase of) {
        return of.measure() != null && of.measure().isOrdered();
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
                .when(test -> test.sampleA() != null)
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
