package org.linli.drugcontrol;

import static org.linli.function.Indicator.distinct;
import static org.linli.function.Indicator.records;
import static org.linli.function.Indicator.weighed;
import static org.linli.function.Indicator.weighedOnce;
import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.linli.calendar.Age;
import org.linli.calendar.Term;
import org.linli.drugcontrol.BreachReport.BreachGround;
import org.linli.drugcontrol.DrugCase.CaseState;
import org.linli.drugcontrol.DrugCase.Employment;
import org.linli.drugcontrol.DrugCase.Measure;
import org.linli.drugcontrol.DrugCase.Suspension;
import org.linli.drugcontrol.DrugFreeCampaign.CampaignResult;
import org.linli.function.FunctionDefinition;
import org.linli.function.Indicator;
import org.linli.function.Indicator.Weight;
import org.linli.indicator.Period;
import org.linli.query.Condition;
import org.linli.record.Stored;
import org.linli.registry.Address;
import org.linli.registry.Person;
import org.linli.store.Lookup;

/**
 * The figures of cases and of the campaign. States in the past are told from the days of reporting
 * and closing, so a figure of last year is the same next year.
 *
 * @see "domain rules, drug control, section 7"
 */
final class CaseFigures {
    static final Term AGREED_WITHIN = Term.calendarDays(5).rolledForward();
    private static final int WORKING_FROM = 16;
    private static final int WORKING_TO = 59;

    private CaseFigures() {}

    static void define(FunctionDefinition drugControl) {
        drugControl.indicator("G1").counts(persons(p -> DrugCase.registered(p.last())));
        underWay(drugControl, "G2-DETOX", Measure.COMMUNITY_DETOX);
        underWay(drugControl, "G2-REHAB", Measure.COMMUNITY_REHAB);
        drugControl
                .indicator("G3")
                .percent(
                        cases(CaseFigures::due, ofCase(CaseFigures::isInTime)),
                        cases(CaseFigures::due, CaseFigures::hadToReport));
        drugControl
                .indicator("G4")
                .percent(
                        cases(CaseFigures::reported, CaseFigures::agreed),
                        cases(CaseFigures::reported, ofCase(c -> true)));
        drugControl
                .indicator("G7")
                .percent(
                        records(DrugCase.class, CaseFigures::carriedOut),
                        records(DrugCase.class, CaseFigures::toCarryOut));
        drugControl.indicator("G8").counts(records(BreachReport.class, CaseFigures::breached));
        for (BreachGround ground : BreachGround.values()) {
            drugControl
                    .indicator("G8-" + ground)
                    .counts(
                            records(
                                    BreachReport.class,
                                    p -> breached(p).and(where(BreachReport::ground).is(ground))));
        }
        people(drugControl);
        campaign(drugControl);
        drugControl.headline("G1", "G3", "G5", "G9", "G13");
    }

    private static void people(FunctionDefinition drugControl) {
        drugControl
                .indicator("G10")
                .percent(
                        whoever(p -> Condition.ALWAYS, CaseFigures::stayedClean),
                        whoever(p -> Condition.ALWAYS, CaseFigures::threeYearsOver));
        drugControl.indicator("G11").counts(persons(CaseFigures::found));
        drugControl
                .indicator("G12")
                .percent(
                        whoever(CaseFigures::executing, CaseFigures::atWork),
                        whoever(CaseFigures::executing, CaseFigures::ableToWork));
    }

    private static void campaign(FunctionDefinition drugControl) {
        drugControl
                .indicator("G13")
                .percent(
                        distinct(
                                DrugFreeCampaign.class,
                                DrugFreeCampaign::community,
                                p ->
                                        where(DrugFreeCampaign::campaignYear)
                                                .is(p.last().getYear())
                                                .and(
                                                        where(DrugFreeCampaign::result)
                                                                .is(CampaignResult.DESIGNATED))),
                        distinct(
                                Address.class,
                                Address::communityCode,
                                p -> where(Address::communityCode).present()));
        drugControl.indicator("G14").counts(records(Publicity.class, CaseFigures::held));
        drugControl
                .indicator("G14-PEOPLE")
                .counts(
                        weighed(
                                Publicity.class,
                                CaseFigures::held,
                                (event, p, l) -> event.value().attendance()));
    }

    private static void underWay(FunctionDefinition drugControl, String code, Measure measure) {
        drugControl
                .indicator(code)
                .counts(
                        persons(
                                p ->
                                        DrugCase.underWay(p.last())
                                                .and(where(DrugCase::measure).is(measure))));
    }

    private static Indicator.Measure<DrugCase> persons(Function<Period, Condition> condition) {
        return distinct(DrugCase.class, DrugCase::subject, condition);
    }

    private static Indicator.Measure<DrugCase> cases(
            Function<Period, Condition> condition, Weight<DrugCase> weight) {
        return weighed(DrugCase.class, condition, weight);
    }

    /** Persons: one of them may have had two cases. */
    static Indicator.Measure<DrugCase> whoever(
            Function<Period, Condition> condition, Weight<DrugCase> weight) {
        return weighedOnce(DrugCase.class, DrugCase::subject, condition, weight);
    }

    private static Weight<DrugCase> ofCase(Predicate<DrugCase> counts) {
        return (of, period, lookup) -> counts.test(of.value()) ? 1 : 0;
    }

    private static Condition due(Period period) {
        return where(DrugCase::reportDueDate).between(period.first(), period.last());
    }

    private static Condition reported(Period period) {
        return where(DrugCase::reportedOn).between(period.first(), period.last());
    }

