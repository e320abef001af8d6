package org.linli.corrections;

import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.corrections.CaseRoles.JUSTICE_STAFF;
import static org.linli.corrections.CaseRoles.YOUTH_OFFICER;
import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.List;
import org.linli.corrections.OutOfContact.SearchEntry;
import org.linli.function.Draft;
import org.linli.function.FunctionDefinition;
import org.linli.function.Problems;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Lifetime;
import org.linli.registry.Person;
import org.linli.registry.Settled;
import org.linli.store.Lookup;

/** What happens besides the regular work: loss of contact, decisions, help of the police, moves. */
final class CaseEvents {
    private CaseEvents() {}

    static void define(FunctionDefinition corrections) {
        contact(corrections);
        decisions(corrections);
        moves(corrections);
    }

    private static void contact(FunctionDefinition corrections) {
        corrections
                .record(OutOfContact.class)
                .title(OutOfContact::correctionCase, OutOfContact::noticedOn)
                .columns(
                        OutOfContact::lastContactOn, OutOfContact::noticedOn, OutOfContact::foundOn)
                .partOf(OutOfContact::correctionCase, CorrectionCase.class)
                .keptBy(JUSTICE_STAFF, BEAT_OFFICER)
                .remarks(ConductHints::ofSpell)
                .readableBy(CaseRoles.caseTeam())
                .requiredWhen(OutOfContact::result, (o, l) -> o.foundOn() != null, "VAL-001")
                .checks(TermOfCase.lived(OutOfContact::correctionCase, OutOfContact::noticedOn))
                .printout("search")
                .fields(
                        OutOfContact::lastContactOn,
                        OutOfContact::noticedOn,
                        OutOfContact::policeNotifiedOn,
                        OutOfContact::foundOn,
                        OutOfContact::result)
                .part(
                        SearchEntry.class,
                        SearchEntry::time,
                        SearchEntry::way,
                        SearchEntry::by,
                        SearchEntry::finding)
                .signedBy("recorder");

        corrections
                .record(PoliceAssist.class)
                .title(PoliceAssist::kind, PoliceAssist::requestedOn)
                .columns(PoliceAssist::requestedOn, PoliceAssist::kind, PoliceAssist::doneOn)
                .partOf(PoliceAssist::correctionCase, CorrectionCase.class)
                .keptBy(BEAT_OFFICER, REGISTRY_CLERK)
                .readableBy(CaseRoles.caseTeam())
                .requiredWhen(PoliceAssist::result, (a, l) -> a.doneOn() != null, "VAL-001")
                .requiredWhen(PoliceAssist::requestPaper, (a, l) -> a.letterOn() != null, "VAL-001")
                .checks(CaseEvents::checkLetter)
                .checks(CaseEvents::checkRequest)
                .printout("feedback")
                .fields(
                        PoliceAssist::kind,
                        PoliceAssist::requestedOn,
                        PoliceAssist::requestPaper,
                        PoliceAssist::letterOn,
                        PoliceAssist::doneOn,
                        PoliceAssist::result)
                .signedBy("officer", "leader");
    }

    private static void decisions(FunctionDefinition corrections) {
        corrections
                .record(ConductDecision.class)
                .title(ConductDecision::kind, ConductDecision::decidedOn)
                .columns(
                        ConductDecision::decidedOn,
                        ConductDecision::kind,
                        ConductDecision::ground,
                        ConductDecision::outcome)
                .partOf(ConductDecision::correctionCase, CorrectionCase.class)
                .keptBy(JUSTICE_STAFF)
                .readableBy(CaseRoles.caseTeam())
                .requiredWhen(
                        ConductDecision::document, (d, l) -> !ConductRules.isWarning(d), "VAL-001")
                .requiredWhen(
                        ConductDecision::document, (d, l) -> ConductRules.isWarning(d), "COR-S04")
                .requiredWhen(ConductDecision::outcomeOn, (d, l) -> d.outcome() != null, "VAL-001")
                .requiredWhen(ConductDecision::outcome, (d, l) -> d.outcomeOn() != null, "VAL-001")
                .checks(
                        TermOfCase.lived(
                                ConductDecision::correctionCase, ConductDecision::decidedOn))
                .checks(ConductRules::checkAuthority)
                .checks(ConductRules::checkFit);

        corrections
                .record(PositioningOrder.class)
                .title(PositioningOrder::correctionCase, PositioningOrder::startDate)
                .columns(
                        PositioningOrder::startDate,
                        PositioningOrder::endDate,
                        PositioningOrder::ground)
                .partOf(PositioningOrder::correctionCase, CorrectionCase.class)
                .keptBy(JUSTICE_STAFF)
                .readableBy(CaseRoles.caseTeam())
                .derivesFrom(
                        PositioningOrder.class,
                        PositioningOrder::extensionOf,
                        CaseEvents::withExtension)
                .checks(
                        TermOfCase.planned(
                                PositioningOrder::correctionCase, PositioningOrder::startDate))
                .checks(CaseEvents::checkThreeMonths)
                .checks(CaseEvents::checkExtension);

        corrections
                .record(RestrictionNotice.class)
                .title(RestrictionNotice::kind, RestrictionNotice::decidedOn)
                .columns(
                        RestrictionNotice::decidedOn,
                        RestrictionNotice::kind,
                        RestrictionNotice::notifiedOn,
                        RestrictionNotice::until)
                .partOf(RestrictionNotice::correctionCase, CorrectionCase.class)
                .keptBy(REGISTRY_CLERK, JUSTICE_STAFF)
                .readableBy(CaseRoles.caseTeam())
                .checks(
                        TermOfCase.lived(
                                RestrictionNotice::correctionCase, RestrictionNotice::decidedOn));
    }

