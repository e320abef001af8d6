package org.linli.registry;

import static org.linli.access.Role.AREA_LEAD;
import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.COMMITTEE_CLERK;
import static org.linli.access.Role.DUTY_DESK;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;
import static org.linli.query.Condition.exists;
import static org.linli.query.Condition.where;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.function.Draft;
import org.linli.function.FunctionDefinition;
import org.linli.function.Problems;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Place;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.store.Lookup;

/** Quarter, building, address: where everything else in the register hangs. */
final class AddressTree {
    private AddressTree() {}

    static void define(FunctionDefinition registry) {
        registry.record(Address.class)
                .title(Address::fullAddress)
                .spoken(Address::communityCode, Divisions::said)
                .suggests(Address::communityCode, OwnCommunities::ofStreets)
                .facts(Address::use, Address::segmentCode)
                .columns(Address::fullAddress, Address::use, Address::segmentCode, Address::status)
                .group("place", Address::building, Address::unitNo, Address::roomNo, Address::floor)
                .group("road", Address::road, Address::roadNumber)
                .group("area", Address::communityCode, Address::quarter, Address::segmentCode)
                .group("house", Address::use, Address::ownership, Address::owner, Address::status)
                .keptBy(BEAT_OFFICER, ASSISTANT, REGISTRY_CLERK)
                .readableBy(AREA_LEAD, STATION_LEADER, DUTY_DESK, COMMITTEE_CLERK)
                .identifiedBy(Exactly::address, Address::fullAddress)
                .derives(AddressTree::spelled)
                .requiredWhen(Address::communityCode, (a, lookup) -> true, "VAL-001")
                .checks(AddressTree::checkAddress)
                .gathers(
                        Person.class,
                        address ->
                                exists(
                                        Residence.class,
                                        Residence::person,
                                        Residence.ongoing(Residence::address, address)))
                .gathers(Residence.class, address -> Residence.ongoing(Residence::address, address))
                .locatedAt((a, lookup) -> place(a.communityCode(), a.segmentCode(), lookup))
                .printout("visit")
                .fields(Address::fullAddress, Address::segmentCode, Address::use)
                .part(Person.class, Person::nameZh, Person::sex, Person::idNumber, Person::phone)
                .part(
                        Residence.class,
                        Residence::person,
                        Residence::kind,
                        Residence::basis,
                        Residence::from,
                        Residence::confidence)
                .saying("visit")
                .signedBy("resident", "officer");

        registry.record(Quarter.class)
                .title(Quarter::name)
                .spoken(Quarter::communityCode, Divisions::said)
                .suggests(Quarter::communityCode, OwnCommunities::ofStreets)
                .facts(Quarter::communityCode, Quarter::kind)
                .columns(
                        Quarter::name,
                        Quarter::communityCode,
                        Quarter::kind,
                        Quarter::completedYear)
                .keptBy(BEAT_OFFICER, REGISTRY_CLERK)
                .readableBy(ASSISTANT, AREA_LEAD, STATION_LEADER, DUTY_DESK, COMMITTEE_CLERK)
                .checks(AddressTree::checkQuarter)
                .locatedAt((q, lookup) -> place(q.communityCode(), null, lookup));

        registry.record(Building.class)
                .title(Building::quarter, Building::buildingNo)
                .facts(Building::segmentCode)
                .columns(Building::quarter, Building::buildingNo, Building::segmentCode)
                .hidden()
                .keptBy(BEAT_OFFICER, REGISTRY_CLERK)
                .readableBy(ASSISTANT, AREA_LEAD, STATION_LEADER, DUTY_DESK, COMMITTEE_CLERK)
                .derives(
                        (b, lookup) ->
                                Values.of(b)
                                        .set(
                                                Building::buildingNo,
                                                DoorNumber.building(b.buildingNo()))
                                        .record())
                .checks(AddressTree::checkBuilding)
                .leadsTo(Redraw::of)
                .locatedAt(
                        (b, lookup) ->
                                lookup.find(Quarter.class, b.quarter())
                                        .map(q -> q.value().communityCode())
                                        .map(code -> place(code, b.segmentCode(), lookup))
                                        .orElse(null));
    }

