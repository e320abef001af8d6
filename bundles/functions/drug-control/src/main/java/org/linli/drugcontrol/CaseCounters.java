package org.linli.drugcontrol;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.drugcontrol.BreachReport.BreachGround;
import org.linli.drugcontrol.DrugCase.BreachHint;
import org.linli.record.Stored;
import org.linli.record.Values;

/**
 * What a case counts of its parts: tests, refusals, absences, reports to the police, and from them
 * since when the person is clean.
 *
 * <p>The counters are those of the law. They are shown and decide nothing; whether there was a
 * serious breach is for people to say.
 *
 * @see "Drug Rehabilitation Regulations art. 20; domain rules, drug control, section 5"
 */
final class CaseCounters {
    static final int REFUSALS = 3;
    static final int ABSENCES = 3;
    static final int ABSENT_DAYS = 30;
    private static final int NEAR_COUNT = 2;
    private static final int NEAR_DAYS = 25;

    private CaseCounters() {}

    static DrugCase ofTests(DrugCase told, List<Stored<DrugTest>> tests) {
        LocalDate last =
                tests.stream()
                        .map(test -> test.value().sampledOn())
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null);
        if (told.areTestsLetGo()) {
            return Values.of(told)
                    .set(DrugCase::lastUseOn, latest(told.lastUseOn(), Results.lastUse(tests)))
                    .set(DrugCase::testsKeptFrom, latest(told.testsKeptFrom(), last))
                    .record();
        }
        List<LocalDate> regular =
                tests.stream().filter(test -> test.value().isRegular()).map(Results::day).toList();
        return Values.of(told)
                .set(DrugCase::lastUseOn, Results.lastUse(tests))
                .set(DrugCase::groundOn, Results.lastKnown(tests, told.reportedOn()))
                .set(DrugCase::windows, TestPlan.tested(told.windows(), regular))
                .set(DrugCase::testsKeptFrom, testsKeptFrom(told, last))
                .record();
    }

    /** Not while the measure runs; without a term, from the day on which the person left. */
    private static @Nullable LocalDate testsKeptFrom(DrugCase told, @Nullable LocalDate last) {
        if (told.state() == null || told.isOpen()) {
            return null;
        }
        LocalDate end = told.termEnd() == null ? told.leftOn() : told.termEnd();
        return end == null ? null : latest(end, last);
    }

    static DrugCase ofWindows(DrugCase told, List<Stored<TestWindow>> windows) {
        if (told.areTestsLetGo()) {
            return told;
        }
        List<TestWindow> statements = windows.stream().map(Stored::value).toList();
        List<TestWindow> refused = TestPlan.refused(statements);
        return Values.of(told)
                .set(DrugCase::windows, TestPlan.stated(told.windows(), statements))
                .set(DrugCase::refusals, refused.size())
                .set(
                        DrugCase::groundOn,
                        refused.size() < REFUSALS
                                ? told.groundOn()
                                : latest(told.groundOn(), refused.getLast().statedOn()))
                .record();
    }

    static DrugCase ofAbsences(DrugCase told, List<Stored<UnauthorisedAbsence>> absences) {
        int days = absences.stream().mapToInt(absence -> absence.value().days()).sum();
        boolean ground = absences.size() >= ABSENCES || days > ABSENT_DAYS;
        LocalDate last =
                absences.stream()
                        .map(absence -> absence.value().to())
                        .max(LocalDate::compareTo)
                        .orElse(null);
        return Values.of(told)
                .set(DrugCase::absences, absences.size())
                .set(DrugCase::absentDays, days)
                .set(DrugCase::groundOn, ground ? latest(told.groundOn(), last) : told.groundOn())
                .record();
    }

    /** After the others, which it sums up. */
    static DrugCase ofReports(DrugCase told, List<Stored<BreachReport>> reports) {
        LocalDate relapsed =
                reports.stream()
                        .filter(report -> report.value().ground() == BreachGround.RELAPSE)
                        .map(report -> report.value().knownOn())
                        .max(LocalDate::compareTo)
                        .orElse(null);
        LocalDate use = latest(told.lastUseOn(), relapsed);
        LocalDate reported =
                reports.stream()
                        .map(report -> report.value().reportedOn())
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null);
        LocalDate ground = isAfter(relapsed, told.reportedOn()) ? relapsed : null;
        LocalDate first = cleanSinceAtFirst(told);
        return Values.of(told)
                .set(
                        DrugCase::openBreaches,
                        (int) reports.stream().filter(r -> r.value().isOpen()).count())
                .set(DrugCase::groundReportedOn, reported)
                .set(DrugCase::groundOn, latest(told.groundOn(), ground))
                .set(DrugCase::lastUseOn, use)
                .set(DrugCase::hint, hint(told))
                .set(DrugCase::cleanSinceAtFirst, first)
                .set(DrugCase::cleanSince, latest(first, use))
                .record();
    }

    /** A ground is there, and nothing was reported to the police since. */
    static boolean isReportOwed(DrugCase of) {
        LocalDate ground = of.groundOn();
        LocalDate reported = of.groundReportedOn();
        return ground != null && (reported == null || reported.isBefore(ground));
    }

    private static boolean isAfter(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isAfter(other);
    }

    /** Found, reported, or released from isolation, whichever came last. */
    private static @Nullable LocalDate cleanSinceAtFirst(DrugCase told) {
        LocalDate reported = told.measure().isOrdered() ? told.reportedOn() : null;
        LocalDate released = latest(told.isolationReleasedOn(), told.isolationEndsOn());
        return latest(latest(told.firstFoundOn(), reported), released);
    }

    private static @Nullable BreachHint hint(DrugCase told) {
        if (told.refusals() >= REFUSALS
                || told.absences() >= ABSENCES
                || told.absentDays() > ABSENT_DAYS) {
            return BreachHint.REACHED;
        }
        boolean near =
                told.refusals() >= NEAR_COUNT
                        || told.absences() >= NEAR_COUNT
                        || told.absentDays() >= NEAR_DAYS;
        return near ? BreachHint.NEAR : null;
    }

    private static @Nullable LocalDate latest(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
