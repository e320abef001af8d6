package org.linli.youth;

import org.linli.function.RecordDefinition;
import org.linli.registry.Person;
import org.linli.youth.GuardianAction.GuardianActionKind;
import org.linli.youth.Measure.MeasureKind;
import org.linli.youth.SchoolCheck.SchoolFinding;
import org.linli.youth.SealedQuery.QueryStage;
import org.linli.youth.SpecialEducation.TermEvaluation;

/**
 * The official papers. Those about a minor carry the number of the case and no name.
 *
 * @see "domain rules, youth prevention, section 6"
 */
final class Printed {
    private Printed() {}

    static void decision(RecordDefinition.Builder<YouthCase> cases) {
        cases.printout("decision")
                .when(c -> c.acceptedOn() != null && c.transferGround() == null)
                .fields(YouthCase::conductDate, YouthCase::items, YouthCase::facts)
                .part(
                        Measure.class,
                        Measure::kind,
                        Measure::decidedOn,
                        Measure::startDate,
                        Measure::endDate,
                        Measure::content,
                        Measure::reviewUntil,
                        Measure::lawsuitUntil)
                .saying("review")
                .signedBy("minor", "guardian")
                .withoutName();
    }

    static void measure(RecordDefinition.Builder<Measure> measures) {
        measures.printout("admonition")
                .when(Printed::isSpoken)
                .fields(Measure::kind, Measure::decidedOn, Measure::content)
                .signedBy("minor", "guardian", "officer")
                .withoutName()
                .printout("observation")
                .when(measure -> measure.kind() == MeasureKind.OBSERVATION)
                .fields(
                        Measure::provider,
                        Measure::startDate,
                        Measure::endDate,
                        Measure::hours,
                        Measure::content)
                .saying("meeting", "confidence")
                .signedBy("provider", "guardian", "officer")
                .withoutName();
    }

    private static boolean isSpoken(Measure of) {
        return of.kind() == MeasureKind.ADMONITION || of.kind() == MeasureKind.REPENTANCE;
    }

    static void guidance(RecordDefinition.Builder<GuardianAction> actions) {
        actions.printout("guidance")
                .when(action -> action.kind() == GuardianActionKind.GUIDANCE_ORDER)
                .fields(
                        GuardianAction::guardian,
                        GuardianAction::kind,
                        GuardianAction::ground,
                        GuardianAction::decidedOn,
                        GuardianAction::sessionsRequired,
                        GuardianAction::provider)
                .signedBy("guardian")
                .withoutName();
    }

    static void report(RecordDefinition.Builder<ActivityReport> reports) {
        reports.printout("report")
                .fields(
                        ActivityReport::windowEnd,
                        ActivityReport::receivedOn,
                        ActivityReport::content)
                .signedBy("minor", "guardian")
                .withoutName();
    }

    static void special(RecordDefinition.Builder<SpecialEducation> special) {
        special.printout("request")
                .fields(
                        SpecialEducation::route,
                        SpecialEducation::ground,
                        SpecialEducation::opinion,
                        SpecialEducation::specialSchool)
                .signedBy("leader")
                .withoutName()
                .printout("evaluation")
                .when(of -> of.enteredOn() != null)
                .fields(SpecialEducation::specialSchool, SpecialEducation::enteredOn)
                .part(
                        TermEvaluation.class,
                        TermEvaluation::dueOn,
                        TermEvaluation::doneOn,
                        TermEvaluation::opinion)
                .signedBy("committee")
                .withoutName();
    }

    /** Time, place, receiver; no reason, which the record's name would tell. */
    static void handover(RecordDefinition.Builder<Protection> protection) {
        protection
                .printout("handover")
                .fields(
                        Protection::foundOn,
                        Protection::place,
                        Protection::handedTo,
                        Protection::handedOn)
                .signedBy("officer", "receiver")
                .withoutName();
    }

    static void appointment(RecordDefinition.Builder<VicePrincipal> appointments) {
        appointments
                .printout("appointment")
                .fields(
                        VicePrincipal::officer,
                        VicePrincipal::school,
                        VicePrincipal::appointedOn,
                        VicePrincipal::termEnd)
                .signedBy("school");
    }

    static void lesson(RecordDefinition.Builder<LawLesson> lessons) {
        lessons.printout("lesson")
                .fields(
                        LawLesson::school,
                        LawLesson::heldOn,
                        LawLesson::classHours,
                        LawLesson::topic,
                        LawLesson::audience)
                .signedBy("school", "officer");
    }

    static void suggestion(RecordDefinition.Builder<SchoolCheck> checks) {
        checks.printout("suggestion")
                .fields(SchoolCheck::school, SchoolCheck::checkedOn, SchoolCheck::replyDue)
                .saying("reply")
                .part(SchoolFinding.class, SchoolFinding::finding, SchoolFinding::dueOn)
                .signedBy("leader");
    }

    static void notice(RecordDefinition.Builder<SealingNotice> notices) {
        notices.printout("notice")
                .fields(
                        SealingNotice::basis,
                        SealingNotice::systems,
                        SealingNotice::dueOn,
                        SealingNotice::sealedOn)
                .signedBy("receiver")
                .withoutName();
    }

    static void query(RecordDefinition.Builder<SealedQuery> queries) {
        queries.printout("application")
                .fields(
                        SealedQuery::applicantUnit,
                        SealedQuery::legalBasis,
                        SealedQuery::purpose,
                        SealedQuery::scope,
                        SealedQuery::receivedOn)
                .signedBy("applicant")
                .withoutName()
                .printout("refusal")
                .when(query -> query.stage() == QueryStage.NOT_ALLOWED)
                .fields(
                        SealedQuery::applicantUnit,
                        SealedQuery::purpose,
                        SealedQuery::decidedOn,
                        SealedQuery::reason)
                .signedBy("leader")
                .withoutName();
    }

    static void certificate(RecordDefinition.Builder<Certificate> certificates) {
        certificates
                .printout("certificate")
                .when(certificate -> certificate.issuedOn() != null)
                .fieldsOf(Certificate::applicant, Person::idNumber)
                .fields(Certificate::applicant, Certificate::issuedOn)
                .saying("no-record")
                .signedBy("leader");
    }
}
