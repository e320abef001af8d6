package org.linli.drugcontrol;

import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;
import static org.linli.drugcontrol.CaseRoles.DRUG_WORKER;
import static org.linli.drugcontrol.CaseRoles.YOUTH_OFFICER;

import org.linli.drugcontrol.WorkGroup.GroupMember;
import org.linli.function.FunctionDefinition;

/** What is done with a person while the measure runs: agreement, group, talks, leave, its end. */
final class CaseWork {
    private CaseWork() {}

    static void define(FunctionDefinition drugControl) {
        agreementAndGroup(drugControl);
        talks(drugControl);
        moves(drugControl);
    }

    private static void agreementAndGroup(FunctionDefinition drugControl) {
        drugControl
                .record(Agreement.class)
                .title(Agreement::drugCase, Agreement::signedOn)
                .columns(Agreement::signedOn, Agreement::measures, Agreement::signatories)
                .partOf(Agreement::drugCase, DrugCase.class)
                .keptBy(DRUG_WORKER, REGISTRY_CLERK)
                .readableBy(CaseRoles.caseTeam())
                .checks(
                        PartRules.since(
                                DrugCase::reportedOn, Agreement::drugCase, Agreement::signedOn))
                .checks(PartRules::checkAgreement)
                .checks(PartRules::checkInfection)
                .printout("agreement")
                .part(DrugCase.class, DrugCase::measure, DrugCase::reportedOn, DrugCase::termEnd)
                .fields(
                        Agreement::measures,
                        Agreement::rules,
                        Agreement::liability,
                        Agreement::rights,
                        Agreement::signatories,
                        Agreement::signedOn)
                .signedBy("subject", "guardian", "office");

        drugControl
                .record(WorkGroup.class)
                .title(WorkGroup::drugCase, WorkGroup::foundedOn)
                .columns(WorkGroup::foundedOn, WorkGroup::missingReason)
                .partOf(WorkGroup::drugCase, DrugCase.class)
                .keptBy(DRUG_WORKER)
                .readableBy(CaseRoles.caseTeam())
                .requiredWhen(WorkGroup::missingReason, PartRules::isIncomplete, "VAL-001")
                .checks(
                        PartRules.since(
                                DrugCase::reportedOn, WorkGroup::drugCase, WorkGroup::foundedOn))
                .checks(PartRules::checkGroup)
                .checks(PartRules::checkInfection)
                .printout("members")
                .fields(WorkGroup::foundedOn, WorkGroup::missingReason)
                .part(
                        GroupMember.class,
                        GroupMember::capacity,
                        GroupMember::officer,
                        GroupMember::person,
                        GroupMember::name)
                .signedBy("office");
    }

    private static void talks(FunctionDefinition drugControl) {
        drugControl
                .record(Talk.class)
                .title(Talk::drugCase, Talk::talkedAt)
                .columns(Talk::talkedAt, Talk::mode, Talk::talkers)
                .partOf(Talk::drugCase, DrugCase.class)
                .keptBy(DRUG_WORKER, BEAT_OFFICER, YOUTH_OFFICER)
                .readableBy(CaseRoles.caseTeam())
                .checks(PartRules::checkInfection);
        drugControl
                .record(Review.class)
                .title(Review::kind, Review::writtenOn)
                .columns(Review::writtenOn, Review::kind)
                .partOf(Review::drugCase, DrugCase.class)
                .keptBy(DRUG_WORKER)
                .readableBy(CaseRoles.caseTeam())
                .checks(PartRules.since(DrugCase::reportedOn, Review::drugCase, Review::writtenOn))
                .checks(PartRules::checkInfection);
        drugControl
                .record(LeaveReport.class)
                .title(LeaveReport::destination, LeaveReport::from)
                .columns(
                        LeaveReport::reportedOn,
                        LeaveReport::destination,
                        LeaveReport::from,
                        LeaveReport::to)
                .partOf(LeaveReport::drugCase, DrugCase.class)
                .keptBy(DRUG_WORKER)
                .readableBy(CaseRoles.caseTeam())
                .requiredWhen(LeaveReport::reportedOn, PartRules::needsReport, "VAL-001")
                .requiredWhen(LeaveReport::paper, PartRules::needsPaper, "GEN-V04")
                .checks(PartRules::checkLeave)
                .checks(PartRules::checkInfection)
                .printout("leave")
                .fields(
                        LeaveReport::reportedOn,
                        LeaveReport::destination,
                        LeaveReport::from,
                        LeaveReport::to)
                .signedBy("subject", "office");
    }

    private static void moves(FunctionDefinition drugControl) {
        drugControl
                .record(Transfer.class)
                .title(Transfer::toOffice, Transfer::changedOn)
                .columns(
                        Transfer::changedOn,
                        Transfer::toOffice,
                        Transfer::papersSentOn,
                        Transfer::reportedOn)
                .partOf(Transfer::drugCase, DrugCase.class)
                .keptBy(DRUG_WORKER)
                .readableBy(CaseRoles.caseTeam())
                .checks(
                        PartRules.since(
                                DrugCase::servedOn, Transfer::drugCase, Transfer::changedOn))
                .checks(PartRules::checkTransfer)
                .checks(PartRules::checkInfection);
        drugControl
                .record(Lifting.class)
                .title(Lifting::noticeNumber, Lifting::issuedOn)
                .columns(
                        Lifting::noticeNumber,
                        Lifting::issuedOn,
                        Lifting::servedOn,
                        Lifting::officeNotifiedOn)
                .partOf(Lifting::drugCase, DrugCase.class)
                .keptBy(REGISTRY_CLERK, STATION_LEADER, YOUTH_OFFICER)
                .readableBy(CaseRoles.caseTeam())
                .checks(PartRules::checkLifting)
                .printout("lifting")
                .fields(Lifting::noticeNumber, Lifting::issuedOn)
                .part(
                        DrugCase.class,
                        DrugCase::measure,
                        DrugCase::orderNumber,
                        DrugCase::reportedOn,
                        DrugCase::termMonths,
                        DrugCase::termEnd)
                .fields(Lifting::servedOn, Lifting::familyServedOn, Lifting::officeNotifiedOn)
                .signedBy("leader", "subject", "family");
    }
}
