package org.linli.youth;

import static org.linli.query.Condition.where;
import static org.linli.youth.YouthRoles.YOUTH_OFFICER;

import java.time.LocalDate;
import java.util.Optional;
import org.linli.function.Draft;
import org.linli.function.FunctionDefinition;
import org.linli.function.Problems;
import org.linli.query.Query;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.store.Lookup;
import org.linli.youth.Measure.MeasureResult;
import org.linli.youth.SpecialEducation.CommitteeOpinion;
import org.linli.youth.SpecialEducation.Ground;
import org.linli.youth.SpecialEducation.Route;
import org.linli.youth.YouthCase.State;

/** What must hold before a minor is sent to a special school. */
final class SpecialRules {
    private SpecialRules() {}

    static void define(FunctionDefinition youth) {
        var special = youth.record(SpecialEducation.class);
        Printed.special(special);
        special.title(SpecialEducation::route, SpecialEducation::enteredOn)
                .columns(
                        SpecialEducation::route,
                        SpecialEducation::opinion,
                        SpecialEducation::decidedOn,
                        SpecialEducation::enteredOn,
                        SpecialEducation::leftOn)
                .partOf(SpecialEducation::youthCase, YouthCase.class)
                .keptBy(YOUTH_OFFICER)
                .readableBy(YouthRoles.caseTeam())
                .requiredWhen(
                        SpecialEducation::ground, (s, l) -> s.route() == Route.DECIDED, "VAL-001")
                .requiredWhen(
                        SpecialEducation::decidedBy, (s, l) -> s.decidedOn() != null, "VAL-001")
                .requiredWhen(
                        SpecialEducation::decidedOn, (s, l) -> s.enteredOn() != null, "VAL-001")
                .requiredWhen(SpecialEducation::enteredOn, (s, l) -> s.leftOn() != null, "VAL-001")
                .requiredWhen(
                        SpecialEducation::specialSchool, (s, l) -> s.enteredOn() != null, "VAL-001")
                .requiredWhen(
                        SpecialEducation::returnSchool,
                        (s, l) -> s.leftOn() != null && s.returnFoundOn() != null,
                        "VAL-001")
                .checks(SpecialRules::checkCase)
                .checks(SpecialRules::check)
                .checks(SpecialRules::checkDays)
                .checks(SpecialRules::checkEvaluations);
    }

    /**
     * Asked for while education goes on; and what the case's steps rested on stays: that the minor
     * is at the school, and that he has left it.
     */
    private static void checkCase(Draft<SpecialEducation> draft, Lookup lookup, Problems problems) {
        SpecialEducation told = draft.value();
        Optional<YouthCase> file =
                lookup.find(YouthCase.class, told.youthCase()).map(Stored::value);
        if (draft.isNew()) {
            problems.when(file.filter(YouthCase::takesMeasures).isEmpty(), "YTH-S71", "youthCase");
            return;
        }
        problems.when(
                draft.changes(SpecialEducation::enteredOn)
                        && told.enteredOn() == null
                        && file.filter(c -> c.state() == State.IN_SPECIAL).isPresent(),
                "YTH-S70",
                "enteredOn");
        problems.when(
                draft.changes(SpecialEducation::leftOn)
                        && told.leftOn() == null
                        && file.filter(YouthCase::isOver).isPresent(),
                "YTH-S12",
                "leftOn");
    }

    private static void check(Draft<SpecialEducation> draft, Lookup lookup, Problems problems) {
        SpecialEducation told = draft.value();
        boolean decided = told.decidedOn() != null || told.enteredOn() != null;
        problems.when(decided && told.opinion() != CommitteeOpinion.AGREED, "YTH-S03", "opinion");
        problems.when(told.lacksNextTerm(), "YTH-V70", "evaluations");
        problems.when(
                told.route() == Route.CORRECTIVE && !isCrimeUnderAge(told.youthCase(), lookup),
                "YTH-S04",
                "route");
        problems.when(
                told.ground() == Ground.REFUSED_MEASURES
                        && !hasRefusedMeasure(told.youthCase(), lookup),
                "YTH-V11",
                "ground");
    }

    private static void checkDays(Draft<SpecialEducation> draft, Lookup lookup, Problems problems) {
        LocalDate decided = draft.value().decidedOn();
        problems.when(
                decided != null
                        && lookup.find(YouthCase.class, draft.value().youthCase())
                                .filter(c -> decided.isBefore(c.value().conductDate()))
                                .isPresent(),
                "VAL-051",
                "decidedOn");
    }

    /** Made is an evaluation with its day and what was found, of days spent at the school. */
    private static void checkEvaluations(
            Draft<SpecialEducation> draft, Lookup lookup, Problems problems) {
        SpecialEducation told = draft.value();
        LocalDate entered = told.enteredOn();
        problems.when(
                told.evaluations().stream()
                        .anyMatch(e -> (e.doneOn() == null) != (e.opinion() == null)),
                "YTH-V30",
                "evaluations");
        problems.when(
                entered != null && told.evaluations().stream().anyMatch(e -> e.isBefore(entered)),
                "YTH-V31",
                "evaluations");
    }

    private static boolean isCrimeUnderAge(Ref<YouthCase> of, Lookup lookup) {
        return lookup.find(YouthCase.class, of)
                .filter(c -> c.value().isCrimeUnderAge())
                .isPresent();
    }

    private static boolean hasRefusedMeasure(Ref<YouthCase> of, Lookup lookup) {
        return lookup.count(
                        Query.of(
                                Measure.class,
                                where(Measure::youthCase)
                                        .is(of)
                                        .and(where(Measure::result).is(MeasureResult.REFUSED))))
                > 0;
    }
}
