package org.linli.corrections;

import static org.linli.function.Indicator.distinct;
import static org.linli.function.Indicator.weighed;
import static org.linli.function.Indicator.weighedOnce;
import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import org.linli.calendar.Term;
import org.linli.corrections.CorrectionCase.CaseState;
import org.linli.corrections.PoliceAssist.AssistKind;
import org.linli.function.FunctionDefinition;
import org.linli.function.Indicator.Measure;
import org.linli.function.Indicator.Weight;
import org.linli.indicator.Period;
import org.linli.query.Condition;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/**
 * The figures of the function. States in the past are told from the days of reporting and closing,
 * so a figure of last year is the same next year.
 *
 * @see "domain rules, corrections, section 7"
 */
final class CaseFigures {
    private static final int MISSED_AFTER_DAYS = 10;
    static final Term GROUP_WITHIN = Term.workingDays(5);

    private static final Condition MOVED_HERE = where(CorrectionCase::transferredFrom).present();

    private CaseFigures() {}

    static void define(FunctionDefinition corrections) {
        corrections.indicator("C1").counts(persons(p -> CorrectionCase.inRegister(p.last())));
        corrections
                .indicator("C2-ADMITTED")
                .counts(persons(p -> admitted(p).and(MOVED_HERE.not())));
        corrections
                .indicator("C2-TRANSFERRED-IN")
                .counts(persons(p -> admitted(p).and(MOVED_HERE)));
        ended(corrections, "C2-DISCHARGED", CaseState.DISCHARGED, CaseState.PARDONED);
        ended(corrections, "C2-TRANSFERRED", CaseState.TRANSFERRED_OUT);
        ended(corrections, "C2-RECALLED", CaseState.RECALLED);
        ended(corrections, "C2-DECEASED", CaseState.DECEASED);
        corrections
                .indicator("C3")
                .percent(
                        whoever(CaseFigures::due, (of, p, l) -> owed(of, l) && inTime(of) ? 1 : 0),
                        dueToReport());
        corrections
                .indicator("C4")
                .percent(
                        whoever(CaseFigures::activeAtEnd, CaseFigures::withGroup),
                        whoever(CaseFigures::activeAtEnd, CaseFigures::needsGroup));
        corrections
                .indicator("C5")
                .percent(
                        cases(CaseFigures::supervised, VisitWindows::visited),
                        cases(CaseFigures::supervised, VisitWindows::ended));
        corrections
                .indicator("C6")
                .percent(
                        persons(p -> supervised(p).and(outOfContact(p))),
                        persons(CaseFigures::supervised));
        corrections
                .indicator("C7")
                .percent(
                        whoever(
                                CaseFigures::due,
                                (of, p, l) -> owed(of, l) && missed(of, l.today()) ? 1 : 0),
                        dueToReport());
        corrections
                .indicator("C8")
                .percent(persons(CaseFigures::judgedAgain), persons(CaseFigures::supervised));
        corrections
                .indicator("C9")
                .percent(
                        persons(p -> closed(p, CaseState.RECALLED)),
                        persons(CaseFigures::supervised));
        corrections
                .indicator("C10")
                .percent(
                        weighed(
                                PoliceAssist.class,
                                CaseFigures::askedAtOnce,
                                (asked, p, l) -> isSameDay(asked.value()) ? 1 : 0),
                        weighed(PoliceAssist.class, CaseFigures::askedAtOnce, (a, p, l) -> 1));
        corrections.headline("C1", "C3", "C5", "C6", "C8");
    }

    private static void ended(FunctionDefinition corrections, String code, CaseState... states) {
        corrections.indicator(code).counts(persons(p -> closed(p, states)));
    }

    private static Measure<CorrectionCase> persons(Function<Period, Condition> condition) {
        return distinct(CorrectionCase.class, CorrectionCase::subject, condition);
    }

    private static Measure<CorrectionCase> cases(
            Function<Period, Condition> condition, Weight<CorrectionCase> weight) {
        return weighed(CorrectionCase.class, condition, weight);
    }

    /** Persons: one of them may have two cases. */
    private static Measure<CorrectionCase> whoever(
            Function<Period, Condition> condition, Weight<CorrectionCase> weight) {
        return weighedOnce(CorrectionCase.class, CorrectionCase::subject, condition, weight);
    }

    private static Measure<CorrectionCase> dueToReport() {
        return whoever(CaseFigures::due, (of, period, lookup) -> owed(of, lookup) ? 1 : 0);
    }

    /** Of a day that has not come nobody can say that it was missed. */
    private static boolean owed(Stored<CorrectionCase> of, Lookup lookup) {
        LocalDate due = of.value().reportDueDate();
        return due != null && !due.isAfter(lookup.today()) && !isExcused(of, due, lookup);
    }