    /** Fills what follows from the building, and the one spelling. */
    private static Address spelled(Address told, Lookup lookup) {
        Address address =
                Values.of(told)
                        .set(Address::unitNo, DoorNumber.unit(told.unitNo()))
                        .set(Address::roomNo, DoorNumber.room(told.roomNo()))
                        .set(Address::road, DoorNumber.street(told.road()))
                        .set(Address::roadNumber, DoorNumber.road(told.roadNumber()))
                        .record();
        Optional<Building> building = value(Building.class, address.building(), lookup);
        Ref<Quarter> quarter = building.map(Building::quarter).orElse(address.quarter());
        Optional<Quarter> within = value(Quarter.class, quarter, lookup);
        String community = within.map(Quarter::communityCode).orElse(address.communityCode());
        AddressText text =
                new AddressText(
                        community == null ? "" : community,
                        within.map(Quarter::name).orElse(null),
                        building.map(Building::buildingNo).orElse(null),
                        address.unitNo(),
                        address.roomNo(),
                        address.road(),
                        address.roadNumber());
        return Values.of(address)
                .set(Address::quarter, quarter)
                .set(Address::communityCode, community)
                .set(
                        Address::segmentCode,
                        building.map(Building::segmentCode).orElse(address.segmentCode()))
                .set(Address::fullAddress, text.canonical())
                .record();
    }

    private static void checkAddress(Draft<Address> draft, Lookup lookup, Problems problems) {
        Address address = draft.value();
        boolean counted =
                address.road() != null || Divisions.shipped().isVillage(address.communityCode());
        boolean onRoad = counted && address.roadNumber() != null;
        problems.when(address.building() == null && !onRoad, "REG-A-01", "building");
        problems.when(
                !Divisions.shipped().hasCommunity(address.communityCode()),
                "REG-A-04",
                "communityCode");
        Force.requireSegment(draft, Address::segmentCode, lookup, problems);
    }

    private static void checkQuarter(Draft<Quarter> draft, Lookup lookup, Problems problems) {
        Quarter quarter = draft.value();
        problems.when(
                quarter.greenArea() != null
                        && quarter.siteArea() != null
                        && quarter.greenArea().compareTo(quarter.siteArea()) > 0,
                "REG-A-03",
                "greenArea");
        problems.when(
                quarter.completedYear() != null
                        && quarter.completedYear() > lookup.today().getYear(),
                "VAL-050",
                "completedYear");
        problems.when(
                !Divisions.shipped().hasCommunity(quarter.communityCode()),
                "REG-A-04",
                "communityCode");
        Condition sameName =
                where(Quarter::communityCode)
                        .is(quarter.communityCode())
                        .and(where(Quarter::name).is(quarter.name()));
        problems.when(
                Others.exist(Query.of(Quarter.class, sameName), draft, lookup), "REG-A-06", "name");
    }

    private static void checkBuilding(Draft<Building> draft, Lookup lookup, Problems problems) {
        Building building = draft.value();
        Condition sameNumber =
                where(Building::quarter)
                        .is(building.quarter())
                        .and(where(Building::buildingNo).is(building.buildingNo()));
        problems.when(
                Others.exist(Query.of(Building.class, sameNumber), draft, lookup),
                "REG-A-05",
                "buildingNo");
        Force.requireSegment(draft, Building::segmentCode, lookup, problems);
        problems.when(isGivenAway(draft), "REG-V90", "segmentCode");
    }

    /**
     * Whoever answers for a house gives it to nobody else alone: the station leader approves maps.
     * A plan that he approved comes into force by whoever takes the step.
     */
    private static boolean isGivenAway(Draft<Building> draft) {
        Stored<Building> before = draft.before();
        return before != null
                && before.value().segmentCode() != null
                && Lifetime.isTyped(Building::segmentCode, draft)
                && draft.actor().is(BEAT_OFFICER)
                && !draft.actor().is(REGISTRY_CLERK)
                && !draft.actor().is(STATION_LEADER);
    }

    private static Place place(
            @Nullable String community, @Nullable String segment, Lookup lookup) {
        return new Place(lookup.station().code(), community, segment);
    }

    private static <T extends Record> Optional<T> value(
            Class<T> type, @Nullable Ref<T> ref, Lookup lookup) {
        return ref == null ? Optional.empty() : lookup.find(type, ref).map(Stored::value);
    }
}
