package org.linli.corrections;

import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.corrections.CaseRoles.JUSTICE_STAFF;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.calendar.Windows;
import org.linli.corrections.CorrectionCase.CaseState;
import org.linli.corrections.CorrectionCase.CorrectionType;
import org.linli.corrections.PeriodicReport.ReportKind;
import org.linli.function.FunctionDefinition;
import org.linli.store.Lookup;

/**
 * What is owed on a case itself, with the law it rests on. Periods that residents and other bodies
 * must keep move to a working day; those the police owe do not.
 *
 * @see "domain rules, corrections, section 5: the codes are those of its table"
 */
final class CaseDuties {
    private CaseDuties() {}

    static void define(FunctionDefinition corrections) {
        papers(corrections);
        beginning(corrections);
        announcement(corrections);
        regularWork(corrections);
        ending(corrections);
    }

    private static void papers(FunctionDefinition corrections) {
        corrections
                .duty("D1", CorrectionCase.class)
                .owedBy(REGISTRY_CLERK)
                .whenever(CorrectionCase::isOpen)
                .from(CorrectionCase::effectiveDate)
                .within(Term.calendarDays(5).rolledForward())
                .doneOn(CorrectionCase::noticeReceivedOn)
                .statutory()
                .basis("社区矫正法第二十条");
        corrections
                .duty("D2", CorrectionCase.class)
                .owedBy(REGISTRY_CLERK)
                .whenever(CorrectionCase::isOpen)
                .from(CorrectionCase::effectiveDate)
                .within(Term.calendarDays(10).rolledForward())
                .doneOn(CorrectionCase::papersReceivedOn)
                .statutory()
                .basis("社区矫正法第二十条");
        corrections
                .duty("D4", CorrectionCase.class)
                .owedBy(REGISTRY_CLERK)
                .whenever(CorrectionCase::isOpen)
                .from(CorrectionCase::papersReceivedOn)
                .within(Term.calendarDays(5).rolledForward())
                .doneOn(CorrectionCase::receiptReturnedOn)
                .basis("社区矫正法实施办法第十六条");
        corrections
                .duty("D5", CorrectionCase.class)
                .owedBy(REGISTRY_CLERK)
                .whenever(CorrectionCase::isOpen)
                .from((c, lookup) -> reportedWithoutPapers(c))
                .within(Term.calendarDays(5).rolledForward())
                .doneOn(CorrectionCase::papersReceivedOn)
                .basis("社区矫正法实施办法第十六条");
    }

    /**
     * A person may report before all papers are there; the agency then has five days for the rest.
     * Paper ledgers tell nothing of papers: what they lack is a gap and no duty of the agency.
     */
    private static @Nullable LocalDate reportedWithoutPapers(CorrectionCase of) {
        LocalDate reported = of.reportDate();
        LocalDate papers = of.papersReceivedOn();
        boolean inTime = reported != null && papers != null && !papers.isAfter(reported);
        return of.effectiveDate() == null || inTime ? null : reported;
    }

    private static void beginning(FunctionDefinition corrections) {
        corrections
                .duty("D3", CorrectionCase.class)
                .owedBy(JUSTICE_STAFF)
                .whenever(c -> c.state() == CaseState.NOTIFIED)
                .from(CorrectionCase::effectiveDate)
                .within(CaseRules.REPORT_WITHIN)
                .doneOn(CorrectionCase::reportDate)
                .byStep("admit")
                .statutory()
                .basis("社区矫正法第二十一条");
        corrections
                .duty("D3-SEARCH", CorrectionCase.class)
                .owedBy(JUSTICE_STAFF)
                .whenever(c -> c.state() == CaseState.NOTIFIED)
                .from(CaseDuties::stayedAway)
                .within(Term.sameDay())
                .doneBy(OutOfContact.class, OutOfContact::correctionCase, OutOfContact::noticedOn)
                .basis("社区矫正法第二十一条、第三十条");
        corrections
                .duty("D6", CorrectionCase.class)
                .owedBy(JUSTICE_STAFF)
                .whenever(CorrectionCase::isActive)
                .from(CorrectionCase::reportDate)
                .within(CaseFigures.GROUP_WITHIN)
                .doneBy(
                        CorrectionGroup.class,
                        CorrectionGroup::correctionCase,
                        CorrectionGroup::foundedDate)
                .basis("社区矫正法第二十五条");
        corrections
                .duty("D6-PLAN", CorrectionCase.class)
                .owedBy(JUSTICE_STAFF)
                .whenever(CorrectionCase::isActive)
                .from(CorrectionCase::reportDate)
                .within(Term.workingDays(5))
                .doneBy(
                        CorrectionPlan.class,
                        CorrectionPlan::correctionCase,
                        CorrectionPlan::startDate)
                .basis("社区矫正法第二十四条");
    }

    private static void announcement(FunctionDefinition corrections) {
        corrections
                .duty("D6-ANNOUNCEMENT", CorrectionCase.class)
                .owedBy(JUSTICE_STAFF)
                .whenever(CorrectionCase::isActive)
                .from(CorrectionCase::reportDate)
                .within(Term.workingDays(5))
                .doneOn(CorrectionCase::announcedOn)
                .basis("社区矫正法第二十二条；社区矫正法实施办法");
    }

