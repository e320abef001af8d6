package org.linli.drugcontrol;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linli.access.Role;
import org.linli.drugcontrol.BreachReport.BreachGround;
import org.linli.drugcontrol.Caution.CautionReason;
import org.linli.drugcontrol.DrugCase.CaseState;
import org.linli.drugcontrol.DrugCase.Measure;
import org.linli.drugcontrol.DrugCase.Substance;
import org.linli.drugcontrol.DrugTest.SampleKind;
import org.linli.drugcontrol.DrugTest.Signing;
import org.linli.drugcontrol.DrugTest.TestResult;
import org.linli.drugcontrol.DrugTest.TestType;
import org.linli.drugcontrol.TestWindow.TestOccasion;
import org.linli.drugcontrol.TestWindow.WindowStatus;
import org.linli.function.DutyRule;
import org.linli.function.FunctionModel;
import org.linli.identity.Sex;
import org.linli.record.Attachment;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Address;
import org.linli.registry.People;
import org.linli.registry.Person;
import org.linli.registry.RegistryFunction;
import org.linli.registry.Segment;
import org.linli.registry.Staff;
import org.linli.standin.Desk;
import org.linli.standin.Shelf;

/** The persons of the domain rules' scenarios (drug control, section 10), and a desk to work at. */
final class Files {
    static final FunctionModel DRUG_CONTROL = FunctionModel.of(new DrugControlFunction());
    static final FunctionModel REGISTRY = FunctionModel.of(new RegistryFunction());

    /** A man. */
    static final String SUBJECT_N = "710003198304189977";

    /** A woman. */
    static final String SUBJECT_G = "710003198812219968";

    /** A man. */
    static final String SUBJECT_C = "710003197911039976";

    /** A boy born 2008-05-16. */
    static final String MINOR = "710003200805169974";

    /** A paper that was scanned. */
    static final Attachment PAPER =
            new Attachment("0".repeat(64), "scan.pdf", "application/pdf", 1000);

    final Shelf shelf;
    final Desk desk;
    final Stored<Staff> officer;
    final Stored<Staff> secondOfficer;
    final Stored<Staff> womanOfficer;
    final Stored<Address> home;
    private int files;
    private int tests;

    Files(String today) {
        shelf = new Shelf(today);
        desk = new Desk(shelf, REGISTRY, DRUG_CONTROL);
        as(CaseRoles.DRUG_WORKER);
        officer = staff("099034", Sex.MALE);
        secondOfficer = staff("099035", Sex.MALE);
        womanOfficer = staff("099036", Sex.FEMALE);
        shelf.put(
                Values.of(Segment.class)
                        .set(Segment::code, "02")
                        .set(Segment::officer, officer.ref())
                        .record());
        home = shelf.put(Values.of(Address.class).set(Address::segmentCode, "02").record());
    }

    Files as(Role role) {
        desk.as(Desk.officer(role));
        return this;
    }

    private Stored<Staff> staff(String badge, Sex sex) {
        return shelf.put(
                Values.of(Staff.class).set(Staff::badgeNo, badge).set(Staff::sex, sex).record());
    }

    Stored<Person> person(String number) {
        return desk.enter(People.person(number, "某示例"));
    }

    /** A complete entry of an order for community detox, as the clerk fills it in. */
    Values<DrugCase> ordered(Ref<Person> subject, String served) {
        LocalDate day = LocalDate.parse(served);
        return Values.of(DrugCase.class)
                .set(DrugCase::fileNumber, "JD2025%03d".formatted(++files))
                .set(DrugCase::subject, subject)
                .set(DrugCase::residence, home.ref())
                .set(DrugCase::caseOfficer, officer.ref())
                .set(DrugCase::drugWorker, "禁示例")
                .set(DrugCase::measure, Measure.COMMUNITY_DETOX)
                .set(DrugCase::orderNumber, "示公（禁）戒决字〔2025〕1号")
                .set(DrugCase::orderDate, day)
                .set(DrugCase::orderingAgency, "示例区公安分局")
                .set(DrugCase::servedOn, day)
                .set(DrugCase::executionPlace, "示例街道")
                .set(DrugCase::papers, List.of(PAPER))
                .set(DrugCase::termMonths, 36)
                .set(DrugCase::drugKind, List.of(Substance.METHAMPHETAMINE))
                .set(DrugCase::firstFoundOn, day)
                .set(DrugCase::testProfile, TestProfile.STD_22)
                .set(DrugCase::state, CaseState.ORDERED);
    }

    /** A case in execution since the day of the report. */
    Stored<DrugCase> executing(String number, String reported) {
        return report(desk.enter(ordered(person(number).ref(), reported).record()), reported);
    }

    Stored<DrugCase> report(Stored<DrugCase> ordered, String reported) {
        return desk.step(ordered, "report", Map.of("reportedOn", LocalDate.parse(reported)));
    }

    /** The case as it stands by now. */
    Stored<DrugCase> now(Stored<DrugCase> of) {
        return shelf.find(DrugCase.class, of.ref()).orElseThrow();
    }

