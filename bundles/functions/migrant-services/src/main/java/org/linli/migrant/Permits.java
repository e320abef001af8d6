package org.linli.migrant;

import static org.linli.access.Role.AREA_LEAD;
import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;
import static org.linli.migrant.ResidencePermit.PermitStage.ACCEPTED;
import static org.linli.migrant.ResidencePermit.PermitStage.APPROVED;
import static org.linli.migrant.ResidencePermit.PermitStage.CANCELLED;
import static org.linli.migrant.ResidencePermit.PermitStage.ISSUED;
import static org.linli.migrant.ResidencePermit.PermitStage.RECEIVED;
import static org.linli.migrant.ResidencePermit.PermitStage.REFUSED;
import static org.linli.migrant.ResidencePermit.PermitStage.SUPPLEMENT;
import static org.linli.migrant.ResidencePermit.PermitStage.SUSPENDED;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.linli.function.Consequence;
import org.linli.function.FunctionDefinition;
import org.linli.function.Lifecycle;
import org.linli.migrant.ResidencePermit.PermitStage;
import org.linli.record.Stored;
import org.linli.registry.Lifetime;
import org.linli.registry.Person;
import org.linli.registry.Settled;
import org.linli.store.Lookup;

/** Permits and their yearly endorsement. */
final class Permits {
    private Permits() {}

    static void define(FunctionDefinition migrants) {
        var permits =
                migrants.record(ResidencePermit.class)
                        .title(ResidencePermit::applicant)
                        .facts(ResidencePermit::permitNo, ResidencePermit::receivedOn)
                        .columns(
                                ResidencePermit::applicant,
                                ResidencePermit::permitNo,
                                ResidencePermit::receivedOn,
                                ResidencePermit::dueOn,
                                ResidencePermit::issuedOn,
                                ResidencePermit::windowTo,
                                ResidencePermit::stage)
                        .group(
                                "application",
                                ResidencePermit::applicant,
                                ResidencePermit::proxy,
                                ResidencePermit::proxyRelation,
                                ResidencePermit::ground,
                                ResidencePermit::proofs,
                                ResidencePermit::proofPapers,
                                ResidencePermit::residenceSince)
                        .group(
                                "course",
                                ResidencePermit::receivedOn,
                                ResidencePermit::missingList,
                                ResidencePermit::missingToldOn,
                                ResidencePermit::acceptedOn,
                                ResidencePermit::totalDays,
                                ResidencePermit::extendReason,
                                ResidencePermit::dueOn,
                                ResidencePermit::refusalReason,
                                ResidencePermit::refusedOn)
                        .group(
                                "permit",
                                ResidencePermit::permitNo,
                                ResidencePermit::issuedOn,
                                ResidencePermit::fee,
                                ResidencePermit::continuousFrom,
                                ResidencePermit::endorsedOn,
                                ResidencePermit::windowFrom,
                                ResidencePermit::windowTo,
                                ResidencePermit::cancelledOn,
                                ResidencePermit::endedOn)
                        .keptBy(BEAT_OFFICER, ASSISTANT, REGISTRY_CLERK)
                        .readableBy(AREA_LEAD, STATION_LEADER)
                        .locatedBy(ResidencePermit::applicant, Person.class)
                        .derivesFrom(Endorsement.class, Endorsement::permit, PermitRules::endorsed)
                        .derives(PermitRules::derive)
                        .requiredWhen(
                                ResidencePermit::residenceSince,
                                PermitRules::mustHaveLivedHere,
                                "MIG-P-13")
                        .requiredWhen(ResidencePermit::proofs, (p, l) -> p.isPending(), "MIG-P-07")
                        .requiredWhen(
                                ResidencePermit::proofPapers, (p, l) -> p.isPending(), "GEN-V04")
                        .requiredWhen(ResidencePermit::proxy, PermitRules::isTooYoung, "MIG-P-06")
                        .requiredWhen(
                                ResidencePermit::proxyRelation,
                                (p, l) -> p.proxy() != null,
                                "VAL-001")
                        .requiredWhen(
                                ResidencePermit::extendReason, PermitRules::isExtended, "VAL-001")
                        .requiredWhen(
                                ResidencePermit::refusalReason, PermitRules::isRefused, "MIG-P-03")
                        .requiredWhen(ResidencePermit::permitNo, PermitRules::isIssued, "VAL-001")
                        .requiredWhen(ResidencePermit::issuedOn, PermitRules::isIssued, "VAL-001")
                        .checks(
                                Lifetime.of(
                                        ResidencePermit::applicant, ResidencePermit::receivedOn))
                        .checks(Settled.about(ResidencePermit::applicant))
                        .checks(PermitRules::checkSteps)
                        .checks(PermitRules::check)
                        .erasedAfter(ResidencePermit::endedOn, Keeping.PERMITS_AND_STAYS);
        MigrantPapers.ofPermits(permits);
        application(permits.lifecycle(ResidencePermit::stage));

        migrants.record(Endorsement.class)
                .title(Endorsement::permit, Endorsement::doneOn)
                .facts(Endorsement::kind, Endorsement::windowTo)
                .columns(
                        Endorsement::permit,
                        Endorsement::yearNo,
                        Endorsement::windowFrom,
                        Endorsement::windowTo,
                        Endorsement::doneOn,
                        Endorsement::kind)
                .createdBy(BEAT_OFFICER, ASSISTANT, REGISTRY_CLERK)
                .changedBy(BEAT_OFFICER, REGISTRY_CLERK)
                .readableBy(AREA_LEAD, STATION_LEADER)
                .partOf(Endorsement::permit, ResidencePermit.class)
                .derives(Endorsement::derive)
                .checks(Endorsement::check)
                .leadsTo(Permits::endorsed);
    }