    private static void moves(FunctionDefinition corrections) {
        corrections
                .record(PlaceChange.class)
                .title(PlaceChange::newPlace, PlaceChange::appliedOn)
                .columns(
                        PlaceChange::appliedOn,
                        PlaceChange::newPlace,
                        PlaceChange::decidedOn,
                        PlaceChange::arrivedOn)
                .partOf(PlaceChange::correctionCase, CorrectionCase.class)
                .keptBy(JUSTICE_STAFF)
                .readableBy(CaseRoles.caseTeam())
                // Nothing is sent and nobody moves before it was decided.
                .requiredWhen(
                        PlaceChange::decidedOn,
                        (m, l) ->
                                m.papersSentOn() != null
                                        || m.decisionReceivedOn() != null
                                        || m.arrivedOn() != null,
                        "VAL-001")
                .derives(CaseEvents::withReply)
                .checks(TermOfCase.lived(PlaceChange::correctionCase, PlaceChange::appliedOn));

        corrections
                .record(Assessment.class)
                .title(Assessment::subject, Assessment::entrustedOn)
                .facts(Assessment::entrustedBy)
                .columns(
                        Assessment::subject,
                        Assessment::entrustedBy,
                        Assessment::entrustedOn,
                        Assessment::returnedOn)
                .keptBy(REGISTRY_CLERK, JUSTICE_STAFF, YOUTH_OFFICER)
                .readableBy(CaseRoles.caseTeam())
                .derives(CaseEvents::ofMinor)
                .checks(Settled.about(Assessment::subject))
                .sealedWhile(where(Assessment::juvenile).is(true), YOUTH_OFFICER)
                .erasedAfter(Assessment::returnedOn, CaseFile.KEPT)
                .locatedBy(Assessment::subject, Person.class);
    }

    /** The other place answered on the day that is told, or on that of the entry. */
    private static PlaceChange withReply(PlaceChange told, Lookup lookup) {
        return told.opinionReply() == null || told.repliedOn() != null
                ? told
                : Values.of(told).set(PlaceChange::repliedOn, lookup.today()).record();
    }

    /** Whoever is a minor when he is assessed was one at the offence; once told it stays. */
    private static Assessment ofMinor(Assessment asked, Lookup lookup) {
        boolean minor =
                asked.subject() != null
                        && asked.entrustedOn() != null
                        && Lifetime.isUnder(
                                CaseRules.MINOR_UNDER,
                                asked.subject(),
                                asked.entrustedOn(),
                                lookup);
        return Values.of(asked).set(Assessment::juvenile, asked.juvenile() || minor).record();
    }

    private static void checkLetter(Draft<PoliceAssist> draft, Lookup lookup, Problems problems) {
        LocalDate came = draft.value().letterOn();
        boolean before = came != null && came.isBefore(draft.value().requestedDay());
        problems.when(before, "VAL-051", "letterOn");
    }

    /** The police help with a case there is; with a pursuit or a hand-over after its end, too. */
    private static void checkRequest(Draft<PoliceAssist> draft, Lookup lookup, Problems problems) {
        boolean before =
                lookup.find(CorrectionCase.class, draft.value().correctionCase())
                        .map(of -> TermOfCase.begin(of.value()))
                        .filter(first -> draft.value().requestedDay().isBefore(first))
                        .isPresent();
        problems.when(
                before && draft.changes(PoliceAssist::requestedOn) && !draft.isImported(),
                "COR-V28",
                "requestedOn");
    }

    private static PositioningOrder withExtension(
            PositioningOrder order, List<Stored<PositioningOrder>> extensions) {
        return Values.of(order)
                .set(
                        PositioningOrder::extendedOn,
                        extensions.stream()
                                .map(extension -> extension.value().startDate())
                                .min(LocalDate::compareTo)
                                .orElse(null))
                .record();
    }

    /** What is continued is an earlier order of the same case. */
    private static void checkExtension(
            Draft<PositioningOrder> draft, Lookup lookup, Problems problems) {
        PositioningOrder order = draft.value();
        if (order.extensionOf() == null) {
            return;
        }
        boolean continues =
                lookup.find(PositioningOrder.class, order.extensionOf())
                        .map(Stored::value)
                        .filter(earlier -> earlier.correctionCase().equals(order.correctionCase()))
                        .filter(earlier -> earlier.startDate().isBefore(order.startDate()))
                        .isPresent();
        problems.when(!continues, "COR-V27", "extensionOf");
    }

    private static void checkThreeMonths(
            Draft<PositioningOrder> draft, Lookup lookup, Problems problems) {
        PositioningOrder order = draft.value();
        problems.when(
                order.endDate().isAfter(PositioningOrder.latestEnd(order.startDate())),
                "COR-S06",
                "endDate");
    }
}
