package org.linli.youth;

import static org.linli.youth.YouthRoles.YOUTH_OFFICER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.access.Role;
import org.linli.calendar.Term;
import org.linli.calendar.WorkCalendar;
import org.linli.function.Draft;
import org.linli.function.FunctionDefinition;
import org.linli.function.Problems;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Staff;
import org.linli.registry.Staff.StaffKind;
import org.linli.store.Lookup;
import org.linli.youth.Measure.MeasureKind;
import org.linli.youth.Measure.ServiceTime;

/** Measures of corrective education: who decides them, for how long, and what they may ask. */
final class Measures {
    static final Term REVIEW_WITHIN = Term.calendarDays(60).rolledForward();
    static final Term LAWSUIT_WITHIN = Term.months(6).rolledForward();

    /** A longer one needs a new decision; a default to be confirmed by the district. */
    private static final int MOST_MONTHS = 6;

    private static final BigDecimal HOURS_A_DAY = new BigDecimal(4);
    private static final LocalTime SCHOOL_BEGINS = LocalTime.of(8, 0);
    private static final LocalTime SCHOOL_ENDS = LocalTime.of(17, 0);
    private static final int MINUTES = 60;

    private Measures() {}

    static void define(FunctionDefinition youth) {
        var measures = youth.record(Measure.class);
        Printed.measure(measures);
        measures.title(Measure::kind, Measure::decidedOn)
                .columns(
                        Measure::kind,
                        Measure::decidedOn,
                        Measure::startDate,
                        Measure::endDate,
                        Measure::servedOn,
                        Measure::result)
                .partOf(Measure::youthCase, YouthCase.class)
                .createdBy(YOUTH_OFFICER, Role.STATION_LEADER)
                .changedBy(YOUTH_OFFICER)
                .readableBy(YouthRoles.caseTeam())
                .ownReadableBy(YouthRoles.SOCIAL_WORKER, Measure::carriedOutBy, Measure::paper)
                .derives(Measures::withRights)
                .requiredWhen(Measure::startDate, (m, l) -> m.kind().lasts(), "VAL-001")
                .requiredWhen(Measure::endDate, (m, l) -> m.kind().lasts(), "VAL-001")
                .requiredWhen(
                        Measure::content, (m, l) -> is(m, MeasureKind.CONDUCT_RULES), "VAL-001")
                .requiredWhen(Measure::reportEvery, (m, l) -> is(m, MeasureKind.REPORTS), "VAL-001")
                .requiredWhen(
                        Measure::hours, (m, l) -> is(m, MeasureKind.SOCIAL_SERVICE), "VAL-001")
                .requiredWhen(Measure::provider, (m, l) -> needsProvider(m), "VAL-001")
                .requiredWhen(Measure::resultOn, (m, l) -> m.result() != null, "VAL-001")
                .checks(Measures::checkCase)
                .checks(Measures::checkStaysTold)
                .checksWithdrawal(
                        (measure, lookup, problems) ->
                                problems.when(bears(measure, lookup), "YTH-S72", null))
                .checks(Measures::checkDecider)
                .checks(Measures::checkDays)
                .checks(Measures::checkLength)
                .checks(Measures::checkService);
    }

    private static boolean is(Measure measure, MeasureKind kind) {
        return measure.kind() == kind;
    }

    private static boolean needsProvider(Measure measure) {
        return is(measure, MeasureKind.COUNSELLING) || is(measure, MeasureKind.OBSERVATION);
    }

    private static Measure withRights(Measure told, Lookup lookup) {
        LocalDate served = told.servedOn();
        return Values.of(told)
                .set(
                        Measure::reviewUntil,
                        served == null ? null : REVIEW_WITHIN.due(served, lookup.calendar()).day())
                .set(
                        Measure::lawsuitUntil,
                        served == null ? null : LAWSUIT_WITHIN.due(served, lookup.calendar()).day())
                .record();
    }

    /** A lead has no measures yet; one more on a case that is over would never get its result. */
    private static void checkCase(Draft<Measure> draft, Lookup lookup, Problems problems) {
        Optional<YouthCase> file =
                lookup.find(YouthCase.class, draft.value().youthCase()).map(Stored::value);
        problems.when(
                draft.isNew() && file.filter(YouthCase::takesMeasures).isEmpty(),
                "YTH-S15",
                "youthCase");
        // The case ended because every measure had its result.
        problems.when(
                !draft.isNew()
                        && draft.changes(Measure::result)
                        && draft.value().result() == null
                        && file.filter(YouthCase::isOver).isPresent(),
                "YTH-S05",
                "result");
    }

