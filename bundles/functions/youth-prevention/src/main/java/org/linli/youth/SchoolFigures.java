package org.linli.youth;

import static org.linli.function.Indicator.records;
import static org.linli.function.Indicator.weighed;
import static org.linli.query.Condition.exists;
import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.linli.function.FunctionDefinition;
import org.linli.indicator.Period;
import org.linli.query.Condition;
import org.linli.record.Stored;
import org.linli.store.Lookup;
import org.linli.youth.SchoolCheck.SchoolFinding;

/**
 * The figures about schools.
 *
 * @see "domain rules, youth prevention, section 7"
 */
final class SchoolFigures {
    private SchoolFigures() {}

    static void define(FunctionDefinition youth) {
        youth.indicator("Y7")
                .percent(
                        records(
                                School.class,
                                p ->
                                        School.teaching()
                                                .and(
                                                        exists(
                                                                VicePrincipal.class,
                                                                VicePrincipal::school,
                                                                VicePrincipal.validOn(p.last())))),
                        records(School.class, p -> School.teaching()));
        youth.indicator("Y8")
                .percent(
                        weighed(School.class, p -> School.teaching(), SchoolFigures::taught),
                        records(School.class, p -> School.teaching()));
        youth.indicator("Y13")
                .percent(
                        weighed(
                                SchoolCheck.class,
                                SchoolFigures::checked,
                                (check, p, l) ->
                                        due(check, p, l)
                                                .filter(SchoolFinding::isFixedInTime)
                                                .count()),
                        weighed(
                                SchoolCheck.class,
                                SchoolFigures::checked,
                                (check, p, l) -> due(check, p, l).count()));
        youth.indicator("Y14").counts(records(Publicity.class, SchoolFigures::held));
        youth.indicator("Y14-ATTENDANCE")
                .counts(
                        weighed(
                                Publicity.class,
                                SchoolFigures::held,
                                (activity, p, l) -> activity.value().attendance()));
        youth.headline("Y7", "Y8", "Y12", "Y13");
    }

    /** Four class hours in the school year of the period's last day, up to that day. */
    private static long taught(Stored<School> school, Period period, Lookup lookup) {
        LocalDate first = SchoolRules.schoolYear(period.last());
        return SchoolRules.hours(school.ref(), first, period.last(), lookup)
                                .compareTo(SchoolRules.HOURS_A_YEAR)
                        >= 0
                ? 1
                : 0;
    }

    private static Condition checked(Period period) {
        return where(SchoolCheck::checkedOn).notAfter(period.last());
    }

    /** What still has time is neither fixed late nor in time. */
    private static Stream<SchoolFinding> due(
            Stored<SchoolCheck> check, Period period, Lookup lookup) {
        return check.value().findings().stream()
                .filter(
                        f ->
                                !f.dueOn().isBefore(period.first())
                                        && !f.dueOn().isAfter(period.lastBy(lookup.today())));
    }

    private static Condition held(Period period) {
        return where(Publicity::date).between(period.first(), period.last());
    }
}