    /** A permit that was suspended works again. */
    private static List<Consequence<?>> endorsed(Stored<Endorsement> made, Lookup lookup) {
        return lookup.find(ResidencePermit.class, made.value().permit())
                .filter(permit -> permit.value().stage() == SUSPENDED)
                .filter(permit -> !PermitRules.isOverdue(permit.value(), lookup))
                .<List<Consequence<?>>>map(
                        permit -> List.of(Consequence.step(permit, "endorse", Map.of())))
                .orElse(List.of());
    }

    private static void application(Lifecycle.Builder<ResidencePermit, PermitStage> permits) {
        permits.starts(RECEIVED)
                .path(RECEIVED, ACCEPTED, APPROVED, ISSUED)
                .closes("MIG-P-11", REFUSED, CANCELLED)
                .forbids(SUPPLEMENT, SUPPLEMENT, "MIG-P-02")
                .onlyIn(
                        EnumSet.complementOf(EnumSet.of(RECEIVED)),
                        ResidencePermit::missingList,
                        ResidencePermit::missingToldOn)
                .onlyIn(
                        EnumSet.complementOf(EnumSet.of(RECEIVED, SUPPLEMENT)),
                        ResidencePermit::acceptedOn)
                .onlyIn(
                        EnumSet.of(ISSUED, SUSPENDED, CANCELLED),
                        ResidencePermit::permitNo,
                        ResidencePermit::issuedOn)
                .step("supplement")
                .from(RECEIVED)
                .to(SUPPLEMENT)
                .by(BEAT_OFFICER, ASSISTANT)
                .demands(ResidencePermit::missingList, ResidencePermit::missingToldOn)
                .step("accept")
                .from(RECEIVED, SUPPLEMENT)
                .to(ACCEPTED)
                .by(BEAT_OFFICER)
                .demands(ResidencePermit::acceptedOn)
                .asks(ResidencePermit::proofs, ResidencePermit::proofPapers)
                .step("extend")
                .from(ACCEPTED)
                .to(ACCEPTED)
                .by(STATION_LEADER)
                .demands(ResidencePermit::totalDays, ResidencePermit::extendReason)
                .step("approve")
                .from(ACCEPTED)
                .to(APPROVED)
                .by(BEAT_OFFICER)
                .step("refuse")
                .from(ACCEPTED)
                .to(REFUSED)
                .by(STATION_LEADER)
                .demands(ResidencePermit::refusedOn)
                .asks(ResidencePermit::refusalReason)
                .step("issue")
                .from(APPROVED)
                .to(ISSUED)
                .by(BEAT_OFFICER, ASSISTANT)
                .demands(ResidencePermit::permitNo, ResidencePermit::issuedOn)
                .step("suspend")
                .from(ISSUED)
                .to(SUSPENDED)
                .byItself(
                        (p, lookup) -> p.windowTo() != null && lookup.today().isAfter(p.windowTo()))
                .step("endorse")
                .from(ISSUED, SUSPENDED)
                .to(ISSUED)
                .byRecord(Endorsement.class)
                .step("cancel")
                .from(ISSUED, SUSPENDED)
                .to(CANCELLED)
                .by(BEAT_OFFICER)
                .demands(ResidencePermit::cancelledOn);
    }
}
