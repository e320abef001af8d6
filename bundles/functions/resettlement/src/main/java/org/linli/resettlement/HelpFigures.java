package org.linli.resettlement;

import static org.linli.function.Indicator.distinct;
import static org.linli.function.Indicator.records;
import static org.linli.function.Indicator.weighed;
import static org.linli.function.Indicator.weighedOnce;
import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.function.FunctionDefinition;
import org.linli.function.Indicator.Measure;
import org.linli.function.Indicator.Weight;
import org.linli.indicator.Period;
import org.linli.query.Condition;
import org.linli.record.Stored;
import org.linli.resettlement.HelpCase.CaseState;
import org.linli.resettlement.Referral.ReferralAnswer;
import org.linli.resettlement.ReleaseNotice.CheckResult;
import org.linli.resettlement.VolunteerTeam.TeamKind;
import org.linli.store.Lookup;

/**
 * The figures of the function. States in the past are told from days, so a figure of last year is
 * the same next year.
 *
 * @see "domain rules, resettlement, section 7"
 */
final class HelpFigures {
    static final Term GROUP_WITHIN = Term.workingDays(10);

    /** More days than any district gives. */
    private static final int GROUP_WITHIN_DAYS_AT_MOST = 400;

    private HelpFigures() {}

    static void define(FunctionDefinition resettlement) {
        placement(resettlement);
        help(resettlement);
        resettlement
                .indicator("R7")
                .percent(persons(HelpFigures::reoffended), persons(HelpFigures::inHelp));
        resettlement.indicator("R8").counts(persons(HelpFigures::inHelpAtEnd));
        resettlement.indicator("R9").counts(volunteers(p -> HelpVolunteer.on(p.last())));
        resettlement
                .indicator("R9-HELP")
                .counts(volunteers(p -> HelpVolunteer.on(p.last()).and(ofHelpTeam())));
        resettlement
                .indicator("R10")
                .percent(
                        records(Referral.class, HelpFigures::answered),
                        records(Referral.class, HelpFigures::asked));
        resettlement.headline("R1", "R3", "R5", "R7", "R9");
    }

    private static void placement(FunctionDefinition resettlement) {
        resettlement.indicator("R1").counts(persons(HelpFigures::returned));
        resettlement.indicator("R2").counts(persons(HelpFigures::placed));
        resettlement
                .indicator("R3")
                .percent(persons(HelpFigures::placed), persons(HelpFigures::toBePlaced));
    }

    private static void help(FunctionDefinition resettlement) {
        resettlement
                .indicator("R4")
                .percent(
                        cases(HelpFigures::reportedByEnd, HelpFigures::withGroup),
                        cases(HelpFigures::reportedByEnd, HelpFigures::needsGroup));
        resettlement
                .indicator("R5")
                .percent(
                        cases(HelpFigures::inHelp, TalkWindows::kept),
                        cases(HelpFigures::inHelp, TalkWindows::ended));
        resettlement
                .indicator("R6")
                .percent(
                        whoever(HelpFigures::released, HelpFigures::isHandedOver),
                        whoever(HelpFigures::released, HelpFigures::isHandOverTold));
        resettlement
                .indicator("R6-KEY")
                .percent(
                        whoever(HelpFigures::keyReleased, HelpFigures::isHandedOver),
                        whoever(HelpFigures::keyReleased, HelpFigures::isHandOverTold));
        resettlement
                .indicator("R11")
                .percent(
                        cases(HelpFigures::mayBeDue, HelpFigures::groupInTime),
                        cases(HelpFigures::mayBeDue, HelpFigures::groupDue));
    }

    private static Measure<HelpCase> persons(Function<Period, Condition> condition) {
        return distinct(HelpCase.class, HelpCase::subject, condition);
    }

    private static Measure<HelpVolunteer> volunteers(Function<Period, Condition> condition) {
        return distinct(HelpVolunteer.class, HelpVolunteer::person, condition);
    }

    private static Measure<HelpCase> cases(
            Function<Period, Condition> condition, Weight<HelpCase> weight) {
        return weighed(
                HelpCase.class,
                condition,
                weight,
                HelpCase::reportedOn,
                HelpCase::pauses,
                HelpCase::releaseDate,
                HelpCase::closedOn,
                HelpCase::helpCategory,
                HelpCase::state);
    }

