package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.function.DutyRule;
import org.linli.function.Indicator;
import org.linli.indicator.Period;
import org.linli.query.Query;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.registry.Residence.Confidence;
import org.linli.registry.Residence.LeaveReason;
import org.linli.registry.Residence.Relation;
import org.linli.registry.Residence.ResidenceStage;
import org.linli.standin.Counted;
import org.linli.standin.Desk;

/** Resident D is registered in building 3; on 2 March 2026 an officer finds her in building 8. */
class ResidenceTest {
    private final Neighbourhood here = new Neighbourhood();
    private final Desk desk = here.desk;
    private Stored<Person> residentD;
    private Stored<Household> household;
    private Stored<Residence> registered;
    private Stored<Residence> found;

    @BeforeEach
    void residentDLivesElsewhere() {
        residentD = desk.enter(People.residentD());
        Stored<Address> home = desk.enter(Neighbourhood.room(here.third, "201"));
        household = here.household("H000001", residentD, home);
        registered =
                desk.enter(Neighbourhood.registered(residentD, household, Relation.HEAD).record());
        Stored<Address> elsewhere = desk.enter(Neighbourhood.room(here.eighth, "502"));
        found = desk.enter(Neighbourhood.living(residentD, elsewhere, "2026-03-02").record());
    }

    @Test
    void both_statuses_hold_each_at_its_door() {
        List<Residence> both = here.shelf.all(Residence.class).stream().map(Stored::value).toList();

        assertThat(Separation.of(both))
                .containsExactlyInAnyOrder(Separation.LIVES_ELSEWHERE, Separation.LIVES_HERE);
        assertThat(PopulationKind.of(residentD.value(), both)).hasValue(PopulationKind.RESIDENT);
        assertThat(registered.place().segment()).isEqualTo("02");
        assertThat(found.place().segment()).isEqualTo("08");
    }

    @Test
    void the_page_of_each_tells_its_status_until_both_are_one_place() {
        assertThat(ResidenceRules.separation(registered, here.shelf))
                .containsExactly("Separation.LIVES_ELSEWHERE");
        assertThat(ResidenceRules.separation(found, here.shelf))
                .containsExactly("Separation.LIVES_HERE");

        Residence gone =
                Values.of(found.value())
                        .set(Residence::stage, ResidenceStage.ENDED)
                        .set(Residence::to, LocalDate.parse("2026-03-02"))
                        .record();
        Stored<Residence> ended = desk.change(found, gone);
        assertThat(ResidenceRules.separation(ended, here.shelf)).isEmpty();
        desk.enter(
                Values.of(found.value())
                        .set(Residence::address, registered.value().address())
                        .record());
        assertThat(ResidenceRules.separation(registered, here.shelf)).isEmpty();
    }

    @Test
    void who_is_to_be_verified_next_week_is_not_late_and_who_left_in_time_counts() {
        Indicator timely = indicator("REG-IND-10");
        Period march = Period.year(2026);
        assertThat(Counted.on(here.shelf, timely.denominator(), march))
                .as("due on 16 March")
                .isZero();
        here.shelf.goTo("2026-03-16");
        Stored<Residence> verified =
                desk.step(found, "verify", Map.of("verifiedOn", here.shelf.today()));
        assertThat(Counted.on(here.shelf, timely.numerator(), march)).isEqualTo(1);
        here.shelf.goTo("2026-03-20");
        desk.step(verified, "end", Map.of("to", here.shelf.today()));
        assertThat(Counted.on(here.shelf, timely.numerator(), march))
                .as("what was done in time stays so")
                .isEqualTo(1);
        assertThat(Counted.on(here.shelf, timely.denominator(), march)).isEqualTo(1);
    }

    @Test
    void nobody_lives_anywhere_before_birth_or_in_a_house_that_is_gone() {
        Stored<Person> tenant = desk.enter(People.tenantA());
        Stored<Address> door = desk.enter(Neighbourhood.room(here.eighth, "503"));

        assertThatThrownBy(
                        () -> desk.enter(Neighbourhood.living(tenant, door, "1995-03-14").record()))
                .hasMessage("VAL-055");
        Stored<Address> gone =
                desk.change(
                        door,
                        Values.of(door.value())
                                .set(Address::status, Address.AddressStatus.DEMOLISHED)
                                .record());
        assertThatThrownBy(
                        () -> desk.enter(Neighbourhood.living(tenant, gone, "2026-03-01").record()))
                .hasMessage("REG-A-07");
    }

    @Test
    void a_grown_up_who_joins_a_childs_household_becomes_its_head_first() {
        Stored<Person> mother = desk.enter(People.parentQ());
        Stored<Person> child = desk.enter(People.childP(mother.ref()));
        Stored<Address> home = desk.enter(Neighbourhood.room(here.third, "202"));
        Stored<Household> own = here.household("H000002", child, home);
        desk.enter(Neighbourhood.registered(child, own, Relation.HEAD).record());
        Residence joining = Neighbourhood.registered(mother, own, Relation.PARENT).record();

        assertThatThrownBy(() -> desk.enter(joining)).hasMessage("REG-F-01");
        desk.change(own, Values.of(own.value()).set(Household::head, mother.ref()).record());
        assertThat(desk.enter(joining).complete()).isTrue();
    }

