package org.linli.drugcontrol;

import static org.linli.access.Role.AREA_LEAD;
import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.COMMITTEE_CLERK;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;
import static org.linli.drugcontrol.CaseRoles.DRUG_WORKER;

import org.linli.drugcontrol.DrugFreeCampaign.CriterionCheck;
import org.linli.function.FunctionDefinition;
import org.linli.record.Place;
import org.linli.registry.Divisions;
import org.linli.registry.OwnCommunities;

/** The campaign for drug-free communities (无毒社区): numbers, and nobody's name. */
final class Campaign {
    private Campaign() {}

    static void define(FunctionDefinition drugControl) {
        drugControl
                .record(Publicity.class)
                .title(Publicity::kind, Publicity::date)
                .spoken(Publicity::community, Divisions::said)
                .suggests(Publicity::community, OwnCommunities.OWN::of)
                .facts(Publicity::community, Publicity::attendance)
                .columns(
                        Publicity::date,
                        Publicity::community,
                        Publicity::place,
                        Publicity::kind,
                        Publicity::attendance)
                .keptBy(BEAT_OFFICER, ASSISTANT, DRUG_WORKER, REGISTRY_CLERK, COMMITTEE_CLERK)
                .readableBy(AREA_LEAD, STATION_LEADER)
                .checks(Communities::ofActivity)
                .locatedAt(
                        (event, lookup) ->
                                new Place(lookup.station().code(), event.community(), null));
        drugControl
                .record(DrugFreeCampaign.class)
                .title(DrugFreeCampaign::community, DrugFreeCampaign::campaignYear)
                .spoken(DrugFreeCampaign::community, Divisions::said)
                .suggests(DrugFreeCampaign::community, OwnCommunities.OWN::of)
                .facts(DrugFreeCampaign::result)
                .columns(
                        DrugFreeCampaign::campaignYear,
                        DrugFreeCampaign::community,
                        DrugFreeCampaign::selfCheckOn,
                        DrugFreeCampaign::inspectedOn,
                        DrugFreeCampaign::result)
                .keptBy(BEAT_OFFICER, ASSISTANT, DRUG_WORKER, REGISTRY_CLERK)
                .readableBy(AREA_LEAD, STATION_LEADER, COMMITTEE_CLERK)
                .locatedAt(
                        (year, lookup) ->
                                new Place(lookup.station().code(), year.community(), null))
                .requiredWhen(
                        DrugFreeCampaign::inspectedBy, (c, l) -> c.inspectedOn() != null, "VAL-001")
                .requiredWhen(
                        DrugFreeCampaign::result, (c, l) -> c.inspectedOn() != null, "VAL-001")
                .checks(Communities::ofCampaign)
                .checks(PartRules::checkCampaign)
                .printout("self-check")
                .fields(
                        DrugFreeCampaign::community,
                        DrugFreeCampaign::campaignYear,
                        DrugFreeCampaign::selfCheckOn)
                .part(
                        CriterionCheck.class,
                        CriterionCheck::criterion,
                        CriterionCheck::met,
                        CriterionCheck::evidence)
                .signedBy("officer", "leader");
    }
}
