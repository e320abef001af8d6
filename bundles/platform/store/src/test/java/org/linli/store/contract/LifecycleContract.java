package org.linli.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.store.contract.SampleStation.AREA_LEAD;
import static org.linli.store.contract.SampleStation.LEADER;
import static org.linli.store.contract.SampleStation.OFFICER;
import static org.linli.store.contract.SampleStation.SYSTEM;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Channel;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;
import org.linli.store.JournalEntry.Act;
import org.linli.store.contract.Matter.Stage;

/** Steps, and the second person who confirms them. */
public abstract class LifecycleContract extends StoreContract {
    private static final Map<String, Object> BEGINS = Map.of("begins", LocalDate.of(2026, 1, 5));

    private Ref<Resident> subject;

    @BeforeAll
    void somebody() {
        Ref<Quarter> quarter = station.quarter("文昌苑", "02");
        subject =
                station.records()
                        .create(
                                SYSTEM,
                                SampleStation.resident("710003198001019970", "周某某")
                                        .set(Resident::quarter, quarter)
                                        .record())
                        .ref();
    }

    private Stored<Matter> opened() {
        return station.records()
                .create(OFFICER, Values.of(Matter.class).set(Matter::subject, subject).record());
    }

    private Stored<Matter> step(
            Actor actor, Stored<Matter> matter, String step, Map<String, ?> fields) {
        return station.records()
                .step(actor, Matter.class, matter.id(), matter.version(), step, fields);
    }

    private Stored<Matter> verified(Actor actor, Stored<Matter> matter) {
        return station.records().verify(actor, Matter.class, matter.id(), matter.version());
    }

    @Test
    void a_new_record_begins_where_its_kind_begins() {
        assertThat(opened().value().stage()).isEqualTo(Stage.OPEN);
        Matter done = new Matter(subject, null, null, null, Stage.DONE);
        Refusal refusal = refused(() -> station.records().create(OFFICER, done));
        assertThat(codes(refusal)).containsExactly("SYS-410 stage");
        assertThat(station.records().create(OFFICER.by(Channel.IMPORT), done).value().stage())
                .isEqualTo(Stage.DONE);
    }

