package org.linli.migrant;

import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.function.FunctionDefinition;
import org.linli.migrant.RentalProperty.RentalStage;
import org.linli.migrant.ResidencePermit.PermitStage;
import org.linli.migrant.ResidenceRegistration.RegistrationStage;

/**
 * What is owed, and until when. Periods that residents must keep move to a working day; those the
 * police owe do not. What a resident reports late gives a visit or a notice and no penalty.
 *
 * @see "domain rules, migrant services, section 6"
 */
final class MigrantDuties {
    /** From the begin or end of work to the employer's report (default, local rule). */
    private static final Term EMPLOYER_REPORTS = Term.workingDays(3);

    /** From a late report to the visit (default). */
    private static final Term LATE_IS_VISITED = Term.workingDays(10);

    /** From a landlord's late report to the notice (default). */
    private static final Term LATE_IS_TOLD = Term.workingDays(3);

    private static final String LANDLORD_LATE = "本地规定：出租人3个工作日内申报；逾期告知，不自动处罚";

    private static final int OVERSEAS_HOURS = 24;

    /** Before the stay ends, to tell the guest that he asks for more a week before it does. */
    private static final int EXTENSION_DAYS = 14;

    /** The same with a residence permit, which is asked for thirty days before. */
    private static final int RENEWAL_DAYS = 45;

    private MigrantDuties() {}

    static void define(FunctionDefinition migrants) {
        registrations(migrants);
        permits(migrants);
        rentals(migrants);
        checks(migrants);
        stays(migrants);
    }

    private static void registrations(FunctionDefinition migrants) {
        migrants.duty("MIG-D-01", ResidenceRegistration.class)
                .owedBy(ASSISTANT)
                .whenever(r -> r.stage() == RegistrationStage.SUBMITTED)
                .from(ResidenceRegistration::reportedOn)
                .within(Term.workingDays(1))
                .doneOn(ResidenceRegistration::documentCheckedOn)
                .byStep("activate")
                .basis("本系统默认：当日核对证件，最迟次一工作日");
        migrants.duty("MIG-D-04", ResidenceRegistration.class)
                .owedBy(ASSISTANT)
                .whenever(MigrantDuties::isToBeVisited)
                .from((r, lookup) -> arrivedLate(r) ? r.reportedOn() : null)
                .within(LATE_IS_VISITED)
                .doneOn(ResidenceRegistration::verifiedOn)
                .byStep("verify")
                .basis("户口登记条例第十五条；逾期申报上门走访，不自动处罚；期限为本系统默认");
        migrants.duty("MIG-D-05", ResidenceRegistration.class)
                .owedBy(ASSISTANT)
                .from((r, lookup) -> r.isMove() ? r.movedInOn() : null)
                .within(RegistrationRules.REPORT_MOVE)
                .doneOn(ResidenceRegistration::reportedOn)
                .basis("本地规定：变更居住地址10日内申报；逾期提示，不自动处罚");
        migrants.duty("MIG-D-02", ResidenceRegistration.class)
                .owedBy(ASSISTANT)
                .whenever(MigrantDuties::isEmployed)
                .from(ResidenceRegistration::employedFrom)
                .within(EMPLOYER_REPORTS)
                .doneOn(ResidenceRegistration::employerReportedOn)
                .basis("本地规定：用人单位3个工作日内申报；逾期告知，不自动处罚");
        migrants.duty("MIG-D-03", ResidenceRegistration.class)
                .owedBy(ASSISTANT)
                .whenever(MigrantDuties::isEmployed)
                .from(ResidenceRegistration::employedTo)
                .within(EMPLOYER_REPORTS)
                .doneOn(ResidenceRegistration::employerEndReportedOn)
                .basis("本地规定：终止用工后3个工作日内申报；逾期告知，不自动处罚");
    }

    /** Somebody looks in; that it was reported late has no other consequence. */
    private static boolean isToBeVisited(ResidenceRegistration registration) {
        return arrivedLate(registration) && registration.stage() == RegistrationStage.ACTIVE;
    }

    /** A move that is told late is marked as such, and leads to nothing. */
    private static boolean arrivedLate(ResidenceRegistration registration) {
        return registration.reportedLate() && !registration.isMove();
    }

    private static boolean isEmployed(ResidenceRegistration registration) {
        return registration.employer() != null;
    }

    private static void permits(FunctionDefinition migrants) {
        migrants.duty("MIG-D-10", ResidencePermit.class)
                .owedBy(BEAT_OFFICER)
                .whenever(p -> p.stage() == PermitStage.RECEIVED)
                .from(ResidencePermit::receivedOn)
                .within(Term.workingDays(1))
                .doneOn((p, lookup) -> earlier(p.acceptedOn(), p.missingToldOn()))
                .byStep("accept")
                .basis("居住证暂行条例第九条；本地默认1个工作日");
        migrants.duty("MIG-D-11", ResidencePermit.class)
                .owedBy(BEAT_OFFICER)
                .whenever(ResidencePermit::isPending)
                .from(ResidencePermit::dueOn)
                .within(Term.onDate())
                .doneOn((p, lookup) -> earlier(p.issuedOn(), p.refusedOn()))
                .byStep("issue")
                .statutory()
                .basis("居住证暂行条例第九条：受理之日起15日");
        migrants.duty("MIG-D-12", ResidencePermit.class)
                .owedBy(ASSISTANT)
                .whenever(p -> p.stage() == PermitStage.ISSUED)
                .from(ResidencePermit::windowTo)
                .within(Term.onDate())
                .doneBy(Endorsement.class, Endorsement::permit, MigrantDuties::movesOn)
                .basis("居住证暂行条例第十条：每满一年之日前一个月内签注");
    }

