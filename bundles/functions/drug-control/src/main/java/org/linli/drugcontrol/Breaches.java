package org.linli.drugcontrol;

import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.STATION_LEADER;
import static org.linli.drugcontrol.CaseRoles.DRUG_WORKER;
import static org.linli.drugcontrol.CaseRoles.YOUTH_OFFICER;

import org.linli.drugcontrol.BreachReport.CountedEvent;
import org.linli.function.FunctionDefinition;
import org.linli.registry.Sworn;

/** Absences, cautions, and what goes to the police. */
final class Breaches {
    private Breaches() {}

    static void define(FunctionDefinition drugControl) {
        drugControl
                .record(UnauthorisedAbsence.class)
                .title(UnauthorisedAbsence::from, UnauthorisedAbsence::to)
                .columns(
                        UnauthorisedAbsence::from,
                        UnauthorisedAbsence::to,
                        UnauthorisedAbsence::confirmedBy,
                        UnauthorisedAbsence::confirmedWith)
                .partOf(UnauthorisedAbsence::drugCase, DrugCase.class)
                .keptBy(DRUG_WORKER, BEAT_OFFICER, YOUTH_OFFICER)
                .readableBy(CaseRoles.caseTeam())
                .checks(Sworn.officers(UnauthorisedAbsence::confirmedBy))
                .checks(
                        PartRules.since(
                                DrugCase::reportedOn,
                                UnauthorisedAbsence::drugCase,
                                UnauthorisedAbsence::from))
                .checks(PartRules::checkAbsence)
                .checks(PartRules::checkInfection);
        drugControl
                .record(Caution.class)
                .title(Caution::reason, Caution::issuedOn)
                .columns(Caution::issuedOn, Caution::reason, Caution::servedOn)
                .partOf(Caution::drugCase, DrugCase.class)
                .keptBy(DRUG_WORKER, BEAT_OFFICER, YOUTH_OFFICER)
                .readableBy(CaseRoles.caseTeam())
                .checks(PartRules.since(DrugCase::servedOn, Caution::drugCase, Caution::issuedOn))
                .checks(PartRules::checkInfection)
                .printout("caution")
                .fields(Caution::reason, Caution::facts, Caution::issuedOn, Caution::servedOn)
                .saying("serious-breach")
                .signedBy("office", "subject");
        reports(drugControl);
    }

    private static void reports(FunctionDefinition drugControl) {
        drugControl
                .record(BreachReport.class)
                .title(BreachReport::ground, BreachReport::knownOn)
                .columns(
                        BreachReport::knownOn,
                        BreachReport::ground,
                        BreachReport::reportedAt,
                        BreachReport::decision)
                .partOf(BreachReport::drugCase, DrugCase.class)
                .createdBy(DRUG_WORKER)
                .changedBy(DRUG_WORKER, STATION_LEADER)
                .withdrawnBy(STATION_LEADER)
                .readableBy(CaseRoles.caseTeam())
                .derives(PartRules::deriveBreach)
                .requiredWhen(BreachReport::receiver, (b, l) -> b.reportedAt() != null, "VAL-001")
                .requiredWhen(BreachReport::receipt, (b, l) -> b.reportedAt() != null, "GEN-V04")
                .requiredWhen(BreachReport::decision, (b, l) -> b.decidedOn() != null, "VAL-001")
                .requiredWhen(BreachReport::decidedOn, (b, l) -> !b.isOpen(), "VAL-001")
                .requiredWhen(BreachReport::decisionPaper, (b, l) -> !b.isOpen(), "VAL-001")
                .checks(
                        PartRules.since(
                                DrugCase::servedOn, BreachReport::drugCase, BreachReport::knownOn))
                .checks(PartRules::checkBreach)
                .checks(PartRules::checkDecision)
                .checks(PartRules::checkInfection)
                .printout("proof")
                .fields(
                        BreachReport::ground,
                        BreachReport::knownOn,
                        BreachReport::evidence,
                        BreachReport::evidencePapers)
                .part(DrugCase.class, DrugCase::refusals, DrugCase::absences, DrugCase::absentDays)
                .part(CountedEvent.class, CountedEvent::kind, CountedEvent::from, CountedEvent::to)
                .signedBy("office")
                .printout("receipt")
                .fields(BreachReport::ground, BreachReport::reportedAt, BreachReport::receiver)
                .signedBy("sender", "receiver");
    }
}
