package org.linli.drugcontrol;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.drugcontrol.DrugCase.CaseState;
import org.linli.drugcontrol.DrugCase.ControlStatus;
import org.linli.drugcontrol.DrugCase.Measure;
import org.linli.drugcontrol.DrugCase.Suspension;
import org.linli.drugcontrol.DrugCase.Whereabouts;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.identity.Sex;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Lifetime;
import org.linli.registry.Person;
import org.linli.store.Lookup;

/**
 * What follows in a case from its facts, and what must hold of them.
 *
 * @see "Drug Rehabilitation Regulations art. 13 to 24; domain rules, drug control, section 3.1"
 */
final class CaseRules {
    static final Term REPORT_WITHIN = Term.calendarDays(15).rolledForward();
    static final int DETOX_MONTHS = 36;
    static final int CLEAN_MONTHS = 36;

    /** RC-3; to be confirmed by the district. */
    static final Term TESTS_KEPT = Term.years(3);

    static final int ADULT = 18;

    private CaseRules() {}

    static DrugCase derive(DrugCase told, Lookup lookup) {
        LocalDate served = told.servedOn();
        LocalDate registered =
                earliest(told.firstFoundOn(), told.orderDate(), served, told.reportedOn());
        return Values.of(told)
                .set(DrugCase::state, begun(told))
                .set(DrugCase::testProfile, profile(told))
                .set(DrugCase::registeredOn, registered)
                .set(
                        DrugCase::reportDueDate,
                        served == null || !isOrdered(told)
                                ? null
                                : REPORT_WITHIN.due(served, lookup.calendar()).day())
                .set(DrugCase::suspendedDays, TestPlan.suspendedDays(told))
                .set(DrugCase::termEnd, termEnd(told))
                .set(DrugCase::juvenileRegime, isMinor(told, registered, lookup))
                .set(DrugCase::endedAs, endedAs(told))
                .set(DrugCase::leftOn, leftOn(told))
                .record();
    }

    /** What follows from those once the profiles have their days. */
    static DrugCase plan(DrugCase dated, Lookup lookup) {
        boolean over = areTestsOver(dated, lookup);
        return Values.of(dated)
                .set(DrugCase::testsOver, over ? true : null)
                .set(DrugCase::windows, over ? List.of() : TestPlan.windows(dated))
                .set(DrugCase::controlStatus, status(dated))
                .set(DrugCase::sealsOn, sealsOn(dated))
                .record();
    }

    /** Whether nothing of the tests is to be known any more. */
    static boolean areTestsOver(DrugCase told, Lookup lookup) {
        LocalDate from = told.testsKeptFrom();
        return from != null
                && lookup.lastDay("drug-control.keep.drug-test", TESTS_KEPT, from)
                        .isBefore(lookup.today());
    }

    /** Without an order there is nobody to report to: control begins at once. */
    private static CaseState begun(DrugCase told) {
        return told.state() == CaseState.ORDERED && !isOrdered(told)
                ? CaseState.CONTROL
                : told.state();
    }

    private static boolean isOrdered(DrugCase told) {
        return told.measure() == null || told.measure().isOrdered();
    }

    private static @Nullable TestProfile profile(DrugCase told) {
        if (told.testProfile() != null || told.measure() == null) {
            return told.testProfile();
        }
        return switch (told.measure()) {
            case COMMUNITY_DETOX -> TestProfile.STD_22;
            case COMMUNITY_REHAB -> TestProfile.REHAB_STD;
            case VOLUNTARY, CONTROL_ONLY -> null;
        };
    }

    private static @Nullable LocalDate termEnd(DrugCase told) {
        LocalDate reported = told.reportedOn();
        Integer months = told.termMonths();
        if (reported == null || months == null) {
            return null;
        }
        int credit = told.creditDays() == null ? 0 : told.creditDays();
        return reported.plusMonths(months)
                .minusDays(1)
                .minusDays(credit)
                .plusDays(TestPlan.suspendedDays(told));
    }

    /** Who was found before being grown up is dealt with as a minor for good. */
    private static boolean isMinor(DrugCase told, @Nullable LocalDate found, Lookup lookup) {
        if (found == null || told.subject() == null) {
            return told.juvenileRegime();
        }
        return told.juvenileRegime() || Lifetime.isUnder(ADULT, told.subject(), found, lookup);
    }

    private static @Nullable CaseState endedAs(DrugCase told) {
        if (told.state() == null || told.state().isOpen()) {
            return null;
        }
        return told.state().isEnd() ? told.state() : told.endedAs();
    }

    private static @Nullable LocalDate leftOn(DrugCase told) {
        return switch (told.state()) {
            case TRANSFERRED, DECEASED -> told.closedOn();
            case CONTROL_ENDED -> told.controlEndedOn();
            case null, default -> null;
        };
    }

    private static @Nullable LocalDate sealsOn(DrugCase told) {
        if (told.juvenileRegime()) {
            return told.registeredOn();
        }
        return told.state() == CaseState.CONTROL_ENDED ? told.controlEndedOn() : null;
    }

    private static ControlStatus status(DrugCase told) {
        if (told.state() == CaseState.DECEASED) {
            return ControlStatus.DECEASED;
        }
        if (told.whereabouts() != null) {
            return told.whereabouts() == Whereabouts.ABROAD
                    ? ControlStatus.ABROAD
                    : ControlStatus.LOST;
        }
        return switch (told.state()) {
            case CONTROL -> ControlStatus.UNDER_THREE_YEARS;
            case CONTROL_ENDED -> ControlStatus.THREE_CLEAN_YEARS;
            case null, default -> ControlStatus.IN_CONTACT;
        };
    }