    /** Persons: one of them may have been released twice. */
    private static Measure<HelpCase> whoever(
            Function<Period, Condition> condition, BiPredicate<HelpCase, Lookup> counts) {
        return weighedOnce(
                HelpCase.class,
                HelpCase::subject,
                condition,
                (of, period, lookup) -> counts.test(of.value(), lookup) ? 1 : 0,
                HelpCase::subject,
                HelpCase::fileNumber,
                HelpCase::handoverMode,
                HelpCase::handedOverOn,
                HelpCase::reportBy);
    }

    private static Condition released(Period period) {
        return where(HelpCase::releaseDate)
                .between(period.first(), period.last())
                .and(where(HelpCase::state).is(CaseState.PRE_RELEASE).not())
                .and(where(HelpCase::helpStart).present());
    }

    private static Condition keyReleased(Period period) {
        return released(period).and(where(HelpCase::helpCategory).is(HelpCategory.KEY));
    }

    /** Released in the period, and not handed over to another place before its last day. */
    private static Condition returned(Period period) {
        return released(period)
                .and(endedBefore(period, CaseState.MOVED).not())
                .and(acceptedElsewhere(period).not())
                .and(sentBack().not());
    }

    /** The day on which the new place accepted counts, however late the case was closed here. */
    private static Condition acceptedElsewhere(Period period) {
        return where(HelpCase::state)
                .is(CaseState.MOVED)
                .and(
                        Condition.exists(
                                MoveNotice.class,
                                MoveNotice::helpCase,
                                where(MoveNotice::acceptedOn).before(period.last())));
    }

    /** Found out after the case had been opened. */
    private static Condition sentBack() {
        return Condition.of(
                HelpCase::notice,
                ReleaseNotice.class,
                where(ReleaseNotice::checkResult)
                        .in(CheckResult.NOT_HERE, CheckResult.NO_SUCH_PERSON));
    }

    /** Who died or was sentenced again before the last day can no longer be placed. */
    private static Condition toBePlaced(Period period) {
        return returned(period)
                .and(endedBefore(period, CaseState.DECEASED, CaseState.REOFFENDED).not());
    }

    private static Condition endedBefore(Period period, CaseState... states) {
        return where(HelpCase::state)
                .in(states)
                .and(where(HelpCase::closedOn).before(period.last()));
    }

    private static Condition placed(Period period) {
        return toBePlaced(period)
                .and(
                        Condition.exists(
                                Placement.class,
                                Placement::helpCase,
                                Placement.standingOn(period.last())));
    }

    private static Condition reportedByEnd(Period period) {
        return where(HelpCase::reportedOn).notAfter(period.last()).and(openAfter(period.last()));
    }

    private static Condition openAfter(LocalDate day) {
        return where(HelpCase::closedOn).empty().or(where(HelpCase::closedOn).after(day));
    }

    /** Reported, or looked for in vain: whoever is only awaited is not yet in help. */
    private static Condition known(LocalDate day) {
        return where(HelpCase::reportedOn)
                .notAfter(day)
                .or(
                        where(HelpCase::state)
                                .is(CaseState.UNREACHABLE)
                                .and(where(HelpCase::releaseDate).notAfter(day)));
    }

    /** In help on at least one day of the period. */
    private static Condition inHelp(Period period) {
        return known(period.last()).and(openAfter(period.first().minusDays(1)));
    }

    private static Condition inHelpAtEnd(Period period) {
        return known(period.last()).and(openAfter(period.last()));
    }

    /** The offence lay in the help period; help may be over when the judgment takes effect. */
    private static Condition reoffended(Period period) {
        return Condition.exists(
                ReoffenceNotice.class,
                ReoffenceNotice::helpCase,
                where(ReoffenceNotice::judgmentDate).between(period.first(), period.last()));
    }

    private static Condition ofHelpTeam() {
        return Condition.of(
                HelpVolunteer::team,
                VolunteerTeam.class,
                where(VolunteerTeam::kind).is(TeamKind.HELP));
    }

