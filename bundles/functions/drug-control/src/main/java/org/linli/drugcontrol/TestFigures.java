package org.linli.drugcontrol;

import static org.linli.function.Indicator.weighed;
import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.List;
import org.linli.drugcontrol.BreachReport.BreachGround;
import org.linli.drugcontrol.DrugCase.PlanStatus;
import org.linli.drugcontrol.DrugCase.PlannedWindow;
import org.linli.function.FunctionDefinition;
import org.linli.indicator.Period;
import org.linli.query.Condition;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/**
 * The figures of tests: taken when they were due, positive, and whether somebody used again.
 *
 * @see "domain rules, drug control, section 7"
 */
final class TestFigures {
    private TestFigures() {}

    static void define(FunctionDefinition drugControl) {
        drugControl
                .indicator("G5")
                .percent(
                        weighed(DrugCase.class, TestFigures::underMeasure, TestFigures::done),
                        weighed(DrugCase.class, TestFigures::underMeasure, TestFigures::closing));
        drugControl
                .indicator("G6")
                .percent(
                        weighed(
                                DrugTest.class,
                                TestFigures::taken,
                                (test, p, l) -> Results.isConfirmed(test, again(test, l)) ? 1 : 0),
                        weighed(
                                DrugTest.class,
                                TestFigures::taken,
                                (test, p, l) -> Results.counts(test, again(test, l)) ? 1 : 0));
        drugControl
                .indicator("G9")
                .percent(
                        CaseFigures.whoever(TestFigures::underMeasure, TestFigures::used),
                        CaseFigures.whoever(TestFigures::underMeasure, TestFigures::known));
    }

    private static Condition taken(Period period) {
        return where(DrugTest::sampledOn).between(period.first(), period.last());
    }

    /** Under a measure on at least one day of the period. */
    private static Condition underMeasure(Period period) {
        return where(DrugCase::reportedOn)
                .notAfter(period.last())
                .and(
                        where(DrugCase::closedOn)
                                .empty()
                                .or(where(DrugCase::closedOn).notBefore(period.first())));
    }

    /** The tests that may look at one again: of a negative one nothing hangs on them. */
    private static List<Stored<DrugTest>> again(Stored<DrugTest> test, Lookup lookup) {
        return test.value().isPositive()
                ? lookup.linked(DrugTest.class, DrugTest::drugCase, test.value().drugCase())
                : List.of();
    }

    /**
     * Windows that closed in the period while the measure ran, but for cancelled ones. Those that
     * end in a detention move with its end and have not closed.
     */
    private static List<PlannedWindow> windows(Stored<DrugCase> of, Period period, Lookup lookup) {
        if (CaseRules.areTestsOver(of.value(), lookup)) {
            return List.of();
        }
        LocalDate closed = of.value().closedOn();
        return of.value().windows().stream()
                .filter(window -> period.contains(window.closes()))
                .filter(window -> closed == null || !window.closes().isAfter(closed))
                .filter(window -> !window.closes().isAfter(lookup.today()))
                .filter(window -> window.status() != PlanStatus.CANCELLED)
                .filter(window -> !of.value().isDetainedOn(window.closes()))
                .toList();
    }

    private static long closing(Stored<DrugCase> of, Period period, Lookup lookup) {
        return windows(of, period, lookup).size();
    }

    private static long done(Stored<DrugCase> of, Period period, Lookup lookup) {
        return windows(of, period, lookup).stream()
                .filter(window -> window.status() == PlanStatus.DONE)
                .count();
    }

    /** Whose tests have been let go did not stay clean for that. */
    private static long known(Stored<DrugCase> of, Period period, Lookup lookup) {
        return CaseRules.areTestsOver(of.value(), lookup) ? 0 : 1;
    }

    /**
     * A confirmed test, or use that was established without one and reported to the police, while
     * the measure ran: the use that led to the order is no relapse.
     */
    private static long used(Stored<DrugCase> of, Period period, Lookup lookup) {
        if (CaseRules.areTestsOver(of.value(), lookup)) {
            return 0;
        }
        List<Stored<DrugTest>> all = lookup.linked(DrugTest.class, DrugTest::drugCase, of.ref());
        boolean tested =
                all.stream()
                        .filter(test -> isUnder(of.value(), Results.day(test), period))
                        .anyMatch(test -> Results.isConfirmed(test, all));
        return tested || isRelapseReported(of, period, lookup) ? 1 : 0;
    }

    /** A day of the period that lies after the report and not after the end. */
    private static boolean isUnder(DrugCase of, LocalDate day, Period period) {
        LocalDate reported = of.reportedOn();
        LocalDate closed = of.closedOn();
        return period.contains(day)
                && reported != null
                && day.isAfter(reported)
                && (closed == null || !day.isAfter(closed));
    }

    private static boolean isRelapseReported(Stored<DrugCase> of, Period period, Lookup lookup) {
        return lookup.linked(BreachReport.class, BreachReport::drugCase, of.ref()).stream()
                .map(Stored::value)
                .filter(report -> report.ground() == BreachGround.RELAPSE)
                .anyMatch(report -> isUnder(of.value(), report.knownOn(), period));
    }
}
