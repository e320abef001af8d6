package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.registry.Person.IdType;
import org.linli.standin.Shelf;

class ExactlyTest {
    private final Shelf shelf = new Shelf("2026-03-02");

    @Test
    void number_and_name_are_read_as_they_are_kept_and_not_more_loosely() {
        shelf.put(
                Values.of(Person.class)
                        .set(Person::idType, IdType.ID)
                        .set(Person::idNumber, People.TENANT_A)
                        .set(Person::nameZh, "阿依古丽·买买提")
                        .record());

        assertThat(found(Exactly.person(List.of("71000319950315996x", "阿依古丽•买买提")))).isOne();
        assertThat(found(Exactly.person(List.of(" ７1000319950315996X", "阿依古丽 · 买买提")))).isOne();
        assertThat(found(Exactly.person(List.of(People.TENANT_A, "阿依古丽")))).isZero();
        assertThat(found(Exactly.person(List.of("71000319950315", "阿依古丽·买买提")))).isZero();
        assertThat(found(Exactly.person(List.of(People.PARENT_Q, "阿依古丽·买买提")))).isZero();
        assertThatThrownBy(() -> Exactly.person(List.of(People.TENANT_A, "阿依\u200b古丽")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_passport_is_named_by_the_name_in_its_letters() {
        shelf.put(
                Values.of(Person.class)
                        .set(Person::idType, IdType.PASS)
                        .set(Person::idNumber, "AB1234567")
                        .set(Person::nameLatin, "SAMPLE ANNA")
                        .record());
        assertThat(found(Exactly.person(List.of("ab1234567", "Sample Anna")))).isOne();
    }

    private long found(Condition condition) {
        return shelf.count(Query.of(Person.class, condition));
    }
}
