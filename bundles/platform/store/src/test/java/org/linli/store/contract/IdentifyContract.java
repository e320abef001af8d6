package org.linli.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.store.contract.SampleStation.OFFICER;
import static org.linli.store.contract.SampleStation.SYSTEM;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;

/** Whoever does not read the register names whom a matter is about, and learns nothing else. */
public abstract class IdentifyContract extends StoreContract {
    private static final String NUMBER = "710003198001019970";
    private static final String OTHER = "710003196906029998";
    private static final String NOBODY = "71000319950315996X";

    private final Actor justice =
            SampleStation.actor("j", "044995", NeighbourFunction.JUSTICE, "02");
    private Stored<Resident> zhou;

    @BeforeAll
    void two_people() {
        zhou = resident(NUMBER, "周某某", "02");
        resident(OTHER, "远某", "03");
    }

    private Stored<Resident> resident(String number, String name, String segment) {
        Ref<Quarter> quarter = station.quarter(name + "苑", segment);
        return station.records()
                .create(
                        SYSTEM,
                        SampleStation.resident(number, name)
                                .set(Resident::quarter, quarter)
                                .record());
    }

    @Test
    void number_and_name_together_name_somebody_and_the_try_is_journalled() {
        assertThat(named(justice, NUMBER, "周某某")).isEqualTo(zhou.ref());

        JournalEntry entry = newest();
        assertThat(entry.act()).isEqualTo(Act.IDENTIFIED);
        assertThat(entry.type()).isEqualTo("resident");
        assertThat(entry.id()).isEqualTo(zhou.id());
        assertThat(entry.account()).isEqualTo("j");
        assertThat(entry.purpose()).isEqualTo(justice.purpose());
        assertThat(entry.body()).isEmpty();
    }

    @Test
    void a_wrong_name_a_wrong_number_and_somebody_elsewhere_answer_alike() {
        for (String[] wrong :
                new String[][] {{NUMBER, "周某"}, {NOBODY, "周某某"}, {NOBODY, "无人"}, {OTHER, "远某"}}) {
            long before = station.journal().head();
            assertThat(codes(refused(() -> named(justice, wrong[0], wrong[1]))))
                    .containsExactly("PIC-003 null");
            assertThat(station.journal().head()).isEqualTo(before + 1);
            assertThat(newest().act()).isEqualTo(Act.IDENTIFIED);
            assertThat(newest().id()).isNull();
            assertThat(newest().body()).isEmpty();
        }
        assertThat(codes(refused(() -> named(justice, NUMBER, " "))))
                .containsExactly("VAL-001 name");
    }

    @Test
    void who_reads_residents_or_writes_of_none_names_nobody_this_way() {
        assertThat(codes(refused(() -> named(OFFICER, NUMBER, "周某某"))))
                .containsExactly("SYS-403 null");
        Actor mediator = SampleStation.actor("m", "044996", Role.MEDIATOR, "02");
        assertThat(codes(refused(() -> named(mediator, NUMBER, "周某某"))))
                .containsExactly("SYS-403 null");
    }

    @Test
    void an_hour_has_thirty_tries_for_each_account() {
        Actor guesser = SampleStation.actor("k", "044997", NeighbourFunction.JUSTICE, "02");
        for (int i = 0; i < 30; i++) {
            String name = "猜" + i;
            assertThat(codes(refused(() -> named(guesser, NUMBER, name))))
                    .containsExactly("PIC-003 null");
        }
        assertThat(codes(refused(() -> named(guesser, NUMBER, "周某某"))))
                .as("even when it is right")
                .containsExactly("PIC-004 null");
        assertThat(newest().act()).isEqualTo(Act.REFUSED);
        assertThat(named(justice, NUMBER, "周某某")).isEqualTo(zhou.ref());
    }

    private Ref<Resident> named(Actor actor, String number, String name) {
        return station.records()
                .identify(actor, Resident.class, Map.of("idNumber", number, "name", name));
    }

    private JournalEntry newest() {
        return station.journal().before(Long.MAX_VALUE, 1).getFirst();
    }
}
