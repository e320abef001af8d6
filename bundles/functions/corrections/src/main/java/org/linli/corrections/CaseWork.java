package org.linli.corrections;

import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.corrections.CaseRoles.JUSTICE_STAFF;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.linli.corrections.CorrectionGroup.GroupMember;
import org.linli.corrections.Visit.VisitPlace;
import org.linli.function.Draft;
import org.linli.function.FunctionDefinition;
import org.linli.function.Problems;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.registry.Staff;
import org.linli.store.Lookup;

/** What is done with a person while the case is active: group, plan, reports, visits, leave. */
final class CaseWork {
    /** A visit entered later needs a reason. */
    private static final int ENTERED_WITHIN_DAYS = 7;

    /** A plan is looked at again after that many months at most. */
    private static final int REVIEW_WITHIN_MONTHS = 6;

    private CaseWork() {}

    static void define(FunctionDefinition corrections) {
        groupAndPlan(corrections);
        reportsAndVisits(corrections);
        leave(corrections);
    }

    private static void groupAndPlan(FunctionDefinition corrections) {
        corrections
                .record(CorrectionGroup.class)
                .title(CorrectionGroup::correctionCase, CorrectionGroup::foundedDate)
                .columns(CorrectionGroup::foundedDate, CorrectionGroup::responsibilityLetter)
                .partOf(CorrectionGroup::correctionCase, CorrectionCase.class)
                .keptBy(JUSTICE_STAFF)
                .readableBy(CaseRoles.caseTeam())
                .checks(GroupRules::check)
                .printout("letter")
                .fields(CorrectionGroup::foundedDate)
                .part(
                        GroupMember.class,
                        GroupMember::officer,
                        GroupMember::person,
                        GroupMember::memberRole,
                        GroupMember::memberFrom)
                .saying("group-helps", "group-tells", "group-keeps")
                .signedBy("office", "members");

        corrections
                .record(CorrectionPlan.class)
                .title(CorrectionPlan::correctionCase, CorrectionPlan::planVersion)
                .columns(
                        CorrectionPlan::planVersion,
                        CorrectionPlan::startDate,
                        CorrectionPlan::reviewDate)
                .partOf(CorrectionPlan::correctionCase, CorrectionCase.class)
                .keptBy(JUSTICE_STAFF)
                .readableBy(CaseRoles.caseTeam())
                .checks(CaseWork::checkReview)
                .checks(CaseWork::checkVersion)
                .printout("plan")
                .fields(
                        CorrectionPlan::planVersion,
                        CorrectionPlan::startDate,
                        CorrectionPlan::needs,
                        CorrectionPlan::goals,
                        CorrectionPlan::measures,
                        CorrectionPlan::reviewDate,
                        CorrectionPlan::outcome)
                .signedBy("office", "subject");
    }

    private static void reportsAndVisits(FunctionDefinition corrections) {
        corrections
                .record(PeriodicReport.class)
                .title(PeriodicReport::kind, PeriodicReport::receivedOn)
                .columns(
                        PeriodicReport::receivedOn,
                        PeriodicReport::kind,
                        PeriodicReport::mode,
                        PeriodicReport::receivedBy)
                .partOf(PeriodicReport::correctionCase, CorrectionCase.class)
                .keptBy(JUSTICE_STAFF, BEAT_OFFICER, REGISTRY_CLERK)
                .readableBy(CaseRoles.caseTeam())
                .derives(ReportRules::withWindow)
                .checks(
                        TermOfCase.lived(
                                PeriodicReport::correctionCase, PeriodicReport::receivedOn))
                .checks(ReportRules::checkKind);

        corrections
                .record(Visit.class)
                .title(Visit::correctionCase, Visit::visitDate)
                .columns(Visit::visitDate, Visit::place, Visit::outcome, Visit::officer)
                .partOf(Visit::correctionCase, CorrectionCase.class)
                .keptBy(JUSTICE_STAFF, BEAT_OFFICER, REGISTRY_CLERK)
                .readableBy(CaseRoles.caseTeam())
                .requiredWhen(Visit::otherNames, (v, l) -> isAlone(v), "COR-V10")
                .checks(TermOfCase.lived(Visit::correctionCase, Visit::visitDate))
                .checks(CaseWork::checkVisit)
                .printout("visit")
                .fields(
                        Visit::visitDate,
                        Visit::place,
                        Visit::officer,
                        Visit::others,
                        Visit::otherNames,
                        Visit::outcome,
                        Visit::findings)
                .signedBy("visitor", "visitor");

        corrections
                .record(Activity.class)
                .title(Activity::kind, Activity::date)
                .columns(Activity::date, Activity::kind, Activity::minutes, Activity::attended)
                .partOf(Activity::correctionCase, CorrectionCase.class)
                .keptBy(JUSTICE_STAFF)
                .readableBy(CaseRoles.caseTeam())
                .checks(TermOfCase.lived(Activity::correctionCase, Activity::date));
    }