    /** The day after the last day to report, once it has come and nobody did. */
    private static @Nullable LocalDate stayedAway(CorrectionCase of, Lookup lookup) {
        LocalDate due = of.reportDueDate();
        return due != null && due.isBefore(lookup.today()) && of.state() == CaseState.NOTIFIED
                ? due.plusDays(1)
                : null;
    }

    private static void regularWork(FunctionDefinition corrections) {
        for (ManagementClass managed : ManagementClass.values()) {
            reports(corrections, managed);
        }
        for (ManagementClass managed : ManagementClass.values()) {
            Windows visits = managed.visits();
            if (visits != null) {
                visits(corrections, managed, visits);
            }
        }
        corrections
                .duty("D9", CorrectionCase.class)
                .owedBy(JUSTICE_STAFF)
                .whenever(c -> c.isActive() && isOutOfPrison(c))
                .from((c, lookup) -> firstOfMonth(c.reportDate()))
                .every(ReportRules.HEALTH)
                .until(CaseDuties::lastDay)
                .doneBy(
                        PeriodicReport.class,
                        PeriodicReport::correctionCase,
                        PeriodicReport::receivedOn,
                        report -> report.kind() == ReportKind.HEALTH)
                .basis("社区矫正法实施办法第二十四条");
        corrections
                .duty("D10", CorrectionCase.class)
                .owedBy(JUSTICE_STAFF)
                .whenever(c -> c.isActive() && c.medicalParole())
                .from(CorrectionCase::reportDate)
                .every(ReportRules.REVIEWS)
                .until(CaseDuties::lastDay)
                .doneBy(
                        PeriodicReport.class,
                        PeriodicReport::correctionCase,
                        PeriodicReport::receivedOn,
                        report -> report.kind() == ReportKind.MEDICAL_REVIEW)
                .basis("社区矫正法实施办法第二十四条");
    }

    /** A rule for each class, so that the district sets the rhythm of each; owed while it held. */
    private static void reports(FunctionDefinition corrections, ManagementClass managed) {
        corrections
                .duty(managed.reportDuty(), CorrectionCase.class)
                .owedBy(BEAT_OFFICER)
                .whenever(CorrectionCase::isActive)
                .from(CorrectionCase::reportDate)
                .every(managed.reports(), managed::held)
                .until(CaseDuties::lastDay)
                .doneBy(
                        PeriodicReport.class,
                        PeriodicReport::correctionCase,
                        PeriodicReport::receivedOn,
                        report -> report.kind() == ReportKind.REGULAR)
                .basis("社区矫正法实施办法第二十四条；本地分类管理规定");
    }

    private static void visits(
            FunctionDefinition corrections, ManagementClass managed, Windows rhythm) {
        corrections
                .duty(managed.visitDuty(), CorrectionCase.class)
                .owedBy(BEAT_OFFICER)
                .whenever(CorrectionCase::isActive)
                .from(CorrectionCase::reportDate)
                .every(rhythm, managed::held)
                .until(CaseDuties::lastDay)
                .doneBy(Visit.class, Visit::correctionCase, Visit::visitDate, Visit::isMade)
                .basis("社区矫正法第二十六条；本地分类管理规定");
    }

    private static void ending(FunctionDefinition corrections) {
        corrections
                .duty("D24", CorrectionCase.class)
                .owedBy(JUSTICE_STAFF)
                .whenever(CorrectionCase::isActive)
                .from(CorrectionCase::termEnd)
                .within(Term.daysBefore(30))
                .doneOn(CorrectionCase::appraisedOn)
                .basis("社区矫正法实施办法第五十三条");
        corrections
                .duty("D25", CorrectionCase.class)
                .owedBy(JUSTICE_STAFF)
                .whenever(CaseRules::isSupervised)
                .from(CorrectionCase::termEnd)
                .within(Term.onDate())
                .doneOn(CorrectionCase::closedOn)
                .byStep("discharge")
                .levelTwoAtOnce()
                .statutory()
                .basis("社区矫正法第四十四条");
        corrections
                .duty("D26", CorrectionCase.class)
                .owedBy(REGISTRY_CLERK)
                .whenever(c -> c.juvenileRegime() && c.state().isFreed())
                .from(CorrectionCase::closedOn)
                .within(CaseRules.SEALED_WITHIN)
                // The file locks itself on the last day: nothing is then left to remind of.
                .doneOn((c, lookup) -> sealedBy(c, lookup.today()))
                .statutory()
                .basis("关于未成年人犯罪记录封存的实施办法第十三条");
    }

    private static @Nullable LocalDate sealedBy(CorrectionCase of, LocalDate today) {
        LocalDate seals = of.sealsOn();
        return seals == null || seals.isAfter(today) ? null : seals;
    }

    /** Regular duties go on to the end of the term, or to the day the case ended before. */
    private static LocalDate lastDay(CorrectionCase of) {
        LocalDate closed = of.closedOn();
        return closed != null && closed.isBefore(of.termEnd()) ? closed : of.termEnd();
    }

    private static boolean isOutOfPrison(CorrectionCase of) {
        return of.correctionType() == CorrectionType.TEMPORARY_OUT_OF_PRISON;
    }

    private static @Nullable LocalDate firstOfMonth(@Nullable LocalDate day) {
        return day == null ? null : day.withDayOfMonth(1);
    }
}