    static void checkTerm(Draft<DrugCase> draft, Lookup lookup, Problems problems) {
        DrugCase told = draft.value();
        checkCredit(told, problems);
        Integer months = told.termMonths();
        if (months == null) {
            return;
        }
        problems.when(
                told.measure() == Measure.COMMUNITY_DETOX && months != DETOX_MONTHS,
                "DRG-V01",
                "termMonths");
        problems.when(
                told.measure() == Measure.COMMUNITY_REHAB && months > DETOX_MONTHS,
                "DRG-V02",
                "termMonths");
    }

    /** Only isolation that became community detox is credited, and never more than the term. */
    private static void checkCredit(DrugCase told, Problems problems) {
        if (told.creditDays() == null || told.creditDays() == 0) {
            return;
        }
        boolean changed =
                told.measure() == Measure.COMMUNITY_DETOX && told.isolationReleasedOn() != null;
        problems.when(!changed, "DRG-V33", "creditDays");
    }

    /** No measure ends before it began, and nobody is lifted for a day within the term. */
    static void checkEnd(Draft<DrugCase> draft, Lookup lookup, Problems problems) {
        DrugCase told = draft.value();
        LocalDate closed = told.closedOn();
        LocalDate reported = told.reportedOn();
        boolean typedEnd = draft.changes(DrugCase::reportedOn) || draft.changes(DrugCase::closedOn);
        problems.when(
                typedEnd && closed != null && reported != null && closed.isBefore(reported),
                "VAL-051",
                "closedOn");
        LocalDate end = told.termEnd();
        boolean typed = draft.changes(DrugCase::state) || draft.changes(DrugCase::closedOn);
        boolean early =
                told.state() == CaseState.LIFTED
                        && closed != null
                        && end != null
                        && closed.isBefore(end);
        if (early && typed && !draft.isImported()) {
            problems.add("DRG-S01", "closedOn", Map.of("termEnd", String.valueOf(end)));
        }
    }

    /** What was ordered begins with the report, not under control, and an order stays one. */
    static void checkBeginning(Draft<DrugCase> draft, Lookup lookup, Problems problems) {
        DrugCase told = draft.value();
        boolean early = told.state() == CaseState.CONTROL && told.measure().isOrdered();
        problems.when(draft.isNew() && !draft.isImported() && early, "DRG-V26", "state");
        Stored<DrugCase> before = draft.before();
        problems.when(
                before != null
                        && !draft.isImported()
                        && isOrdered(before.value()) != isOrdered(told),
                "VAL-058",
                "measure");
    }

    /** Nobody is kept from isolation for what he cannot be. */
    static void checkNursing(Draft<DrugCase> draft, Lookup lookup, Problems problems) {
        boolean man =
                lookup.find(Person.class, draft.value().subject())
                        .filter(person -> person.value().sex() == Sex.MALE)
                        .isPresent();
        problems.when(
                draft.changes(DrugCase::pregnantOrNursing)
                        && draft.value().pregnantOrNursing()
                        && man,
                "DRG-V39",
                "pregnantOrNursing");
    }

    /** One open measure for one person, and nobody is put under control twice. */
    static void checkOnlyOne(Draft<DrugCase> draft, Lookup lookup, Problems problems) {
        DrugCase told = draft.value();
        boolean control = draft.isNew() && !draft.isImported() && told.state() == CaseState.CONTROL;
        if (!told.isOpen() && !control) {
            return;
        }
        Condition same = where(DrugCase::subject).is(told.subject());
        lookup.list(Query.of(DrugCase.class, same)).stream()
                .filter(
                        other ->
                                other.value().isOpen()
                                        || (control && isControlledAs(told, other.value())))
                .filter(draft::isOther)
                .filter(other -> draft.isKnown(other, lookup))
                .findFirst()
                .ifPresent(
                        other ->
                                problems.add(
                                        "DRG-V12",
                                        "subject",
                                        Map.of("caseNumber", other.number())));
    }

    /** Whoever is under control may still ask for help. */
    private static boolean isControlledAs(DrugCase told, DrugCase other) {
        return other.state() == CaseState.CONTROL
                && (told.measure() == Measure.CONTROL_ONLY || told.measure() == other.measure());
    }

    /** A suspended case has one detention without its end, any other has none. */
    static void checkSuspensions(Draft<DrugCase> draft, Lookup lookup, Problems problems) {
        DrugCase told = draft.value();
        boolean lasts = told.suspensions().stream().anyMatch(s -> s.to() == null);
        problems.when(told.state() == CaseState.SUSPENDED && !lasts, "DRG-S09", "suspensions");
        problems.when(told.state() == CaseState.EXECUTING && lasts, "DRG-S10", "suspensions");
        problems.when(isAnyTwice(told.suspensions()), "DRG-V28", "suspensions");
    }

    /** Nobody is detained twice at a time; the day of a release may be that of the next arrest. */
    private static boolean isAnyTwice(List<Suspension> suspensions) {
        List<Suspension> inOrder =
                suspensions.stream().sorted(Comparator.comparing(Suspension::from)).toList();
        return IntStream.range(1, inOrder.size())
                .anyMatch(
                        i -> {
                            LocalDate released = inOrder.get(i - 1).to();
                            return released == null || inOrder.get(i).from().isBefore(released);
                        });
    }

    private static @Nullable LocalDate earliest(@Nullable LocalDate... days) {
        return Stream.of(days).filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
    }
}