    private static void leave(FunctionDefinition corrections) {
        corrections
                .record(AbsenceRequest.class)
                .title(AbsenceRequest::destination, AbsenceRequest::startDate)
                .columns(
                        AbsenceRequest::startDate,
                        AbsenceRequest::endDate,
                        AbsenceRequest::reason,
                        AbsenceRequest::approvalLevel,
                        AbsenceRequest::decision,
                        AbsenceRequest::returnedOn)
                .partOf(AbsenceRequest::correctionCase, CorrectionCase.class)
                .keptBy(JUSTICE_STAFF)
                .readableBy(CaseRoles.caseTeam())
                .derives(new AbsenceRules.DaysAway())
                .requiredWhen(AbsenceRequest::urgencyNote, AbsenceRules::isUrgent, "VAL-001")
                .requiredWhen(AbsenceRequest::decidedBy, (a, l) -> a.decision() != null, "VAL-001")
                .checks(
                        TermOfCase.planned(
                                AbsenceRequest::correctionCase,
                                AbsenceRequest::startDate,
                                AbsenceRequest::endDate))
                .checks(AbsenceRules::checkLevel)
                .checks(AbsenceRules::checkRegularTrips)
                .printout("approval")
                .fields(
                        AbsenceRequest::appliedOn,
                        AbsenceRequest::reason,
                        AbsenceRequest::urgencyNote,
                        AbsenceRequest::destination,
                        AbsenceRequest::startDate,
                        AbsenceRequest::endDate,
                        AbsenceRequest::twoMonthTotal,
                        AbsenceRequest::approvalLevel,
                        AbsenceRequest::decision,
                        AbsenceRequest::decidedBy,
                        AbsenceRequest::returnedOn)
                .signedBy("subject", "approver");
    }

    private static void checkReview(Draft<CorrectionPlan> draft, Lookup lookup, Problems problems) {
        CorrectionPlan plan = draft.value();
        problems.when(
                plan.reviewDate().isAfter(plan.startDate().plusMonths(REVIEW_WITHIN_MONTHS)),
                "COR-V18",
                "reviewDate");
        LocalDate reported =
                lookup.find(CorrectionCase.class, plan.correctionCase())
                        .map(of -> of.value().reportDate())
                        .orElse(null);
        problems.when(GroupRules.isBefore(plan.startDate(), reported), "VAL-051", "startDate");
        problems.when(draft.isNew() && reported == null, "REG-C-03", "startDate");
    }

    /** A new version closes the one before, and so begins after it. */
    private static void checkVersion(
            Draft<CorrectionPlan> draft, Lookup lookup, Problems problems) {
        CorrectionPlan plan = draft.value();
        boolean typed =
                draft.changes(CorrectionPlan::planVersion)
                        || draft.changes(CorrectionPlan::startDate);
        boolean follows =
                lookup
                        .linked(
                                CorrectionPlan.class,
                                CorrectionPlan::correctionCase,
                                plan.correctionCase())
                        .stream()
                        .filter(draft::isOther)
                        .map(Stored::value)
                        .allMatch(other -> plan.follows(other) || other.follows(plan));
        problems.when(typed && !follows, "COR-V30", "planVersion");
    }

    /** One at least is of the group; whoever is only named may be, and so before there is one. */
    private static boolean isByGroup(Visit visit, Lookup lookup) {
        List<Ref<Staff>> members =
                lookup
                        .linked(
                                CorrectionGroup.class,
                                CorrectionGroup::correctionCase,
                                visit.correctionCase())
                        .stream()
                        .flatMap(group -> group.value().members().stream())
                        .filter(member -> member.isMemberOn(visit.visitDate()))
                        .map(GroupMember::officer)
                        .filter(Objects::nonNull)
                        .toList();
        return members.isEmpty()
                || visit.otherNames() != null
                || members.contains(visit.officer())
                || !Collections.disjoint(members, visit.others());
    }

    private static boolean isAlone(Visit visit) {
        return visit.others().stream().allMatch(other -> other.equals(visit.officer()));
    }

    private static void checkVisit(Draft<Visit> draft, Lookup lookup, Problems problems) {
        Visit visit = draft.value();
        boolean late = visit.visitDate().isBefore(lookup.today().minusDays(ENTERED_WITHIN_DAYS));
        problems.when(
                draft.isNew() && !draft.isImported() && late && visit.lateReason() == null,
                "COR-V09",
                "lateReason");
        problems.when(
                visit.place() == VisitPlace.WORKPLACE && !visit.consent(), "COR-V14", "consent");
        problems.when(
                draft.isNew() && !draft.isImported() && !isByGroup(visit, lookup),
                "COR-V25",
                "officer");
    }
}
