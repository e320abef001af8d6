package org.linli.registry;

import java.time.LocalDate;
import org.linli.function.FunctionModel;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Address.AddressStatus;
import org.linli.registry.Household.HouseholdKind;
import org.linli.registry.Residence.Basis;
import org.linli.registry.Residence.Relation;
import org.linli.registry.Residence.ResidenceKind;
import org.linli.registry.Residence.ResidenceStage;
import org.linli.registry.Residence.Source;
import org.linli.standin.Desk;
import org.linli.standin.Shelf;

/** Two buildings of one quarter, in two segments, on 2 March 2026, and a desk to enter more. */
final class Neighbourhood {
    static final FunctionModel REGISTRY = FunctionModel.of(new RegistryFunction());
    static final String COMMUNITY = "321003001005";

    final Shelf shelf = new Shelf("2026-03-02");
    final Desk desk = new Desk(shelf, REGISTRY);
    final Stored<Quarter> quarter;
    final Stored<Building> third;
    final Stored<Building> eighth;

    Neighbourhood() {
        shelf.put(segment("02"));
        shelf.put(segment("08"));
        quarter = shelf.put(Quarter.named("示例花园", COMMUNITY));
        third = shelf.put(Building.numbered(quarter.ref(), "3", "02"));
        eighth = shelf.put(Building.numbered(quarter.ref(), "8", "08"));
    }

    static Segment segment(String code) {
        return Values.of(Segment.class)
                .set(Segment::code, code)
                .set(Segment::name, "第" + Integer.parseInt(code) + "责任段")
                .record();
    }

    static Address room(Stored<Building> building, String room) {
        return Values.of(Address.class)
                .set(Address::building, building.ref())
                .set(Address::unitNo, "1")
                .set(Address::roomNo, room)
                .set(Address::floor, 2)
                .set(Address::use, Address.Use.RES)
                .set(Address::ownership, Address.Ownership.PRIV)
                .set(Address::status, AddressStatus.ACTIVE)
                .record();
    }

    Stored<Household> household(String number, Stored<Person> head, Stored<Address> address) {
        return desk.enter(new Household(number, HouseholdKind.FAMILY, head.ref(), address.ref()));
    }

    static Values<Residence> registered(
            Stored<Person> person, Stored<Household> household, Relation relation) {
        return begun(person, household.value().registeredAddress(), "2019-02-06")
                .set(Residence::kind, ResidenceKind.REGISTERED)
                .set(Residence::household, household.ref())
                .set(Residence::relation, relation);
    }

    static Values<Residence> living(Stored<Person> person, Stored<Address> address, String since) {
        return begun(person, address.ref(), since)
                .set(Residence::kind, ResidenceKind.ACTUAL)
                .set(Residence::basis, Basis.OWN);
    }

    private static Values<Residence> begun(
            Stored<Person> person, org.linli.record.Ref<Address> address, String since) {
        return Values.of(Residence.class)
                .set(Residence::person, person.ref())
                .set(Residence::address, address)
                .set(Residence::from, LocalDate.parse(since))
                .set(Residence::reportedOn, LocalDate.parse(since))
                .set(Residence::source, Source.VISIT)
                .set(Residence::stage, ResidenceStage.ACTIVE);
    }
}
