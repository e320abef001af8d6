package org.linli.drugcontrol;

import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;
import static org.linli.drugcontrol.CaseRoles.DRUG_WORKER;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.calendar.Windows;
import org.linli.drugcontrol.DrugCase.CaseState;
import org.linli.drugcontrol.Review.ReviewKind;
import org.linli.function.FunctionDefinition;
import org.linli.record.Ref;
import org.linli.store.Lookup;

/**
 * What is owed on a case, with the law it rests on. Periods that residents must keep move to a
 * working day; those the police owe do not.
 *
 * @see "domain rules, drug control, section 5: the codes are those of its table"
 */
final class CaseDuties {
    private static final Windows HALF_YEARS = Windows.everyMonths(6).times(6);
    private static final Windows YEARS = Windows.everyMonths(12).times(3);

    private CaseDuties() {}

    static void define(FunctionDefinition drugControl) {
        beginning(drugControl);
        regularWork(drugControl);
        breaches(drugControl);
        ending(drugControl);
    }

    private static void beginning(FunctionDefinition drugControl) {
        drugControl
                .duty("D1", DrugCase.class)
                .owedBy(DRUG_WORKER)
                .whenever(c -> c.state() == CaseState.ORDERED)
                .from(DrugCase::servedOn)
                .within(CaseRules.REPORT_WITHIN)
                .doneOn(DrugCase::reportedOn)
                .byStep("report")
                .statutory()
                .basis("戒毒条例第十四条、第三十八条");
        drugControl
                .duty("D2", DrugCase.class)
                .owedBy(BEAT_OFFICER)
                .whenever(DrugCase::isOpen)
                .from(DrugCase::servedOn)
                .within(Term.calendarDays(3))
                .doneOn(DrugCase::familyToldOn)
                .basis("戒毒条例第十三条；工作惯例");
        drugControl
                .duty("D2-OFFICE", DrugCase.class)
                .owedBy(BEAT_OFFICER)
                .whenever(DrugCase::isOpen)
                .from(DrugCase::servedOn)
                .within(Term.calendarDays(3))
                .doneOn(DrugCase::officeToldOn)
                .basis("戒毒条例第十三条；工作惯例");
        drugControl
                .duty("D3", DrugCase.class)
                .owedBy(DRUG_WORKER)
                .whenever(DrugCase::isUnderWay)
                .from(DrugCase::reportedOn)
                .within(CaseFigures.AGREED_WITHIN)
                .doneBy(Agreement.class, Agreement::drugCase, Agreement::signedOn)
                .basis("戒毒条例第十六条");
        drugControl
                .duty("D4", DrugCase.class)
                .owedBy(DRUG_WORKER)
                .whenever(DrugCase::isUnderWay)
                .from(DrugCase::reportedOn)
                .within(Term.workingDays(10))
                .doneBy(WorkGroup.class, WorkGroup::drugCase, WorkGroup::foundedOn)
                .basis("戒毒条例第十七条");
    }

    private static void regularWork(FunctionDefinition drugControl) {
        drugControl
                .duty("D5", DrugCase.class)
                .owedBy(BEAT_OFFICER)
                .whenever(c -> c.isUnderWay() && c.state() != CaseState.SUSPENDED)
                .from(DrugCase::reportedOn)
                .in((c, reported, set) -> TestPlan.series(c))
                .until(TestPlan::lastDay)
                .except(TestPlan::isWaived)
                .doneBy(
                        DrugTest.class,
                        DrugTest::drugCase,
                        DrugTest::sampledOn,
                        DrugTest::isRegular)
                .basis("禁毒法第三十五条；社区戒毒协议");
        drugControl
                .duty("D16", DrugCase.class)
                .owedBy(DRUG_WORKER)
                .whenever(DrugCase::isExecuting)
                .from(DrugCase::reportedOn)
                .every(TestProfile.STD_22.windows(), CaseDuties::rhythm)
                .until(TestPlan::lastDay)
                .doneBy(Talk.class, Talk::drugCase, Talk::day)
                .basis("戒毒条例第十八条；工作惯例");
        drugControl
                .duty("D11", LeaveReport.class)
                .owedBy(DRUG_WORKER)
                .whenever(PartRules::isLong)
                .from(CaseDuties::leaving)
                .within(Term.onDate())
                .doneOn(LeaveReport::reportedOn)
                .statutory()
                .basis("戒毒条例第十九条");
        review(drugControl, "D17", ReviewKind.SUMMARY, HALF_YEARS);
        review(drugControl, "D17-YEAR", ReviewKind.ASSESSMENT, YEARS);
    }

    private static @Nullable LocalDate leaving(LeaveReport leave, Lookup lookup) {
        LocalDate from = PartRules.isLong(leave) ? leave.from() : null;
        return CaseFacts.owed(leave.drugCase(), from, leave.reportedOn(), CaseFacts.GONE, lookup);
    }

