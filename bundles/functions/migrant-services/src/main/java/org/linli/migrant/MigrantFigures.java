package org.linli.migrant;

import static org.linli.function.Indicator.records;
import static org.linli.function.Indicator.weighed;
import static org.linli.query.Condition.exists;
import static org.linli.query.Condition.where;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linli.function.FunctionDefinition;
import org.linli.function.Indicator.Measure;
import org.linli.indicator.Period;
import org.linli.migrant.Endorsement.EndorsementKind;
import org.linli.migrant.RegistrationSample.SampleOutcome;
import org.linli.migrant.RentalProperty.RentalStage;
import org.linli.migrant.ResidencePermit.PermitStage;
import org.linli.migrant.ServiceActivity.ActivityKind;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Stored;
import org.linli.registry.Person;
import org.linli.registry.Person.LifeStatus;
import org.linli.registry.Residence;
import org.linli.registry.Staff;
import org.linli.registry.Staff.Unit;
import org.linli.store.Lookup;

/**
 * The figures of the function. The count of registrations is never shown without the accuracy that
 * samples found: a number that is only large is not good.
 *
 * @see "domain rules, migrant services, section 8"
 */
final class MigrantFigures {
    private static final long PER_THOUSAND = 1_000;

    /** Fewer people than this are told by number only to who works with them. */
    private static final int FEW = 5;

    private static final Condition ON_TIME = where(Endorsement::kind).is(EndorsementKind.ON_TIME);

    private MigrantFigures() {}

    static void define(FunctionDefinition migrants) {
        truth(migrants);
        permits(migrants);
        homes(migrants);
        services(migrants);
        migrants.headline("MIG-IND-01", "MIG-IND-03", "MIG-IND-02", "MIG-IND-05", "MIG-IND-09");
    }

    private static void truth(FunctionDefinition migrants) {
        migrants.indicator("MIG-IND-01").counts(registered()).neverWithout("MIG-IND-03");
        // The load of REG-IND-07; the base register knows no migrants and counts residents alone.
        migrants.indicator("MIG-IND-01-LOAD")
                .mean(
                        records(Person.class, p -> lookedAfter(p.last())),
                        records(Staff.class, p -> Staff.officersOf(Unit.COMMUNITY)))
                .fewerThan(FEW);
        migrants.indicator("MIG-IND-03")
                .sampled(
                        records(
                                RegistrationSample.class,
                                p -> sampled(p).and(outcome(SampleOutcome.CORRECT))),
                        records(RegistrationSample.class, MigrantFigures::sampled));
        // Rate of the sample times rate of the persons met, with the accuracy of the whole station:
        // a segment's own sample is too small for one.
        migrants.indicator("MIG-IND-04")
                .percent(
                        weighed(
                                RegistrationSample.class,
                                MigrantFigures::sampled,
                                (s, p, lookup) ->
                                        s.value().personsRegistered() * correct(p, lookup)),
                        weighed(
                                RegistrationSample.class,
                                MigrantFigures::sampled,
                                (s, p, lookup) -> s.value().personsMet() * samples(p, lookup)));
    }

    private static Measure<ResidenceRegistration> registered() {
        return records(ResidenceRegistration.class, p -> ResidenceRegistration.inForce(p.last()));
    }

    /** Residents and migrants; who is both is one person to look after. */
    private static Condition lookedAfter(LocalDate day) {
        Condition resident = exists(Residence.class, Residence::person, Residence.registered(day));
        Condition migrant =
                exists(
                        ResidenceRegistration.class,
                        ResidenceRegistration::person,
                        ResidenceRegistration.inForce(day));
        return where(Person::lifeStatus).is(LifeStatus.ALIVE).and(resident.or(migrant));
    }

    private static Condition sampled(Period period) {
        return where(RegistrationSample::sampledOn).between(period.first(), period.last());
    }

    private static Condition outcome(SampleOutcome outcome) {
        return where(RegistrationSample::outcome).is(outcome);
    }

    private static long samples(Period period, Lookup lookup) {
        return lookup.count(Query.of(RegistrationSample.class, sampled(period)));
    }

    private static long correct(Period period, Lookup lookup) {
        return lookup.count(
                Query.of(
                        RegistrationSample.class,
                        sampled(period).and(outcome(SampleOutcome.CORRECT))));
    }

