package org.linli.migrant;

import static org.linli.access.Role.AREA_LEAD;
import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.DUTY_DESK;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;
import static org.linli.migrant.RentalProperty.RentalStage.ACTIVE;
import static org.linli.migrant.RentalProperty.RentalStage.CLOSED;
import static org.linli.migrant.RentalProperty.RentalStage.HAZARD;
import static org.linli.migrant.RentalProperty.RentalStage.REPORTED;
import static org.linli.migrant.RentalProperty.RentalStage.VACANT;

import org.linli.function.FunctionDefinition;
import org.linli.function.Lifecycle;
import org.linli.migrant.RentalProperty.RentalStage;
import org.linli.registry.Address;
import org.linli.registry.Standing;

/** Let dwellings and who rents them. */
final class Rentals {
    private Rentals() {}

    static void define(FunctionDefinition migrants) {
        var rentals =
                migrants.record(RentalProperty.class)
                        .title(RentalProperty::dwelling)
                        .facts(RentalProperty::paperNo, RentalProperty::kind)
                        .columns(
                                RentalProperty::paperNo,
                                RentalProperty::dwelling,
                                RentalProperty::kind,
                                RentalProperty::landlord,
                                RentalProperty::checkTier,
                                RentalProperty::lastCheckedOn,
                                RentalProperty::nextCheckOn,
                                RentalProperty::stage)
                        .group(
                                "house",
                                RentalProperty::dwelling,
                                RentalProperty::paperNo,
                                RentalProperty::kind,
                                RentalProperty::rooms,
                                RentalProperty::beds,
                                RentalProperty::letRooms,
                                RentalProperty::safetyItems)
                        .group(
                                "landlord",
                                RentalProperty::landlord,
                                RentalProperty::landlordUnit,
                                RentalProperty::caretaker,
                                RentalProperty::commitmentOn)
                        .group(
                                "time",
                                RentalProperty::rentalFrom,
                                RentalProperty::reportedOn,
                                RentalProperty::reportedLate,
                                RentalProperty::noticeOn,
                                RentalProperty::closedOn)
                        .group(
                                "safety",
                                RentalProperty::checkTier,
                                RentalProperty::lastCheckedOn,
                                RentalProperty::nextCheckOn,
                                RentalProperty::openHazard)
                        .keptBy(BEAT_OFFICER, ASSISTANT, REGISTRY_CLERK)
                        .readableBy(AREA_LEAD, STATION_LEADER, DUTY_DESK)
                        .locatedBy(RentalProperty::dwelling, Address.class)
                        .derivesFrom(RentalCheck.class, RentalCheck::rental, RentalRules::checked)
                        .derives(RentalRules::derive)
                        .requiredWhen(
                                RentalProperty::landlord,
                                (r, l) -> r.landlordUnit() == null,
                                "VAL-001")
                        .checks(Standing.at(RentalProperty::dwelling))
                        .checks(RentalRules::check);
        MigrantPapers.ofRentals(rentals);
        stages(rentals.lifecycle(RentalProperty::stage));

        migrants.record(Lease.class)
                .title(Lease::tenant, Lease::rental)
                .facts(Lease::from, Lease::to)
                .columns(Lease::tenant, Lease::rental, Lease::from, Lease::to, Lease::contractKind)
                .keptBy(BEAT_OFFICER, ASSISTANT)
                .readableBy(AREA_LEAD, STATION_LEADER)
                .partOf(Lease::rental, RentalProperty.class)
                .derives(Lease::derive)
                .checks(Lease::check)
                .erasedAfter(Lease::endReportedOn, Keeping.REGISTRATIONS);
    }

    private static void stages(Lifecycle.Builder<RentalProperty, RentalStage> rentals) {
        rentals.starts(REPORTED)
                .path(REPORTED, ACTIVE, VACANT, CLOSED)
                .closes("MIG-R-08", CLOSED)
                .step("let")
                .from(REPORTED, VACANT)
                .to(ACTIVE)
                .by(BEAT_OFFICER)
                .requires((r, lookup) -> r.commitmentOn() != null, "MIG-R-01")
                .requires((r, lookup) -> r.lastCheckedOn() != null, "MIG-R-07")
                .step("vacate")
                .from(ACTIVE)
                .to(VACANT)
                .by(BEAT_OFFICER, ASSISTANT)
                .step("close")
                .from(REPORTED, ACTIVE, HAZARD, VACANT)
                .to(CLOSED)
                .by(BEAT_OFFICER)
                .demands(RentalProperty::closedOn)
                .step("hazard")
                .from(ACTIVE)
                .to(HAZARD)
                .byRecord(RentalCheck.class)
                // A hazard found before the letting began shows once it has.
                .byItself((r, lookup) -> r.openHazard() != null)
                .step("clear")
                .from(HAZARD)
                .to(ACTIVE)
                .byRecord(RentalCheck.class)
                .byItself((r, lookup) -> r.openHazard() == null);
    }
}
