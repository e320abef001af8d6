package org.linli.resettlement;

import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;

import java.util.List;
import org.linli.access.Role;
import org.linli.calendar.Term;
import org.linli.function.FunctionDefinition;
import org.linli.function.RecordDefinition;
import org.linli.registry.Address;
import org.linli.registry.Lifetime;
import org.linli.registry.Settled;
import org.linli.registry.Sworn;
import org.linli.resettlement.HelpCase.CaseState;

/** The case itself: its facts, what must hold of them, how it moves. */
final class CaseFile {
    /** A district may decide otherwise (class RC-3). */
    private static final int YEARS_KEPT = 3;

    private CaseFile() {}

    static void define(FunctionDefinition resettlement) {
        var file =
                resettlement
                        .record(HelpCase.class)
                        .title(HelpCase::subject)
                        .facts(HelpCase::releaseDate, HelpCase::fileNumber)
                        .columns(
                                HelpCase::subject,
                                HelpCase::residence,
                                HelpCase::releaseDate,
                                HelpCase::reportedOn,
                                HelpCase::helpCategory,
                                HelpCase::helpEnd,
                                HelpCase::state)
                        .createdBy(REGISTRY_CLERK)
                        .changedBy(REGISTRY_CLERK, BEAT_OFFICER, HelpRoles.JUSTICE_STAFF)
                        .readableBy(HelpRoles.caseTeam())
                        .withdrawnBy(STATION_LEADER)
                        .remarks(TalkRules::afterCalls)
                        .completedBy(REGISTRY_CLERK)
                        .erasedAfter(HelpCase::closedOn, Term.years(YEARS_KEPT))
                        .locatedBy(HelpCase::residence, Address.class);
        helpers(file);
        groups(file);
        demands(file);
        file.derives(CaseRules::derive)
                .derives(CategoryHistory.CATEGORIES)
                .derivesFrom(Placement.class, Placement::helpCase, CaseRules::withPlacement)
                .checks(
                        Lifetime.of(
                                HelpCase::subject, HelpCase::releaseDate, HelpCase::guardianToldOn))
                .checks(Settled.about(HelpCase::subject))
                .checks(Sworn.officers(HelpCase::caseOfficer))
                .checks(CaseRules::checkBeginning)
                .checks(CaseRules::checkConsent)
                .checks(CaseRules::checkRelease)
                .checks(CategoryHistory.CATEGORIES::check)
                .checks(CaseRules::checkDuplicate);
        CasePapers.define(file);
        CaseLifecycle.define(file.lifecycle(HelpCase::state));
    }

    /** Who helps sees the cases of his groups, without what the prison and the station wrote. */
    private static void helpers(RecordDefinition.Builder<HelpCase> file) {
        for (Role helper : List.of(HelpRoles.VOLUNTEER, ASSISTANT)) {
            file.ownReadableBy(
                    helper,
                    HelpGroup::helpedBy,
                    HelpCase::notice,
                    HelpCase::releaseType,
                    HelpCase::categories,
                    HelpCase::certificateNumber,
                    HelpCase::certificate,
                    HelpCase::handoverMode,
                    HelpCase::handoverReason,
                    HelpCase::handoverSheet,
                    HelpCase::closingNote,
                    HelpCase::closingProof);
        }
    }

    private static void groups(RecordDefinition.Builder<HelpCase> file) {
        file.group("person", HelpCase::subject, HelpCase::residence, HelpCase::caseOfficer)
                .group(
                        "release",
                        HelpCase::notice,
                        HelpCase::lateReason,
                        HelpCase::fileNumber,
                        HelpCase::releaseType,
                        HelpCase::releaseDate,
                        HelpCase::certificateNumber,
                        HelpCase::certificate,
                        HelpCase::reportBy)
                .group(
                        "arrival",
                        HelpCase::handoverMode,
                        HelpCase::handoverReason,
                        HelpCase::handedOverOn,
                        HelpCase::handoverSheet,
                        HelpCase::reportedOn,
                        HelpCase::householdRegistered,
                        HelpCase::householdSettledOn,
                        HelpCase::guardianToldOn)
                .group(
                        "help",
                        HelpCase::helpCategory,
                        HelpCase::categories,
                        HelpCase::helpStart,
                        HelpCase::helpEnd,
                        HelpCase::consent,
                        HelpCase::difficulties,
                        HelpCase::declinedOn,
                        HelpCase::declinedWords,
                        HelpCase::placedSince,
                        HelpCase::pauses)
                .group("end", HelpCase::closedOn, HelpCase::closingNote, HelpCase::closingProof);
    }

    private static void demands(RecordDefinition.Builder<HelpCase> file) {
        file.requiredWhen(HelpCase::lateReason, (c, l) -> c.notice() == null, "VAL-001")
                .requiredWhen(HelpCase::releaseType, (c, l) -> true, "VAL-001")
                .requiredWhen(HelpCase::helpCategory, (c, l) -> true, "VAL-001")
                .requiredWhen(
                        HelpCase::certificateNumber, (c, l) -> CaseRules.isCertified(c), "VAL-001")
                .requiredWhen(HelpCase::certificate, (c, l) -> CaseRules.isCertified(c), "GEN-V04")
                .requiredWhen(HelpCase::reportedOn, (c, l) -> c.isHelping(), "VAL-001")
                .requiredWhen(HelpCase::handoverMode, (c, l) -> c.isHelping(), "VAL-001")
                .requiredWhen(
                        HelpCase::handoverReason, (c, l) -> CaseRules.isKeyAlone(c), "RES-V05")
                .requiredWhen(HelpCase::householdRegistered, (c, l) -> c.isHelping(), "VAL-001")
                .requiredWhen(HelpCase::consent, (c, l) -> c.isHelping(), "VAL-001")
                .requiredWhen(HelpCase::difficulties, (c, l) -> c.isHelping(), "VAL-001")
                .requiredWhen(HelpCase::caseOfficer, (c, l) -> c.isHelping(), "VAL-001")
                .requiredWhen(
                        HelpCase::closedOn,
                        (c, l) -> !c.isOpen() && c.state() != CaseState.EXPIRED,
                        "VAL-001")
                .requiredWhen(
                        HelpCase::closingProof,
                        (c, l) -> c.state() == CaseState.DECEASED,
                        "GEN-V04");
    }
}
