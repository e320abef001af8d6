package org.linli.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.store.contract.SampleStation.AREA_LEAD;
import static org.linli.store.contract.SampleStation.LEADER;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.access.Actor;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.store.Batch;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;
import org.linli.store.Records;
import org.linli.store.contract.Closure.Slip;
import org.linli.store.contract.Closure.Slip.Back;
import org.linli.store.contract.Crate.Thing;

/** A record whose fields follow from those that point to it. */
public abstract class WholesContract extends StoreContract {

    @Test
    void a_whole_follows_its_parts_with_an_entry_that_names_what_changed() {
        Stored<Crate> crate = crate("甲");
        Stored<Thing> first = records().create(LEADER, new Thing(crate.ref(), 300, null));
        records().create(LEADER, new Thing(crate.ref(), 200, null));
        assertThat(now(crate).value()).isEqualTo(new Crate("甲", 2, 500, 300));
        assertThat(now(crate).version()).isEqualTo(3);

        records().change(LEADER, Thing.class, first.id(), 1, Map.of("grams", 400));
        assertThat(now(crate).value()).isEqualTo(new Crate("甲", 2, 600, 400));
        JournalEntry entry = records().history(LEADER, Crate.class, crate.id()).getFirst();
        assertThat(entry.act()).isEqualTo(Act.CHANGED);
        assertThat(entry.fields()).containsExactly("grams", "heaviest");

        records().withdraw(LEADER, Thing.class, first.id(), 2, "录错");
        assertThat(now(crate).value()).isEqualTo(new Crate("甲", 1, 200, 200));
    }

    @Test
    void a_part_that_changes_nothing_of_it_gives_it_no_version() {
        Stored<Crate> crate = crate("乙");
        Stored<Thing> thing = records().create(LEADER, new Thing(crate.ref(), 300, null));

        records().change(LEADER, Thing.class, thing.id(), 1, Map.of("colour", "红"));
        records().create(LEADER, new Thing(null, 50, null));

        assertThat(now(crate).version()).isEqualTo(2);
    }

    @Test
    void a_part_that_moves_is_told_to_both() {
        Stored<Crate> from = crate("丙");
        Stored<Crate> to = crate("丁");
        Stored<Thing> thing = records().create(LEADER, new Thing(from.ref(), 300, null));

        records().change(LEADER, Thing.class, thing.id(), 1, Map.of("crate", to.ref()));

        assertThat(now(from).value().things()).isZero();
        assertThat(now(to).value().things()).isEqualTo(1);
    }

    @Test
    void an_edit_of_the_whole_counts_its_parts_as_well() {
        Stored<Crate> crate = crate("戊");
        records().create(LEADER, new Thing(crate.ref(), 300, null));

        records().change(LEADER, Crate.class, crate.id(), 2, Map.of("name", "己"));

        assertThat(now(crate).value()).isEqualTo(new Crate("己", 1, 300, 300));
    }

    @Test
    void parts_of_a_ledger_are_counted_as_they_come() {
        Stored<Crate> crate = crate("庚");
        try (Batch batch = records().batch(LEADER)) {
            for (int grams = 1; grams <= 20; grams++) {
                batch.create(new Thing(crate.ref(), grams, null), null);
            }
        }
        assertThat(now(crate).value()).isEqualTo(new Crate("庚", 20, 210, 20));
    }

    @Test
    void what_a_ledger_tells_of_a_new_whole_stays_until_its_parts_tell_otherwise() {
        Stored<Crate> crate;
        try (Batch batch = records().batch(LEADER)) {
            crate = batch.create(new Crate("辛", 0, 0, 300), null);
            batch.create(new Thing(crate.ref(), 300, null), null);
            batch.create(new Thing(crate.ref(), 0, null), null);
        }
        assertThat(records().history(LEADER, Crate.class, crate.id()).getLast().body())
                .contains("\"heaviest\":300");
        assertThat(now(crate).value()).isEqualTo(new Crate("辛", 2, 300, 300));

        Stored<Crate> typed = records().create(LEADER, new Crate("壬", 0, 0, 300));
        assertThat(now(typed).value().heaviest()).isNull();
    }

    @Test
    void what_is_part_of_a_wrong_entry_goes_with_it_for_the_same_reason() {
        Stored<Slip> slip = slip("登记错人");
        Stored<Back> back = records().create(AREA_LEAD, new Back(slip.ref(), "背面"));
        Stored<Back> others = records().create(AREA_LEAD, new Back(slip("另一张").ref(), "背面"));

        records().withdraw(LEADER, Slip.class, slip.id(), 1, "登记时选错了人，本单无效");

        assertThat(records().open(AREA_LEAD, Back.class, back.id()).voided()).isTrue();
        assertThat(records().history(AREA_LEAD, Back.class, back.id()).getFirst().body())
                .contains("登记时选错了人");
        assertThat(records().open(AREA_LEAD, Back.class, others.id()).voided()).isFalse();
    }

    @Test
    void what_others_rest_on_is_withdrawn_with_its_whole_and_not_alone() {
        Stored<Slip> slip = slip("登记错人");
        Stored<Back> back = records().create(AREA_LEAD, new Back(slip.ref(), "附件"));

        assertThat(
                        codes(
                                refused(
                                        () ->
                                                records()
                                                        .withdraw(
                                                                AREA_LEAD,
                                                                Back.class,
                                                                back.id(),
                                                                1,
                                                                "录错"))))
                .containsExactly("T-030 null");
        assertThat(records().open(AREA_LEAD, Back.class, back.id()).version()).isEqualTo(1);
        withdraw(LEADER, slip, "登记时选错了人，本单无效");
        assertThat(records().open(AREA_LEAD, Back.class, back.id()).voided()).isTrue();
    }

    @Test
    void where_somebody_is_named_for_it_nobody_else_withdraws_and_he_says_why() {
        Stored<Slip> slip = slip("登记错人");

        assertThat(codes(refused(() -> withdraw(AREA_LEAD, slip, "登记时选错了人，本单无效"))))
                .containsExactly("SYS-403 null");
        Refusal shortly = refused(() -> withdraw(LEADER, slip, "录错了"));
        assertThat(codes(shortly)).containsExactly("VAL-007 reason");
        assertThat(shortly.params())
                .as("not the word of a field of the record that is called reason too")
                .containsEntry("field", "作废原因")
                .containsEntry("min", "10");
        assertThat(shortly.params(Locale.ENGLISH))
                .containsEntry("field", "Reason for the withdrawal");
        for (String wrong : List.of(" ", "登记错人\u200b请作废本单", "错".repeat(501), "民族：汉族，登记时选错了人")) {
            assertThat(refused(() -> withdraw(LEADER, slip, wrong)).params())
                    .containsEntry("field", "作废原因");
        }
        assertThat(withdraw(LEADER, slip, "登记时选错了人，本单无效").voided()).isTrue();
    }

    private Stored<Slip> slip(String text) {
        return records().create(AREA_LEAD, new Slip(text, LocalDate.of(2026, 2, 16)));
    }

    private Stored<Slip> withdraw(Actor actor, Stored<Slip> slip, String reason) {
        return records().withdraw(actor, Slip.class, slip.id(), slip.version(), reason);
    }

    private Records records() {
        return station.records();
    }

    private Stored<Crate> crate(String name) {
        return records().create(LEADER, new Crate(name, 0, 0, null));
    }

    private Stored<Crate> now(Stored<Crate> crate) {
        Ref<Crate> ref = crate.ref();
        return station.database().read(t -> t.lookup().find(Crate.class, ref)).orElseThrow();
    }
}
