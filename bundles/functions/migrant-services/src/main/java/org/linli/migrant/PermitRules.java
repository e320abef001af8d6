package org.linli.migrant;

import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.access.Role;
import org.linli.function.Draft;
import org.linli.function.Problems;
import org.linli.migrant.ResidencePermit.Ground;
import org.linli.migrant.ResidencePermit.PermitStage;
import org.linli.migrant.ResidencePermit.Proof;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Address;
import org.linli.registry.Divisions;
import org.linli.registry.Lifetime;
import org.linli.registry.Person;
import org.linli.store.Lookup;

/**
 * Who may apply, with which papers, and until when the station and the holder have time.
 *
 * @see "Interim Regulations on Residence Permits art. 2, 9, 10; domain rules, section 4.2"
 */
final class PermitRules {
    private static final int HALF_A_YEAR_MONTHS = 6;
    private static final int ISSUE_DAYS = 15;
    private static final int MOST_DAYS = 30;
    private static final int ALONE_FROM_AGE = 16;

    private PermitRules() {}

    static ResidencePermit derive(ResidencePermit typed, Lookup lookup) {
        LocalDate anchor =
                typed.endorsedOn() == null || typed.continuousFrom() == null
                        ? typed.issuedOn()
                        : typed.continuousFrom();
        LocalDate windowTo = anchor == null ? null : nextFullYear(anchor, typed.endorsedOn());
        return Values.of(typed)
                .set(
                        ResidencePermit::residenceSince,
                        typed.residenceSince() == null
                                ? residenceSince(typed, lookup)
                                : typed.residenceSince())
                .set(ResidencePermit::dueOn, dueOn(typed))
                .set(
                        ResidencePermit::endedOn,
                        typed.cancelledOn() == null ? typed.refusedOn() : typed.cancelledOn())
                .set(ResidencePermit::fee, 0)
                .set(ResidencePermit::continuousFrom, anchor)
                .set(ResidencePermit::windowFrom, windowTo == null ? null : windowTo.minusMonths(1))
                .set(ResidencePermit::windowTo, windowTo)
                .record();
    }

    /** Whether the time for the next endorsement has passed (art. 10). */
    static boolean isOverdue(ResidencePermit permit, Lookup lookup) {
        return permit.windowTo() != null && lookup.today().isAfter(permit.windowTo());
    }

    /**
     * The latest endorsement, and the day the years count from since. If the only one was entered
     * by mistake and withdrawn, its window is open as before.
     */
    static ResidencePermit endorsed(
            ResidencePermit permit, List<Stored<Endorsement>> endorsements) {
        Optional<Endorsement> latest =
                endorsements.stream()
                        .map(Stored::value)
                        .max(Comparator.comparing(Endorsement::doneOn));
        return latest.map(
                        made ->
                                Values.of(permit)
                                        .set(ResidencePermit::endorsedOn, made.doneOn())
                                        .set(ResidencePermit::continuousFrom, made.continuousFrom())
                                        .record())
                .orElseGet(() -> Values.of(permit).set(ResidencePermit::endorsedOn, null).record());
    }

    /** The first full year whose window the latest endorsement did not serve. */
    static LocalDate nextFullYear(LocalDate anchor, @Nullable LocalDate endorsedOn) {
        int years = 1;
        while (endorsedOn != null && !anchor.plusYears(years).minusMonths(1).isAfter(endorsedOn)) {
            years++;
        }
        return anchor.plusYears(years);
    }

    private static @Nullable LocalDate dueOn(ResidencePermit of) {
        if (of.acceptedOn() == null) {
            return null;
        }
        return of.acceptedOn().plusDays(of.totalDays() == null ? ISSUE_DAYS : of.totalDays());
    }

    private static @Nullable LocalDate residenceSince(ResidencePermit of, Lookup lookup) {
        return latest(of, lookup).map(ResidenceRegistration::residenceSince).orElse(null);
    }

    /** Whoever is registered here for good is told that, and not to register first. */
    static boolean mustHaveLivedHere(ResidencePermit of, Lookup lookup) {
        return of.applicant() == null
                || !RegistrationRules.isRegisteredHere(of.applicant(), lookup);
    }

    /** Where the applicant lives, or lived until he began to move. */
    private static Optional<ResidenceRegistration> latest(ResidencePermit of, Lookup lookup) {
        return of.applicant() == null
                ? Optional.empty()
                : RegistrationRules.of(of.applicant(), lookup).stream()
                        .map(Stored::value)
                        .filter(r -> r.isOpen() || isMoving(r.leftOn(), of.receivedOn(), lookup))
                        .max(Comparator.comparing(ResidenceRegistration::reportedOn));
    }

    private static boolean isMoving(
            @Nullable LocalDate leftOn, @Nullable LocalDate received, Lookup lookup) {
        return leftOn != null
                && (received == null
                        || RegistrationRules.leftNotLongBefore(leftOn, received, lookup));
    }

    static boolean isTooYoung(ResidencePermit of, Lookup lookup) {
        LocalDate received = of.receivedOn();
        if (of.applicant() == null || received == null) {
            return false;
        }
        return Lifetime.isUnder(ALONE_FROM_AGE, of.applicant(), received, lookup);
    }

