package org.linli.resettlement;

import static org.linli.access.Role.COMMITTEE_CLERK;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.query.Condition.where;

import org.linli.function.Draft;
import org.linli.function.FunctionDefinition;
import org.linli.function.Problems;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Place;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.registry.Divisions;
import org.linli.registry.OwnCommunities;
import org.linli.registry.Person;
import org.linli.registry.Settled;
import org.linli.store.Lookup;

/** Volunteers and their teams. Who helps is known to the community; whom, only to the case team. */
final class Volunteers {
    private Volunteers() {}

    static void define(FunctionDefinition resettlement) {
        resettlement
                .record(VolunteerTeam.class)
                .title(VolunteerTeam::name)
                .spoken(VolunteerTeam::communityCode, Divisions::said)
                .suggests(VolunteerTeam::communityCode, OwnCommunities.OWN::of)
                .facts(VolunteerTeam::communityCode, VolunteerTeam::kind)
                .columns(VolunteerTeam::name, VolunteerTeam::communityCode, VolunteerTeam::kind)
                .keptBy(REGISTRY_CLERK, COMMITTEE_CLERK)
                .readableBy(HelpRoles.caseTeam())
                .locatedAt((team, l) -> new Place(l.station().code(), team.communityCode(), null))
                .checks(Volunteers::checkTeam)
                .printout("roll")
                .fields(VolunteerTeam::name, VolunteerTeam::communityCode, VolunteerTeam::leader)
                .part(
                        HelpVolunteer.class,
                        HelpVolunteer::fileNumber,
                        HelpVolunteer::person,
                        HelpVolunteer::joinedOn,
                        HelpVolunteer::trainedOn,
                        HelpVolunteer::leftOn);
        resettlement
                .record(HelpVolunteer.class)
                .title(HelpVolunteer::person)
                .facts(HelpVolunteer::team, HelpVolunteer::fileNumber)
                .columns(
                        HelpVolunteer::fileNumber,
                        HelpVolunteer::person,
                        HelpVolunteer::team,
                        HelpVolunteer::joinedOn,
                        HelpVolunteer::trainedOn,
                        HelpVolunteer::leftOn)
                .keptBy(REGISTRY_CLERK, COMMITTEE_CLERK)
                .readableBy(HelpRoles.caseTeam())
                .completedBy(REGISTRY_CLERK)
                .partOf(HelpVolunteer::team, VolunteerTeam.class)
                .reckons(
                        "openCases",
                        (volunteer, lookup) -> GroupRules.openCases(volunteer.value(), lookup))
                .checks(Settled.about(HelpVolunteer::person))
                .checks(Volunteers::checkVolunteer);
    }

    private static void checkTeam(Draft<VolunteerTeam> draft, Lookup lookup, Problems problems) {
        VolunteerTeam team = draft.value();
        Stored<VolunteerTeam> before = draft.before();
        problems.when(
                !draft.isImported()
                        && draft.changes(VolunteerTeam::communityCode)
                        && !Divisions.shipped().hasCommunity(team.communityCode()),
                "RES-V77",
                "communityCode");
        Condition same =
                where(VolunteerTeam::name)
                        .is(team.name())
                        .and(where(VolunteerTeam::communityCode).is(team.communityCode()));
        problems.when(
                lookup.list(Query.of(VolunteerTeam.class, same)).stream()
                        .anyMatch(t -> before == null || !t.id().equals(before.id())),
                "RES-V27",
                "name");
        problems.when(
                team.leader() != null
                        && (before == null || !isMember(team.leader(), before, lookup)),
                "RES-V28",
                "leader");
    }

    private static boolean isMember(Ref<Person> leader, Stored<VolunteerTeam> team, Lookup lookup) {
        return lookup.linked(HelpVolunteer.class, HelpVolunteer::team, team.ref()).stream()
                .anyMatch(v -> v.value().person().equals(leader));
    }

    /** Paper teams have members who are not of age: kept as told, and never put into a group. */
    private static void checkVolunteer(
            Draft<HelpVolunteer> draft, Lookup lookup, Problems problems) {
        problems.when(
                draft.isNew()
                        && !draft.isImported()
                        && GroupRules.isMinor(draft.value().person(), lookup),
                "RES-V11",
                "person");
    }
}
