package org.linli.resettlement;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.resettlement.HelpCase.CaseState;
import org.linli.resettlement.HelpCase.Consent;
import org.linli.resettlement.HelpCase.Handover;
import org.linli.resettlement.HelpCase.HouseholdRegistration;
import org.linli.resettlement.Placement.PlacementState;
import org.linli.resettlement.ReleaseNotice.CheckResult;
import org.linli.store.Lookup;

/**
 * What follows from the facts of a case, and what must hold of them.
 *
 * @see "domain rules, resettlement, sections 3.2 and 9"
 */
final class CaseRules {
    private static final Term REPORT_WITHIN = Term.calendarDays(30).rolledForward();

    private CaseRules() {}

    static HelpCase derive(HelpCase told, Lookup lookup) {
        Optional<ReleaseNotice> notice = notice(told, lookup);
        ReleaseType type = notice.map(ReleaseNotice::releaseType).orElse(told.releaseType());
        LocalDate end = helpEnd(type, told.releaseDate(), lookup);
        // Whoever takes help up again and declines once more does so on a day of its own.
        boolean accepts = told.isHelping() && Pauses.isDeclining(told);
        return Values.of(told)
                .set(HelpCase::releaseType, type)
                .set(HelpCase::helpCategory, CategoryHistory.told(told, notice.orElse(null)))
                .set(HelpCase::reportBy, reportBy(told, lookup))
                .set(HelpCase::helpStart, told.isEndedBeforeRelease() ? null : told.releaseDate())
                .set(HelpCase::helpEnd, end)
                .set(HelpCase::householdSettledOn, settledOn(told, lookup.today()))
                .set(HelpCase::consent, consent(told))
                .set(
                        HelpCase::juvenileRegime,
                        Boolean.TRUE.equals(told.juvenileRegime())
                                || notice.filter(n -> Boolean.TRUE.equals(n.juvenileRegime()))
                                        .isPresent()
                                || NoticeFile.isMinorOn(told.releaseDate(), told.subject(), lookup))
                .set(HelpCase::declinedOn, accepts ? null : told.declinedOn())
                .set(HelpCase::declinedWords, accepts ? null : told.declinedWords())
                .set(HelpCase::pauses, Pauses.of(told, lookup.today()))
                .set(HelpCase::closedOn, closedOn(told, end, lookup.today()))
                .record();
    }

    /** Since when one stands on a verified placement, of several the first. */
    static HelpCase withPlacement(HelpCase told, List<Stored<Placement>> placements) {
        LocalDate since =
                placements.stream()
                        .map(Stored::value)
                        .filter(p -> p.state() == PlacementState.VERIFIED && p.endDate() == null)
                        .map(Placement::startDate)
                        .min(LocalDate::compareTo)
                        .orElse(null);
        return Values.of(told).set(HelpCase::placedSince, since).record();
    }

    private static Optional<ReleaseNotice> notice(HelpCase told, Lookup lookup) {
        return Optional.ofNullable(told.notice())
                .flatMap(notice -> lookup.find(ReleaseNotice.class, notice))
                .map(Stored::value);
    }

    /** Whoever comes on an unknown ground is offered help for the usual five years. */
    private static @Nullable LocalDate helpEnd(
            @Nullable ReleaseType type, @Nullable LocalDate released, Lookup lookup) {
        if (released == null) {
            return null;
        }
        ReleaseType known = type == null ? ReleaseType.PRISON : type;
        return known.lastDayOfHelp(released, lookup);
    }

    private static @Nullable LocalDate reportBy(HelpCase told, Lookup lookup) {
        LocalDate released = told.releaseDate();
        if (told.reportBy() != null || released == null || told.state() == CaseState.PRE_RELEASE) {
            return told.reportBy();
        }
        return reportBy(released, lookup);
    }

    /** Until when somebody reports whose certificate states no day. */
    static LocalDate reportBy(LocalDate released, Lookup lookup) {
        return REPORT_WITHIN.due(released, lookup.calendar()).day();
    }

    private static @Nullable LocalDate closedOn(
            HelpCase told, @Nullable LocalDate end, LocalDate today) {
        boolean over = told.state() == CaseState.EXPIRED && end != null && end.isBefore(today);
        return over ? end : told.closedOn();
    }

    private static @Nullable LocalDate settledOn(HelpCase told, LocalDate today) {
        HouseholdRegistration answer = told.householdRegistered();
        if (answer == null || answer == HouseholdRegistration.PENDING) {
            return null;
        }
        return told.householdSettledOn() == null ? today : told.householdSettledOn();
    }

    /** The stage says whether help was declined; who takes it up again has agreed. */
    private static @Nullable Consent consent(HelpCase told) {
        if (told.state() == CaseState.DECLINED) {
            return Consent.DECLINED;
        }
        return told.isHelping() && Pauses.isDeclining(told) ? Consent.ACCEPTED : told.consent();
    }

