package org.linli.registry;

import static org.linli.function.Indicator.records;
import static org.linli.function.Indicator.weighed;
import static org.linli.query.Condition.exists;
import static org.linli.query.Condition.where;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.function.FunctionDefinition;
import org.linli.function.Indicator.Measure;
import org.linli.function.Indicator.Weight;
import org.linli.indicator.Period;
import org.linli.query.Condition;
import org.linli.record.Stored;
import org.linli.registry.Organisation.OpenStatus;
import org.linli.registry.Person.LifeStatus;
import org.linli.registry.Residence.ResidenceKind;
import org.linli.registry.Staff.Unit;
import org.linli.station.Station;
import org.linli.store.Lookup;

/**
 * The register in figures, each counted at the end of the period's last day.
 *
 * @see "domain rules, registry, section 8"
 */
final class RegistryFigures {
    /** Months after which whoever is registered in the area is to be verified again. */
    private static final int VERIFIED_FOR = 24;

    /** The same for whoever lives here and is registered elsewhere. */
    private static final int VISITOR_VERIFIED_FOR = 6;

    /** The same for companies, shops and schools. */
    private static final int PREMISES_VERIFIED_FOR = 12;

    /** Fewer people or households than this are told by number only to who works with them. */
    private static final int FEW = 5;

    /** Working days to verify a residence on site. */
    static final Term VERIFY_WITHIN = Term.workingDays(10);

    private RegistryFigures() {}

    static void define(FunctionDefinition registry) {
        registry.indicator("REG-IND-01").counts(residents()).fewerThan(FEW);
        registry.indicator("REG-IND-02").counts(households()).fewerThan(FEW);
        registry.indicator("REG-IND-02-SIZE").mean(residents(), households()).fewerThan(FEW);
        registry.indicator("REG-IND-05").counts(records(Organisation.class, p -> working()));
        registry.indicator("REG-IND-06").counts(records(Staff.class, p -> Staff.officers()));
        for (Unit unit : Unit.values()) {
            registry.indicator("REG-IND-06-" + unit).counts(officersOf(unit));
        }
        registry.indicator("REG-IND-07-DENSITY").density(residents(), hectares()).fewerThan(FEW);
        registry.indicator("REG-IND-07-LOAD").mean(residents(), officersOf(Unit.COMMUNITY));
        registry.indicator("REG-IND-08-SITE").counts(area(Quarter::siteArea));
        registry.indicator("REG-IND-08-FLOOR").counts(area(Quarter::floorArea));
        registry.indicator("REG-IND-08-GREEN").counts(area(Quarter::greenArea));
        registry.indicator("REG-IND-09")
                .percent(
                        persons(p -> Separation.apart(p.last())),
                        persons(
                                p ->
                                        exists(
                                                Residence.class,
                                                Residence::person,
                                                Residence.open(p.last()))))
                .fewerThan(FEW);
        registry.indicator("REG-IND-10")
                .percent(
                        weighed(Residence.class, RegistryFigures::mayFallDue, inTime()),
                        weighed(Residence.class, RegistryFigures::mayFallDue, fellDue()))
                .fewerThan(FEW);
        registry.indicator("REG-IND-11")
                .percent(
                        records(Residence.class, p -> stale(p.last())),
                        records(Residence.class, p -> Residence.open(p.last())))
                .fewerThan(FEW);
        registry.indicator("REG-IND-11-PREMISES")
                .percent(
                        records(Organisation.class, p -> working().and(stalePremises(p.last()))),
                        records(Organisation.class, p -> working()));
        registry.headline("REG-IND-01", "REG-IND-02", "REG-IND-05", "REG-IND-09", "REG-IND-11");
    }

    /** Nobody is registered twice (REG-R-02), so that residences are as many as persons. */
    private static Measure<Residence> residents() {
        return records(
                Residence.class,
                p ->
                        Residence.registered(p.last())
                                .and(Condition.of(Residence::person, Person.class, alive())));
    }

    private static Measure<Household> households() {
        return records(
                Household.class,
                p ->
                        exists(
                                Residence.class,
                                Residence::household,
                                Residence.open(p.last()),
                                Condition.of(Residence::person, Person.class, alive())));
    }