    private static void permits(FunctionDefinition migrants) {
        migrants.indicator("MIG-IND-05")
                .percent(
                        weighed(
                                ResidencePermit.class,
                                MigrantFigures::issueDue,
                                (p, period, l) -> isInTime(p.value()) ? 1 : 0,
                                ResidencePermit::issuedOn,
                                ResidencePermit::dueOn),
                        weighed(
                                ResidencePermit.class,
                                MigrantFigures::issueDue,
                                (p, period, l) ->
                                        settled(p.value().issuedOn(), p.value().dueOn(), l),
                                ResidencePermit::issuedOn,
                                ResidencePermit::dueOn));
        migrants.indicator("MIG-IND-06")
                .percent(
                        records(ResidencePermit.class, p -> endorsed(p, ON_TIME)),
                        weighed(
                                ResidencePermit.class,
                                p -> endorsed(p, Condition.ALWAYS).or(windowEnds(p)),
                                MigrantFigures::hadToBeEndorsed,
                                ResidencePermit::windowTo,
                                ResidencePermit::cancelledOn,
                                ResidencePermit::applicant));
        migrants.indicator("MIG-IND-11")
                .percent(
                        records(
                                ResidencePermit.class,
                                p -> received(p).and(where(ResidencePermit::missingList).empty())),
                        records(ResidencePermit.class, MigrantFigures::received));
    }

    private static Condition issueDue(Period period) {
        return where(ResidencePermit::dueOn)
                .between(period.first(), period.last())
                .and(where(ResidencePermit::stage).is(PermitStage.REFUSED).not());
    }

    private static boolean isInTime(ResidencePermit permit) {
        return permit.issuedOn() != null
                && permit.dueOn() != null
                && !permit.issuedOn().isAfter(permit.dueOn());
    }

    /** Of a day that has not come nobody can say that it was missed. */
    private static long settled(@Nullable LocalDate done, @Nullable LocalDate due, Lookup lookup) {
        return done != null || (due != null && !due.isAfter(lookup.today())) ? 1 : 0;
    }

    private static Condition windowEnds(Period period) {
        return where(ResidencePermit::windowTo).between(period.first(), period.last());
    }

    /** Endorsed, or the window is over; who had moved away by then needed no endorsement. */
    private static long hadToBeEndorsed(Stored<ResidencePermit> of, Period period, Lookup lookup) {
        LocalDate end = of.value().windowTo();
        LocalDate cancelled = of.value().cancelledOn();
        boolean missed =
                end != null
                        && period.contains(end)
                        && !end.isAfter(lookup.today())
                        && (cancelled == null || cancelled.isAfter(end))
                        && !movedAway(of.value(), end, lookup);
        return missed || isEndorsed(of, period, lookup) ? 1 : 0;
    }

    /** Gone by the day, though nobody has cancelled the permit. */
    private static boolean movedAway(ResidencePermit permit, LocalDate day, Lookup lookup) {
        Query<ResidenceRegistration> homes =
                Query.of(
                        ResidenceRegistration.class,
                        where(ResidenceRegistration::person).is(permit.applicant()));
        return lookup.count(homes.and(ResidenceRegistration.notLeftBy(day))) == 0
                && lookup.count(homes) > 0;
    }

    private static boolean isEndorsed(Stored<ResidencePermit> of, Period period, Lookup lookup) {
        return lookup.linked(Endorsement.class, Endorsement::permit, of.ref()).stream()
                .map(made -> made.value().windowTo())
                .filter(Objects::nonNull)
                .anyMatch(period::contains);
    }

    private static Condition endorsed(Period period, Condition which) {
        return exists(
                Endorsement.class,
                Endorsement::permit,
                where(Endorsement::windowTo).between(period.first(), period.last()),
                which);
    }

    private static Condition received(Period period) {
        return where(ResidencePermit::receivedOn).between(period.first(), period.last());
    }

