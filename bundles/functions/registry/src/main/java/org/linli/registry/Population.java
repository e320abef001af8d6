package org.linli.registry;

import static org.linli.access.Role.AREA_LEAD;
import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.DUTY_DESK;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;
import static org.linli.query.Condition.exists;

import java.time.LocalDate;
import org.linli.calendar.Term;
import org.linli.function.FunctionDefinition;
import org.linli.record.Place;
import org.linli.registry.Person.LifeStatus;
import org.linli.registry.Residence.Confidence;
import org.linli.registry.Residence.LeaveReason;
import org.linli.registry.Residence.ResidenceKind;
import org.linli.registry.Residence.ResidenceStage;

/** Persons, households, residences: who lives where, and since when. */
final class Population {
    private Population() {}

    static void define(FunctionDefinition registry) {
        persons(registry);
        households(registry);
        residences(registry);
        duties(registry);
    }

    private static void persons(FunctionDefinition registry) {
        registry.record(Person.class)
                .title(Person::nameZh, Person::nameLatin)
                .facts(Person::idNumber, Person::sex, Person::birthDate)
                .columns(
                        Person::nameZh,
                        Person::sex,
                        Person::idNumber,
                        Person::birthDate,
                        Person::segmentCode,
                        Person::phone)
                .group(
                        "identity",
                        Person::idType,
                        Person::idNumber,
                        Person::nameZh,
                        Person::nameLatin,
                        Person::sex,
                        Person::birthDate,
                        Person::nationality)
                .group(
                        "contact",
                        Person::segmentCode,
                        Person::phone,
                        Person::phoneVerified,
                        Person::employer,
                        Person::guardian)
                .group(
                        "status",
                        Person::lifeStatus,
                        Person::birthReportedOn,
                        Person::movedInOn,
                        Person::deathReportedOn,
                        Person::verifiedOn,
                        Person::verifiedBy,
                        Person::verifyMethod)
                .remarks(PersonRules::remarks)
                .keptBy(BEAT_OFFICER, ASSISTANT, REGISTRY_CLERK)
                .readableBy(AREA_LEAD, STATION_LEADER, DUTY_DESK)
                .identifiedBy(Exactly::person, Person::idNumber, Person::nameZh)
                .derives((person, lookup) -> PersonRules.complete(person, lookup.today()))
                .requiredWhen(Person::idNumber, PersonRules::hasPapers, "VAL-001")
                .requiredWhen(Person::nameZh, PersonRules::hasChineseName, "VAL-001")
                .requiredWhen(Person::nameLatin, PersonRules::isForeigner, "VAL-001")
                .requiredWhen(Person::sex, PersonRules::hasNoNumberToTell, "VAL-001")
                .requiredWhen(Person::birthDate, PersonRules::hasNoNumberToTell, "VAL-001")
                .requiredWhen(Person::nationality, PersonRules::isForeigner, "VAL-001")
                .requiredWhen(Person::guardian, PersonRules::isChild, "REG-P-03")
                .requiredWhen(Person::deathReportedOn, PersonRules::isDead, "VAL-001")
                .checks(PersonRules::check)
                .locatedAt(
                        (person, lookup) ->
                                new Place(lookup.station().code(), null, person.segmentCode()));
    }

    private static void households(FunctionDefinition registry) {
        registry.record(Household.class)
                .title(Household::householdNo)
                .facts(Household::head, Household::registeredAddress)
                .columns(Household::householdNo, Household::head, Household::registeredAddress)
                .keptBy(BEAT_OFFICER, ASSISTANT, REGISTRY_CLERK)
                .readableBy(AREA_LEAD, STATION_LEADER, DUTY_DESK)
                .checks(Standing.at(Household::registeredAddress))
                .checks(HouseholdRules::check)
                .gathers(
                        Person.class,
                        household ->
                                exists(
                                        Residence.class,
                                        Residence::person,
                                        Residence.ongoing(Residence::household, household)))
                .gathers(
                        Residence.class,
                        household -> Residence.ongoing(Residence::household, household))
                .locatedBy(Household::registeredAddress, Address.class)
                .printout("members")
                .fields(Household::householdNo, Household::kind, Household::registeredAddress)
                .part(Residence.class, Residence::person, Residence::relation, Residence::from)
                .part(
                        Person.class,
                        Person::nameZh,
                        Person::sex,
                        Person::birthDate,
                        Person::idNumber)
                .signedBy("officer");
    }

