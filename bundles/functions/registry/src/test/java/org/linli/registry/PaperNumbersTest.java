package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.identity.Sex;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.registry.Person.IdType;
import org.linli.standin.Desk;

/**
 * Papers of Hong Kong, Macao, Taiwan and abroad. Their numbers cannot begin with the 71000 of the
 * other fictitious persons; those of eighteen end as theirs do.
 */
class PaperNumbersTest {
    private static final String HONG_KONG = "810000199002289971";
    private static final LocalDate BORN = LocalDate.parse("1990-02-28");

    private final Neighbourhood here = new Neighbourhood();
    private final Desk desk = here.desk;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "HRP, h0123 4567,         H01234567",
        "HRP, M01234567（02）,     M0123456702",
        "HRP, HA1234567,          HA1234567",
        "TWP, ０１２３４５６７,     01234567",
        "FPR, deu310090022801,    DEU310090022801",
        "FPR, 931276199002289994, 931276199002289994",
        "HMT, 810000 19900228 9971, 810000199002289971",
    })
    void a_number_is_kept_as_it_is_printed(IdType type, String typed, String kept) {
        assertThat(desk.enter(holder(type, typed)).value().idNumber()).isEqualTo(kept);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "HRP, 01234567,            REG-V84",
        "HRP, H012345678,          REG-V84",
        "HRP, T01234567,           REG-V84",
        "TWP, 0123456,             REG-V85",
        "TWP, A1234567,            REG-V85",
        "FPR, C01X00T47,           REG-V86",
        "FPR, 831276199002289994,  REG-V86",
        "FPR, 931276199002289993,  VAL-013",
        "FPR, 911840196802309980,  VAL-012",
        "HMT, 81000019900228997,   VAL-010",
        "HMT, 810000199002289970,  VAL-013",
        "HMT, 71000319950315996X,  REG-V83",
        "ID,  810000199002289971,  REG-V82",
    })
    void a_number_of_another_form_is_refused_at_its_field(IdType type, String typed, String code) {
        assertThatThrownBy(() -> desk.enter(holder(type, typed)))
                .hasMessage(code)
                .extracting(thrown -> ((Refusal) thrown).field())
                .isEqualTo("idNumber");
    }

    @Test
    void a_residence_permit_tells_sex_and_birth_date() {
        Person permit = desk.enter(holder(IdType.HMT, HONG_KONG)).value();

        assertThat(permit.sex()).isEqualTo(Sex.MALE);
        assertThat(permit.birthDate()).isEqualTo(BORN);
    }

    @Test
    void a_permanent_card_tells_the_birth_date() {
        Person typed = holder(IdType.FPR, "931276199002289994");
        Person other =
                Values.of(typed).set(Person::birthDate, LocalDate.parse("1990-03-01")).record();

        assertThatThrownBy(() -> desk.enter(other))
                .hasMessage("REG-P-04")
                .extracting(thrown -> ((Refusal) thrown).field())
                .isEqualTo("birthDate");
        Person untold = Values.of(typed).set(Person::birthDate, null).record();
        assertThat(desk.enter(untold).value().birthDate()).isEqualTo(BORN);
    }

    @Test
    void only_people_from_overseas_are_rung_up_there() {
        Person guest =
                Values.of(People.visitor("GBR")).set(Person::phone, "+442079460018").record();
        Person resident = Values.of(People.tenantA()).set(Person::phone, "+442079460018").record();

        assertThat(desk.enter(guest).value().phone()).isEqualTo("+442079460018");
        assertThatThrownBy(() -> desk.enter(resident))
                .hasMessage("REG-V87")
                .extracting(thrown -> ((Refusal) thrown).field())
                .isEqualTo("phone");
        Person home = Values.of(People.tenantA()).set(Person::phone, "13800136022").record();
        assertThat(desk.enter(home).value().phone()).isEqualTo("13800136022");
    }

    @Test
    void a_ledger_tells_a_residence_permit_by_its_number() {
        KnownPersons.Told told = new KnownPersons.Told("何示例", HONG_KONG, null, null, null, "02");

        Stored<Person> person = desk.enter(told.person(here.shelf.today()));

        assertThat(person.value().idType()).isEqualTo(IdType.HMT);
    }

    /** As a form sends it: what the number tells is left to it. */
    private static Person holder(IdType type, String number) {
        Values<Person> person = Values.of(People.person(number, "何示例")).set(Person::idType, type);
        if (type == IdType.ID || type == IdType.HMT) {
            return person.record();
        }
        return person.set(Person::sex, Sex.FEMALE)
                .set(Person::birthDate, BORN)
                .set(Person::nameLatin, "SAMPLE")
                .set(Person::nationality, type == IdType.FPR ? "DEU" : null)
                .record();
    }
}
