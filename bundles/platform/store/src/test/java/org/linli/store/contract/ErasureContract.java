package org.linli.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.store.contract.SampleStation.LEADER;
import static org.linli.store.contract.SampleStation.SYSTEM;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.function.DeletionList;
import org.linli.query.Query;
import org.linli.record.RecordId;
import org.linli.record.Stored;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;
import org.linli.store.engine.Engine;
import org.linli.store.erase.Erasures;
import org.linli.store.journal.Bodies;
import org.linli.store.verify.Finding;
import org.linli.store.verify.Finding.Kind;
import org.linli.store.verify.Verification;
import org.linli.store.verify.Verification.Outcome;

/** What is erased is gone from tables and journal, and the journal is proved all the same. */
public abstract class ErasureContract {
    private static final LocalDate SIX_MONTHS_AND_A_DAY_AGO = LocalDate.of(2025, 8, 15);

    @TempDir Path data;

    private SampleStation station;
    private Stored<Closure.Slip> old;
    private Stored<Closure.Slip> young;
    private Stored<Closure.Slip.Back> back;

    protected abstract Engine engine(Path data);

    @BeforeEach
    void twoSlips() {
        station = SampleStation.open(data, engine(data));
        old = slip("旧便条", SIX_MONTHS_AND_A_DAY_AGO);
        young = slip("新便条", SIX_MONTHS_AND_A_DAY_AGO.plusDays(1));
        back = station.records().create(SYSTEM, new Closure.Slip.Back(old.ref(), "旧便条的背面"));
        old =
                station.records()
                        .change(SYSTEM, Closure.Slip.class, old.id(), 1, Map.of("text", "改过的旧便条"));
        station.records().open(SYSTEM, Closure.Slip.class, old.id());
    }

    @AfterEach
    void close() {
        station.close();
    }

    private Stored<Closure.Slip> slip(String text, LocalDate day) {
        return station.records().create(SYSTEM, new Closure.Slip(text, day));
    }

    private void night() {
        Erasures erasures =
                new Erasures(
                        station.database(),
                        new SampleFunctions(SampleStation.MODEL),
                        station.records());
        erasures.look();
        erasures.end();
    }

    private Outcome verify() {
        return new Verification(station.database(), List.of(), progress -> {}).run();
    }

    private String journal() {
        return station.journal().from(1, 1000).stream()
                .map(JournalEntry::body)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_record_goes_with_its_parts_and_all_the_journal_told_of_them() {
        assertThat(journal()).contains("旧便条", "旧便条的背面", "改过的旧便条");

        night();

        assertThat(journal()).contains("新便条").doesNotContain("旧便条");
        assertThat(station.records().count(SYSTEM, Query.of(Closure.Slip.class))).isEqualTo(1);
        assertThat(station.records().count(SYSTEM, Query.of(Closure.Slip.Back.class))).isZero();
        for (RecordId id : List.of(old.id(), back.id())) {
            assertThat(acts(id)).endsWith(Act.ERASED);
        }
        assertThatThrownBy(() -> station.records().open(SYSTEM, Closure.Slip.class, old.id()))
                .hasMessage("SYS-404");
    }

    @Test
    void the_chain_is_proved_and_goes_on() {
        night();
        station.close();
        station = SampleStation.open(data, engine(data));
        slip("下一张", SIX_MONTHS_AND_A_DAY_AGO.plusDays(9));

        Outcome outcome = verify();

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.records()).as("records that are there").isEqualTo(2);
        night();
        assertThat(acts(old.id())).as("once").containsOnlyOnce(Act.ERASED);
    }