    /** As good as withdrawn: a decision that nobody was told of has no content either. */
    private static void checkStaysTold(Draft<Measure> draft, Lookup lookup, Problems problems) {
        Stored<Measure> before = draft.before();
        problems.when(
                before != null && draft.value().servedOn() == null && bears(before, lookup),
                "YTH-S72",
                "servedOn");
    }

    /** Whether the decision on the case rests on this measure alone. */
    private static boolean bears(Stored<Measure> measure, Lookup lookup) {
        Ref<YouthCase> file = measure.value().youthCase();
        return measure.value().servedOn() != null
                && lookup.find(YouthCase.class, file)
                        .filter(c -> c.value().isEducated())
                        .isPresent()
                && lookup.linked(Measure.class, Measure::youthCase, file).stream()
                        .filter(other -> !other.id().equals(measure.id()))
                        .allMatch(other -> other.value().servedOn() == null);
    }

    private static void checkDecider(Draft<Measure> draft, Lookup lookup, Problems problems) {
        boolean officer =
                lookup.find(Staff.class, draft.value().decidedBy())
                        .filter(staff -> staff.value().kind() == StaffKind.OFFICER)
                        .isPresent();
        problems.when(!officer, "YTH-S02", "decidedBy");
    }

    /** After the case was accepted, from the decision on, and service within the term. */
    private static void checkDays(Draft<Measure> draft, Lookup lookup, Problems problems) {
        Measure told = draft.value();
        LocalDate decided = told.decidedOn();
        LocalDate start = told.startDate();
        LocalDate end = told.endDate();
        boolean early =
                lookup.find(YouthCase.class, told.youthCase())
                        .filter(c -> decided.isBefore(c.value().knownSince()))
                        .isPresent();
        problems.when(early, "VAL-051", "decidedOn");
        problems.when(start != null && start.isBefore(decided), "VAL-051", "startDate");
        problems.when(
                told.service().stream()
                        .map(time -> time.begins().toLocalDate())
                        .anyMatch(
                                day ->
                                        (start != null && day.isBefore(start))
                                                || (end != null && day.isAfter(end))),
                "YTH-V28",
                "service");
    }

    private static void checkLength(Draft<Measure> draft, Lookup lookup, Problems problems) {
        LocalDate start = draft.value().startDate();
        LocalDate end = draft.value().endDate();
        if (start != null && end != null) {
            problems.when(!end.isBefore(start.plusMonths(MOST_MONTHS)), "YTH-V06", "endDate");
        }
    }

    private static void checkService(Draft<Measure> draft, Lookup lookup, Problems problems) {
        List<ServiceTime> times = draft.value().service();
        WorkCalendar calendar = lookup.calendar();
        problems.when(
                times.stream().anyMatch(t -> isInSchoolTime(t, calendar)), "YTH-V07", "service");
        problems.when(times.stream().anyMatch(t -> t.hours().signum() <= 0), "YTH-V24", "service");
        Map<LocalDate, BigDecimal> hours =
                times.stream()
                        .collect(
                                Collectors.toMap(
                                        t -> t.begins().toLocalDate(),
                                        ServiceTime::hours,
                                        BigDecimal::add));
        problems.when(
                hours.values().stream().anyMatch(h -> h.compareTo(HOURS_A_DAY) > 0),
                "YTH-V19",
                "service");
    }

    /**
     * School is on working days outside July and August; winter holidays differ from year to year.
     */
    private static boolean isInSchoolTime(ServiceTime time, WorkCalendar calendar) {
        LocalDateTime begins = time.begins();
        Month month = begins.getMonth();
        boolean school =
                calendar.isWorkingDay(begins.toLocalDate())
                        && month != Month.JULY
                        && month != Month.AUGUST;
        LocalDateTime ends =
                begins.plusMinutes(time.hours().multiply(new BigDecimal(MINUTES)).longValue());
        return school
                && begins.toLocalTime().isBefore(SCHOOL_ENDS)
                && ends.isAfter(begins.toLocalDate().atTime(SCHOOL_BEGINS));
    }
}
