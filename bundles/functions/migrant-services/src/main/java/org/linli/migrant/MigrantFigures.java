package org.linli.migrant;

import static org.linli.function.Indicator.records;
import static org.linli.function.Indicator.weighed;
import static org.linli.query.Condition.exists;
import static org.linli.query.Condition.where;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Function;
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
import org.linli.store.Lookup;

/**
 * The figures of the function. The count of registrations is never shown without the accuracy that
 * samples found: a number that is only large is not good.
 *
 * @see "domain rules, migrant services, section 8"
 */
final class MigrantFigures {
    private static final long PER_THOUSAND = 1_000;

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
                        records(ResidencePermit.class, MigrantFigures::issueDue));
        migrants.indicator("MIG-IND-06")
                .percent(
                        records(
                                ResidencePermit.class,
                                p ->
                                        held().and(
                                                        endorsed(
                                                                p,
                                                                where(Endorsement::kind)
                                                                        .is(
                                                                                EndorsementKind
                                                                                        .ON_TIME)))),
                        records(
                                ResidencePermit.class,
                                p ->
                                        held().and(
                                                        where(ResidencePermit::windowTo)
                                                                .between(p.first(), p.last())
                                                                .or(
                                                                        endorsed(
                                                                                p,
                                                                                Condition
                                                                                        .ALWAYS)))));
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

    /** Who has moved away needs no endorsement. */
    private static Condition held() {
        return where(ResidencePermit::stage).in(PermitStage.ISSUED, PermitStage.SUSPENDED);
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
        migrants.indicator("MIG-IND-02").counts(records(RentalProperty.class, p -> let()));
        migrants.indicator("MIG-IND-07")
                .percent(
                        records(RentalProperty.class, MigrantFigures::checked),
                        records(
                                RentalProperty.class,
                                p ->
                                        checked(p)
                                                .or(
                                                        let().and(
                                                                        where(
                                                                                        RentalProperty
                                                                                                ::nextCheckOn)
                                                                                .between(
                                                                                        p.first(),
                                                                                        p
                                                                                                .last())))));
        migrants.indicator("MIG-IND-08")
                .percent(
                        records(
                                RentalCheck.class,
                                p -> rectifiable(p).and(where(RentalCheck::rectifiedOn).present())),
                        records(RentalCheck.class, MigrantFigures::rectifiable));
        migrants.indicator("MIG-IND-09")
                .percent(
                        records(
                                OverseasStay.class,
                                p -> came(p).and(where(OverseasStay::late).is(false))),
                        records(OverseasStay.class, MigrantFigures::came));
    }

    private static Condition let() {
        return where(RentalProperty::stage).in(RentalStage.ACTIVE, RentalStage.HAZARD);
    }

    /** A check that was owed within the period has been made, in time or not. */
    private static Condition checked(Period period) {
        return exists(
                RentalCheck.class,
                RentalCheck::rental,
                where(RentalCheck::dueOn).between(period.first(), period.last()));
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