    @Test
    void a_withdrawn_record_is_erased_too() {
        Stored<Closure.Slip> wrong = slip("误录的便条", SIX_MONTHS_AND_A_DAY_AGO);
        station.records().withdraw(SYSTEM, Closure.Slip.class, wrong.id(), 1, "误录的便条，本单无效");

        night();

        assertThat(journal()).doesNotContain("误录");
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void two_persons_decide_on_a_list_and_only_then_the_node_erases_what_does_not_stay() {
        Stored<Closure.Deed> goes =
                station.records().create(SYSTEM, new Closure.Deed("旧契据", SIX_MONTHS_AND_A_DAY_AGO));
        Stored<Closure.Deed> stays =
                station.records()
                        .create(SYSTEM, new Closure.Deed("待查契据", SIX_MONTHS_AND_A_DAY_AGO));
        station.records()
                .create(SYSTEM, new Closure.Deed("新契据", SIX_MONTHS_AND_A_DAY_AGO.plusDays(1)));

        night();
        night();

        Stored<DeletionList> listed = onlyList();
        assertThat(listed.value().lines())
                .extracting(DeletionList.Line::number)
                .containsExactly(goes.number(), stays.number());
        listed =
                station.records()
                        .change(
                                LEADER,
                                DeletionList.class,
                                listed.id(),
                                listed.version(),
                                Map.of("lines", kept(listed, stays)));
        Stored<DeletionList> approved =
                station.records()
                        .step(
                                LEADER,
                                DeletionList.class,
                                listed.id(),
                                listed.version(),
                                "approve",
                                Map.of("approvedOn", LocalDate.of(2026, 2, 16)));
        Actor second = SampleStation.actor("au", "044980", Role.AREA_LEAD);
        night();
        assertThat(journal()).as("one person decides nothing").contains("旧契据");

        station.records().verify(second, DeletionList.class, approved.id(), approved.version());
        night();

        assertThat(journal()).contains("待查契据", "新契据").doesNotContain("旧契据");
        assertThat(onlyList().value().erased()).isEqualTo(1);
        night();
        assertThat(onlyList().value().erasedOn()).as("what stays is not listed again").isNotNull();
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void a_part_goes_by_the_day_of_its_whole_which_stays() {
        Stored<Closure.Page> goes = page("旧案卷", SIX_MONTHS_AND_A_DAY_AGO);
        Stored<Closure.Page> later = page("新案卷", SIX_MONTHS_AND_A_DAY_AGO.plusDays(1));

        night();
        assertThat(onlyList().value().lines())
                .containsExactly(
                        new DeletionList.Line(
                                goes.id().text(), goes.number(), SIX_MONTHS_AND_A_DAY_AGO, false));
        decide(onlyList());
        night();

        assertThat(acts(goes.id())).endsWith(Act.ERASED);
        assertThat(acts(later.id())).doesNotContain(Act.ERASED);
        assertThat(journal()).contains("旧案卷").doesNotContain("旧案卷的一页");
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void a_part_whose_whole_lives_again_is_not_erased() {
        Stored<Closure.Page> page = page("旧案卷", SIX_MONTHS_AND_A_DAY_AGO);
        night();
        decide(onlyList());
        station.records()
                .change(
                        SYSTEM,
                        Closure.class,
                        page.value().closure().id(),
                        1,
                        Map.of("sealsOn", SIX_MONTHS_AND_A_DAY_AGO.plusDays(9)));
        night();

        assertThat(acts(page.id())).doesNotContain(Act.ERASED);
        assertThat(onlyList().value().erased()).isZero();
    }

    private Stored<Closure.Page> page(String name, LocalDate day) {
        Stored<Closure> closure = station.records().create(SYSTEM, new Closure(name, day));
        return station.records().create(SYSTEM, new Closure.Page(closure.ref(), name + "的一页"));
    }

    private void decide(Stored<DeletionList> list) {
        Stored<DeletionList> approved =
                station.records()
                        .step(
                                LEADER,
                                DeletionList.class,
                                list.id(),
                                list.version(),
                                "approve",
                                Map.of("approvedOn", LocalDate.of(2026, 2, 16)));
        Actor second = SampleStation.actor("au", "044980", Role.AREA_LEAD);
        station.records().verify(second, DeletionList.class, approved.id(), approved.version());
    }

    private Stored<DeletionList> onlyList() {
        return station.records().list(SYSTEM, Query.of(DeletionList.class)).rows().getFirst();
    }

    private static List<DeletionList.Line> kept(
            Stored<DeletionList> list, Stored<Closure.Deed> stays) {
        return list.value().lines().stream()
                .map(
                        l ->
                                new DeletionList.Line(
                                        l.record(),
                                        l.number(),
                                        l.since(),
                                        l.number().equals(stays.number())))
                .toList();
    }

    @Test
    void an_entry_emptied_without_an_erasure_is_found() {
        station.database()
                .writing(
                        t -> {
                            new Bodies().erase(t.session(), young.id(), young.entry());
                            return true;
                        });

        assertThat(verify().findings()).extracting(Finding::kind).contains(Kind.ENTRY_CHANGED);
    }

    @Test
    void two_bodies_that_are_alike_leave_digests_that_are_not() {
        slip("旧便条", SIX_MONTHS_AND_A_DAY_AGO);
        slip("旧便条", SIX_MONTHS_AND_A_DAY_AGO);

        night();

        List<String> digests =
                station.journal().from(1, 1000).stream()
                        .map(JournalEntry::erased)
                        .filter(digest -> !digest.isEmpty())
                        .toList();
        assertThat(digests).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
    }

    private List<Act> acts(RecordId id) {
        return station.journal().from(1, 1000).stream()
                .filter(e -> id.equals(e.id()))
                .map(JournalEntry::act)
                .toList();
    }
}