    /** Under supervision on at least one day of the period. */
    private static Condition supervised(Period period) {
        return where(CorrectionCase::reportDate)
                .notAfter(period.last())
                .and(
                        where(CorrectionCase::closedOn)
                                .empty()
                                .or(where(CorrectionCase::closedOn).notBefore(period.first())));
    }

    /** In the register, neither out of contact nor proposed for prison: told from their days. */
    private static Condition activeAtEnd(Period period) {
        LocalDate day = period.last();
        Condition lost =
                Condition.exists(
                        OutOfContact.class,
                        OutOfContact::correctionCase,
                        where(OutOfContact::noticedOn).notAfter(day),
                        where(OutOfContact::foundOn)
                                .empty()
                                .or(where(OutOfContact::foundOn).after(day)));
        Condition proposed =
                Condition.exists(
                        ConductDecision.class,
                        ConductDecision::correctionCase,
                        ConductDecision.proposedOn(day));
        return CorrectionCase.inRegister(day).and(lost.not()).and(proposed.not());
    }

    private static Condition admitted(Period period) {
        return where(CorrectionCase::reportDate).between(period.first(), period.last());
    }

    /** Left the register: who never reported was not in it, whatever became of him. */
    private static Condition closed(Period period, CaseState... states) {
        return where(CorrectionCase::state)
                .in(states)
                .and(where(CorrectionCase::reportDate).present())
                .and(where(CorrectionCase::closedOn).between(period.first(), period.last()));
    }

    private static Condition due(Period period) {
        return where(CorrectionCase::reportDueDate).between(period.first(), period.last());
    }

    private static Condition judgedAgain(Period period) {
        return where(CorrectionCase::reoffended)
                .is(true)
                .and(
                        where(CorrectionCase::reoffenceJudgedOn)
                                .between(period.first(), period.last()));
    }

    private static Condition outOfContact(Period period) {
        return Condition.exists(
                OutOfContact.class,
                OutOfContact::correctionCase,
                where(OutOfContact::noticedOn).notAfter(period.last()),
                where(OutOfContact::foundOn)
                        .empty()
                        .or(where(OutOfContact::foundOn).notBefore(period.first())));
    }

    private static Condition askedAtOnce(Period period) {
        return where(PoliceAssist::kind)
                .in(AssistKind.ON_SITE, AssistKind.SEARCH)
                .and(
                        where(PoliceAssist::requestedOn)
                                .between(
                                        period.first().atStartOfDay(),
                                        period.last().atTime(LocalTime.MAX)));
    }

    private static boolean isSameDay(PoliceAssist asked) {
        return asked.requestedDay().equals(asked.doneDay());
    }

    /** Who died before the due day, or was held on it, could not report. */
    private static boolean isExcused(Stored<CorrectionCase> of, LocalDate due, Lookup lookup) {
        CorrectionCase told = of.value();
        boolean died =
                told.state() == CaseState.DECEASED
                        && told.closedOn() != null
                        && told.closedOn().isBefore(due);
        return died
                || RestrictionNotice.of(of.ref(), lookup).stream()
                        .anyMatch(
                                held -> held.decidedOn().isBefore(due) && held.overlaps(due, due));
    }

    private static boolean inTime(Stored<CorrectionCase> of) {
        LocalDate reported = of.value().reportDate();
        LocalDate due = of.value().reportDueDate();
        return reported != null && due != null && !reported.isAfter(due);
    }

    /** Papers came, and ten days after the due day the person was not yet admitted. */
    private static boolean missed(Stored<CorrectionCase> of, LocalDate today) {
        CorrectionCase told = of.value();
        if (told.papersReceivedOn() == null || told.reportDueDate() == null) {
            return false;
        }
        LocalDate limit = told.reportDueDate().plusDays(MISSED_AFTER_DAYS);
        LocalDate reported = told.reportDate();
        return (reported == null ? today : reported).isAfter(limit);
    }

    private static long needsGroup(Stored<CorrectionCase> of, Period period, Lookup lookup) {
        LocalDate reported = of.value().reportDate();
        if (reported == null) {
            return 0;
        }
        // What is not told by days, such as a state that a ledger brought, the state tells today.
        if (!period.last().isBefore(lookup.today()) && !of.value().isActive()) {
            return 0;
        }
        LocalDate due = lookup.lastDay("corrections.D6", GROUP_WITHIN, reported);
        return due.isAfter(period.lastBy(lookup.today())) ? 0 : 1;
    }

    private static long withGroup(Stored<CorrectionCase> of, Period period, Lookup lookup) {
        LocalDate day = period.lastBy(lookup.today());
        boolean valid =
                lookup
                        .linked(CorrectionGroup.class, CorrectionGroup::correctionCase, of.ref())
                        .stream()
                        .anyMatch(group -> GroupRules.isValidOn(day, group.value()));
        return valid ? needsGroup(of, period, lookup) : 0;
    }
}
