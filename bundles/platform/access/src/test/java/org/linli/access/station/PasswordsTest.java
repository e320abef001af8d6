package org.linli.access.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void only_the_password_itself_matches_its_hash() {
        String kept = passwords.hash("文昌路的桂花-2026".toCharArray());
        assertThat(passwords.matches("文昌路的桂花-2026".toCharArray(), kept)).isTrue();
        assertThat(passwords.matches("文昌路的桂花-2025".toCharArray(), kept)).isFalse();
        assertThat(passwords.matches(new char[0], kept)).isFalse();
    }

    @Test
    void a_hash_names_its_way_and_never_repeats() {
        char[] password = "osmanthus-on-wenchang".toCharArray();
        String kept = passwords.hash(password);
        assertThat(kept).startsWith("argon2id$19456$2$").doesNotContain("osmanthus");
        assertThat(passwords.hash(password)).isNotEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short-1",
                "aaaaaaaaaaaa",
                "chen.wei-2026",
                "password-2026",
                "12345678901"
            })
    void a_weak_password_is_refused(String typed) {
        assertThatThrownBy(() -> Passwords.requireStrong("chen.wei", typed.toCharArray()))
                .hasMessage("ACC-011");
    }

    @Test
    void a_long_sentence_is_welcome() {
        assertThatCode(
                        () ->
                                Passwords.requireStrong(
                                        "chen.wei", "the lamp by the east gate".toCharArray()))
                .doesNotThrowAnyException();
    }
}