    private static void homes(FunctionDefinition migrants) {
        migrants.indicator("MIG-IND-02").counts(records(RentalProperty.class, MigrantFigures::let));
        migrants.indicator("MIG-IND-07")
                .percent(
                        weighed(
                                RentalProperty.class,
                                MigrantFigures::checked,
                                (r, p, l) -> owed(r, p, l, c -> !c.day().isAfter(p.last())),
                                RentalProperty::stage,
                                RentalProperty::nextCheckOn),
                        weighed(
                                RentalProperty.class,
                                p -> checked(p).or(toBeChecked(p)),
                                (r, p, l) -> owed(r, p, l, c -> true) + missed(r, p, l),
                                RentalProperty::stage,
                                RentalProperty::nextCheckOn));
        migrants.indicator("MIG-IND-08")
                .percent(
                        records(
                                RentalCheck.class,
                                p -> rectifiable(p).and(where(RentalCheck::rectifiedOn).present())),
                        weighed(
                                RentalCheck.class,
                                MigrantFigures::rectifiable,
                                (c, p, l) ->
                                        settled(c.value().rectifiedOn(), c.value().rectifyBy(), l),
                                RentalCheck::rectifiedOn,
                                RentalCheck::rectifyBy));
        migrants.indicator("MIG-IND-09")
                .percent(
                        records(
                                OverseasStay.class,
                                p -> came(p).and(where(OverseasStay::late).is(false))),
                        records(OverseasStay.class, MigrantFigures::came));
    }

    /**
     * Let at the end of the period, as far as days tell: of a rental that is empty by now nobody
     * knows since when.
     */
    private static Condition let(Period period) {
        Condition known =
                where(RentalProperty::reportedOn)
                        .empty()
                        .or(where(RentalProperty::reportedOn).notAfter(period.last()));
        Condition ended =
                where(RentalProperty::stage)
                        .is(RentalStage.CLOSED)
                        .and(where(RentalProperty::closedOn).after(period.last()))
                        .and(where(RentalProperty::lastCheckedOn).present());
        return known.and(let().or(ended));
    }

    private static Condition let() {
        return where(RentalProperty::stage).in(RentalStage.ACTIVE, RentalStage.HAZARD);
    }

    private static Condition toBeChecked(Period period) {
        return let().or(where(RentalProperty::stage).is(RentalStage.REPORTED))
                .and(where(RentalProperty::nextCheckOn).between(period.first(), period.last()));
    }

    /** A check that was owed within the period has been made, in time or not. */
    private static Condition checked(Period period) {
        return exists(
                RentalCheck.class,
                RentalCheck::rental,
                where(RentalCheck::dueOn).between(period.first(), period.last()));
    }

    /** Checks of a rental that were owed within the period and have been made; each counts. */
    private static long owed(
            Stored<RentalProperty> of, Period period, Lookup lookup, Predicate<RentalCheck> which) {
        return lookup.linked(RentalCheck.class, RentalCheck::rental, of.ref()).stream()
                .map(Stored::value)
                .filter(check -> check.dueOn() != null && period.contains(check.dueOn()))
                .filter(which)
                .count();
    }

    /** One more, if the day of the next has come. */
    private static long missed(Stored<RentalProperty> of, Period period, Lookup lookup) {
        LocalDate next = of.value().nextCheckOn();
        boolean owed = of.value().isToBeChecked() && next != null && period.contains(next);
        return owed ? settled(null, next, lookup) : 0;
    }

    private static Condition rectifiable(Period period) {
        return where(RentalCheck::rectifyBy).between(period.first(), period.last());
    }

    private static Condition came(Period period) {
        return where(OverseasStay::checkedInAt).between(begin(period), end(period));
    }

    private static LocalDateTime begin(Period period) {
        return period.first().atStartOfDay();
    }

    private static LocalDateTime end(Period period) {
        return period.last().atTime(LocalTime.of(23, 59, 59));
    }

    private static void services(FunctionDefinition migrants) {
        migrants.indicator("MIG-IND-10").counts(attendance(MigrantFigures::held));
        for (ActivityKind kind : ActivityKind.values()) {
            migrants.indicator("MIG-IND-10-" + kind.name().replace('_', '-'))
                    .counts(attendance(p -> held(p).and(where(ServiceActivity::kind).is(kind))));
        }
        migrants.indicator("MIG-IND-10-RATE")
                .mean(
                        weighed(
                                ServiceActivity.class,
                                MigrantFigures::held,
                                (a, p, l) -> PER_THOUSAND),
                        registered());
    }

    private static Condition held(Period period) {
        return where(ServiceActivity::endAt).between(begin(period), end(period));
    }

    private static Measure<ServiceActivity> attendance(Function<Period, Condition> which) {
        return weighed(
                ServiceActivity.class,
                which,
                (activity, p, l) -> {
                    Integer attended = activity.value().attendedCount();
                    return attended == null ? 0 : attended;
                });
    }
}
