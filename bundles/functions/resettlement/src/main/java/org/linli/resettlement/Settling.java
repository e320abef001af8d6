package org.linli.resettlement;

import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;

import org.linli.function.FunctionDefinition;
import org.linli.registry.Sworn;
import org.linli.resettlement.Placement.PlacementState;
import org.linli.resettlement.Referral.ReferralAnswer;

/** Placements, the reasons why there is none, and referrals. */
final class Settling {
    private Settling() {}

    static void define(FunctionDefinition resettlement) {
        placements(resettlement);
        resettlement
                .record(UnplacedReason.class)
                .title(UnplacedReason::reason, UnplacedReason::notedOn)
                .columns(UnplacedReason::notedOn, UnplacedReason::reason)
                .partOf(UnplacedReason::helpCase, HelpCase.class)
                .keptBy(BEAT_OFFICER, REGISTRY_CLERK)
                .readableBy(HelpRoles.caseTeam())
                .checks(CaseParts.sinceRelease(UnplacedReason::helpCase, UnplacedReason::notedOn));
        resettlement
                .record(Referral.class)
                .title(Referral::need, Referral::toOrganisation)
                .columns(
                        Referral::sentOn,
                        Referral::need,
                        Referral::toOrganisation,
                        Referral::answer,
                        Referral::answeredOn)
                .partOf(Referral::helpCase, HelpCase.class)
                .keptBy(BEAT_OFFICER, REGISTRY_CLERK, HelpRoles.SOCIAL_WORKER)
                .readableBy(HelpRoles.caseTeam())
                .requiredWhen(
                        Referral::answeredOn,
                        (r, l) -> r.answer() != ReferralAnswer.PENDING,
                        "VAL-001")
                .checks(CaseParts.sinceMonthBefore(Referral::helpCase, Referral::sentOn))
                .checks(ReferralRules::check)
                .printout("slip")
                .fields(
                        Referral::helpCase,
                        Referral::need,
                        Referral::request,
                        Referral::toOrganisation,
                        Referral::consentTick,
                        Referral::sentOn,
                        Referral::answer,
                        Referral::answeredOn)
                .signedBy("subject", "receiver");
    }

    private static void placements(FunctionDefinition resettlement) {
        var placements =
                resettlement
                        .record(Placement.class)
                        .title(Placement::kind, Placement::startDate)
                        .columns(
                                Placement::kind,
                                Placement::startDate,
                                Placement::endDate,
                                Placement::state)
                        .partOf(Placement::helpCase, HelpCase.class)
                        .keptBy(BEAT_OFFICER, REGISTRY_CLERK)
                        .readableBy(HelpRoles.caseTeam())
                        .derives((p, lookup) -> PlacementRules.derive(p))
                        .remarks(PlacementRules::afterHalfAYear)
                        .requiredWhen(Placement::evidence, (p, l) -> true, "GEN-V04")
                        .requiredWhen(
                                Placement::organisation,
                                (p, l) -> PlacementRules.isWithoutEmployer(p),
                                "VAL-001")
                        .requiredWhen(
                                Placement::endReason, (p, l) -> p.endDate() != null, "VAL-001")
                        .requiredWhen(Placement::verifiedBy, (p, l) -> isVerified(p), "VAL-001")
                        .requiredWhen(Placement::verifiedOn, (p, l) -> isVerified(p), "VAL-001")
                        .checks(Sworn.officers(Placement::verifiedBy))
                        .checks(
                                CaseParts.sinceMonthBefore(
                                        Placement::helpCase, Placement::startDate))
                        .checks(PlacementRules::check);

        placements
                .printout("form")
                .fields(
                        Placement::helpCase,
                        Placement::kind,
                        Placement::startDate,
                        Placement::endDate,
                        Placement::endReason,
                        Placement::organisation,
                        Placement::employerName,
                        Placement::evidence,
                        Placement::verifiedBy,
                        Placement::verifiedOn)
                .signedBy("officer", "verifier");
        placements
                .lifecycle(Placement::state)
                .starts(PlacementState.ENTERED)
                .path(PlacementState.ENTERED, PlacementState.VERIFIED)
                .step("verify")
                .from(PlacementState.ENTERED)
                .to(PlacementState.VERIFIED)
                .by(BEAT_OFFICER, REGISTRY_CLERK, STATION_LEADER)
                .byAnother("RES-V04")
                .demands(Placement::verifiedBy, Placement::verifiedOn)
                .step("return")
                .from(PlacementState.VERIFIED)
                .to(PlacementState.ENTERED)
                .by(STATION_LEADER);
    }

    private static boolean isVerified(Placement placement) {
        return placement.state() == PlacementState.VERIFIED;
    }
}
