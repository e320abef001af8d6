package org.linli.youth;

import static org.linli.function.Indicator.distinct;
import static org.linli.function.Indicator.records;
import static org.linli.function.Indicator.weighed;
import static org.linli.function.Indicator.weighedOnce;
import static org.linli.query.Condition.exists;
import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.List;
import org.linli.function.FunctionDefinition;
import org.linli.indicator.Period;
import org.linli.query.Condition;
import org.linli.record.Stored;
import org.linli.store.Lookup;
import org.linli.youth.GuardianAction.GuardianActionKind;
import org.linli.youth.Measure.MeasureResult;
import org.linli.youth.YouthCase.TransferGround;

/**
 * The figures about minors. Every case ends sealed, so they are told from days and never from its
 * state; small ones are not told outside the station.
 *
 * @see "domain rules, youth prevention, section 7"
 */
final class CaseFigures {
    private static final int FEW = 5;
    private static final int MONTHS_WATCHED = 12;

    private CaseFigures() {}

    static void define(FunctionDefinition youth) {
        cases(youth);
        youth.indicator("Y3")
                .percent(
                        records(Measure.class, p -> ended(p, MeasureResult.DONE)),
                        weighed(
                                Measure.class,
                                CaseFigures::endedNotStopped,
                                (measure, p, l) -> isOver(measure.value(), l.today()) ? 1 : 0))
                .fewerThan(FEW);
        guardians(youth, "Y5-ADMONITION", GuardianActionKind.GUARDIAN_ADMONITION);
        guardians(youth, "Y5-GUIDANCE", GuardianActionKind.GUIDANCE_ORDER);
        guardians(youth, "Y5-DISCIPLINE", GuardianActionKind.DISCIPLINE_ORDER);
        youth.indicator("Y6")
                .counts(
                        distinct(
                                SpecialEducation.class,
                                SpecialEducation::youthCase,
                                CaseFigures::atSchool))
                .fewerThan(FEW);
        youth.indicator("Y6-RETURNED")
                .counts(records(SpecialEducation.class, CaseFigures::returned))
                .fewerThan(FEW);
        youth.indicator("Y9")
                .percent(
                        weighed(
                                SealingNotice.class,
                                CaseFigures::sealingDue,
                                (notice, p, l) -> notice.value().isInTime() ? 1 : 0),
                        records(SealingNotice.class, CaseFigures::sealingDue))
                .fewerThan(FEW);
        youth.indicator("Y12").counts(records(Protection.class, CaseFigures::found)).fewerThan(FEW);
    }

    private static void cases(FunctionDefinition youth) {
        youth.indicator("Y1")
                .counts(distinct(YouthCase.class, YouthCase::minor, CaseFigures::conduct))
                .fewerThan(FEW);
        youth.indicator("Y2")
                .percent(
                        records(
                                YouthCase.class,
                                p -> established(p).and(exists(Measure.class, Measure::youthCase))),
                        records(YouthCase.class, CaseFigures::established))
                .fewerThan(FEW);
        youth.indicator("Y4")
                .percent(
                        weighedOnce(
                                YouthCase.class,
                                YouthCase::minor,
                                CaseFigures::completedAYearBefore,
                                CaseFigures::repeats),
                        distinct(
                                YouthCase.class,
                                YouthCase::minor,
                                CaseFigures::completedAYearBefore))
                .fewerThan(FEW);
        youth.indicator("Y11")
                .counts(records(YouthCase.class, CaseFigures::judgedAgain))
                .fewerThan(FEW);
    }

    private static void guardians(FunctionDefinition youth, String code, GuardianActionKind kind) {
        youth.indicator(code)
                .counts(
                        records(
                                GuardianAction.class,
                                p ->
                                        where(GuardianAction::kind)
                                                .is(kind)
                                                .and(
                                                        where(GuardianAction::decidedOn)
                                                                .between(p.first(), p.last()))))
                .fewerThan(FEW);
    }

    /** Not established is what was decided without ever being accepted. */
    private static Condition conduct(Period period) {
        Condition notEstablished =
                where(YouthCase::acceptedOn).empty().and(where(YouthCase::decidedOn).present());
        return where(YouthCase::conductDate)
                .between(period.first(), period.last())
                .and(notEstablished.not());
    }

    private static Condition established(Period period) {
        return where(YouthCase::acceptedOn)
                .between(period.first(), period.last())
                .and(where(YouthCase::transferGround).empty());
    }

    private static Condition endedNotStopped(Period period) {
        Condition byDay = where(Measure::endDate).between(period.first(), period.last());
        Condition byResult =
                where(Measure::endDate)
                        .empty()
                        .and(where(Measure::resultOn).between(period.first(), period.last()));
        return byDay.or(byResult).and(where(Measure::result).is(MeasureResult.STOPPED).not());
    }

    /** Of a measure that still runs nobody can say that it was not completed. */
    private static boolean isOver(Measure measure, LocalDate today) {
        LocalDate end = measure.endDate();
        return measure.result() != null || end == null || !end.isAfter(today);
    }

    private static Condition ended(Period period, MeasureResult result) {
        return endedNotStopped(period).and(where(Measure::result).is(result));
    }

    private static Condition completedAYearBefore(Period period) {
        Period before = period.yearBefore();
        return where(YouthCase::completedOn).between(before.first(), before.last());
    }

    private static long repeats(Stored<YouthCase> of, Period period, Lookup lookup) {
        List<Stored<YouthCase>> his =
                lookup.linked(YouthCase.class, YouthCase::minor, of.value().minor());
        return isFollowed(of.value(), his) ? 1 : 0;
    }

    private static boolean isFollowed(YouthCase over, List<Stored<YouthCase>> his) {
        LocalDate completed = over.completedOn();
        return completed != null
                && his.stream()
                        .map(c -> c.value().acceptedOn())
                        .anyMatch(
                                accepted ->
                                        accepted != null
                                                && accepted.isAfter(completed)
                                                && !accepted.isAfter(
                                                        completed.plusMonths(MONTHS_WATCHED)));
    }

    private static Condition atSchool(Period period) {
        return where(SpecialEducation::enteredOn)
                .notAfter(period.last())
                .and(
                        where(SpecialEducation::leftOn)
                                .empty()
                                .or(where(SpecialEducation::leftOn).after(period.last())));
    }

    private static Condition returned(Period period) {
        return where(SpecialEducation::leftOn).between(period.first(), period.last());
    }

    private static Condition sealingDue(Period period) {
        return where(SealingNotice::dueOn).between(period.first(), period.last());
    }

    private static Condition found(Period period) {
        return where(Protection::foundOn)
                .notBefore(period.first().atStartOfDay())
                .and(where(Protection::foundOn).before(period.last().plusDays(1).atStartOfDay()));
    }

    /** A penalty is no judgment. */
    private static Condition judgedAgain(Period period) {
        return where(YouthCase::judgedOn)
                .between(period.first(), period.last())
                .and(where(YouthCase::judgedBefore).is(true))
                .and(where(YouthCase::transferGround).is(TransferGround.PENALTY_FROM_14).not());
    }
}
