package org.linli.migrant;

import static org.linli.access.Role.AREA_LEAD;
import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.DUTY_DESK;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;
import static org.linli.migrant.ResidenceRegistration.RegistrationStage.ACTIVE;
import static org.linli.migrant.ResidenceRegistration.RegistrationStage.CLOSED;
import static org.linli.migrant.ResidenceRegistration.RegistrationStage.DRAFT;
import static org.linli.migrant.ResidenceRegistration.RegistrationStage.EXPIRED;
import static org.linli.migrant.ResidenceRegistration.RegistrationStage.SUBMITTED;
import static org.linli.migrant.ResidenceRegistration.RegistrationStage.VERIFIED;

import java.util.EnumSet;
import org.linli.function.FunctionDefinition;
import org.linli.function.Lifecycle;
import org.linli.migrant.ResidenceRegistration.RegistrationStage;
import org.linli.registry.Address;
import org.linli.registry.Building;
import org.linli.registry.Lifetime;
import org.linli.registry.Settled;
import org.linli.registry.Standing;

/** Registrations, the visits that keep them true, and the samples that tell how true they are. */
final class Registrations {
    private Registrations() {}

    static void define(FunctionDefinition migrants) {
        migrants.period("GAP", RegistrationRules.GAP, "本系统默认，请区局核定");
        registrations(migrants);
        visits(migrants);
        samples(migrants);
    }

    private static void registrations(FunctionDefinition migrants) {
        var registrations =
                migrants.record(ResidenceRegistration.class)
                        .title(ResidenceRegistration::person, ResidenceRegistration::dwelling)
                        .facts(ResidenceRegistration::reportedOn, ResidenceRegistration::validTo)
                        .columns(
                                ResidenceRegistration::person,
                                ResidenceRegistration::dwelling,
                                ResidenceRegistration::origin,
                                ResidenceRegistration::basis,
                                ResidenceRegistration::reportedOn,
                                ResidenceRegistration::validTo,
                                ResidenceRegistration::stage)
                        .group(
                                "who",
                                ResidenceRegistration::person,
                                ResidenceRegistration::origin,
                                ResidenceRegistration::basis,
                                ResidenceRegistration::minors)
                        .group(
                                "work",
                                ResidenceRegistration::employer,
                                ResidenceRegistration::employedFrom,
                                ResidenceRegistration::employerReportedOn,
                                ResidenceRegistration::employedTo,
                                ResidenceRegistration::employerEndReportedOn)
                        .group(
                                "home",
                                ResidenceRegistration::dwelling,
                                ResidenceRegistration::rented,
                                ResidenceRegistration::rental)
                        .group(
                                "time",
                                ResidenceRegistration::arrivedOn,
                                ResidenceRegistration::movedInOn,
                                ResidenceRegistration::residenceSince)
                        .group(
                                "truth",
                                ResidenceRegistration::reporter,
                                ResidenceRegistration::reportedOn,
                                ResidenceRegistration::reportedLate,
                                ResidenceRegistration::documentCheckedOn,
                                ResidenceRegistration::verifiedOn,
                                ResidenceRegistration::validTo,
                                ResidenceRegistration::paperNo)
                        .group(
                                "end",
                                ResidenceRegistration::leftOn,
                                ResidenceRegistration::leftReason)
                        .keptBy(BEAT_OFFICER, ASSISTANT, REGISTRY_CLERK)
                        .readableBy(AREA_LEAD, STATION_LEADER, DUTY_DESK)
                        .locatedBy(ResidenceRegistration::dwelling, Address.class)
                        .derives(RegistrationRules::derive)
                        .requiredWhen(
                                ResidenceRegistration::rental, (r, l) -> r.rented(), "VAL-001")
                        .requiredWhen(
                                ResidenceRegistration::leftOn,
                                (r, l) -> r.stage() == CLOSED,
                                "VAL-001")
                        .requiredWhen(
                                ResidenceRegistration::leftReason,
                                (r, l) -> r.leftOn() != null,
                                "VAL-001")
                        .checks(
                                Lifetime.of(
                                        ResidenceRegistration::person,
                                        ResidenceRegistration::arrivedOn,
                                        ResidenceRegistration::reportedOn))
                        .checks(Settled.about(ResidenceRegistration::person))
                        .checks(Standing.at(ResidenceRegistration::dwelling))
                        .checks(RegistrationRules::check)
                        .erasedAfter(ResidenceRegistration::leftOn, Keeping.REGISTRATIONS);
        MigrantPapers.of(registrations);
        stages(registrations.lifecycle(ResidenceRegistration::stage));
    }