    @Test
    void a_separated_person_counts_once() {
        assertThat(personsApart("2026-03-31")).isEqualTo(1);
        assertThat(personsApart("2026-03-01")).as("nobody had found her elsewhere").isEqualTo(1);
        assertThat(personsApart("2019-02-05")).as("not registered yet").isZero();
    }

    @Test
    void whoever_lives_where_he_is_registered_is_not_separated() {
        Stored<Person> neighbour = desk.enter(People.residentE());
        Stored<Address> home = desk.enter(Neighbourhood.room(here.third, "202"));
        Stored<Household> his = here.household("H000002", neighbour, home);
        desk.enter(Neighbourhood.registered(neighbour, his, Relation.HEAD).record());
        desk.enter(Neighbourhood.living(neighbour, home, "2019-02-06").record());

        assertThat(personsApart("2026-03-31")).isEqualTo(1);
    }

    @Test
    void it_is_verified_within_ten_working_days() {
        DutyRule<?> verify =
                Neighbourhood.REGISTRY.duties().stream()
                        .filter(duty -> duty.code().equals("REG-D-01"))
                        .findFirst()
                        .orElseThrow();

        assertThat(verify.term().due(found.value().reportedOn(), here.shelf.calendar()).day())
                .isEqualTo(LocalDate.parse("2026-03-16"));
    }

    @Test
    void only_a_verification_makes_it_certain() {
        assertThat(found.value().confidence()).isEqualTo(Confidence.UNVERIFIED);

        Stored<Residence> verified =
                desk.step(found, "verify", Map.of("verifiedOn", here.shelf.today()));

        assertThat(verified.value().confidence()).isEqualTo(Confidence.VERIFIED);
        assertThat(desk.step(verified, "dispute", Map.of()).value().confidence())
                .isEqualTo(Confidence.DISPUTED);
    }

    @Test
    void nobody_lives_in_two_places() {
        Stored<Address> third = desk.enter(Neighbourhood.room(here.eighth, "503"));

        assertThatThrownBy(
                        () ->
                                desk.enter(
                                        Neighbourhood.living(residentD, third, "2026-03-02")
                                                .record()))
                .hasMessage("REG-R-01");
    }

    @Test
    void nobody_is_registered_twice() {
        assertThatThrownBy(
                        () ->
                                desk.enter(
                                        Neighbourhood.registered(
                                                        residentD, household, Relation.OTHER)
                                                .record()))
                .hasMessage("REG-R-02");
    }

    @Test
    void a_move_ends_one_residence_and_begins_another() {
        Stored<Address> next = desk.enter(Neighbourhood.room(here.eighth, "503"));
        Residence edited = Values.of(found.value()).set(Residence::address, next.ref()).record();
        assertThatThrownBy(() -> desk.change(found, edited)).hasMessage("REG-R-03");

        Stored<Residence> ended = desk.step(found, "end", Map.of("to", here.shelf.today()));
        assertThat(ended.value().stage()).isEqualTo(ResidenceStage.ENDED);
        desk.enter(Neighbourhood.living(residentD, next, "2026-03-02").record());
        assertThat(personsApart("2026-03-31")).isEqualTo(1);
    }

    @Test
    void an_end_before_the_beginning_is_refused() {
        LocalDate before = found.value().from().minusDays(1);

        assertThatThrownBy(() -> desk.step(found, "end", Map.of("to", before)))
                .hasMessage("VAL-051");
    }

    @Test
    void whoever_leaves_a_household_has_a_reason() {
        assertThatThrownBy(() -> desk.step(registered, "end", Map.of("to", here.shelf.today())))
                .hasMessage("VAL-001");
        desk.step(
                registered,
                "end",
                Map.of("to", here.shelf.today(), "leaveReason", LeaveReason.MOVE));
        assertThat(Separation.of(open())).containsExactly(Separation.LIVES_HERE);
        assertThat(personsApart("2026-03-31")).isEqualTo(1);
    }

    @Test
    void a_household_has_one_head() {
        Stored<Person> second = desk.enter(People.residentE());

        assertThatThrownBy(
                        () ->
                                desk.enter(
                                        Neighbourhood.registered(second, household, Relation.HEAD)
                                                .record()))
                .hasMessage("REG-F-02");
    }

    @Test
    void a_child_is_no_head_where_an_adult_lives() {
        Stored<Person> child = desk.enter(People.childP(residentD.ref()));
        Household ledByChild =
                Values.of(household.value()).set(Household::head, child.ref()).record();

        assertThatThrownBy(() -> desk.change(household, ledByChild)).hasMessage("REG-F-01");
    }

    private List<Residence> open() {
        return here.shelf.all(Residence.class).stream().map(Stored::value).toList();
    }

    private long personsApart(String day) {
        LocalDate last = LocalDate.parse(day);
        Indicator separated = indicator("REG-IND-09");
        return here.shelf.count(
                Query.of(
                        Person.class,
                        separated.numerator().condition().apply(new Period(last, last))));
    }

    private static Indicator indicator(String code) {
        return Neighbourhood.REGISTRY.indicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
