package org.linli.drugcontrol;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.drugcontrol.DrugCase.PlannedWindow;
import org.linli.drugcontrol.DrugTest.SampleKind;
import org.linli.drugcontrol.DrugTest.TestType;
import org.linli.drugcontrol.TestWindow.TestOccasion;
import org.linli.drugcontrol.TestWindow.WindowStatus;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.identity.Sex;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Person;
import org.linli.registry.Staff;
import org.linli.store.Lookup;

/**
 * How a test is taken, and until when what about it.
 *
 * @see "Drug Test Procedure Rules art. 4 to 18; domain rules, drug control, section 3.5"
 */
final class TestRules {
    static final Term OBJECTION_WITHIN = Term.calendarDays(3).rolledForward();
    private static final int KEPT_MONTHS = 6;
    private static final int LEAST_TESTERS = 2;

    private TestRules() {}

    static DrugTest derive(DrugTest told, Lookup lookup) {
        LocalDate sampled =
                told.sampledAt() == null ? told.sampledOn() : told.sampledAt().toLocalDate();
        LocalDate informed = told.informedOn();
        LocalDate kept =
                sampled == null || !told.isSealedPositive()
                        ? null
                        : sampled.plusMonths(KEPT_MONTHS);
        return Values.of(told)
                .set(DrugTest::sampledOn, sampled)
                .set(DrugTest::keepUntil, kept)
                .set(
                        DrugTest::objectionDue,
                        informed == null || !told.isPositive()
                                ? null
                                : OBJECTION_WITHIN.due(informed, lookup.calendar()).day())
                .record();
    }

    static void checkTesters(Draft<DrugTest> draft, Lookup lookup, Problems problems) {
        DrugTest test = draft.value();
        if (draft.isImported()) {
            return;
        }
        problems.when(
                test.testers().stream().distinct().count() < LEAST_TESTERS, "DRG-V03", "testers");
        boolean woman =
                test.sampleKind() == SampleKind.URINE
                        && CaseFacts.subject(test.drugCase(), lookup)
                                .filter(person -> person.sex() == Sex.FEMALE)
                                .isPresent();
        problems.when(
                woman && test.testers().stream().noneMatch(t -> isWoman(t, lookup)),
                "DRG-V04",
                "testers");
    }

    private static boolean isWoman(Ref<Staff> tester, Lookup lookup) {
        return lookup.find(Staff.class, tester)
                .filter(found -> found.value().sex() == Sex.FEMALE)
                .isPresent();
    }

    /** Who stands by a minor is grown up and not the minor. */
    static void checkWitness(Draft<DrugTest> draft, Lookup lookup, Problems problems) {
        Ref<Person> witness = draft.value().witness();
        if (witness == null) {
            return;
        }
        boolean himself =
                CaseFacts.of(draft.value().drugCase(), lookup)
                        .filter(of -> witness.equals(of.subject()))
                        .isPresent();
        problems.when(himself || PartRules.isChild(witness, lookup), "DRG-V29", "witness");
    }

    static void checkSamples(Draft<DrugTest> draft, Lookup lookup, Problems problems) {
        DrugTest test = draft.value();
        if (test.isSealedPositive() && !draft.isImported()) {
            problems.when(test.sampleA() == null, "DRG-V05", "sampleA");
            problems.when(
                    test.sampleB() == null || test.sampleB().equals(test.sampleA()),
                    "DRG-V05",
                    "sampleB");
        }
        problems.when(!test.isPositive() && !test.substances().isEmpty(), "DRG-V35", "substances");
        // Of paper alone: a typed minute is looked at where it stands.
        problems.when(
                test.sampledAt() == null && isBefore(lookup.today(), test.sampledOn()),
                "VAL-050",
                "sampledOn");
        problems.when(
                isBefore(test.reagentExpiresOn(), test.sampledOn()), "DRG-V06", "reagentExpiresOn");
        if (isBefore(test.disposedOn(), test.keepUntil())) {
            problems.add(
                    "DRG-V13", "disposedOn", Map.of("keepUntil", String.valueOf(test.keepUntil())));
        }
    }

