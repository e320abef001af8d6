package org.linli.migrant;

import static org.linli.access.Role.AREA_LEAD;
import static org.linli.access.Role.ASSISTANT;
import static org.linli.access.Role.BEAT_OFFICER;
import static org.linli.access.Role.STATION_LEADER;
import static org.linli.migrant.OverseasStay.StayStage.CONFIRMED;
import static org.linli.migrant.OverseasStay.StayStage.LEFT;
import static org.linli.migrant.OverseasStay.StayStage.OVERSTAY_CHECK;
import static org.linli.migrant.OverseasStay.StayStage.REPORTED;
import static org.linli.query.Condition.where;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import org.linli.function.Draft;
import org.linli.function.FunctionDefinition;
import org.linli.function.Lifecycle;
import org.linli.function.Problems;
import org.linli.migrant.OverseasStay.StayStage;
import org.linli.query.Query;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Address;
import org.linli.registry.Organisation;
import org.linli.registry.Organisation.OpenStatus;
import org.linli.registry.Organisation.PremisesCategory;
import org.linli.registry.Person;
import org.linli.registry.Person.IdType;
import org.linli.registry.Settled;
import org.linli.registry.Standing;
import org.linli.store.Lookup;

/** Guests from overseas in homes: reported within 24 hours, confirmed, seen off. */
final class OverseasStays {
    private static final int REPORT_HOURS = 24;

    private OverseasStays() {}

    static void define(FunctionDefinition migrants) {
        var stays =
                migrants.record(OverseasStay.class)
                        .title(OverseasStay::visitor, OverseasStay::checkedInAt)
                        .facts(OverseasStay::dwelling, OverseasStay::late)
                        .columns(
                                OverseasStay::visitor,
                                OverseasStay::dwelling,
                                OverseasStay::checkedInAt,
                                OverseasStay::reportedAt,
                                OverseasStay::late,
                                OverseasStay::plannedOut,
                                OverseasStay::stage)
                        .group(
                                "guest",
                                OverseasStay::visitor,
                                OverseasStay::visaFree,
                                OverseasStay::visaNo,
                                OverseasStay::visaKind,
                                OverseasStay::residencePermit,
                                OverseasStay::stayUntil,
                                OverseasStay::remindedOn)
                        .group(
                                "home",
                                OverseasStay::host,
                                OverseasStay::hostUnit,
                                OverseasStay::dwelling)
                        .group(
                                "time",
                                OverseasStay::checkedInAt,
                                OverseasStay::reportedAt,
                                OverseasStay::late,
                                OverseasStay::confirmedOn,
                                OverseasStay::plannedOut,
                                OverseasStay::leftAt)
                        .group("birth", OverseasStay::bornOn, OverseasStay::birthReportedOn)
                        .keptBy(BEAT_OFFICER, ASSISTANT)
                        .readableBy(AREA_LEAD, STATION_LEADER)
                        .locatedBy(OverseasStay::dwelling, Address.class)
                        .derives(OverseasStays::derive)
                        .requiredWhen(OverseasStay::visaNo, OverseasStays::needsVisa, "VAL-001")
                        .requiredWhen(OverseasStay::visaKind, OverseasStays::needsVisa, "VAL-001")
                        .requiredWhen(OverseasStay::stayUntil, OverseasStays::needsVisa, "VAL-001")
                        .requiredWhen(OverseasStay::host, (s, l) -> s.hostUnit() == null, "VAL-001")
                        .requiredWhen(
                                OverseasStay::bornOn,
                                (s, l) -> s.birthReportedOn() != null,
                                "VAL-001")
                        .checks(Settled.about(OverseasStay::visitor))
                        .checks(Standing.at(OverseasStay::dwelling))
                        .checks(OverseasStays::check)
                        .erasedAfter(OverseasStay::leftOn, Keeping.PERMITS_AND_STAYS);
        MigrantPapers.ofStays(stays);
        stages(stays.lifecycle(OverseasStay::stage));
    }

    private static void stages(Lifecycle.Builder<OverseasStay, StayStage> stays) {
        stays.starts(REPORTED)
                .path(REPORTED, CONFIRMED, LEFT)
                .closes("MIG-O-04", LEFT)
                .onlyIn(EnumSet.of(CONFIRMED, LEFT), OverseasStay::confirmedOn)
                .step("confirm")
                .from(REPORTED, OVERSTAY_CHECK)
                .to(CONFIRMED)
                .by(BEAT_OFFICER, ASSISTANT)
                .demands(OverseasStay::confirmedOn)
                .asks(OverseasStay::stayUntil)
                .step("leave")
                .from(REPORTED, CONFIRMED, OVERSTAY_CHECK)
                .to(LEFT)
                .by(BEAT_OFFICER, ASSISTANT)
                .demands(OverseasStay::leftAt)
                .step("overstay")
                .from(REPORTED, CONFIRMED)
                .to(OVERSTAY_CHECK)
                .byItself(
                        (s, lookup) ->
                                s.stayUntil() != null && lookup.today().isAfter(s.stayUntil()));
    }

    /** The report is made when it is entered; 24 hours to the minute are in time. */
    private static OverseasStay derive(OverseasStay typed, Lookup lookup) {
        if (typed.checkedInAt() == null) {
            return typed;
        }
        LocalDateTime reported =
                typed.reportedAt() == null
                        ? LocalDateTime.now(lookup.station().clock())
                                .truncatedTo(ChronoUnit.MINUTES)
                        : typed.reportedAt();
        return Values.of(typed)
                .set(OverseasStay::reportedAt, reported)
                .set(
                        OverseasStay::leftOn,
                        typed.leftAt() == null ? null : typed.leftAt().toLocalDate())
                .set(
                        OverseasStay::late,
                        reported.isAfter(typed.checkedInAt().plusHours(REPORT_HOURS)))
                .record();
    }

    /** While nobody is named the form asks for the visa: most guests have a passport. */
    private static boolean needsVisa(OverseasStay of, Lookup lookup) {
        return !of.visaFree()
                && visitor(of, lookup).map(p -> p.idType() == IdType.PASS).orElse(true);
    }

    private static Optional<Person> visitor(OverseasStay of, Lookup lookup) {
        return of.visitor() == null
                ? Optional.empty()
                : lookup.find(Person.class, of.visitor()).map(Stored::value);
    }

    private static void check(Draft<OverseasStay> draft, Lookup lookup, Problems problems) {
        OverseasStay stay = draft.value();
        Optional<Person> visitor = visitor(stay, lookup);
        problems.when(
                visitor.filter(p -> p.idType().isFromOverseas()).isEmpty(), "MIG-O-03", "visitor");
        problems.when(
                visitor.filter(p -> p.idType() == IdType.PASS && p.nationality() == null)
                        .isPresent(),
                "MIG-O-01",
                "visitor");
        Query<Organisation> hotels =
                Query.of(
                        Organisation.class,
                        where(Organisation::address)
                                .is(stay.dwelling())
                                .and(where(Organisation::category).is(PremisesCategory.HOTEL))
                                .and(
                                        where(Organisation::openStatus)
                                                .in(OpenStatus.OPEN, OpenStatus.PAUSED)));
        problems.when(lookup.count(hotels) > 0, "MIG-O-02", "dwelling");
    }
}