    static boolean isExtended(ResidencePermit of, Lookup lookup) {
        return of.totalDays() != null && of.totalDays() > ISSUE_DAYS;
    }

    static boolean isRefused(ResidencePermit of, Lookup lookup) {
        return of.stage() == PermitStage.REFUSED;
    }

    static boolean isIssued(ResidencePermit of, Lookup lookup) {
        return of.stage() == PermitStage.ISSUED || of.stage() == PermitStage.SUSPENDED;
    }

    static void check(Draft<ResidencePermit> draft, Lookup lookup, Problems problems) {
        ResidencePermit permit = draft.value();
        Integer days = permit.totalDays();
        problems.when(days != null && days > MOST_DAYS, "MIG-P-08", "totalDays");
        if (draft.isImported() || !permit.isPending()) {
            return;
        }
        onlyOne(draft, lookup, problems);
        Optional<ResidenceRegistration> home = latest(permit, lookup);
        problems.when(isOfThisCity(permit, home, lookup), "MIG-P-05", "applicant");
        halfAYear(permit, problems);
        problems.when(isWrongProxy(permit, lookup), "MIG-P-60", "proxy");
        if (!permit.proofs().isEmpty()) {
            papers(permit, problems);
        }
    }

    /**
     * One application or one permit for one person: of two that wait, two permits would be issued.
     * Asked when somebody applies, so that of two from an older day each can still be ended.
     */
    private static void onlyOne(Draft<ResidencePermit> draft, Lookup lookup, Problems problems) {
        if (!draft.isNew() && !draft.changes(ResidencePermit::applicant)) {
            return;
        }
        Condition same = where(ResidencePermit::applicant).is(draft.value().applicant());
        Condition over =
                where(ResidencePermit::stage).in(PermitStage.REFUSED, PermitStage.CANCELLED);
        lookup.list(Query.of(ResidencePermit.class, same.and(over.not()))).stream()
                .filter(draft::isOther)
                .findFirst()
                .ifPresent(
                        other ->
                                problems.add(
                                        "MIG-P-12", "applicant", Map.of("no", other.number())));
    }

    /** What is missing is told once, and the days of an answer are the leader's to extend. */
    static void checkSteps(Draft<ResidencePermit> draft, Lookup lookup, Problems problems) {
        if (draft.isImported()) {
            return;
        }
        ResidencePermit permit = draft.value();
        boolean toldAgain =
                !draft.isNew()
                        && permit.stage() == PermitStage.SUPPLEMENT
                        && !draft.changes(ResidencePermit::stage)
                        && draft.changes(ResidencePermit::missingList);
        problems.when(toldAgain, "MIG-P-02", "missingList");
        boolean extended = permit.totalDays() != null && draft.changes(ResidencePermit::totalDays);
        problems.when(extended && !draft.actor().is(Role.STATION_LEADER), "SYS-415", "totalDays");
    }

    /** Nobody applies through himself, or through somebody who could not apply for himself. */
    private static boolean isWrongProxy(ResidencePermit of, Lookup lookup) {
        Ref<Person> proxy = of.proxy();
        LocalDate received = of.receivedOn();
        return proxy != null
                && (proxy.equals(of.applicant())
                        || (received != null
                                && Lifetime.isUnder(ALONE_FROM_AGE, proxy, received, lookup)));
    }

    private static void halfAYear(ResidencePermit permit, Problems problems) {
        LocalDate received = permit.receivedOn();
        LocalDate since = permit.residenceSince();
        if (received == null || since == null) {
            return;
        }
        LocalDate earliest = since.plusMonths(HALF_A_YEAR_MONTHS);
        if (received.isBefore(earliest)) {
            problems.add("MIG-P-01", "receivedOn", Map.of("date", earliest.toString()));
        }
    }

    private static void papers(ResidencePermit permit, Problems problems) {
        problems.when(
                Collections.disjoint(permit.proofs(), Proof.ofAddress()), "MIG-P-07", "proofs");
        Ground ground = permit.ground();
        problems.when(
                ground != null
                        && ground != Ground.HOME
                        && Collections.disjoint(permit.proofs(), Proof.of(ground)),
                "MIG-P-10",
                "proofs");
    }

    /** Registered in the city of the address, by the register or by what he reported. */
    private static boolean isOfThisCity(
            ResidencePermit permit, Optional<ResidenceRegistration> home, Lookup lookup) {
        if (RegistrationRules.isRegisteredHere(permit.applicant(), lookup)) {
            return true;
        }
        String origin = home.map(ResidenceRegistration::origin).orElse(null);
        return origin != null
                && home.flatMap(r -> lookup.find(Address.class, r.dwelling()))
                        .map(address -> address.value().communityCode())
                        .filter(code -> isIn(origin, code))
                        .isPresent();
    }

    /** Written as 江苏省扬州市 or as people say it, 江苏扬州. */
    private static boolean isIn(String origin, String community) {
        String province = Divisions.shipped().name(community.substring(0, 2)).orElse("");
        String city = Divisions.shipped().name(community.substring(0, 4)).orElse("");
        String said = origin.replaceFirst("^" + spoken(province) + "省?", "");
        return !city.isEmpty() && (origin.contains(city) || said.startsWith(spoken(city)));
    }

    private static String spoken(String division) {
        return division.replaceFirst("[省市]$", "");
    }
}