    private static void residences(FunctionDefinition registry) {
        registry.record(Residence.class)
                .title(Residence::person, Residence::kind)
                .facts(Residence::address, Residence::confidence)
                .columns(
                        Residence::person,
                        Residence::kind,
                        Residence::address,
                        Residence::from,
                        Residence::to,
                        Residence::confidence)
                .group("who", Residence::person, Residence::kind, Residence::address)
                .group(
                        "household",
                        Residence::household,
                        Residence::relation,
                        Residence::leaveReason)
                .group("time", Residence::from, Residence::to, Residence::basis)
                .group(
                        "truth",
                        Residence::source,
                        Residence::reportedOn,
                        Residence::verifiedOn,
                        Residence::confidence,
                        Residence::apartFrom)
                .remarks(ResidenceRules::separation)
                .keptBy(BEAT_OFFICER, ASSISTANT, REGISTRY_CLERK)
                .readableBy(AREA_LEAD, STATION_LEADER, DUTY_DESK)
                .derives(ResidenceRules::derive)
                .requiredWhen(
                        Residence::basis, (r, l) -> r.kind() == ResidenceKind.ACTUAL, "VAL-001")
                .requiredWhen(Residence::household, ResidenceRules::isRegistered, "VAL-001")
                .requiredWhen(Residence::relation, ResidenceRules::isRegistered, "VAL-001")
                .requiredWhen(
                        Residence::leaveReason,
                        (r, l) -> ResidenceRules.isRegistered(r, l) && r.to() != null,
                        "VAL-001")
                .checks(Lifetime.sinceBirth(Residence::person, Residence::from, Residence::to))
                .checks(ResidenceRules::check)
                .locatedBy(Residence::address, Address.class)
                .lifecycle(Residence::stage)
                .starts(ResidenceStage.DRAFT, ResidenceStage.ACTIVE)
                .path(ResidenceStage.DRAFT, ResidenceStage.ACTIVE, ResidenceStage.ENDED)
                .closes("SYS-410", ResidenceStage.ENDED)
                // A residence of the past is entered with both its days.
                .earlier(Residence::to, Residence::leaveReason)
                .step("confirm")
                .from(ResidenceStage.DRAFT)
                .to(ResidenceStage.ACTIVE)
                .by(BEAT_OFFICER, ASSISTANT)
                .step("verify")
                .from(ResidenceStage.ACTIVE)
                .to(ResidenceStage.ACTIVE)
                .by(BEAT_OFFICER, ASSISTANT)
                .demands(Residence::verifiedOn)
                .step("end")
                .from(ResidenceStage.ACTIVE)
                .to(ResidenceStage.ENDED)
                .by(BEAT_OFFICER)
                .demands(Residence::to)
                .asks(Residence::leaveReason)
                .step("dispute")
                .from(ResidenceStage.ACTIVE)
                .to(ResidenceStage.DISPUTED)
                .by(BEAT_OFFICER, ASSISTANT, REGISTRY_CLERK)
                .step("uphold")
                .from(ResidenceStage.DISPUTED)
                .to(ResidenceStage.ACTIVE)
                .by(BEAT_OFFICER)
                .verifiedBy(AREA_LEAD)
                .demands(Residence::verifiedOn)
                .step("concede")
                .from(ResidenceStage.DISPUTED)
                .to(ResidenceStage.ENDED)
                .by(BEAT_OFFICER)
                .verifiedBy(AREA_LEAD)
                .demands(Residence::to)
                .asks(Residence::leaveReason);
    }

    /** Births and arrivals are the residents' to report; the officer sees that they are. */
    private static boolean isToBeEntered(Person person) {
        return person.lifeStatus() == LifeStatus.ALIVE;
    }

    /** Where somebody was registered before he moved away was over when he arrived. */
    private static boolean isEntered(Person arrived, Residence residence) {
        LocalDate day = arrived.movedInOn();
        return residence.kind() == ResidenceKind.REGISTERED
                && residence.stage() != ResidenceStage.DRAFT
                && (residence.to() == null || day == null || !residence.to().isBefore(day));
    }

    private static void duties(FunctionDefinition registry) {
        registry.duty("REG-D-01", Residence.class)
                .owedBy(BEAT_OFFICER)
                .whenever(r -> r.isOpen() && r.confidence() != Confidence.DISPUTED)
                .from(Residence::reportedOn)
                .within(Term.workingDays(10))
                .doneOn(Residence::verifiedOn)
                .byStep("verify")
                .basis("户口登记条例第十三条；实有人口核实要求");

        registry.duty("REG-D-02", Person.class)
                .owedBy(BEAT_OFFICER)
                .whenever(person -> person.lifeStatus() == LifeStatus.DECEASED)
                .from(Person::deathReportedOn)
                .within(Term.workingDays(5))
                .doneBy(
                        Residence.class,
                        Residence::person,
                        Residence::to,
                        residence -> residence.leaveReason() == LeaveReason.DEATH)
                .basis("户口登记条例第八条");

        registry.duty("REG-D-03", Person.class)
                .owedBy(BEAT_OFFICER)
                .whenever(Population::isToBeEntered)
                .from((person, l) -> person.birthReportedOn() == null ? null : person.birthDate())
                .within(Term.months(1).rolledForward())
                .doneBy(
                        Residence.class,
                        Residence::person,
                        Residence::reportedOn,
                        residence -> residence.kind() == ResidenceKind.REGISTERED)
                .statutory()
                .basis("户口登记条例第七条");

        registry.duty("REG-D-04", Person.class)
                .owedBy(BEAT_OFFICER)
                .whenever(Population::isToBeEntered)
                .from(Person::movedInOn)
                .within(Term.calendarDays(3).rolledForward())
                .doneBy(
                        Residence.class,
                        Residence::person,
                        Residence::reportedOn,
                        Population::isEntered)
                .statutory()
                .basis("户口登记条例第十三条");
    }
}