    /** Each person counts once, in the segment that looks after him. */
    private static Measure<Person> persons(Function<Period, Condition> condition) {
        return records(Person.class, p -> alive().and(condition.apply(p)));
    }

    private static Condition alive() {
        return where(Person::lifeStatus).is(LifeStatus.ALIVE);
    }

    private static Measure<Staff> officersOf(Unit unit) {
        return records(Staff.class, p -> Staff.officersOf(unit));
    }

    /** Verified too long ago; or never, and known for as long. */
    private static Condition stale(LocalDate day) {
        Condition registeredHere =
                exists(Residence.class, Residence::person, Residence.registered(day));
        Condition visitor =
                where(Residence::kind)
                        .is(ResidenceKind.ACTUAL)
                        .and(Condition.of(Residence::person, Person.class, registeredHere.not()));
        return Residence.open(day)
                .and(
                        known(day.minusMonths(VERIFIED_FOR))
                                .or(visitor.and(known(day.minusMonths(VISITOR_VERIFIED_FOR)))));
    }

    private static Condition working() {
        return where(Organisation::openStatus).in(OpenStatus.OPEN, OpenStatus.PAUSED);
    }

    /** The ledger of premises tells no day: what nobody has looked at is known since it came in. */
    private static Condition stalePremises(LocalDate day) {
        LocalDate limit = day.minusMonths(PREMISES_VERIFIED_FOR);
        return where(Organisation::verifiedOn)
                .before(limit)
                .or(
                        where(Organisation::verifiedOn)
                                .empty()
                                .and(
                                        Condition.field(Condition.CREATED_AT)
                                                .before(
                                                        limit.atStartOfDay(Station.ZONE)
                                                                .toInstant())));
    }

    /** Since when nobody has looked. */
    private static Condition known(LocalDate limit) {
        return where(Residence::verifiedOn)
                .before(limit)
                .or(
                        where(Residence::verifiedOn)
                                .empty()
                                .and(where(Residence::reportedOn).before(limit)));
    }

    /** Ten working days and the longest holidays are no month: the database leaves out the rest. */
    private static Condition mayFallDue(Period period) {
        return where(Residence::reportedOn)
                .between(period.first().minusMonths(1), period.last())
                .and(
                        where(Residence::to)
                                .empty()
                                .or(where(Residence::to).notBefore(period.first())));
    }

    private static Weight<Residence> fellDue() {
        return (residence, period, lookup) -> {
            return isOwed(residence.value(), due(residence, lookup), period, lookup) ? 1 : 0;
        };
    }

    private static Weight<Residence> inTime() {
        return (residence, period, lookup) -> {
            LocalDate due = due(residence, lookup);
            LocalDate verified = residence.value().verifiedOn();
            boolean inTime = verified != null && !verified.isAfter(due);
            return inTime && isOwed(residence.value(), due, period, lookup) ? 1 : 0;
        };
    }

    private static LocalDate due(Stored<Residence> residence, Lookup lookup) {
        return lookup.lastDay("registry.REG-D-01", VERIFY_WITHIN, residence.value().reportedOn());
    }

    /**
     * What fell due before the station's cut-over is history and owed by nobody, what has not
     * fallen due is not late, and who left before the day is visited no more.
     */
    private static boolean isOwed(
            Residence residence, LocalDate due, Period period, Lookup lookup) {
        boolean left = residence.to() != null && residence.to().isBefore(due);
        return !left
                && !due.isAfter(lookup.today())
                && !due.isBefore(lookup.station().cutOver())
                && !due.isBefore(period.first())
                && !due.isAfter(period.last());
    }

    private static Measure<PoliceArea> hectares() {
        return weighed(
                PoliceArea.class,
                p -> Condition.ALWAYS,
                (area, period, lookup) -> {
                    BigDecimal measured = area.value().squareKilometres();
                    return measured == null ? 0 : measured.movePointRight(2).longValue();
                });
    }

    private static Measure<Quarter> area(Function<Quarter, @Nullable BigDecimal> squareMetres) {
        return weighed(
                Quarter.class,
                p -> Condition.ALWAYS,
                (quarter, period, lookup) -> {
                    BigDecimal measured = squareMetres.apply(quarter.value());
                    return measured == null ? 0 : measured.longValue();
                });
    }
}