    /**
     * Whether the certificate must be there: from where one is given, of whoever has come with it
     * or is entered late. Who is looked for in vain, or died before he came, has shown none.
     */
    static boolean isCertified(HelpCase told) {
        ReleaseType type = told.releaseType();
        boolean late = told.state() == CaseState.EXPIRED && told.notice() == null;
        return (told.reportedOn() != null || told.isHelping() || late)
                && type != null
                && type.certified();
    }

    static boolean isKeyAlone(HelpCase told) {
        return told.isKey() && told.handoverMode() == Handover.SELF_RETURN;
    }

    static void checkBeginning(Draft<HelpCase> draft, Lookup lookup, Problems problems) {
        if (!draft.isNew() || draft.isImported()) {
            return;
        }
        HelpCase told = draft.value();
        boolean expected = told.state() == CaseState.PRE_RELEASE;
        problems.when(expected && told.notice() == null, "VAL-001", "notice");
        notice(told, lookup).ifPresent(notice -> checkNotice(told, notice, problems));
        boolean over = told.helpEnd() != null && told.helpEnd().isBefore(lookup.today());
        Map<String, String> end = Map.of("helpEnd", String.valueOf(told.helpEnd()));
        if (told.isHelping() && over) {
            problems.add("RES-V17", "state", end);
        }
        if (told.state() == CaseState.EXPIRED && !over) {
            problems.add("RES-S01", "state", end);
        }
    }

    private static void checkNotice(HelpCase told, ReleaseNotice notice, Problems problems) {
        problems.when(notice.checkResult() != CheckResult.TRUE_HERE, "RES-V15", "notice");
        problems.when(!notice.subject().equals(told.subject()), "RES-V16", "subject");
    }

    /** Declining is a step of its own, with its day and the person's words: talks stop by it. */
    static void checkConsent(Draft<HelpCase> draft, Lookup lookup, Problems problems) {
        boolean told = draft.changes(HelpCase::consent) || draft.changes(HelpCase::state);
        problems.when(
                told && draft.value().isHelping() && draft.value().consent() == Consent.DECLINED,
                "RES-V72",
                "consent");
    }

    static void checkRelease(Draft<HelpCase> draft, Lookup lookup, Problems problems) {
        HelpCase told = draft.value();
        boolean early = told.releaseDate().isAfter(lookup.today());
        boolean over = told.isEndedBeforeRelease();
        problems.when(
                early && !over && told.state() != CaseState.PRE_RELEASE, "VAL-050", "releaseDate");
        // Whoever has reported had been released; the others die there as well.
        problems.when(
                over && (told.state() != CaseState.DECEASED || told.reportedOn() != null),
                "VAL-051",
                "closedOn");
        problems.when(
                told.releaseType() == ReleaseType.RETL
                        && told.releaseDate().isAfter(ReleaseType.RETL_ENDED),
                "RES-V01",
                "releaseType");
        problems.when(
                told.handoverMode() == Handover.POLICE
                        && !draft.isImported()
                        && draft.changes(HelpCase::handoverMode),
                "RES-V13",
                "handoverMode");
    }

    /**
     * One open case for one certificate, and one for one release of a person; who moved away may
     * come back.
     */
    static void checkDuplicate(Draft<HelpCase> draft, Lookup lookup, Problems problems) {
        HelpCase told = draft.value();
        String certificate = told.certificateNumber();
        if (certificate != null && told.isOpen()) {
            others(draft, where(HelpCase::certificateNumber).is(certificate), lookup)
                    .filter(known -> known.value().isOpen())
                    .filter(known -> mayShareInstitution(told, known.value(), lookup))
                    .findFirst()
                    .ifPresent(known -> problems.add("RES-V10", "certificateNumber", no(known)));
        }
        if (told.state() != CaseState.MOVED) {
            others(draft, CaseParts.sameRelease(told), lookup)
                    .filter(known -> known.value().state() != CaseState.MOVED)
                    .findFirst()
                    .ifPresent(known -> problems.add("RES-V22", "releaseDate", no(known)));
        }
    }

    /** Each institution numbers its own certificates; which one gave it, the notice tells. */
    private static boolean mayShareInstitution(HelpCase one, HelpCase other, Lookup lookup) {
        Optional<String> first = notice(one, lookup).map(ReleaseNotice::institution);
        Optional<String> second = notice(other, lookup).map(ReleaseNotice::institution);
        return first.isEmpty() || second.isEmpty() || first.equals(second);
    }

    private static Stream<Stored<HelpCase>> others(
            Draft<HelpCase> draft, Condition condition, Lookup lookup) {
        return lookup.list(Query.of(HelpCase.class, condition)).stream().filter(draft::isOther);
    }

    private static Map<String, String> no(Stored<HelpCase> known) {
        return Map.of("caseNumber", known.number());
    }
}