    private static Condition found(Period period) {
        return where(DrugCase::firstFoundOn).between(period.first(), period.last());
    }

    private static Condition breached(Period period) {
        return where(BreachReport::knownOn).between(period.first(), period.last());
    }

    private static Condition held(Period period) {
        return where(Publicity::date).between(period.first(), period.last());
    }

    /** Reported, and neither ended nor waiting for the police's decision, at the end. */
    private static Condition executing(Period period) {
        Condition undecided =
                Condition.exists(
                        BreachReport.class,
                        BreachReport::drugCase,
                        where(BreachReport::knownOn).notAfter(period.last()),
                        where(BreachReport::decidedOn)
                                .empty()
                                .or(where(BreachReport::decidedOn).after(period.last())));
        return DrugCase.underWay(period.last()).and(undecided.not());
    }

    private static Condition carriedOut(Period period) {
        Condition lifted =
                where(DrugCase::endedAs)
                        .is(CaseState.LIFTED)
                        .and(where(DrugCase::closedOn).between(period.first(), period.last()));
        return ordered().and(executing(period).or(lifted));
    }

    /** Orders open at the beginning or served in the period, but for those that fell away. */
    private static Condition toCarryOut(Period period) {
        Condition begun =
                where(DrugCase::servedOn)
                        .notAfter(period.last())
                        .or(where(DrugCase::reportedOn).notAfter(period.last()));
        Condition open =
                where(DrugCase::closedOn)
                        .empty()
                        .or(where(DrugCase::closedOn).notBefore(period.first()));
        Condition fellAway =
                where(DrugCase::endedAs)
                        .in(CaseState.ENDED_SENTENCE, CaseState.DECEASED, CaseState.TRANSFERRED)
                        .and(where(DrugCase::closedOn).notAfter(period.last()));
        return ordered().and(begun).and(open).and(fellAway.not());
    }

    private static Condition ordered() {
        return where(DrugCase::measure).in(Measure.COMMUNITY_DETOX, Measure.COMMUNITY_REHAB);
    }

    /** Who has not reported may still do so until the due day has come. */
    private static long hadToReport(Stored<DrugCase> of, Period period, Lookup lookup) {
        DrugCase told = of.value();
        boolean settled =
                told.reportedOn() != null || !lookup.today().isBefore(told.reportDueDate());
        return settled && !isExcused(told) ? 1 : 0;
    }

    /** Who died or was detained before the due day could not report. */
    private static boolean isExcused(DrugCase told) {
        LocalDate due = told.reportDueDate();
        LocalDate closed = told.closedOn();
        boolean deceased =
                told.endedAs() == CaseState.DECEASED && closed != null && closed.isBefore(due);
        return deceased || told.suspensions().stream().anyMatch(s -> isInTheWay(s, told));
    }

    /** In detention on a day on which the person had still to report and was not late. */
    private static boolean isInTheWay(Suspension detained, DrugCase told) {
        LocalDate released = detained.to();
        LocalDate reported = told.reportedOn();
        return !detained.from().isAfter(told.reportDueDate())
                && (released == null || !released.isBefore(told.servedOn()))
                && (reported == null || detained.from().isBefore(reported));
    }

    private static boolean isInTime(DrugCase told) {
        return !isExcused(told)
                && told.reportedOn() != null
                && !told.reportedOn().isAfter(told.reportDueDate());
    }

    private static long agreed(Stored<DrugCase> of, Period period, Lookup lookup) {
        LocalDate reported = of.value().reportedOn();
        if (reported == null) {
            return 0;
        }
        LocalDate due = lookup.lastDay("drug-control.D3", AGREED_WITHIN, reported);
        return lookup.linked(Agreement.class, Agreement::drugCase, of.ref()).stream()
                        .anyMatch(agreement -> !agreement.value().signedOn().isAfter(due))
                ? 1
                : 0;
    }

    /** Three years after the person was found, reported or released, whatever came since. */
    private static long threeYearsOver(Stored<DrugCase> of, Period period, Lookup lookup) {
        LocalDate since = of.value().cleanSinceAtFirst();
        LocalDate over = since == null ? null : since.plusMonths(CaseRules.CLEAN_MONTHS);
        return over != null && period.contains(over) && !over.isAfter(lookup.today()) ? 1 : 0;
    }

    private static long stayedClean(Stored<DrugCase> of, Period period, Lookup lookup) {
        DrugCase told = of.value();
        boolean clean =
                told.cleanSince() != null && told.cleanSince().equals(told.cleanSinceAtFirst());
        return clean ? threeYearsOver(of, period, lookup) : 0;
    }

    private static long ableToWork(Stored<DrugCase> of, Period period, Lookup lookup) {
        DrugCase told = of.value();
        boolean age =
                lookup.find(Person.class, told.subject())
                        .map(person -> person.value().birthDate())
                        .map(born -> Age.on(born, period.last()))
                        .filter(years -> years >= WORKING_FROM && years <= WORKING_TO)
                        .isPresent();
        boolean able =
                told.employment() != Employment.UNABLE_TO_WORK && !told.isDetainedOn(period.last());
        return age && able ? 1 : 0;
    }

    private static long atWork(Stored<DrugCase> of, Period period, Lookup lookup) {
        LocalDate verified = of.value().employmentVerifiedOn();
        boolean works =
                of.value().employment() == Employment.EMPLOYED
                        && verified != null
                        && !verified.isAfter(period.last());
        return works ? ableToWork(of, period, lookup) : 0;
    }
}
