package org.linli.youth;

import static org.linli.query.Condition.where;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linli.calendar.Term;
import org.linli.function.Consequence;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.store.Lookup;
import org.linli.youth.SchoolCheck.SchoolFinding;

/**
 * How often, how long and by whom.
 *
 * @see "Measures on rule-of-law vice-principals (Ministry of Education, order 52)"
 */
final class SchoolRules {
    static final BigDecimal HOURS_A_YEAR = new BigDecimal(4);

    private static final Term IN_OFFICE = Term.inclusive(Period.ofYears(3));
    private static final int SCHOOLS_OF_ONE = 2;
    private static final int OF_A_SCHOOL = 5;
    private static final BigDecimal LEAST_HOURS = new BigDecimal("0.5");
    private static final BigDecimal MOST_HOURS = new BigDecimal(8);

    private SchoolRules() {}

    static VicePrincipal withTerm(VicePrincipal told, Lookup lookup) {
        LocalDate since = told.appointedOn();
        return told.termEnd() != null || since == null
                ? told
                : Values.of(told)
                        .set(VicePrincipal::termEnd, IN_OFFICE.due(since, lookup.calendar()).day())
                        .record();
    }

    /** On no day of the new term, whenever it was entered: two schools, and five of a school. */
    static void checkAppointments(Draft<VicePrincipal> draft, Lookup lookup, Problems problems) {
        VicePrincipal told = draft.value();
        Condition his = where(VicePrincipal::officer).is(told.officer());
        Condition schools = where(VicePrincipal::school).is(told.school());
        problems.when(
                most(others(draft, his, lookup), told, VicePrincipal::school) > SCHOOLS_OF_ONE,
                "YTH-V09",
                "officer");
        problems.when(
                most(others(draft, schools, lookup), told, VicePrincipal::officer) > OF_A_SCHOOL,
                "YTH-V15",
                "school");
    }

    /** Who is appointed again at the same school has thereby renewed his term (duty D17). */
    static List<Consequence<?>> renews(Stored<VicePrincipal> made, Lookup lookup) {
        VicePrincipal told = made.value();
        Condition same =
                where(VicePrincipal::officer)
                        .is(told.officer())
                        .and(where(VicePrincipal::school).is(told.school()))
                        .and(where(VicePrincipal::appointedOn).before(told.appointedOn()));
        return lookup.list(Query.of(VicePrincipal.class, same).limit(1000)).stream()
                .filter(earlier -> earlier.value().renewedOn() == null && earlier.complete())
                .<Consequence<?>>map(
                        earlier ->
                                Consequence.change(
                                        earlier, Map.of("renewedOn", told.appointedOn())))
                .toList();
    }

    private static List<VicePrincipal> others(
            Draft<VicePrincipal> draft, Condition whose, Lookup lookup) {
        VicePrincipal told = draft.value();
        LocalDate end = told.termEnd() == null ? told.appointedOn() : told.termEnd();
        Condition meanwhile =
                where(VicePrincipal::appointedOn)
                        .notAfter(end)
                        .and(where(VicePrincipal::termEnd).notBefore(told.appointedOn()));
        return lookup.list(Query.of(VicePrincipal.class, whose.and(meanwhile)).limit(1000)).stream()
                .filter(draft::isOther)
                .map(Stored::value)
                .toList();
    }

    /**
     * How many different ones at once, on the day on which they are most: one on which one began.
     */
    private static long most(
            List<VicePrincipal> others, VicePrincipal told, Function<VicePrincipal, Ref<?>> of) {
        return Stream.concat(Stream.of(told), others.stream())
                .map(VicePrincipal::appointedOn)
                .filter(told::isValidOn)
                .mapToLong(
                        day ->
                                Stream.concat(Stream.of(told), others.stream())
                                        .filter(v -> v.isValidOn(day))
                                        .map(of)
                                        .distinct()
                                        .count())
                .max()
                .orElse(0);
    }

    /** 1 September of the school year that a day belongs to. */
    static LocalDate schoolYear(LocalDate day) {
        LocalDate begins = LocalDate.of(day.getYear(), Month.SEPTEMBER, 1);
        return day.isBefore(begins) ? begins.minusYears(1) : begins;
    }

    static BigDecimal hours(Ref<School> school, LocalDate first, LocalDate last, Lookup lookup) {
        return lessons(school, first, last, lookup).stream()
                .map(lesson -> lesson.value().classHours())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static List<Stored<LawLesson>> lessons(
            Ref<School> school, LocalDate first, LocalDate last, Lookup lookup) {
        Condition then =
                where(LawLesson::school)
                        .is(school)
                        .and(where(LawLesson::heldOn).between(first, last));
        return lookup.list(Query.of(LawLesson.class, then).limit(1000));
    }

    static void checkLesson(Draft<LawLesson> draft, Lookup lookup, Problems problems) {
        LawLesson told = draft.value();
        boolean within =
                told.classHours().compareTo(LEAST_HOURS) >= 0
                        && told.classHours().compareTo(MOST_HOURS) <= 0;
        problems.when(!within, "YTH-V08", "classHours");
        boolean tooMany =
                lookup.find(School.class, told.school())
                        .filter(school -> told.audience() > school.value().pupils())
                        .isPresent();
        problems.when(tooMany, "YTH-V16", "audience");
    }

    static void checkFindings(Draft<SchoolCheck> draft, Lookup lookup, Problems problems) {
        LocalDate checked = draft.value().checkedOn();
        List<SchoolFinding> findings = draft.value().findings();
        problems.when(
                findings.stream().anyMatch(f -> !f.dueOn().isAfter(checked)),
                "YTH-V23",
                "findings");
        problems.when(
                findings.stream().anyMatch(f -> f.isFixedBefore(checked)), "VAL-051", "findings");
    }
}
