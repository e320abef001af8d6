package org.linli.migrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.migrant.Migrants.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.record.Stored;
import org.linli.record.Values;

/** What an endorsement leaves in the permit. */
class EndorsementsTest {
    private final Migrants here = new Migrants("2026-04-15");

    @Test
    void whose_endorsement_was_entered_by_mistake_owes_it_again() {
        Stored<ResidencePermit> permit = here.issued(here.tenantB, "2025-03-10");
        here.desk.enter(
                Values.of(Endorsement.class)
                        .set(Endorsement::permit, permit.ref())
                        .set(Endorsement::doneOn, day("2026-04-15"))
                        .record());
        ResidencePermit endorsed = here.now(ResidencePermit.class, permit.ref());
        assertThat(endorsed.windowTo()).isEqualTo("2027-04-15");

        ResidencePermit withdrawn =
                PermitRules.derive(PermitRules.endorsed(endorsed, List.of()), here.shelf);

        assertThat(withdrawn.endorsedOn()).isNull();
        assertThat(withdrawn.continuousFrom()).isEqualTo("2025-03-10");
        assertThat(withdrawn.windowTo()).isEqualTo("2026-03-10");
    }
}
