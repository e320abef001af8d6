package org.linli.corrections;

import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.REGISTRY_CLERK;
import static org.linli.access.Role.STATION_LEADER;
import static org.linli.corrections.CaseRoles.JUSTICE_STAFF;
import static org.linli.corrections.CorrectionCase.CaseState.ACTIVE;
import static org.linli.corrections.CorrectionCase.CaseState.DECEASED;
import static org.linli.corrections.CorrectionCase.CaseState.DISCHARGED;
import static org.linli.corrections.CorrectionCase.CaseState.NOTIFIED;
import static org.linli.corrections.CorrectionCase.CaseState.OUT_OF_CONTACT;
import static org.linli.corrections.CorrectionCase.CaseState.PARDONED;
import static org.linli.corrections.CorrectionCase.CaseState.RECALLED;
import static org.linli.corrections.CorrectionCase.CaseState.REVOCATION_PENDING;
import static org.linli.corrections.CorrectionCase.CaseState.TRANSFERRED_OUT;
import static org.linli.query.Condition.where;

import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.corrections.ConductDecision.ProposalOutcome;
import org.linli.corrections.CorrectionCase.CaseState;
import org.linli.function.Lifecycle;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Property;
import org.linli.record.Ref;
import org.linli.store.Lookup;

/**
 * The moves of a case. Each rests on a paper or on a record of its own, and whoever enters a
 * decision is not the one who verifies it.
 *
 * @see "domain rules, corrections, section 4"
 */
final class CaseLifecycle {
    private CaseLifecycle() {}

    static void define(Lifecycle.Builder<CorrectionCase, CaseState> cases) {
        cases.starts(NOTIFIED)
                .path(NOTIFIED, ACTIVE, DISCHARGED)
                .closes("COR-S05", TRANSFERRED_OUT, DISCHARGED, PARDONED, RECALLED, DECEASED)
                .earlier(CorrectionCase::appraisedOn)
                // A day of report beside an open notice would count somebody who never came.
                .onlyIn(EnumSet.complementOf(EnumSet.of(NOTIFIED)), CorrectionCase::reportDate)
                .forbids(OUT_OF_CONTACT, DISCHARGED, "COR-S03")
                .forbids(REVOCATION_PENDING, DISCHARGED, "COR-S02");

        cases.step("admit")
                .from(NOTIFIED)
                .to(ACTIVE)
                .by(JUSTICE_STAFF)
                .verifiedBy(REGISTRY_CLERK)
                .demands(
                        CorrectionCase::reportDate,
                        CorrectionCase::admissionMode,
                        CorrectionCase::managementClass,
                        CorrectionCase::caseOfficer)
                .asks(CorrectionCase::papersReceivedOn);

        cases.step("changeClass")
                .from(ACTIVE)
                .to(ACTIVE)
                .by(JUSTICE_STAFF)
                .demands(CorrectionCase::classes);

        cases.step("loseContact")
                .from(ACTIVE)
                .to(OUT_OF_CONTACT)
                .by(JUSTICE_STAFF, BEAT_OFFICER)
                .requires(CaseLifecycle::isSearchedFor, "COR-S07");

        cases.step("resumeContact")
                .from(OUT_OF_CONTACT)
                .to(ACTIVE)
                .by(JUSTICE_STAFF)
                .requires((c, lookup) -> !isSearchedFor(c, lookup), "COR-S03");

        cases.step("propose")
                .from(NOTIFIED, ACTIVE, OUT_OF_CONTACT)
                .to(REVOCATION_PENDING)
                .by(JUSTICE_STAFF)
                .requires(CaseLifecycle::isProposalOpen, "COR-S08");

        cases.step("dropProposal")
                .from(REVOCATION_PENDING)
                .to(ACTIVE)
                .by(JUSTICE_STAFF)
                // Who was to be recalled because he never reported has none of them yet.
                .asks(
                        CorrectionCase::reportDate,
                        CorrectionCase::admissionMode,
                        CorrectionCase::managementClass)
                .requires((c, lookup) -> !isProposalOpen(c, lookup), "COR-S11")
                .requires((c, lookup) -> !isRecallOrdered(c, lookup), "COR-S12");

        cases.step("recall")
                .from(REVOCATION_PENDING)
                .to(RECALLED)
                .by(JUSTICE_STAFF)
                .verifiedBy(STATION_LEADER)
                .demands(CorrectionCase::closedOn, CorrectionCase::closingPaper)
                .requires(CaseLifecycle::isRecallOrdered, "COR-S09");

        cases.step("transferOut")
                .from(ACTIVE)
                .to(TRANSFERRED_OUT)
                .by(JUSTICE_STAFF)
                .demands(CorrectionCase::closedOn, CorrectionCase::closingPaper)
                .requires(CaseLifecycle::hasArrivedElsewhere, "COR-S10");

        cases.step("discharge")
                .from(ACTIVE)
                .to(DISCHARGED)
                .by(JUSTICE_STAFF)
                .demands(CorrectionCase::appraisedOn, CorrectionCase::closedOn)
                .asks(CorrectionCase::closingPaper)
                .requires(
                        (c, lookup) -> !lookup.today().isBefore(c.termEnd()),
                        "COR-S01",
                        (c, lookup) -> Map.of("termEnd", c.termEnd().toString()))
                .requires((c, lookup) -> !isProposalOpen(c, lookup), "COR-S02");

        cases.step("pardon")
                .from(ACTIVE)
                .to(PARDONED)
                .by(JUSTICE_STAFF)
                .verifiedBy(REGISTRY_CLERK)
                .demands(CorrectionCase::closedOn, CorrectionCase::closingPaper);

        cases.step("decease")
                .from(NOTIFIED, ACTIVE, OUT_OF_CONTACT, REVOCATION_PENDING)
                .to(DECEASED)
                .by(JUSTICE_STAFF)
                .verifiedBy(REGISTRY_CLERK)
                .demands(CorrectionCase::closedOn, CorrectionCase::closingPaper);
    }

    private static boolean isSearchedFor(CorrectionCase of, Lookup lookup) {
        return has(
                of,
                OutOfContact.class,
                OutOfContact::correctionCase,
                where(OutOfContact::foundOn).empty(),
                lookup);
    }

    private static boolean isProposalOpen(CorrectionCase of, Lookup lookup) {
        return has(
                of,
                ConductDecision.class,
                ConductDecision::correctionCase,
                ConductDecision.openProposal(),
                lookup);
    }

    private static boolean isRecallOrdered(CorrectionCase of, Lookup lookup) {
        return has(
                of,
                ConductDecision.class,
                ConductDecision::correctionCase,
                ConductDecision.decidedProposal(ProposalOutcome.ORDERED),
                lookup);
    }

    private static boolean hasArrivedElsewhere(CorrectionCase of, Lookup lookup) {
        return has(
                of,
                PlaceChange.class,
                PlaceChange::correctionCase,
                where(PlaceChange::papersSentOn)
                        .present()
                        .and(where(PlaceChange::arrivedOn).present()),
                lookup);
    }

    /** Whether a record of the case fulfils a condition; the case is known by its file number. */
    private static <P extends Record> boolean has(
            CorrectionCase of,
            Class<P> type,
            Property<P, @Nullable Ref<CorrectionCase>> link,
            Condition condition,
            Lookup lookup) {
        Condition ofTheCase =
                Condition.of(
                        link,
                        CorrectionCase.class,
                        where(CorrectionCase::fileNumber).is(of.fileNumber()));
        return lookup.count(Query.of(type, ofTheCase.and(condition))) > 0;
    }
}
