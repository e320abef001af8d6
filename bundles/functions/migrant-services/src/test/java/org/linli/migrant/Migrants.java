package org.linli.migrant;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.linli.function.DutyRule;
import org.linli.function.FunctionModel;
import org.linli.migrant.Lease.ContractKind;
import org.linli.migrant.RentalCheck.EntryBasis;
import org.linli.migrant.RentalCheck.ItemAnswer;
import org.linli.migrant.RentalProperty.RentalKind;
import org.linli.migrant.RentalProperty.RentalStage;
import org.linli.migrant.ResidencePermit.Ground;
import org.linli.migrant.ResidencePermit.PermitStage;
import org.linli.migrant.ResidencePermit.Proof;
import org.linli.migrant.ResidenceRegistration.RegistrationStage;
import org.linli.migrant.ResidenceRegistration.Reporter;
import org.linli.migrant.ResidenceRegistration.StayReason;
import org.linli.record.Attachment;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.registry.Address;
import org.linli.registry.Address.AddressStatus;
import org.linli.registry.Building;
import org.linli.registry.People;
import org.linli.registry.Person;
import org.linli.registry.Quarter;
import org.linli.registry.RegistryFunction;
import org.linli.registry.Segment;
import org.linli.registry.Staff;
import org.linli.registry.Staff.StaffKind;
import org.linli.registry.Staff.Unit;
import org.linli.standin.Desk;
import org.linli.standin.Shelf;

/** A building with two flats, tenants A and B, landlord C, officer G and assistant K. */
final class Migrants {
    static final FunctionModel REGISTRY = FunctionModel.of(new RegistryFunction());
    static final FunctionModel MIGRANTS = FunctionModel.of(new MigrantFunction());

    /** A paper that was copied. */
    static final Attachment PAPER =
            new Attachment("0".repeat(64), "scan.pdf", "application/pdf", 1000);

    static final String LANDLORD_C = "71000319680520999X";

    final Shelf shelf;
    final Desk desk;
    final Stored<Building> building;
    final Stored<Address> flat;
    final Stored<Address> other;
    final Stored<Person> tenantA;
    final Stored<Person> tenantB;
    final Stored<Person> landlord;
    final Stored<Staff> officer;
    final Stored<Staff> assistant;

    Migrants(String today) {
        shelf = new Shelf(today);
        desk = new Desk(shelf, REGISTRY, MIGRANTS);
        shelf.put(Values.of(Segment.class).set(Segment::code, "02").record());
        Stored<Quarter> quarter =
                shelf.put(
                        Values.of(Quarter.class)
                                .set(Quarter::name, "示例花园")
                                .set(Quarter::communityCode, "321003001005")
                                .record());
        building =
                shelf.put(
                        Values.of(Building.class)
                                .set(Building::quarter, quarter.ref())
                                .set(Building::buildingNo, "3")
                                .set(Building::segmentCode, "02")
                                .record());
        flat = flat("201");
        other = flat("202");
        tenantA = desk.enter(People.tenantA());
        tenantB = desk.enter(People.tenantB());
        landlord = desk.enter(People.person(LANDLORD_C, "丙示例"));
        officer = staff("044986", StaffKind.OFFICER);
        assistant = staff("X001", StaffKind.ASSISTANT);
    }

    private Stored<Address> flat(String room) {
        return shelf.put(
                Values.of(Address.class)
                        .set(Address::building, building.ref())
                        .set(Address::communityCode, "321003001005")
                        .set(Address::segmentCode, "02")
                        .set(Address::roomNo, room)
                        .set(Address::fullAddress, "示例花园3幢" + room + "室")
                        .set(Address::status, AddressStatus.ACTIVE)
                        .record());
    }

    private Stored<Staff> staff(String badge, StaffKind kind) {
        return shelf.put(
                Values.of(Staff.class)
                        .set(Staff::badgeNo, badge)
                        .set(Staff::displayName, "某某")
                        .set(Staff::kind, kind)
                        .set(Staff::unit, Unit.COMMUNITY)
                        .record());
    }

    void segment(String code) {
        shelf.put(Values.of(Segment.class).set(Segment::code, code).record());
    }

