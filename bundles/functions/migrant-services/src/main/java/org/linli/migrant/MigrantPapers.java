package org.linli.migrant;

import org.linli.function.RecordDefinition;
import org.linli.migrant.BuildingVisit.Line;
import org.linli.migrant.ResidenceRegistration.RegistrationStage;
import org.linli.registry.Person;

/**
 * The papers of the function. What is masked on the page stands on none of them: it is written in
 * by hand from the document itself.
 *
 * @see "domain rules, migrant services, section 7"
 */
final class MigrantPapers {
    private MigrantPapers() {}

    static void of(RecordDefinition.Builder<ResidenceRegistration> registrations) {
        registrations
                .printout("form")
                .fields(
                        ResidenceRegistration::person,
                        ResidenceRegistration::origin,
                        ResidenceRegistration::dwelling,
                        ResidenceRegistration::arrivedOn,
                        ResidenceRegistration::movedInOn,
                        ResidenceRegistration::basis,
                        ResidenceRegistration::employer,
                        ResidenceRegistration::reporter,
                        ResidenceRegistration::reportedOn)
                .fieldsOf(ResidenceRegistration::person, Person::idNumber)
                .signedBy("reporter", "officer")
                .printout("certificate")
                .when(MigrantPapers::isInForce)
                .fields(
                        ResidenceRegistration::person,
                        ResidenceRegistration::dwelling,
                        ResidenceRegistration::reportedOn,
                        ResidenceRegistration::validTo)
                .fieldsOf(ResidenceRegistration::person, Person::idNumber)
                .signedBy("officer");
    }

    /** A certificate is given once somebody has seen the document. */
    private static boolean isInForce(ResidenceRegistration of) {
        return of.stage() == RegistrationStage.ACTIVE || of.stage() == RegistrationStage.VERIFIED;
    }

    static void ofPermits(RecordDefinition.Builder<ResidencePermit> permits) {
        permits.printout("application")
                .fields(
                        ResidencePermit::applicant,
                        ResidencePermit::proxy,
                        ResidencePermit::proxyRelation,
                        ResidencePermit::ground,
                        ResidencePermit::proofs,
                        ResidencePermit::residenceSince,
                        ResidencePermit::receivedOn)
                .fieldsOf(ResidencePermit::applicant, Person::idNumber)
                .signedBy("applicant", "officer")
                .printout("slip")
                .when(permit -> permit.acceptedOn() != null)
                .fieldsOf(ResidencePermit::applicant, Person::idNumber)
                .fields(
                        ResidencePermit::applicant,
                        ResidencePermit::acceptedOn,
                        ResidencePermit::dueOn,
                        ResidencePermit::fee)
                .saying("free")
                .signedBy("officer")
                .printout("missing")
                .when(permit -> permit.missingList() != null)
                .fields(
                        ResidencePermit::applicant,
                        ResidencePermit::receivedOn,
                        ResidencePermit::missingList,
                        ResidencePermit::missingToldOn)
                .signedBy("applicant", "officer")
                .printout("refusal")
                .when(permit -> permit.refusedOn() != null)
                .fieldsOf(ResidencePermit::applicant, Person::idNumber)
                .fields(
                        ResidencePermit::applicant,
                        ResidencePermit::receivedOn,
                        ResidencePermit::refusalReason,
                        ResidencePermit::refusedOn)
                .saying("remedy")
                .signedBy("leader")
                .printout("reminder")
                .when(permit -> permit.windowTo() != null)
                .fields(
                        ResidencePermit::applicant,
                        ResidencePermit::windowFrom,
                        ResidencePermit::windowTo,
                        ResidencePermit::fee);
    }

    static void ofRentals(RecordDefinition.Builder<RentalProperty> rentals) {
        rentals.printout("letter")
                .fields(
                        RentalProperty::dwelling,
                        RentalProperty::landlord,
                        RentalProperty::landlordUnit,
                        RentalProperty::caretaker,
                        RentalProperty::kind,
                        RentalProperty::rooms,
                        RentalProperty::beds,
                        RentalProperty::safetyItems)
                .saying("landlord-registers", "landlord-safety", "landlord-reports")
                .signedBy("landlord", "officer")
                .printout("leaflet")
                .withoutNotice()
                .fields(RentalProperty::dwelling)
                .saying(
                        "tenant-exit",
                        "tenant-electricity",
                        "tenant-gas",
                        "tenant-bicycle",
                        "tenant-registers",
                        "tenant-emergency");
    }

    static void ofChecks(RecordDefinition.Builder<RentalCheck> checks) {
        checks.printout("sheet")
                .fields(
                        RentalCheck::rental,
                        RentalCheck::at,
                        RentalCheck::checkers,
                        RentalCheck::entryBasis,
                        RentalCheck::consentBy,
                        RentalCheck::fire,
                        RentalCheck::exit,
                        RentalCheck::electricity,
                        RentalCheck::gas,
                        RentalCheck::ebike,
                        RentalCheck::structure,
                        RentalCheck::hazard,
                        RentalCheck::rectifyBy)
                .part(Line.class, Line::registration, Line::found)
                .signedBy("landlord", "officer");
    }

    static void ofStays(RecordDefinition.Builder<OverseasStay> stays) {
        stays.printout("form")
                .fields(
                        OverseasStay::visitor,
                        OverseasStay::dwelling,
                        OverseasStay::host,
                        OverseasStay::hostUnit,
                        OverseasStay::checkedInAt,
                        OverseasStay::plannedOut,
                        OverseasStay::reportedAt)
                .fieldsOf(OverseasStay::visitor, Person::nationality, Person::idNumber)
                .signedBy("host", "officer");
    }

    static void ofActivities(RecordDefinition.Builder<ServiceActivity> activities) {
        activities
                .printout("signin")
                .fields(
                        ServiceActivity::kind,
                        ServiceActivity::titleZh,
                        ServiceActivity::titleEn,
                        ServiceActivity::place,
                        ServiceActivity::startAt,
                        ServiceActivity::endAt,
                        ServiceActivity::organiser)
                .part(Enrolment.class, Enrolment::person, Enrolment::attended)
                .signedBy("organiser");
    }
}
