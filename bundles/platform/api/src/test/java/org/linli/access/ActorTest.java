package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.record.Channel;

class ActorTest {

    @Test
    void an_audit_is_a_purpose_of_auditors_alone() {
        assertThat(one(Role.BEAT_OFFICER).withPurpose(Purpose.AUDIT).purpose()).isNull();
        assertThat(one(Role.AUDITOR).withPurpose(Purpose.AUDIT).purpose()).isEqualTo(Purpose.AUDIT);
        assertThat(one(Role.BEAT_OFFICER).withPurpose(Purpose.CHECK).purpose())
                .isEqualTo(Purpose.CHECK);
    }

    private static Actor one(Role role) {
        return new Actor(
                "one",
                "one",
                null,
                Set.of(role),
                Jurisdiction.wholeStation("321003001"),
                Channel.COUNTER,
                null,
                Locale.ENGLISH,
                "terminal");
    }
}
