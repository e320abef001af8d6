package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.identity.Sex;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.standin.Desk;

class PersonTest {
    private final Neighbourhood here = new Neighbourhood();
    private final Desk desk = here.desk;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "71000319950315996X,  FEMALE, 1995-03-15",
        "'710003199911309971', MALE,  1999-11-30",
        "'7100 0319950315996x', FEMALE, 1995-03-15",
    })
    void sex_and_birth_date_follow_from_the_number(String typed, Sex sex, LocalDate born) {
        Person person = desk.enter(People.person(typed, "甲示例")).value();

        assertThat(person.sex()).isEqualTo(sex);
        assertThat(person.birthDate()).isEqualTo(born);
    }

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource({
        "710003199503159967, VAL-013, wrong check character",
        "710003199502309968, VAL-012, 30 February",
        "71000319950315996,  VAL-010, one character short",
        "3210O3199503159968, VAL-011, the letter O",
        "991003199503159968, VAL-014, no such province",
    })
    void a_wrong_number_is_refused_at_its_field(String typed, String code, String why) {
        assertThatThrownBy(() -> desk.enter(People.person(typed, "甲示例")))
                .as(why)
                .hasMessage(code)
                .extracting(thrown -> ((Refusal) thrown).field())
                .isEqualTo("idNumber");
        assertThat(here.shelf.all(Person.class)).isEmpty();
    }

    @Test
    void one_number_is_one_person() {
        Stored<Person> first = desk.enter(People.tenantA());

        assertThatThrownBy(() -> desk.enter(People.tenantA()))
                .hasMessage("REG-P-01")
                .extracting(thrown -> ((Refusal) thrown).params())
                .isEqualTo(Map.of("no", first.number()));
    }

    @Test
    void a_sex_that_contradicts_the_number_is_refused() {
        Person typed = Values.of(People.tenantA()).set(Person::sex, Sex.MALE).record();

        assertThatThrownBy(() -> desk.enter(typed)).hasMessage("REG-P-02");
    }

    @Test
    void a_birth_date_that_contradicts_the_number_is_refused() {
        Person typed =
                Values.of(People.tenantA())
                        .set(Person::birthDate, LocalDate.parse("1995-03-16"))
                        .record();

        assertThatThrownBy(() -> desk.enter(typed)).hasMessage("REG-P-04");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1850-01-01", "0001-01-01"})
    void nobody_is_more_than_a_hundred_and_thirty_years_old(LocalDate born) {
        Person typed = Values.of(People.visitor("ITA")).set(Person::birthDate, born).record();

        assertThatThrownBy(() -> desk.enter(typed))
                .hasMessage("REG-P-08")
                .extracting(thrown -> ((Refusal) thrown).field())
                .isEqualTo("birthDate");
    }

    @Test
    void a_child_needs_a_guardian() {
        Person alone = People.person(People.CHILD_P, "彭示例");
        Stored<Person> mother = desk.enter(People.parentQ());

        assertThatThrownBy(() -> desk.enter(alone)).hasMessage("REG-P-03");
        assertThat(desk.enter(People.childP(mother.ref())).complete()).isTrue();
    }

    @Test
    void who_looks_after_a_child_is_grown_up() {
        Stored<Person> mother = desk.enter(People.parentQ());
        Stored<Person> child = desk.enter(People.childP(mother.ref()));

        assertThatThrownBy(() -> desk.change(child, People.childP(child.ref())))
                .hasMessage("REG-P-09");
    }

    @Test
    void a_guardian_is_needed_until_the_day_after_the_fourteenth_birthday() {
        Person alone = People.person(People.CHILD_P, "彭示例");

        here.shelf.goTo("2029-06-01");
        assertThatThrownBy(() -> desk.enter(alone)).hasMessage("REG-P-03");
        here.shelf.goTo("2029-06-02");
        assertThat(desk.enter(alone).complete()).isTrue();
    }

    @Test
    void a_foreigner_has_a_latin_name_and_a_nationality() {
        Person unnamed = Values.of(People.visitor("DEU")).set(Person::nameLatin, null).record();

        assertThatThrownBy(() -> desk.enter(unnamed)).hasMessage("VAL-001");
        assertThatThrownBy(() -> desk.enter(People.visitor("XYZ")))
                .as("not the number is wrong")
                .hasMessage("VAL-040")
                .extracting(thrown -> ((Refusal) thrown).field())
                .isEqualTo("nationality");
        Person settled =
                Values.of(People.visitor("US"))
                        .set(Person::idType, Person.IdType.FPR)
                        .set(Person::idNumber, "USA310090022801")
                        .record();
        assertThatThrownBy(() -> desk.enter(settled)).hasMessage("REG-V80");
        Person visitor = desk.enter(People.visitor("deu")).value();
        assertThat(visitor.idNumber()).isEqualTo("C01X00T47");
        assertThat(visitor.nationality()).isEqualTo("DEU");
    }

    @Test
    void the_holder_of_an_identity_card_has_no_other_nationality() {
        Person resident = People.person(People.TENANT_A, "甲示例");

        assertThatThrownBy(
                        () ->
                                desk.enter(
                                        Values.of(resident)
                                                .set(Person::nationality, "USA")
                                                .record()))
                .hasMessage("REG-V81");
    }

    @Test
    void a_name_is_written_in_characters() {
        assertThatThrownBy(() -> desk.enter(People.person(People.TENANT_A, "Jia")))
                .hasMessage("REG-P-05");
    }

    @Test
    void prose_about_ethnicity_is_refused() {
        Person typed = Values.of(People.tenantA()).set(Person::employer, "民族：汉").record();

        assertThatThrownBy(() -> desk.enter(typed)).hasMessage("SYS-451");
    }

    @Test
    void a_person_belongs_to_the_segment_he_is_entered_for() {
        assertThat(desk.enter(People.tenantA()).place().segment()).isEqualTo("02");
        Person lost = Values.of(People.tenantB()).set(Person::segmentCode, "77").record();
        assertThatThrownBy(() -> desk.enter(lost)).hasMessage("REG-S-02");
    }

    @Test
    void the_dead_have_a_day_on_which_the_station_learnt_of_it() {
        Person dead =
                Values.of(People.residentD())
                        .set(Person::lifeStatus, Person.LifeStatus.DECEASED)
                        .record();

        assertThatThrownBy(() -> desk.enter(dead))
                .extracting(thrown -> Optional.ofNullable(((Refusal) thrown).field()))
                .isEqualTo(Optional.of("deathReportedOn"));
    }
}
