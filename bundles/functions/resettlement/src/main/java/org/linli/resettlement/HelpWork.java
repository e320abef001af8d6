package org.linli.resettlement;

import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;

import java.time.LocalDate;
import java.util.Map;
import org.linli.function.Draft;
import org.linli.function.FunctionDefinition;
import org.linli.function.Problems;
import org.linli.resettlement.HelpCase.Consent;
import org.linli.resettlement.HelpGroup.GroupMember;
import org.linli.store.Lookup;

/** What is done with a person who accepts help: group, agreement, talks. */
final class HelpWork {
    private HelpWork() {}

    static void define(FunctionDefinition resettlement) {
        resettlement
                .record(HelpGroup.class)
                .title(HelpGroup::helpCase, HelpGroup::foundedDate)
                .columns(HelpGroup::foundedDate)
                .partOf(HelpGroup::helpCase, HelpCase.class)
                .keptBy(BEAT_OFFICER, HelpRoles.JUSTICE_STAFF, REGISTRY_CLERK)
                .readableBy(HelpRoles.caseTeam())
                .ownPartReadableBy(HelpRoles.VOLUNTEER)
                .ownPartReadableBy(ASSISTANT)
                .derives(GroupRules::derive)
                .checks(GroupRules::check)
                .printout("list")
                .fields(HelpGroup::helpCase, HelpGroup::foundedDate)
                .part(
                        GroupMember.class,
                        GroupMember::capacity,
                        GroupMember::officer,
                        GroupMember::volunteer,
                        GroupMember::person,
                        GroupMember::named,
                        GroupMember::task)
                .signedBy("members");

        resettlement
                .record(HelpAgreement.class)
                .title(HelpAgreement::helpCase, HelpAgreement::signedOn)
                .columns(HelpAgreement::signedOn, HelpAgreement::validTo)
                .partOf(HelpAgreement::helpCase, HelpCase.class)
                .keptBy(BEAT_OFFICER, HelpRoles.JUSTICE_STAFF)
                .readableBy(HelpRoles.caseTeam())
                .checks(CaseParts.sinceRelease(HelpAgreement::helpCase, HelpAgreement::signedOn))
                .checks(HelpWork::checkAgreement)
                .printout("agreement")
                .fields(
                        HelpAgreement::helpCase,
                        HelpAgreement::signedOn,
                        HelpAgreement::helpOffered,
                        HelpAgreement::ownPlan,
                        HelpAgreement::validTo)
                .signedBy("subject", "officer");

        resettlement
                .record(HelpTalk.class)
                .title(HelpTalk::helpCase, HelpTalk::talkedOn)
                .columns(HelpTalk::talkedOn, HelpTalk::mode, HelpTalk::outcome, HelpTalk::needs)
                .partOf(HelpTalk::helpCase, HelpCase.class)
                .keptBy(BEAT_OFFICER, HelpRoles.JUSTICE_STAFF, REGISTRY_CLERK)
                .createdBy(HelpRoles.VOLUNTEER, ASSISTANT)
                .ownPartReadableBy(HelpRoles.VOLUNTEER)
                .ownPartReadableBy(ASSISTANT)
                .readableBy(HelpRoles.caseTeam())
                .checks(CaseParts.sinceRelease(HelpTalk::helpCase, HelpTalk::talkedOn))
                .checks(TalkRules::check)
                .printout("talk")
                .fields(
                        HelpTalk::helpCase,
                        HelpTalk::talkedOn,
                        HelpTalk::officers,
                        HelpTalk::volunteers,
                        HelpTalk::otherNames,
                        HelpTalk::mode,
                        HelpTalk::outcome,
                        HelpTalk::situation,
                        HelpTalk::needs)
                .signedBy("officer");
    }

    private static void checkAgreement(
            Draft<HelpAgreement> draft, Lookup lookup, Problems problems) {
        HelpAgreement agreement = draft.value();
        CaseParts.whole(agreement.helpCase(), lookup)
                .ifPresent(
                        of -> {
                            problems.when(of.consent() != Consent.ACCEPTED, "RES-V20", "signedOn");
                            LocalDate end = of.helpEnd();
                            if (end != null && agreement.validTo().isAfter(end)) {
                                problems.add(
                                        "RES-V21", "validTo", Map.of("helpEnd", end.toString()));
                            }
                        });
    }
}