    private static Condition asked(Period period) {
        Condition openAtBeginning =
                where(Referral::sentOn)
                        .before(period.first())
                        .and(
                                where(Referral::answeredOn)
                                        .empty()
                                        .or(where(Referral::answeredOn).notBefore(period.first())));
        return where(Referral::sentOn).between(period.first(), period.last()).or(openAtBeginning);
    }

    private static Condition answered(Period period) {
        return where(Referral::answer)
                .in(ReferralAnswer.GRANTED, ReferralAnswer.REFUSED)
                .and(where(Referral::answeredOn).between(period.first(), period.last()));
    }

    /** A paper ledger tells nothing of hand-overs: its cases wait until they are completed. */
    private static boolean isHandOverTold(HelpCase told, Lookup lookup) {
        return told.handoverMode() != null || told.fileNumber() == null;
    }

    private static boolean isHandedOver(HelpCase told, Lookup lookup) {
        // Whoever reported himself had been handed over by then.
        LocalDate day = told.handedOverOn() == null ? told.reportedOn() : told.handedOverOn();
        LocalDate last = ReturnDuties.lastDayToReport(told, lookup);
        return told.handoverMode() != null && day != null && last != null && !day.isAfter(last);
    }

    /** Helped on the last day, and there for ten working days by then. */
    private static long needsGroup(Stored<HelpCase> of, Period period, Lookup lookup) {
        boolean pausing = of.value().pauses().stream().anyMatch(p -> p.lastsOn(period.last()));
        LocalDate due = groupDueOn(of.value(), lookup);
        return !pausing && due != null && !due.isAfter(period.lastBy(lookup.today())) ? 1 : 0;
    }

    private static long withGroup(Stored<HelpCase> of, Period period, Lookup lookup) {
        LocalDate day = period.lastBy(lookup.today());
        return groups(of, lookup).stream().anyMatch(group -> group.isValidOn(day))
                ? needsGroup(of, period, lookup)
                : 0;
    }

    private static Condition mayBeDue(Period period) {
        return where(HelpCase::reportedOn)
                .between(period.first().minusDays(GROUP_WITHIN_DAYS_AT_MOST), period.last());
    }

    /**
     * Groups of which paper does not tell the founding day are left out, and those that nobody owed
     * when the day came: help had been declined, or was over.
     */
    private static long groupDue(Stored<HelpCase> of, Period period, Lookup lookup) {
        LocalDate due = groupDueOn(of.value(), lookup);
        boolean within =
                due != null
                        && !due.isBefore(period.first())
                        && !due.isAfter(period.lastBy(lookup.today()))
                        && (isHelpedOn(due, of.value()) || isFoundedBy(due, of, lookup));
        return within && groups(of, lookup).stream().noneMatch(g -> g.foundedDate() == null)
                ? 1
                : 0;
    }

    private static long groupInTime(Stored<HelpCase> of, Period period, Lookup lookup) {
        LocalDate due = groupDueOn(of.value(), lookup);
        return due != null && isFoundedBy(due, of, lookup) ? groupDue(of, period, lookup) : 0;
    }

    private static boolean isFoundedBy(LocalDate due, Stored<HelpCase> of, Lookup lookup) {
        return groups(of, lookup).stream()
                .map(HelpGroup::foundedDate)
                .anyMatch(day -> day != null && !day.isAfter(due));
    }

    private static boolean isHelpedOn(LocalDate day, HelpCase of) {
        LocalDate closed = of.closedOn();
        return (closed == null || !closed.isBefore(day))
                && of.pauses().stream().noneMatch(pause -> pause.lastsOn(day));
    }

    private static @Nullable LocalDate groupDueOn(HelpCase of, Lookup lookup) {
        LocalDate reported = of.reportedOn();
        return reported == null ? null : lookup.lastDay("resettlement.D6", GROUP_WITHIN, reported);
    }

    private static List<HelpGroup> groups(Stored<HelpCase> of, Lookup lookup) {
        return lookup.linked(HelpGroup.class, HelpGroup::helpCase, of.ref()).stream()
                .map(Stored::value)
                .toList();
    }
}
