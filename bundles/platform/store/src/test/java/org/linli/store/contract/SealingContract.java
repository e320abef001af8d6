package org.linli.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.linli.store.contract.SampleStation.LEADER;
import static org.linli.store.contract.SampleStation.SYSTEM;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Channel;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.store.Batch;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;

/** From its day on a sealed record is there for the roles it stays open to, and for nobody else. */
public abstract class SealingContract extends StoreContract {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 16);

    private static final Actor SECOND = SampleStation.actor("w", "044992", Role.STATION_LEADER);
    private static final Actor OPENED_TO = SampleStation.actor("z", "044991", Role.AREA_LEAD);

    private Stored<Closure> sealed;
    private Stored<Closure> tomorrow;
    private Stored<Closure.Page> page;
    private Stored<Closure> withdrawn;
    private Stored<Closure.Page> itsPage;

    @BeforeAll
    void twoFiles() {
        sealed = station.records().create(SYSTEM, new Closure("一", TODAY));
        tomorrow = station.records().create(SYSTEM, new Closure("二", TODAY.plusDays(1)));
        page = station.records().create(SYSTEM, new Closure.Page(sealed.ref(), "页"));
        withdrawn = station.records().create(SYSTEM, new Closure("三", TODAY));
        itsPage = station.records().create(SYSTEM, new Closure.Page(withdrawn.ref(), "误"));
        withdrawn = station.records().withdraw(SYSTEM, Closure.class, withdrawn.id(), 1, "误录");
    }

    @Test
    void lists_and_counts_pass_it_over() {
        Query<Closure> all = Query.of(Closure.class);

        assertThat(station.records().list(LEADER, all).rows())
                .extracting(Stored::id)
                .containsExactly(tomorrow.id());
        assertThat(station.records().count(LEADER, all)).isEqualTo(1);
        assertThat(station.records().count(OPENED_TO, all)).isGreaterThanOrEqualTo(2);
        assertThat(station.records().count(LEADER, Query.of(Closure.Page.class))).isZero();
    }

    @Test
    void its_address_answers_as_if_there_was_none() {
        assertThatThrownBy(() -> station.records().open(LEADER, Closure.class, sealed.id()))
                .hasMessage("SYS-404");
        assertThatThrownBy(() -> station.records().open(LEADER, Closure.Page.class, page.id()))
                .as("what is part of it")
                .hasMessage("SYS-404");
        assertThat(station.records().open(OPENED_TO, Closure.class, sealed.id()).id())
                .isEqualTo(sealed.id());
        assertThat(station.records().open(LEADER, Closure.class, tomorrow.id()).id())
                .isEqualTo(tomorrow.id());
    }

    @Test
    void nobody_changes_what_he_cannot_see() {
        Map<String, String> other = Map.of("name", "三");

        assertThatThrownBy(
                        () ->
                                station.records()
                                        .change(
                                                LEADER,
                                                Closure.class,
                                                sealed.id(),
                                                sealed.version(),
                                                other))
                .hasMessage("SYS-404");
    }

    @Test
    void a_withdrawn_one_stays_sealed_with_its_parts() {
        assertThatThrownBy(() -> station.records().open(LEADER, Closure.class, withdrawn.id()))
                .hasMessage("SYS-404");
        assertThatThrownBy(() -> station.records().history(LEADER, Closure.class, withdrawn.id()))
                .hasMessage("SYS-404");
        assertThatThrownBy(
                        () ->
                                station.records()
                                        .withdraw(LEADER, Closure.class, withdrawn.id(), 2, "再"))
                .as("not SYS-412, which would tell that it is there")
                .hasMessage("SYS-404");
        assertThatThrownBy(() -> station.records().open(LEADER, Closure.Page.class, itsPage.id()))
                .hasMessage("SYS-404");
        assertThat(station.records().list(LEADER, Query.of(Closure.Page.class)).rows()).isEmpty();
        assertThat(station.records().titles(LEADER, Closure.Page.class, List.of(itsPage.id())))
                .isEmpty();
    }

    @Test
    void a_condition_on_its_parts_does_not_tell_of_it() {
        Condition withPages = Condition.exists(Closure.Page.class, Closure.Page::closure);

        assertThat(station.records().count(OPENED_TO, Query.of(Closure.class, withPages)))
                .isEqualTo(1);
        assertThat(station.records().count(LEADER, Query.of(Closure.class, withPages))).isZero();
        // Asked of what everybody sees, where nothing but the condition itself could hide the page.
        Ref<Quarter> quarter = station.quarter("文昌苑", "02");
        station.records().create(SYSTEM, new Closure.Page(sealed.ref(), "址", quarter));
        Condition spokenOf = Condition.exists(Closure.Page.class, Closure.Page::about);
        assertThat(station.records().count(SYSTEM, Query.of(Quarter.class, spokenOf))).isEqualTo(1);
        assertThat(station.records().count(LEADER, Query.of(Quarter.class, spokenOf))).isZero();
    }

    @Test
    void nobody_adds_to_what_he_cannot_see() {
        Closure.Page added = new Closure.Page(sealed.ref(), "补");
        Closure.Page lost = new Closure.Page(new Ref<>(page.id()), "失");

        Refusal sealedOne = refused(() -> station.records().create(LEADER, added));
        Refusal missingOne = refused(() -> station.records().create(LEADER, lost));

        assertThat(codes(sealedOne))
                .isEqualTo(codes(missingOne))
                .containsExactly("VAL-006 closure");
        assertThat(station.records().create(OPENED_TO, added).version()).isEqualTo(1);
        try (Batch batch = station.records().batch(LEADER.by(Channel.IMPORT))) {
            assertThatThrownBy(() -> batch.create(added, null)).hasMessage("VAL-006");
        }
    }

    @Test
    void a_rule_that_looks_at_it_tells_nothing_of_it() {
        Stored<Closure> place = station.records().create(SYSTEM, new Closure("址", TODAY));
        Closure.Page added = new Closure.Page(place.ref(), "补");

        assertThat(codes(refused(() -> station.records().create(LEADER, added))))
                .as("nor that its pages tell a quarter")
                .containsExactly("VAL-006 closure");
        assertThat(codes(refused(() -> station.records().create(OPENED_TO, added))))
                .containsExactly("VAL-001 about");
    }

    @Test
    void nobody_makes_what_he_could_not_see() {
        Closure hidden = new Closure("九", TODAY);
        Closure seen = new Closure("十", TODAY.plusDays(1));
        long files = station.records().count(OPENED_TO, Query.of(Closure.class));

        assertThat(codes(refused(() -> station.records().create(LEADER, hidden))))
                .containsExactly("ACC-014 null");
        Stored<Closure> kept;
        try (Batch batch = station.records().batch(LEADER.by(Channel.IMPORT))) {
            assertThatThrownBy(() -> batch.create(hidden, null)).hasMessage("ACC-014");
            kept = batch.create(seen, null);
        }

        assertThat(station.records().count(OPENED_TO, Query.of(Closure.class)))
                .as("nothing of the refused ones stays, what comes after them does")
                .isEqualTo(files + 1);
        station.records().withdraw(OPENED_TO, Closure.class, kept.id(), 1, "试录");
        Stored<Closure> made = station.records().create(OPENED_TO, hidden);
        assertThat(made.version()).isEqualTo(1);
        station.records().withdraw(OPENED_TO, Closure.class, made.id(), 1, "试录");
    }

    @Test
    void who_sees_only_his_own_finds_opens_and_adds_to_nothing_else() {
        Actor helper = SampleStation.actor("v", "V0401", Role.MEDIATOR);
        Stored<Closure.Slip> own = station.records().create(SYSTEM, slip("V0401"));
        Stored<Closure.Slip> other = station.records().create(SYSTEM, slip("V0402"));
        Stored<Closure.Slip.Back> back =
                station.records().create(SYSTEM, new Closure.Slip.Back(other.ref(), "背"));

        assertThat(station.records().list(helper, Query.of(Closure.Slip.class)).rows())
                .extracting(Stored::id)
                .containsExactly(own.id());
        assertThat(station.records().count(helper, Query.of(Closure.Slip.Back.class))).isZero();
        assertThatThrownBy(() -> station.records().open(helper, Closure.Slip.class, other.id()))
                .hasMessage("SYS-404");
        assertThatThrownBy(() -> station.records().open(helper, Closure.Slip.Back.class, back.id()))
                .as("what is part of it")
                .hasMessage("SYS-404");
        assertThat(station.records().titles(helper, Closure.Slip.class, List.of(other.id())))
                .isEmpty();
        Closure.Slip.Back added = new Closure.Slip.Back(other.ref(), "补");
        assertThat(codes(refused(() -> station.records().create(helper, added))))
                .containsExactly("VAL-006 slip");
        Closure.Slip.Back his = new Closure.Slip.Back(own.ref(), "补");
        assertThat(station.records().create(helper, his).version()).isEqualTo(1);
        Actor lead = SampleStation.actor("y", "V0401", Role.AREA_LEAD);
        assertThat(station.records().count(lead, Query.of(Closure.Slip.class)))
                .as("the area lead sees them all")
                .isGreaterThanOrEqualTo(2);
    }

    private static Closure.Slip slip(String helper) {
        return new Closure.Slip("帮 " + helper, TODAY);
    }

    @Test
    void two_persons_open_it_to_the_one_who_asked_and_his_readings_name_the_query() {
        Stored<Closure> file = station.records().create(SYSTEM, new Closure("五", TODAY));
        Stored<Closure.Page> inside =
                station.records().create(SYSTEM, new Closure.Page(file.ref(), "内"));
        Stored<Closure.Query> query = asked(file);
        query = allowed(query, TODAY);
        assertThatThrownBy(() -> station.records().open(LEADER, Closure.class, file.id()))
                .as("one person alone opens nothing")
                .hasMessage("SYS-404");

        station.records().verify(SECOND, Closure.Query.class, query.id(), query.version());

        assertThat(station.records().open(LEADER, Closure.class, file.id()).id())
                .isEqualTo(file.id());
        station.records().open(LEADER, Closure.Page.class, inside.id());
        assertThat(station.journal().before(Long.MAX_VALUE, 2))
                .extracting(JournalEntry::act, JournalEntry::body)
                .containsOnly(tuple(Act.OPENED, "{\"opening\":\"" + query.number() + "\"}"));
        assertThatThrownBy(() -> station.records().open(SECOND, Closure.class, file.id()))
                .as("to nobody else")
                .hasMessage("SYS-404");
        assertThatThrownBy(() -> change(LEADER, file)).as("to be read").hasMessage("T-020");
    }

    @Test
    void what_an_opening_found_is_told_nobody_before_the_second_person() {
        Stored<Closure> file = station.records().create(SYSTEM, new Closure("七", TODAY));
        Stored<Closure.Query> there = allowed(asked(file), TODAY);
        Stored<Closure.Query> lost = allowed(asked("CLO-0"), TODAY);
        Query<Closure.Query> byFile =
                Query.of(Closure.Query.class, Condition.field("closure").is(file.ref()));
        assertThat(there.value().closure()).as("to whoever allowed it").isNull();
        for (Actor one : List.of(LEADER, OPENED_TO)) {
            Stored<Closure.Query> found =
                    station.records().open(one, Closure.Query.class, there.id());
            Stored<Closure.Query> none =
                    station.records().open(one, Closure.Query.class, lost.id());
            assertThat(found.value().closure()).isNull();
            assertThat(found.masked()).isEqualTo(none.masked());
            assertThat(station.records().list(one, Query.of(Closure.Query.class)).rows())
                    .filteredOn(r -> r.id().equals(there.id()))
                    .extracting(r -> r.value().closure())
                    .containsOnlyNulls();
            assertThat(station.records().count(one, byFile))
                    .as("nor to who knows the file's id")
                    .isZero();
            assertThat(station.records().history(one, Closure.Query.class, there.id()))
                    .allSatisfy(
                            e -> {
                                assertThat(e.body()).doesNotContain(file.id().text());
                                assertThat(e.fields()).doesNotContain("closure");
                            });
        }

        station.records().verify(SECOND, Closure.Query.class, there.id(), there.version());

        assertThat(station.records().count(LEADER, byFile)).isEqualTo(1);
        assertThat(
                        station.records()
                                .open(LEADER, Closure.Query.class, there.id())
                                .value()
                                .closure())
                .isEqualTo(file.ref());
    }

    @Test
    void an_end_that_waits_for_its_second_person_seals_nothing() {
        Stored<Closure.Term> running =
                station.records()
                        .create(LEADER, new Closure.Term("八", null, Closure.Term.Stage.RUNNING));
        Stored<Closure.Term> ended =
                station.records()
                        .step(
                                LEADER,
                                Closure.Term.class,
                                running.id(),
                                running.version(),
                                "end",
                                Map.of("endedOn", TODAY.minusDays(9)));

        assertThat(station.records().open(LEADER, Closure.Term.class, ended.id()).id())
                .as("nobody makes a file vanish alone")
                .isEqualTo(ended.id());
        station.records().verify(OPENED_TO, Closure.Term.class, ended.id(), ended.version());

        assertThatThrownBy(() -> station.records().open(LEADER, Closure.Term.class, ended.id()))
                .hasMessage("SYS-404");
        assertThat(station.records().count(OPENED_TO, Query.of(Closure.Term.class))).isZero();
    }

    @Test
    void an_opening_ends_with_its_day() {
        Stored<Closure> file = station.records().create(SYSTEM, new Closure("六", TODAY));
        Stored<Closure.Query> query = allowed(asked(file), TODAY.minusDays(1));
        station.records().verify(SECOND, Closure.Query.class, query.id(), query.version());

        assertThatThrownBy(() -> station.records().open(LEADER, Closure.class, file.id()))
                .hasMessage("SYS-404");
    }

    private Stored<Closure.Query> asked(Stored<Closure> file) {
        return asked(file.number());
    }

    private Stored<Closure.Query> asked(String number) {
        return station.records()
                .create(LEADER, new Closure.Query(number, null, null, Closure.Query.Stage.ASKED));
    }

    private Stored<Closure.Query> allowed(Stored<Closure.Query> query, LocalDate until) {
        return station.records()
                .step(
                        OPENED_TO,
                        Closure.Query.class,
                        query.id(),
                        query.version(),
                        "allow",
                        Map.of("allowedUntil", until));
    }

    private Stored<Closure> change(Actor actor, Stored<Closure> file) {
        return station.records()
                .change(actor, Closure.class, file.id(), file.version(), Map.of("name", "改"));
    }
}