    private static void stages(
            Lifecycle.Builder<ResidenceRegistration, RegistrationStage> registrations) {
        registrations
                .starts(DRAFT, SUBMITTED)
                .path(DRAFT, SUBMITTED, ACTIVE, VERIFIED)
                .closes("MIG-G-04", CLOSED)
                .onlyIn(
                        EnumSet.complementOf(EnumSet.of(DRAFT, SUBMITTED)),
                        ResidenceRegistration::documentCheckedOn)
                .onlyIn(EnumSet.of(VERIFIED, EXPIRED, CLOSED), ResidenceRegistration::verifiedOn)
                .step("submit")
                .from(DRAFT)
                .to(SUBMITTED)
                .by(BEAT_OFFICER, ASSISTANT)
                .step("activate")
                .from(SUBMITTED)
                .to(ACTIVE)
                .by(BEAT_OFFICER, ASSISTANT)
                .demands(ResidenceRegistration::documentCheckedOn)
                .step("verify")
                .from(ACTIVE, VERIFIED, EXPIRED)
                .to(VERIFIED)
                .by(BEAT_OFFICER, ASSISTANT)
                .demands(ResidenceRegistration::verifiedOn)
                .asks(ResidenceRegistration::movedInOn)
                .step("close")
                .from(SUBMITTED, ACTIVE, VERIFIED, EXPIRED)
                .to(CLOSED)
                .by(BEAT_OFFICER, ASSISTANT)
                .demands(ResidenceRegistration::leftOn, ResidenceRegistration::leftReason)
                .step("expire")
                .from(ACTIVE, VERIFIED)
                .to(EXPIRED)
                .byItself(
                        (r, lookup) -> r.validTo() != null && lookup.today().isAfter(r.validTo()));
    }

    private static void visits(FunctionDefinition migrants) {
        migrants.record(BuildingVisit.class)
                .title(BuildingVisit::building, BuildingVisit::visitedOn)
                .facts(BuildingVisit::confirmed, BuildingVisit::left, BuildingVisit::notMet)
                .columns(
                        BuildingVisit::building,
                        BuildingVisit::visitedOn,
                        BuildingVisit::confirmed,
                        BuildingVisit::left,
                        BuildingVisit::notMet)
                .createdBy(BEAT_OFFICER, ASSISTANT)
                .readableBy(AREA_LEAD, STATION_LEADER)
                .partOf(BuildingVisit::building, Building.class)
                .erasedAfter(BuildingVisit::visitedOn, Keeping.CHECKS)
                .prefilledFrom(BuildingVisit::building, Occupancy::lines)
                .derives((visit, lookup) -> Occupancy.counted(visit))
                .checks(Occupancy::check)
                .leadsTo(
                        (visit, lookup) ->
                                Occupancy.found(
                                        visit.value().visitedOn(), visit.value().lines(), lookup));
    }

    private static void samples(FunctionDefinition migrants) {
        migrants.record(RegistrationSample.class)
                .title(RegistrationSample::registration, RegistrationSample::sampledOn)
                .facts(RegistrationSample::outcome)
                .columns(
                        RegistrationSample::registration,
                        RegistrationSample::sampledOn,
                        RegistrationSample::outcome,
                        RegistrationSample::personsMet,
                        RegistrationSample::personsRegistered)
                .keptBy(AREA_LEAD, STATION_LEADER)
                .partOf(RegistrationSample::registration, ResidenceRegistration.class)
                .checks(RegistrationSample::check);
    }
}
