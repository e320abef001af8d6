package org.linli.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrdinalsTest {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void every_id_has_a_number_of_its_own_and_keeps_it() {
        Ordinals ordinals = new Ordinals();
        Map<String, Integer> given = new HashMap<>();
        Random dice = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            given.computeIfAbsent(id(dice), ordinals::of);
        }
        assertThat(given.values()).doesNotHaveDuplicates().contains(0, given.size() - 1);
        given.forEach((id, number) -> assertThat(ordinals.known(id)).isEqualTo(number));
        assertThat(ordinals.known("7ZZZZZZZZZZZZZZZZZZZZZZZZZ")).isEqualTo(Ordinals.NONE);
    }

    @Test
    void ids_that_differ_in_any_one_digit_are_two() {
        String id = "0123456789ABCDEFGHJKMNPQRS";
        Ordinals ordinals = new Ordinals();
        int first = ordinals.of(id);
        for (int i = 0; i < id.length(); i++) {
            String other =
                    id.substring(0, i) + (id.charAt(i) == '1' ? '2' : '1') + id.substring(i + 1);
            assertThat(ordinals.known(other)).isEqualTo(Ordinals.NONE);
        }
        assertThat(ordinals.of(id)).isEqualTo(first);
    }

    private static String id(Random dice) {
        StringBuilder id = new StringBuilder().append(dice.nextInt(8));
        while (id.length() < 26) {
            id.append(DIGITS.charAt(dice.nextInt(DIGITS.length())));
        }
        return id.toString();
    }
}