    /** Puts the building of an address into a segment, and the address with it. */
    void place(String written, String segment) {
        Stored<Address> door =
                shelf.all(Address.class).stream()
                        .filter(a -> written.equals(a.value().fullAddress()))
                        .findFirst()
                        .orElseThrow();
        Stored<Building> house = shelf.find(Building.class, door.value().building()).orElseThrow();
        desk.change(house, Values.of(house.value()).set(Building::segmentCode, segment).record());
        desk.change(door, door.value());
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** Somebody from Anhui who came, moved in and reported on one day. */
    Values<ResidenceRegistration> registration(Stored<Person> person, String reported) {
        return Values.of(ResidenceRegistration.class)
                .set(ResidenceRegistration::person, person.ref())
                .set(ResidenceRegistration::dwelling, flat.ref())
                .set(ResidenceRegistration::origin, "安徽省合肥市")
                .set(ResidenceRegistration::arrivedOn, day(reported))
                .set(ResidenceRegistration::movedInOn, day(reported))
                .set(ResidenceRegistration::basis, StayReason.WORK)
                .set(ResidenceRegistration::reporter, Reporter.SELF)
                .set(ResidenceRegistration::reportedOn, day(reported))
                .set(ResidenceRegistration::stage, RegistrationStage.SUBMITTED);
    }

    /** Registered, with the document checked the same day. */
    Stored<ResidenceRegistration> registered(Stored<Person> person, String reported) {
        return desk.step(
                desk.enter(registration(person, reported).record()),
                "activate",
                Map.of("documentCheckedOn", day(reported)));
    }

    Values<ResidencePermit> application(Stored<Person> person, String received) {
        return Values.of(ResidencePermit.class)
                .set(ResidencePermit::applicant, person.ref())
                .set(ResidencePermit::ground, Ground.JOB)
                .set(ResidencePermit::proofs, List.of(Proof.LEASE, Proof.LABOUR))
                .set(ResidencePermit::proofPapers, List.of(PAPER))
                .set(ResidencePermit::receivedOn, day(received))
                .set(ResidencePermit::stage, PermitStage.RECEIVED);
    }

    /** Why an application is refused; empty if it is not. */
    List<String> codes(Values<ResidencePermit> application) {
        try {
            desk.enter(application.record());
            return List.of();
        } catch (Refusal refusal) {
            return Desk.codes(refusal);
        }
    }

    /** A permit that has been issued, as if it had gone through all stages. */
    Stored<ResidencePermit> issued(Stored<Person> person, String issued) {
        ResidencePermit permit =
                application(person, issued)
                        .set(ResidencePermit::issuedOn, day(issued))
                        .set(ResidencePermit::permitNo, "JZ1")
                        .set(ResidencePermit::residenceSince, day(issued).minusMonths(6))
                        .set(ResidencePermit::stage, PermitStage.ISSUED)
                        .record();
        return shelf.put(PermitRules.derive(permit, shelf));
    }

    Values<RentalProperty> rental() {
        return Values.of(RentalProperty.class)
                .set(RentalProperty::dwelling, flat.ref())
                .set(RentalProperty::landlord, landlord.ref())
                .set(RentalProperty::kind, RentalKind.WHOLE)
                .set(RentalProperty::rooms, 2)
                .set(RentalProperty::beds, 4)
                .set(RentalProperty::rentalFrom, day("2026-03-02"))
                .set(RentalProperty::reportedOn, day("2026-03-02"))
                .set(RentalProperty::stage, RentalStage.REPORTED);
    }

    /** A check in which everything is as it should be. */
    Values<RentalCheck> check(Stored<RentalProperty> rental, String at) {
        return Values.of(RentalCheck.class)
                .set(RentalCheck::rental, rental.ref())
                .set(RentalCheck::at, LocalDateTime.parse(at))
                .set(RentalCheck::checkers, List.of(officer.ref(), assistant.ref()))
                .set(RentalCheck::entryBasis, EntryBasis.CONSENT)
                .set(RentalCheck::consentBy, "丙示例")
                .set(RentalCheck::fire, ItemAnswer.PASS)
                .set(RentalCheck::exit, ItemAnswer.PASS)
                .set(RentalCheck::electricity, ItemAnswer.PASS)
                .set(RentalCheck::gas, ItemAnswer.NA)
                .set(RentalCheck::ebike, ItemAnswer.PASS)
                .set(RentalCheck::structure, ItemAnswer.PASS);
    }

    Values<Lease> lease(Stored<RentalProperty> rental) {
        return Values.of(Lease.class)
                .set(Lease::rental, rental.ref())
                .set(Lease::tenant, tenantA.ref())
                .set(Lease::from, day("2026-03-02"))
                .set(Lease::to, day("2026-08-01"))
                .set(Lease::contractKind, ContractKind.WRITTEN)
                .set(Lease::docChecked, true)
                .set(Lease::reportedOn, day("2026-03-02"));
    }

    Values<OverseasStay> stay(Stored<Person> visitor, String checkedIn) {
        return Values.of(OverseasStay.class)
                .set(OverseasStay::visitor, visitor.ref())
                .set(OverseasStay::visaNo, "A1234567")
                .set(OverseasStay::visaKind, OverseasStay.VisaKind.Q2)
                .set(OverseasStay::stayUntil, day("2026-11-01"))
                .set(OverseasStay::host, landlord.ref())
                .set(OverseasStay::dwelling, flat.ref())
                .set(OverseasStay::checkedInAt, LocalDateTime.parse(checkedIn))
                .set(OverseasStay::plannedOut, day("2026-10-10"))
                .set(OverseasStay::stage, OverseasStay.StayStage.REPORTED);
    }

    <T extends Record> T now(Class<T> type, Ref<T> ref) {
        return shelf.find(type, ref).orElseThrow().value();
    }

    <T extends Record> Stored<T> again(Class<T> type, Stored<T> record) {
        return shelf.find(type, record.ref()).orElseThrow();
    }

    /** The day on which a duty that comes once falls due; null if it is not begun. */
    <T extends Record> String due(String code, T value) {
        DutyRule<T> rule = rule(code);
        LocalDate trigger = rule.trigger().apply(value, shelf);
        return trigger == null ? null : rule.term().due(trigger, shelf.calendar()).day().toString();
    }

    @SuppressWarnings("unchecked") // the caller names a rule of the value's type
    static <T extends Record> DutyRule<T> rule(String code) {
        return (DutyRule<T>)
                MIGRANTS.duties().stream()
                        .filter(duty -> duty.code().equals(code))
                        .findFirst()
                        .orElseThrow();
    }
}
