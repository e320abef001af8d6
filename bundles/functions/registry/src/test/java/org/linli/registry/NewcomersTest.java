package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.function.DutyRule;
import org.linli.identity.Sex;
import org.linli.indicator.Period;
import org.linli.query.Query;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Person.IdType;
import org.linli.registry.Person.LifeStatus;
import org.linli.registry.Residence.Relation;
import org.linli.registry.Residence.ResidenceStage;

/** Who is born or arrives is entered in a household; whom nobody has looked after is found. */
class NewcomersTest {
    private final Neighbourhood here = new Neighbourhood();

    @Test
    void a_newborn_is_entered_within_a_month_rolled_over_the_festival() {
        Person newborn =
                Values.of(Person.class)
                        .set(Person::idType, IdType.NONE)
                        .set(Person::nameZh, "岁示例")
                        .set(Person::sex, Sex.FEMALE)
                        .set(Person::birthDate, LocalDate.parse("2026-01-18"))
                        .set(Person::birthReportedOn, LocalDate.parse("2026-01-20"))
                        .set(Person::guardian, List.of(here.desk.enter(People.parentQ()).ref()))
                        .set(Person::segmentCode, "02")
                        .set(Person::lifeStatus, LifeStatus.ALIVE)
                        .record();

        Person kept = here.desk.enter(newborn).value();

        assertThat(due("REG-D-03", kept)).isEqualTo("2026-02-24");
        assertThat(rule("REG-D-03").settable()).isFalse();
        assertThat(due("REG-D-04", kept)).isNull();
        Person soon =
                Values.of(newborn)
                        .set(Person::birthReportedOn, LocalDate.parse("2026-01-17"))
                        .record();
        assertThatThrownBy(() -> here.desk.enter(soon)).hasMessage("VAL-051");
    }

    @Test
    void whoever_moves_in_reports_within_three_days() {
        Person arrived =
                Values.of(People.residentE())
                        .set(Person::movedInOn, LocalDate.parse("2026-02-26"))
                        .record();

        Person kept = here.desk.enter(arrived).value();

        // The third day, 1 March 2026, is a Sunday.
        assertThat(due("REG-D-04", kept)).isEqualTo("2026-03-02");
        assertThat(due("REG-D-03", kept)).isNull();
    }

    /**
     * Who was entered and moves away again owes no entry; where he was before he came is no entry.
     */
    @Test
    void an_arrival_is_entered_by_a_registration_that_stood_after_it() {
        Stored<Person> arrived =
                here.desk.enter(
                        Values.of(People.residentE())
                                .set(Person::movedInOn, LocalDate.parse("2020-05-11"))
                                .record());
        Stored<Address> home = here.desk.enter(Neighbourhood.room(here.third, "201"));
        Stored<Household> household = here.household("H000001", arrived, home);
        Residence entered =
                Neighbourhood.registered(arrived, household, Relation.HEAD)
                        .set(Residence::from, LocalDate.parse("2020-05-12"))
                        .record();
        Values<Residence> over = Values.of(entered).set(Residence::stage, ResidenceStage.ENDED);

        assertThat(enters(arrived, entered)).isTrue();
        assertThat(enters(arrived, over.set(Residence::to, LocalDate.parse("2026-02-01")).record()))
                .isTrue();
        assertThat(enters(arrived, over.set(Residence::to, LocalDate.parse("2020-05-10")).record()))
                .isFalse();
    }

    @SuppressWarnings("unchecked") // the rule is fulfilled by residences
    private static boolean enters(Stored<Person> arrived, Residence residence) {
        return ((DutyRule.ByRecord<Person, Residence>) rule("REG-D-04").fulfilment())
                .counts()
                .test(arrived.value(), residence);
    }

    @Test
    void a_telephone_of_six_is_asked_about_and_one_of_five_is_not() {
        Stored<Person> last = person(0);
        for (int i = 1; i < 5; i++) {
            last = person(i);
        }
        assertThat(PersonRules.remarks(last, here.shelf)).isEmpty();

        person(5);

        assertThat(PersonRules.remarks(last, here.shelf)).containsExactly("person.shared-phone");
        assertThat(Neighbourhood.REGISTRY.labels().has("person.shared-phone")).isTrue();
    }

    /** 24 months for who is registered here, 6 for others. */
    @Test
    void a_visitor_is_looked_after_sooner_than_a_resident() {
        Stored<Person> resident = here.desk.enter(People.residentD());
        Stored<Address> home = here.desk.enter(Neighbourhood.room(here.third, "201"));
        Stored<Household> household = here.household("H000001", resident, home);
        here.shelf.put(Neighbourhood.registered(resident, household, Relation.HEAD).record());
        here.shelf.put(Neighbourhood.living(resident, home, "2025-08-01").record());
        here.shelf.put(
                Neighbourhood.living(here.desk.enter(People.tenantA()), home, "2025-08-01")
                        .record());

        assertThat(stale("2026-02-01")).isEqualTo(1);
        assertThat(stale("2026-02-02")).isEqualTo(2);
        assertThat(stale("2027-08-02")).isEqualTo(3);
    }

    private long stale(String day) {
        Period until = new Period(LocalDate.parse(day), LocalDate.parse(day));
        return Neighbourhood.REGISTRY.indicators().stream()
                .filter(i -> i.code().equals("REG-IND-11"))
                .map(i -> i.numerator().condition().apply(until))
                .mapToLong(those -> here.shelf.count(Query.of(Residence.class, those)))
                .sum();
    }

    private Stored<Person> person(int i) {
        return here.shelf.put(
                Values.of(Person.class)
                        .set(Person::idType, IdType.NONE)
                        .set(Person::nameZh, "示例" + "一二三四五六".charAt(i))
                        .set(Person::phone, "13800136000")
                        .set(Person::lifeStatus, LifeStatus.ALIVE)
                        .record());
    }

    private @Nullable String due(String code, Person person) {
        LocalDate begun = rule(code).trigger().apply(person, here.shelf);
        return begun == null
                ? null
                : rule(code).term().due(begun, here.shelf.calendar()).day().toString();
    }

    @SuppressWarnings("unchecked") // both rules are of persons
    private static DutyRule<Person> rule(String code) {
        return (DutyRule<Person>)
                Neighbourhood.REGISTRY.duties().stream()
                        .filter(rule -> rule.code().equals(code))
                        .findFirst()
                        .orElseThrow();
    }
}