    /** A valid regular test on site, negative. */
    Values<DrugTest> test(Stored<DrugCase> of, String day) {
        LocalDate sampled = LocalDate.parse(day);
        return Values.of(DrugTest.class)
                .set(DrugTest::drugCase, of.ref())
                .set(DrugTest::testNumber, "T%04d".formatted(++tests))
                .set(DrugTest::testType, TestType.ON_SITE)
                .set(DrugTest::occasion, TestOccasion.REGULAR)
                .set(DrugTest::sampleKind, SampleKind.URINE)
                .set(DrugTest::sampledAt, sampled.atTime(8, 30))
                .set(DrugTest::place, "示例警务室")
                .set(DrugTest::testers, List.of(officer.ref(), womanOfficer.ref()))
                .set(DrugTest::reagentBatch, "B1")
                .set(DrugTest::reagentExpiresOn, sampled.plusYears(1))
                .set(DrugTest::result, TestResult.NEGATIVE)
                .set(DrugTest::informedOn, sampled)
                .set(DrugTest::subjectSigned, Signing.SIGNED)
                .set(DrugTest::report, PAPER);
    }

    /** The same, positive and sealed. */
    Values<DrugTest> positive(Stored<DrugCase> of, String day) {
        return test(of, day)
                .set(DrugTest::result, TestResult.POSITIVE)
                .set(DrugTest::substances, List.of(Substance.METHAMPHETAMINE))
                .set(DrugTest::sampleA, "A1")
                .set(DrugTest::sampleB, "B1");
    }

    /** A laboratory looks at a test again. */
    Values<DrugTest> laboratory(Stored<DrugTest> first, String day, TestResult result) {
        Values<DrugTest> test =
                test(new Cased(first).of(shelf), day)
                        .set(DrugTest::testType, TestType.LABORATORY)
                        .set(DrugTest::follows, first.ref())
                        .set(DrugTest::laboratory, "示例司法鉴定所")
                        .set(DrugTest::reagentBatch, null)
                        .set(DrugTest::reagentExpiresOn, null)
                        .set(DrugTest::result, result);
        return result == TestResult.POSITIVE
                ? test.set(DrugTest::substances, List.of(Substance.METHAMPHETAMINE))
                : test;
    }

    private record Cased(Stored<DrugTest> test) {
        Stored<DrugCase> of(Shelf shelf) {
            return shelf.find(DrugCase.class, test.value().drugCase()).orElseThrow();
        }
    }

    TestWindow refusal(Stored<DrugCase> of, int sequence, String day) {
        return Values.of(TestWindow.class)
                .set(TestWindow::drugCase, of.ref())
                .set(TestWindow::kind, TestOccasion.REGULAR)
                .set(TestWindow::sequence, sequence)
                .set(TestWindow::statedOn, LocalDate.parse(day))
                .set(TestWindow::status, WindowStatus.REFUSED)
                .set(TestWindow::reason, "拒绝到场")
                .record();
    }

    UnauthorisedAbsence absence(Stored<DrugCase> of, String from, int days) {
        LocalDate first = LocalDate.parse(from);
        return new UnauthorisedAbsence(
                of.ref(), first, first.plusDays(days - 1L), officer.ref(), "禁示例", "无法联系");
    }

    Caution caution(Stored<DrugCase> of, CautionReason reason, String day) {
        return new Caution(
                of.ref(), reason, "经核实未到场", LocalDate.parse(day), LocalDate.parse(day), PAPER);
    }

    Values<BreachReport> breach(Stored<DrugCase> of, BreachGround ground, String day) {
        return Values.of(BreachReport.class)
                .set(BreachReport::drugCase, of.ref())
                .set(BreachReport::ground, ground)
                .set(BreachReport::knownOn, LocalDate.parse(day))
                .set(BreachReport::reportedAt, LocalDate.parse(day).atTime(10, 0))
                .set(BreachReport::receiver, "警示例")
                .set(BreachReport::receipt, PAPER)
                .set(BreachReport::evidence, "通知书及签收单")
                .set(BreachReport::evidencePapers, List.of(PAPER));
    }

    /** The day on which a duty that comes once falls due. */
    <T extends Record> String due(String code, T value) {
        DutyRule<T> rule = rule(code);
        LocalDate trigger = rule.trigger().apply(value, shelf);
        return rule.term().due(trigger, shelf.calendar()).day().toString();
    }

    <T extends Record> boolean isProvisional(String code, T value) {
        DutyRule<T> rule = rule(code);
        LocalDate trigger = rule.trigger().apply(value, shelf);
        return rule.term().due(trigger, shelf.calendar()).provisional();
    }

    @SuppressWarnings("unchecked") // the caller names a rule of the value's type
    <T extends Record> DutyRule<T> rule(String code) {
        return (DutyRule<T>)
                DRUG_CONTROL.duties().stream()
                        .filter(duty -> duty.code().equals(code))
                        .findFirst()
                        .orElseThrow();
    }
}