    @Test
    void a_step_needs_its_role_its_fields_and_its_stage() {
        Stored<Matter> matter = opened();
        assertThat(refused(() -> step(LEADER, matter, "activate", BEGINS)).code())
                .isEqualTo("SYS-403");
        assertThat(codes(refused(() -> step(OFFICER, matter, "activate", nothing()))))
                .containsExactly("VAL-001 begins");
        Refusal early = refused(() -> step(LEADER, matter, "finish", nothing()));
        assertThat(early.code()).isEqualTo("SYS-410");
        assertThat(early.params()).containsEntry("from", "待办").containsEntry("action", "办结");
        assertThat(early.params(Locale.ENGLISH))
                .containsEntry("from", "Open")
                .containsEntry("action", "Finish");
        assertThatThrownBy(() -> step(OFFICER, matter, "no-such-step", nothing()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(step(OFFICER, matter, "activate", BEGINS).value().stage())
                .isEqualTo(Stage.ACTIVE);
    }

    @Test
    void what_a_step_was_told_is_put_right_and_not_taken_back() {
        Stored<Matter> active = step(OFFICER, opened(), "activate", BEGINS);
        assertThat(codes(refused(() -> edit(active, null)))).containsExactly("VAL-001 begins");

        LocalDate right = LocalDate.of(2026, 1, 6);
        Stored<Matter> righted = edit(active, right);
        assertThat(righted.value().begins()).isEqualTo(right);
        Stored<Matter> done = step(LEADER, righted, "finish", Map.of("outcome", "和好"));
        assertThat(codes(refused(() -> edit(done, null))))
                .as("every way to the end led through the stage that was told it")
                .containsExactly("VAL-001 begins");
        Matter paper = new Matter(subject, null, null, null, Stage.ACTIVE);
        Stored<Matter> old = station.records().create(OFFICER.by(Channel.IMPORT), paper);
        assertThat(edit(old, null).value().begins()).as("nobody told it").isNull();
    }

    @Test
    void a_step_takes_nothing_back_that_an_edit_could_not() {
        Stored<Matter> active = step(OFFICER, opened(), "activate", BEGINS);
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("begins", null);
        assertThat(codes(refused(() -> step(LEADER, active, "finish", fields))))
                .containsExactly("VAL-001 begins");
        Stored<Matter> open = opened();
        Map<String, @Nullable Object> early = new HashMap<>(fields);
        early.put("outcome", "撤回");
        assertThat(step(LEADER, open, "drop", early).value().stage()).isEqualTo(Stage.DROPPED);
    }

    private Stored<Matter> edit(Stored<Matter> matter, @Nullable LocalDate begins) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("begins", begins);
        return station.records()
                .change(OFFICER, Matter.class, matter.id(), matter.version(), fields);
    }

    @Test
    void out_of_a_closed_stage_the_function_says_no_in_its_own_words() {
        Stored<Matter> active = step(OFFICER, opened(), "activate", BEGINS);
        Stored<Matter> done = step(LEADER, active, "finish", Map.of("outcome", "和好"));
        assertThat(refused(() -> step(LEADER, done, "finish", nothing())).code())
                .isEqualTo("T-010");
        Matter paper = new Matter(subject, null, null, null, Stage.DROPPED);
        Stored<Matter> dropped = station.records().create(OFFICER.by(Channel.IMPORT), paper);
        assertThat(refused(() -> step(LEADER, dropped, "finish", nothing())).code())
                .isEqualTo("T-011");
    }

    @Test
    void what_a_step_requires_of_the_record_is_told_before_its_form() {
        Matter paper = new Matter(subject, null, null, null, Stage.ACTIVE);
        Stored<Matter> active = station.records().create(OFFICER.by(Channel.IMPORT), paper);
        assertThat(refused(() -> step(LEADER, active, "finish", nothing())).code())
                .isEqualTo("T-012");
    }

    private Stored<Matter> ending(Stage stage) {
        Matter paper = new Matter(subject, null, LocalDate.of(2026, 2, 10), null, stage);
        return station.records().create(OFFICER.by(Channel.IMPORT), paper);
    }

    private Matter visited(Stored<Matter> matter, int day) {
        station.records().create(OFFICER, new Visit(matter.ref(), LocalDate.of(2026, 2, day)));
        return station.records().open(SYSTEM, Matter.class, matter.id()).value();
    }

    @Test
    void a_part_stays_with_its_whole() {
        Stored<Visit> visit =
                station.records()
                        .create(OFFICER, new Visit(opened().ref(), LocalDate.of(2026, 2, 10)));
        Map<String, ?> moved = Map.of("matter", opened().ref());

        Refusal refusal =
                refused(() -> station.records().change(OFFICER, Visit.class, visit.id(), 1, moved));
        assertThat(refusal.code()).isEqualTo("VAL-058");
        assertThat(refusal.field()).isEqualTo("matter");
    }

    @Test
    void one_record_leads_to_the_step_of_another_by_the_same_person() {
        Stored<Matter> matter = ending(Stage.ACTIVE);
        assertThat(refused(() -> step(OFFICER, matter, "settle", nothing())).code())
                .isEqualTo("SYS-403");
        assertThat(visited(matter, 9).outcome()).isEqualTo("已走访");
        assertThat(visited(matter, 10).stage()).isEqualTo(Stage.DONE);
        var latest = station.records().history(SYSTEM, Matter.class, matter.id()).getFirst();
        assertThat(latest.act()).isEqualTo(Act.STEPPED);
        assertThat(latest.account()).isEqualTo(OFFICER.account());
    }

    @Test
    void a_refused_consequence_refuses_the_record_that_leads_to_it() {
        Stored<Matter> matter = ending(Stage.OPEN);
        assertThat(refused(() -> visited(matter, 10)).code()).isEqualTo("SYS-410");
        assertThat(
                        station.records()
                                .count(
                                        SYSTEM,
                                        Query.of(
                                                Visit.class,
                                                Condition.where(Visit::matter).is(matter.ref()))))
                .isZero();
        assertThat(station.records().open(SYSTEM, Matter.class, matter.id()).version())
                .isEqualTo(1);
    }

    @Test
    void paper_tells_itself_how_things_stand() {
        Stored<Matter> matter = ending(Stage.ACTIVE);
        station.records()
                .create(
                        OFFICER.by(Channel.IMPORT),
                        new Visit(matter.ref(), LocalDate.of(2026, 2, 10)));
        assertThat(station.records().open(SYSTEM, Matter.class, matter.id()).value().stage())
                .isEqualTo(Stage.ACTIVE);
    }

    @Test
    void whoever_entered_a_record_leaves_some_steps_to_another() {
        Stored<Matter> matter = opened();
        assertThat(codes(refused(() -> step(OFFICER, matter, "drop", nothing()))))
                .containsExactly("T-013 null");
        assertThat(step(LEADER, matter, "drop", nothing()).value().stage())
                .isEqualTo(Stage.DROPPED);
    }

    @Test
    void a_ledger_has_no_author_until_somebody_changes_what_it_told() {
        Matter paper = new Matter(subject, null, null, null, Stage.OPEN);
        Stored<Matter> first = station.records().create(OFFICER.by(Channel.IMPORT), paper);
        assertThat(step(OFFICER, first, "drop", nothing()).value().stage())
                .isEqualTo(Stage.DROPPED);
        Stored<Matter> second = station.records().create(OFFICER.by(Channel.IMPORT), paper);
        Stored<Matter> changed =
                station.records()
                        .change(OFFICER, Matter.class, second.id(), 1, Map.of("outcome", "观察"));
        assertThat(refused(() -> step(OFFICER, changed, "drop", nothing())).code())
                .isEqualTo("T-013");
    }

    @Test
    void an_edit_moves_no_stage() {
        Stored<Matter> matter = opened();
        Refusal refusal =
                refused(
                        () ->
                                station.records()
                                        .change(
                                                OFFICER,
                                                Matter.class,
                                                matter.id(),
                                                1,
                                                Map.of("stage", Stage.DONE)));
        assertThat(codes(refusal)).containsExactly("SYS-410 stage");
    }

    @Test
    void a_beginning_in_the_middle_is_confirmed_by_another_person() {
        Matter told = new Matter(subject, null, null, null, Stage.LATE);
        Stored<Matter> late = station.records().create(OFFICER, told);
        assertThat(late.unverifiedBy()).isEqualTo("AL");
        Actor sameStaff = SampleStation.actor("other", "044986", Role.AREA_LEAD, "02");
        assertThat(refused(() -> verified(sameStaff, late)).code()).isEqualTo("SYS-411");
        assertThat(verified(AREA_LEAD, late).unverifiedBy()).isNull();
        assertThat(station.records().create(OFFICER.by(Channel.IMPORT), told).unverifiedBy())
                .as("a ledger")
                .isNull();
    }

    @Test
    void a_step_is_confirmed_by_another_person() {
        Stored<Matter> active = step(OFFICER, opened(), "activate", BEGINS);
        assertThat(active.unverifiedBy()).isEqualTo("AL");
        assertThat(refused(() -> verified(LEADER, active)).code()).isEqualTo("SYS-403");
        Actor sameStaff = SampleStation.actor("other", "044986", Role.AREA_LEAD, "02");
        assertThat(refused(() -> verified(sameStaff, active)).code()).isEqualTo("SYS-411");
        Actor sameAccount = SampleStation.actor("g", "000000", Role.AREA_LEAD, "02");
        assertThat(refused(() -> verified(sameAccount, active)).code()).isEqualTo("SYS-411");
        Stored<Matter> confirmed = verified(AREA_LEAD, active);
        assertThat(confirmed.unverifiedBy()).isNull();
        assertThat(confirmed.version()).isEqualTo(3);
        assertThat(refused(() -> verified(AREA_LEAD, confirmed)).code()).isEqualTo("SYS-410");
    }

    @Test
    void an_edit_or_a_further_step_leaves_the_first_waiting_for_its_second_person() {
        Stored<Matter> active = step(OFFICER, opened(), "activate", BEGINS);
        Stored<Matter> edited =
                station.records()
                        .change(
                                LEADER,
                                Matter.class,
                                active.id(),
                                active.version(),
                                Map.of("outcome", "观察"));
        assertThat(edited.unverifiedBy()).isEqualTo("AL");
        Stored<Matter> done = step(LEADER, edited, "finish", nothing());
        assertThat(done.unverifiedBy()).isEqualTo("AL");
        Actor sameStaff = SampleStation.actor("other", "044986", Role.AREA_LEAD, "02");
        assertThat(refused(() -> verified(sameStaff, done)).code()).isEqualTo("SYS-411");
    }
}
