package org.linli.resettlement;

import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.function.FunctionDefinition;
import org.linli.store.Lookup;

/**
 * What is owed around the day of release. Days of release are kept on holidays too.
 *
 * @see "domain rules, resettlement, section 5: the codes are those of its table"
 */
final class ReturnDuties {
    /** From the day before: the day that the certificate states, moved to a working day. */
    private static final Term REPORTS = Term.calendarDays(1).rolledForward();

    private ReturnDuties() {}

    static void define(FunctionDefinition resettlement) {
        notice(resettlement);
        arrival(resettlement);
    }

    private static void notice(FunctionDefinition resettlement) {
        resettlement
                .duty("D1", ReleaseNotice.class)
                .owedBy(REGISTRY_CLERK)
                .from((n, lookup) -> n.expectedRelease().minusMonths(1))
                .within(Term.onDate())
                .doneOn(ReleaseNotice::noticeReceivedOn)
                .basis("综治委〔1999〕5号");
        resettlement
                .duty("D2", ReleaseNotice.class)
                .owedBy(BEAT_OFFICER)
                .from(ReleaseNotice::noticeReceivedOn)
                .within(Term.workingDays(10))
                .doneOn((n, lookup) -> n.checkedOn())
                .basis("本地工作惯例（待确认）");
    }

    private static void arrival(FunctionDefinition resettlement) {
        resettlement
                .duty("D3", HelpCase.class)
                .owedBy(BEAT_OFFICER)
                .whenever(c -> c.isKey() && c.isOpen())
                .from((c, lookup) -> c.isKey() ? c.releaseDate() : null)
                .within(Term.onDate())
                .doneOn(HelpCase::handedOverOn)
                .levelTwoAt(LocalTime.NOON)
                .basis("中办发〔2010〕5号，必接必送");
        resettlement
                .duty("D4", HelpCase.class)
                .owedBy(BEAT_OFFICER)
                .whenever(HelpCase::isExpected)
                .from((c, lookup) -> dayBefore(c.reportBy()))
                .within(REPORTS)
                .doneOn(HelpCase::reportedOn)
                .byStep("receive")
                .statutory()
                .basis("释放证明书；综治委〔1999〕5号");
        resettlement
                .duty("D4-CONTACT", HelpCase.class)
                .owedBy(BEAT_OFFICER)
                .whenever(HelpCase::isExpected)
                .from(ReturnDuties::reportLapsed)
                .within(Term.workingDays(1))
                .doneBy(ContactAttempt.class, ContactAttempt::helpCase, ContactAttempt::attemptedOn)
                .basis("未按期报到先电话联系，再登记联系记录；不设处罚（本地工作惯例，待确认）");
        resettlement
                .duty("D5", HelpCase.class)
                .owedBy(REGISTRY_CLERK)
                .whenever(HelpCase::isOpen)
                .from((c, lookup) -> c.householdRegistered() == null ? null : c.reportedOn())
                .within(Term.sameDay())
                .doneOn((c, lookup) -> c.householdSettledOn())
                .statutory()
                .basis("监狱法第三十六条");
        resettlement
                .duty("D16", HelpCase.class)
                .owedBy(BEAT_OFFICER)
                .whenever(HelpCase::isExpected)
                .from(ReturnDuties::releaseOfMinor)
                .within(Term.daysBefore(1))
                .doneOn(HelpCase::guardianToldOn)
                .levelTwoAtOnce()
                .statutory()
                .basis("预防未成年人犯罪法第五十六条");
    }

    /** The last day to report, once it has passed and nobody came. */
    private static @Nullable LocalDate reportLapsed(HelpCase of, Lookup lookup) {
        LocalDate last = of.reportedOn() == null ? lastDayToReport(of, lookup) : null;
        return last != null && lookup.today().isAfter(last) ? last : null;
    }

    /** The day that the certificate states, moved to a working day. */
    static @Nullable LocalDate lastDayToReport(HelpCase of, Lookup lookup) {
        LocalDate before = dayBefore(of.reportBy());
        return before == null ? null : REPORTS.due(before, lookup.calendar()).day();
    }

    private static @Nullable LocalDate dayBefore(@Nullable LocalDate day) {
        return day == null ? null : day.minusDays(1);
    }

    private static @Nullable LocalDate releaseOfMinor(HelpCase of, Lookup lookup) {
        return NoticeFile.isMinorOn(of.releaseDate(), of.subject(), lookup)
                ? of.releaseDate()
                : null;
    }
}
