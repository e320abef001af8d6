package org.linli.resettlement;

import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;

import java.time.LocalDate;
import org.linli.function.Draft;
import org.linli.function.FunctionDefinition;
import org.linli.function.Problems;
import org.linli.store.Lookup;

/** What happens besides the regular help: silence, a new offer, a new judgment, a move. */
final class CaseEvents {
    private CaseEvents() {}

    static void define(FunctionDefinition resettlement) {
        resettlement
                .record(ContactAttempt.class)
                .title(ContactAttempt::helpCase, ContactAttempt::attemptedOn)
                .columns(ContactAttempt::attemptedOn, ContactAttempt::mode, ContactAttempt::reached)
                .partOf(ContactAttempt::helpCase, HelpCase.class)
                .keptBy(BEAT_OFFICER, HelpRoles.JUSTICE_STAFF)
                .readableBy(HelpRoles.caseTeam())
                .checks(
                        CaseParts.sinceRelease(
                                ContactAttempt::helpCase, ContactAttempt::attemptedOn));
        resettlement
                .record(HelpOffer.class)
                .title(HelpOffer::helpCase, HelpOffer::offeredOn)
                .columns(HelpOffer::offeredOn, HelpOffer::answer)
                .partOf(HelpOffer::helpCase, HelpCase.class)
                .keptBy(BEAT_OFFICER, HelpRoles.JUSTICE_STAFF)
                .readableBy(HelpRoles.caseTeam())
                .checks(CaseParts.sinceRelease(HelpOffer::helpCase, HelpOffer::offeredOn));
        resettlement
                .record(ReoffenceNotice.class)
                .title(ReoffenceNotice::helpCase, ReoffenceNotice::judgmentDate)
                .columns(
                        ReoffenceNotice::judgmentDate,
                        ReoffenceNotice::offenceDate,
                        ReoffenceNotice::source)
                .partOf(ReoffenceNotice::helpCase, HelpCase.class)
                .keptBy(REGISTRY_CLERK, STATION_LEADER)
                .readableBy(HelpRoles.caseTeam())
                .checks(CaseEvents::checkOffence);
        resettlement
                .record(MoveNotice.class)
                .title(MoveNotice::toPlace, MoveNotice::sentOn)
                .columns(MoveNotice::sentOn, MoveNotice::toPlace, MoveNotice::acceptedOn)
                .partOf(MoveNotice::helpCase, HelpCase.class)
                .keptBy(REGISTRY_CLERK, HelpRoles.JUSTICE_STAFF)
                .readableBy(HelpRoles.caseTeam())
                .checks(CaseParts.sinceRelease(MoveNotice::helpCase, MoveNotice::sentOn));
    }

    private static void checkOffence(
            Draft<ReoffenceNotice> draft, Lookup lookup, Problems problems) {
        LocalDate offence = draft.value().offenceDate();
        CaseParts.whole(draft.value().helpCase(), lookup)
                .ifPresent(
                        of -> {
                            problems.when(
                                    offence.isBefore(of.releaseDate()), "RES-S04", "offenceDate");
                            problems.when(
                                    of.helpEnd() != null && offence.isAfter(of.helpEnd()),
                                    "RES-V26",
                                    "offenceDate");
                        });
    }
}