    /** A test looks again at one of the same person: another's result is not overturned by it. */
    static void checkFollowed(Draft<DrugTest> draft, Lookup lookup, Problems problems) {
        Ref<DrugTest> first = draft.value().follows();
        Optional<Stored<DrugTest>> found =
                first == null ? Optional.empty() : lookup.find(DrugTest.class, first);
        boolean stranger =
                found.filter(
                                of ->
                                        !of.value().drugCase().equals(draft.value().drugCase())
                                                || !draft.isOther(of))
                        .isPresent();
        problems.when(stranger, "DRG-V31", "follows");
    }

    /** None of the laboratories that have looked at the same sample. */
    static void checkLaboratory(Draft<DrugTest> draft, Lookup lookup, Problems problems) {
        DrugTest test = draft.value();
        String laboratory = test.laboratory();
        if (test.testType() != TestType.RETEST || test.follows() == null || laboratory == null) {
            return;
        }
        List<Stored<DrugTest>> all =
                lookup.linked(DrugTest.class, DrugTest::drugCase, test.drugCase());
        Ref<DrugTest> first = Results.first(test.follows(), all);
        problems.when(
                all.stream()
                        .filter(draft::isOther)
                        .filter(other -> first.equals(Results.first(other.ref(), all)))
                        .anyMatch(other -> laboratory.equals(other.value().laboratory())),
                "DRG-V07",
                "laboratory");
    }

    static void checkObjection(Draft<DrugTest> draft, Lookup lookup, Problems problems) {
        DrugTest test = draft.value();
        if (isBefore(test.objectionDue(), test.objectionOn())) {
            problems.add(
                    "DRG-V08", "objectionOn", Map.of("due", String.valueOf(test.objectionDue())));
        }
        boolean positive = test.isPositive();
        problems.when(test.objectionOn() != null && !positive, "DRG-V32", "objectionOn");
        problems.when(
                test.forced() && (test.approvedBy() == null || test.approvalPaper() == null),
                "DRG-V09",
                test.approvedBy() == null ? "approvedBy" : "approvalPaper");
    }

    private static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }

    /** A regular window is named by its number, and its days are those of the case. */
    static TestWindow deriveWindow(TestWindow told, Lookup lookup) {
        Optional<PlannedWindow> window = planned(told, lookup);
        return Values.of(told)
                .set(TestWindow::opens, window.map(PlannedWindow::opens).orElse(told.statedOn()))
                .set(TestWindow::closes, window.map(PlannedWindow::closes).orElse(told.statedOn()))
                .record();
    }

    private static Optional<PlannedWindow> planned(TestWindow told, Lookup lookup) {
        if (told.kind() != TestOccasion.REGULAR || told.sequence() == null) {
            return Optional.empty();
        }
        return CaseFacts.of(told.drugCase(), lookup).stream()
                .flatMap(of -> of.windows().stream())
                .filter(window -> window.sequence() == told.sequence())
                .findFirst();
    }

    static void checkWindow(Draft<TestWindow> draft, Lookup lookup, Problems problems) {
        TestWindow told = draft.value();
        problems.when(
                told.sequence() != null && planned(told, lookup).isEmpty(), "DRG-V18", "sequence");
        boolean stated =
                draft.changes(TestWindow::statedOn)
                        || draft.changes(TestWindow::status)
                        || draft.changes(TestWindow::sequence);
        // A detention told later moves windows: what was stated before stays as it was.
        planned(told, lookup)
                .filter(window -> stated)
                .ifPresent(window -> checkDay(told, window, lookup, problems));
    }

    /** A test is refused once its window is open, and missed once it is over. */
    private static void checkDay(
            TestWindow told, PlannedWindow window, Lookup lookup, Problems problems) {
        boolean missed = told.status() == WindowStatus.MISSED;
        if (missed && !told.statedOn().isAfter(window.closes())) {
            problems.add("DRG-V30", "statedOn", Map.of("closes", window.closes().toString()));
        }
        if (told.status() == WindowStatus.REFUSED && told.statedOn().isBefore(window.opens())) {
            problems.add("DRG-V37", "statedOn", Map.of("opens", window.opens().toString()));
        }
        // It ends so many days later as the detention lasts, which nobody knows yet.
        boolean moves =
                CaseFacts.of(told.drugCase(), lookup)
                        .filter(of -> of.isDetainedOn(window.closes()))
                        .isPresent();
        problems.when(missed && moves, "DRG-V38", "status");
    }
}
