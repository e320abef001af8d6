package org.linli.youth;

import static org.linli.youth.YouthRoles.YOUTH_OFFICER;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.access.Role;
import org.linli.calendar.Term;
import org.linli.calendar.Windows;
import org.linli.function.FunctionDefinition;
import org.linli.youth.SealedQuery.QueryStage;
import org.linli.youth.SpecialEducation.TermEvaluation;
import org.linli.youth.YouthCase.State;

/**
 * What is owed to a minor, and on a minor's file. Periods that the police owe are not moved for a
 * holiday.
 *
 * @see "domain rules, youth prevention, section 5: the codes are those of its table"
 */
final class CaseDuties {
    private CaseDuties() {}

    static void define(FunctionDefinition youth) {
        onTheSpot(youth);
        inquiry(youth);
        measures(youth);
        special(youth);
        sealing(youth);
    }

    private static void onTheSpot(FunctionDefinition youth) {
        youth.duty("D1", BadBehaviourNote.class)
                .owedBy(Role.BEAT_OFFICER)
                .from(BadBehaviourNote::seenDay)
                .within(Term.sameDay())
                .doneOn((note, lookup) -> note.guardianTold() ? note.seenDay() : null)
                .basis("预防未成年人犯罪法第三十条");
        youth.duty("D2", Protection.class)
                .owedBy(Role.BEAT_OFFICER)
                .fromMinute(Protection::foundOn)
                .within(Term.sameDay())
                .doneAt(Protection::handedOn)
                .levelTwoAfter(Term.hours(2))
                .statutory()
                .basis("预防未成年人犯罪法第三十五条、第三十六条");
        youth.duty("D3", HarmReport.class)
                .owedBy(YOUTH_OFFICER)
                .from((report, lookup) -> report.day())
                .within(Term.sameDay())
                .doneOn((report, lookup) -> report.forwardedDay())
                .levelTwoAtOnce()
                .statutory()
                .basis("未成年人保护法第十一条");
    }

    private static void inquiry(FunctionDefinition youth) {
        youth.duty("D3-CASE", YouthCase.class)
                .owedBy(YOUTH_OFFICER)
                .whenever(c -> c.state() == State.LEAD)
                .from(YouthCase::reportedOn)
                .within(Term.sameDay())
                .doneOn((c, lookup) -> c.acceptedOn() == null ? c.decidedOn() : c.acceptedOn())
                .byStep("investigate")
                .levelTwoAtOnce()
                .statutory()
                .basis("预防未成年人犯罪法第三十九条、第四十条");
        youth.duty("D4", YouthCase.class)
                .owedBy(YOUTH_OFFICER)
                .whenever(c -> c.state() == State.INVESTIGATING)
                .from(YouthCase::acceptedOn)
                .within(Term.workingDays(20))
                .doneOn(YouthCase::decidedOn)
                .levelTwoAtOnce()
                .basis("本地办案规定");
    }

    private static void measures(FunctionDefinition youth) {
        youth.duty("D5", Measure.class)
                .owedBy(YOUTH_OFFICER)
                .from(Measure::decidedOn)
                .within(Term.workingDays(3))
                .doneOn(Measure::servedOn)
                .levelTwoAtOnce()
                .basis("本地办案规定");
        youth.duty("D7", Measure.class)
                .owedBy(YOUTH_OFFICER)
                .whenever(CaseDuties::isOpen)
                .from(Measure::startDate)
                .every(m -> m.reportEvery() == null ? null : Windows.everyDays(m.reportEvery()))
                .until(Measure::endDate)
                .doneBy(ActivityReport.class, ActivityReport::measure, ActivityReport::receivedOn)
                .basis("预防未成年人犯罪法第四十一条");
        youth.duty("D8", Measure.class)
                .owedBy(YOUTH_OFFICER)
                .whenever(CaseDuties::isOpen)
                .from(Measure::startDate)
                .every(Windows.everyMonths(1), (m, months) -> m.kind().isVisited() ? months : null)
                .until(Measure::endDate)
                .doneBy(FollowUp.class, FollowUp::measure, FollowUp::day)
                .levelTwoAtOnce()
                .basis("本地帮教规定");
        youth.duty("D9", Measure.class)
                .owedBy(YOUTH_OFFICER)
                .from(Measure::endDate)
                .within(Term.calendarDays(5))
                .doneOn(Measure::resultOn)
                .levelTwoAtOnce()
                .basis("本功能规定");
    }

    private static boolean isOpen(Measure measure) {
        return measure.result() == null;
    }

    private static void special(FunctionDefinition youth) {
        youth.duty("D10", SpecialEducation.class)
                .owedBy(YOUTH_OFFICER)
                .whenever(s -> s.leftOn() == null)
                .from((s, lookup) -> dueOn(s))
                .within(Term.onDate())
                .doneOn((s, lookup) -> doneOn(s))
                .levelTwoAtOnce()
                .statutory()
                .basis("预防未成年人犯罪法第四十六条");
        youth.duty("D11", SpecialEducation.class)
                .owedBy(YOUTH_OFFICER)
                .from((s, lookup) -> s.returnFoundOn())
                .within(Term.workingDays(10))
                .doneOn(SpecialEducation::leftOn)
                .levelTwoAtOnce()
                .basis("预防未成年人犯罪法第四十六条");
    }

    private static @Nullable LocalDate dueOn(SpecialEducation of) {
        return of.awaited().or(of::made).map(TermEvaluation::dueOn).orElse(null);
    }

    private static @Nullable LocalDate doneOn(SpecialEducation of) {
        return of.awaited().isPresent() ? null : of.made().map(TermEvaluation::doneOn).orElse(null);
    }

    private static void sealing(FunctionDefinition youth) {
        youth.duty("D13", YouthCase.class)
                .owedBy(YOUTH_OFFICER)
                .from((c, lookup) -> c.endedOn())
                .within(CaseRules.SEALED_WITHIN)
                .doneBy(SealingNotice.class, SealingNotice::youthCase, SealingNotice::sealedOn)
                .levelTwoAtOnce()
                .statutory()
                .basis("关于未成年人犯罪记录封存的实施办法");
        youth.duty("D15", SealedQuery.class)
                .owedBy(Role.STATION_LEADER)
                .whenever(q -> q.stage() == QueryStage.RECEIVED)
                .from(SealedQuery::receivedOn)
                .within(Term.workingDays(3))
                .doneOn(SealedQuery::decidedOn)
                .byStep("allow")
                .levelTwoAtOnce()
                .basis("关于未成年人犯罪记录封存的实施办法");
        youth.duty("D15-CERTIFICATE", Certificate.class)
                .owedBy(YOUTH_OFFICER)
                .from(Certificate::receivedOn)
                .within(Term.workingDays(3))
                .doneOn(Certificate::issuedOn)
                .levelTwoAtOnce()
                .basis("关于未成年人犯罪记录封存的实施办法");
    }
}