    /** The record itself moves the day on, so that the old line ends and the next one begins. */
    private static @Nullable LocalDate movesOn(Record fulfils) {
        return null;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate two) {
        if (one == null || two == null) {
            return one == null ? two : one;
        }
        return one.isBefore(two) ? one : two;
    }

    private static void rentals(FunctionDefinition migrants) {
        migrants.duty("MIG-D-20", RentalProperty.class)
                .owedBy(BEAT_OFFICER)
                .whenever(r -> r.stage() == RentalStage.REPORTED)
                .from(RentalProperty::reportedOn)
                .within(RentalRules.FIRST_CHECK)
                .doneBy(
                        RentalCheck.class,
                        RentalCheck::rental,
                        RentalCheck::day,
                        RentalCheck::isMade)
                .basis("租赁房屋治安管理规定；本地默认10个工作日");
        migrants.duty("MIG-D-21", RentalProperty.class)
                .owedBy(BEAT_OFFICER)
                .whenever(RentalProperty::isLet)
                .from(RentalProperty::nextCheckOn)
                .within(Term.onDate())
                .doneBy(RentalCheck.class, RentalCheck::rental, MigrantDuties::movesOn)
                .basis("租赁房屋治安管理规定；检查频次由房屋条件确定");
        migrants.duty("MIG-D-22", RentalProperty.class)
                .owedBy(BEAT_OFFICER)
                .whenever(r -> r.stage() != RentalStage.CLOSED)
                .from((r, lookup) -> r.reportedLate() ? r.reportedOn() : null)
                .within(LATE_IS_TOLD)
                .doneOn(RentalProperty::noticeOn)
                .basis(LANDLORD_LATE);
        migrants.duty("MIG-D-25", Lease.class)
                .owedBy(BEAT_OFFICER)
                .whenever(lease -> lease.endReportedOn() == null)
                .from((lease, lookup) -> lease.reportedLate() ? lease.reportedOn() : null)
                .within(LATE_IS_TOLD)
                .doneOn(Lease::noticeOn)
                .basis(LANDLORD_LATE);
        migrants.duty("MIG-D-24", Lease.class)
                .owedBy(BEAT_OFFICER)
                .from(Lease::to)
                .within(RentalRules.LANDLORD_REPORTS)
                .doneOn(Lease::endReportedOn)
                .basis("本地规定：租赁终止后3个工作日内申报");
    }

    private static void checks(FunctionDefinition migrants) {
        migrants.duty("MIG-D-23", RentalCheck.class)
                .owedBy(BEAT_OFFICER)
                .whenever(check -> check.hazard() != null)
                .from(RentalCheck::rectifyBy)
                .within(Term.onDate())
                .doneOn(RentalCheck::rectifiedOn)
                .basis("整改通知书载明的期限");
    }

    private static void stays(FunctionDefinition migrants) {
        migrants.duty("MIG-D-29", OverseasStay.class)
                .owedBy(BEAT_OFFICER)
                .fromMinute(OverseasStay::checkedInAt)
                .within(Term.hours(OVERSEAS_HOURS))
                .doneAt(OverseasStay::reportedAt)
                .statutory()
                .basis("出境入境管理法第三十九条第二款：入住后24小时内申报");
        migrants.duty("MIG-D-30", OverseasStay.class)
                .owedBy(BEAT_OFFICER)
                .whenever(OverseasStay::isOpen)
                .from((s, lookup) -> s.reportedAt() == null ? null : s.reportedAt().toLocalDate())
                .within(Term.workingDays(2))
                .doneOn(OverseasStay::confirmedOn)
                .byStep("confirm")
                .basis("本系统默认：2个工作日内上门或电话核对");
        migrants.duty("MIG-D-31", OverseasStay.class)
                .owedBy(BEAT_OFFICER)
                .whenever(s -> s.isOpen() && !s.residencePermit())
                .from((s, lookup) -> remindOn(s, EXTENSION_DAYS))
                .within(Term.onDate())
                .doneOn(OverseasStay::remindedOn)
                .basis("出境入境管理法第二十九条：期满7日前申请延期");
        migrants.duty("MIG-D-32", OverseasStay.class)
                .owedBy(BEAT_OFFICER)
                .whenever(s -> s.isOpen() && s.residencePermit())
                .from((s, lookup) -> remindOn(s, RENEWAL_DAYS))
                .within(Term.onDate())
                .doneOn(OverseasStay::remindedOn)
                .basis("出境入境管理法第三十二条：居留证件期满30日前申请");
        migrants.duty("MIG-D-33", OverseasStay.class)
                .owedBy(BEAT_OFFICER)
                .from(OverseasStay::bornOn)
                .within(Term.calendarDays(60).rolledForward())
                .doneOn(OverseasStay::birthReportedOn)
                .statutory()
                .basis("出境入境管理法第四十条");
    }

    /** Who comes with less time than that is told at once. */
    private static @Nullable LocalDate remindOn(OverseasStay stay, int days) {
        LocalDate until = stay.stayUntil();
        if (until == null || stay.reportedAt() == null) {
            return null;
        }
        LocalDate reported = stay.reportedAt().toLocalDate();
        LocalDate planned = until.minusDays(days);
        return planned.isBefore(reported) ? reported : planned;
    }
}