    private static void review(
            FunctionDefinition drugControl, String code, ReviewKind kind, Windows windows) {
        drugControl
                .duty(code, DrugCase.class)
                .owedBy(DRUG_WORKER)
                .whenever(DrugCase::isExecuting)
                .from(DrugCase::reportedOn)
                .every(windows, CaseDuties::rhythm)
                .until(TestPlan::lastDay)
                .doneBy(
                        Review.class,
                        Review::drugCase,
                        Review::writtenOn,
                        review -> review.kind() == kind)
                .basis("戒毒条例第十八条；工作惯例");
    }

    private static @Nullable Windows rhythm(DrugCase of, Windows windows) {
        return of.measure().isOrdered() ? TestPlan.paused(windows, of) : null;
    }

    private static void breaches(FunctionDefinition drugControl) {
        drugControl
                .duty("D12", DrugCase.class)
                .owedBy(DRUG_WORKER)
                .whenever(c -> c.isUnderWay() && CaseCounters.isReportOwed(c))
                .from(DrugCase::groundOn)
                .within(Term.sameDay())
                .doneOn((c, lookup) -> CaseCounters.isReportOwed(c) ? null : c.groundReportedOn())
                .byStep("breach")
                .levelTwoAtOnce()
                .statutory()
                .basis("戒毒条例第二十一条");
        drugControl
                .duty("D12-REPORT", BreachReport.class)
                .owedBy(DRUG_WORKER)
                .from((b, l) -> unlessDead(b.drugCase(), b.knownOn(), b.reportedOn(), l))
                .within(Term.sameDay())
                .doneOn((b, lookup) -> b.reportedOn())
                .levelTwoAtOnce()
                .statutory()
                .basis("戒毒条例第二十一条");
        drugControl
                .duty("D13", Transfer.class)
                .owedBy(DRUG_WORKER)
                .from((t, l) -> unlessDead(t.drugCase(), t.changedOn(), t.papersSentOn(), l))
                .within(Term.sameDay())
                .doneOn(Transfer::papersSentOn)
                .levelTwoAfter(Term.hours(4))
                .basis("戒毒条例第二十二条");
        drugControl
                .duty("D13-REPORT", Transfer.class)
                .owedBy(DRUG_WORKER)
                .from((t, l) -> unlessDead(t.drugCase(), t.changedOn(), t.reportedOn(), l))
                .within(CaseRules.REPORT_WITHIN)
                .doneOn(Transfer::reportedOn)
                .statutory()
                .basis("戒毒条例第二十二条");
    }

    private static @Nullable LocalDate unlessDead(
            @Nullable Ref<DrugCase> of,
            @Nullable LocalDate since,
            @Nullable LocalDate done,
            Lookup lookup) {
        return CaseFacts.owed(of, since, done, CaseFacts.DEAD, lookup);
    }

    private static void ending(FunctionDefinition drugControl) {
        drugControl
                .duty("D14", DrugCase.class)
                .owedBy(STATION_LEADER)
                .whenever(CaseDuties::isLiftable)
                .from(DrugCase::termEnd)
                .within(Term.onDate())
                .doneBy(Lifting.class, Lifting::drugCase, Lifting::servedOn)
                .statutory()
                .basis("戒毒条例第二十三条");
        drugControl
                .duty("D14-OFFICE", DrugCase.class)
                .owedBy(STATION_LEADER)
                .whenever(CaseDuties::isLiftable)
                .from(DrugCase::termEnd)
                .within(Term.calendarDays(7))
                .doneBy(Lifting.class, Lifting::drugCase, Lifting::officeNotifiedOn)
                .statutory()
                .basis("戒毒条例第二十三条、第四十条");
        drugControl
                .duty("D15", DrugCase.class)
                .owedBy(REGISTRY_CLERK)
                .whenever(c -> c.state() == CaseState.CONTROL)
                .from(DrugCase::cleanSince)
                .within(Term.months(CaseRules.CLEAN_MONTHS))
                .doneOn(DrugCase::controlEndedOn)
                .byStep("endControl")
                .statutory()
                .basis("戒毒条例第七条");
        drugControl
                .duty("D18", DrugCase.class)
                .owedBy(BEAT_OFFICER)
                .whenever(CaseDuties::isIsolated)
                .from(DrugCase::isolationEndsOn)
                .within(Term.daysBefore(3))
                .doneOn(DrugCase::isolationNoticeOn)
                .statutory()
                .basis("戒毒条例第三十四条");
    }

    /** Put under control before it is over, the person is still fetched on its last day. */
    private static boolean isIsolated(DrugCase of) {
        return of.endedAs() == CaseState.ENDED_ISOLATION && of.state() != CaseState.CONTROL_ENDED;
    }

    private static boolean isLiftable(DrugCase of) {
        return of.isExecuting() || of.state() == CaseState.LIFTED;
    }
}
