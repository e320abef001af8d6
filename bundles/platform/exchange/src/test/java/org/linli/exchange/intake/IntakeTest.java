package org.linli.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.query.Condition.where;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.Actor;
import org.linli.exchange.LedgerSink;
import org.linli.exchange.intake.RowResult.Outcome;
import org.linli.exchange.lodging.Flat;
import org.linli.exchange.lodging.Lodger;
import org.linli.exchange.lodging.Lodger.Guest;
import org.linli.exchange.lodging.Lodger.Stage;
import org.linli.exchange.lodging.Lodging;
import org.linli.exchange.lodging.People;
import org.linli.exchange.station.ImportDesk;
import org.linli.exchange.station.MemoryStation;
import org.linli.query.Query;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.refusal.Refusal;

class IntakeTest {
    private static final LocalDate TOMORROW = LocalDate.of(2026, 3, 3);

    @TempDir Path folder;
    private MemoryStation station;
    private Office office;

    @BeforeEach
    void open() {
        station = new MemoryStation(folder, new Lodging());
        office = station.office(new ImportDesk().access());
    }

    @Test
    void a_record_that_rows_share_is_kept_once_and_pointed_to() throws IOException {
        keep(
                intake -> {
                    row(intake, 2, "路1号", People.TENANT_A);
                    row(intake, 3, "路1号", People.TENANT_B);
                });

        Stored<Flat> flat = station.all(Flat.class).getFirst();
        assertThat(station.all(Flat.class)).hasSize(1);
        assertThat(station.all(Lodger.class))
                .extracting(l -> l.value().flat())
                .containsExactly(flat.ref(), flat.ref());
        assertThat(station.all(Lodger.class).getFirst().value().guests())
                .as("a reference inside a part")
                .containsExactly(new Guest("客", flat.ref()));
    }

    @Test
    void nothing_of_a_refused_row_is_kept() throws IOException {
        keep(
                intake -> {
                    assertThatThrownBy(
                                    () ->
                                            intake.take(
                                                    2,
                                                    sink ->
                                                            enter(
                                                                    sink,
                                                                    lodger(
                                                                                    People.TENANT_A,
                                                                                    flat(
                                                                                            sink,
                                                                                            "路1号",
                                                                                            null))
                                                                            .set(
                                                                                    Lodger::since,
                                                                                    TOMORROW))))
                            .hasMessage("VAL-050");
                    row(intake, 3, "路2号", People.TENANT_B);
                    row(intake, 4, "路1号", People.LANDLORD_C);
                });

        assertThat(station.all(Flat.class))
                .extracting(f -> f.value().address())
                .containsExactly("路2号", "路1号");
        assertThat(station.all(Lodger.class)).hasSize(2);
    }

    @Test
    void a_second_row_of_the_same_person_is_refused_and_names_the_first() throws IOException {
        keep(
                intake -> {
                    row(intake, 2, "路1号", People.TENANT_A);
                    assertThatThrownBy(() -> row(intake, 3, "路2号", People.TENANT_A))
                            .hasMessage("LOD-V01")
                            .isInstanceOfSatisfying(
                                    Refusal.class,
                                    r -> {
                                        assertThat(r.field()).isEqualTo("number");
                                        assertThat(r.params().get("no")).startsWith("LOD-");
                                    });
                });

        assertThat(station.all(Lodger.class)).hasSize(1);
        assertThat(station.all(Flat.class)).hasSize(1);
    }

    @Test
    void a_refused_row_does_not_make_a_duplicate_of_the_next() throws IOException {
        keep(
                intake -> {
                    assertThatThrownBy(
                                    () ->
                                            intake.take(
                                                    2,
                                                    sink -> {
                                                        Stored<Flat> flat = flat(sink, "路1号", null);
                                                        enter(sink, lodger(People.TENANT_A, flat));
                                                        throw new Refusal("LOD-V02", null);
                                                    }))
                            .hasMessage("LOD-V02");
                    row(intake, 3, "路1号", People.TENANT_A);
                });

        assertThat(station.all(Lodger.class)).hasSize(1);
    }

    @Test
    void later_rows_fill_gaps_of_a_shared_record_and_overwrite_nothing() throws IOException {
        for (int time = 1; time <= 2; time++) {
            keep(
                    intake -> {
                        shared(intake, 2, "路1号", null);
                        shared(intake, 3, "路1号", "王五");
                        shared(intake, 4, "路1号", "赵六");
                    });
            assertThat(station.all(Flat.class))
                    .as("time " + time)
                    .singleElement()
                    .satisfies(f -> assertThat(f.value().owner()).isEqualTo("王五"))
                    .satisfies(f -> assertThat(f.version()).isEqualTo(2));
        }
    }

    @Test
    void a_shared_record_follows_the_paper_of_a_later_import() throws IOException {
        keep(intake -> shared(intake, 2, "路1号", "王五"));
        keep(
                intake -> {
                    assertThat(shared(intake, 2, "路1号", "赵六")).isEqualTo(Outcome.CHANGED);
                    assertThat(shared(intake, 3, "路1号", "王五")).isEqualTo(Outcome.SAME);
                });

        assertThat(station.all(Flat.class).getFirst().value().owner()).isEqualTo("赵六");
    }

    @Test
    void paper_takes_nothing_away_and_the_same_number_written_otherwise_is_no_change()
            throws IOException {
        keep(
                intake ->
                        intake.take(
                                2,
                                sink ->
                                        enter(
                                                sink,
                                                lodger(People.TENANT_A, flat(sink, "路1号", null))
                                                        .set(
                                                                Lodger::rent,
                                                                new BigDecimal("1200.50")))));
        keep(
                intake ->
                        assertThat(
                                        intake.take(
                                                2,
                                                sink ->
                                                        enter(
                                                                sink,
                                                                lodger(
                                                                                People.TENANT_A,
                                                                                flat(
                                                                                        sink, "路1号",
                                                                                        null))
                                                                        .set(Lodger::phone, null)
                                                                        .set(
                                                                                Lodger::guests,
                                                                                List.of())
                                                                        .set(
                                                                                Lodger::rent,
                                                                                new BigDecimal(
                                                                                        "1200.5")))))
                                .isEqualTo(new RowResult(Outcome.SAME, false)));

        assertThat(station.all(Lodger.class).getFirst().version()).isEqualTo(1);
    }

    @Test
    void a_person_of_long_standing_who_moves_is_a_changed_row() throws IOException {
        keep(intake -> row(intake, 2, "路1号", People.TENANT_A));

        keep(
                intake ->
                        assertThat(row(intake, 2, "路9号", People.TENANT_A).outcome())
                                .isEqualTo(Outcome.CHANGED));

        assertThat(station.all(Flat.class)).hasSize(2);
        assertThat(station.all(Lodger.class).getFirst().value().flat())
                .isEqualTo(station.all(Flat.class).getLast().ref());
    }

    @Test
    void an_imported_record_keeps_what_was_typed_by_hand_since() throws IOException {
        keep(intake -> row(intake, 2, "路1号", People.TENANT_A));
        station.records().type(station.all(Lodger.class).getFirst(), "phone", "13900000000");
        keep(
                intake -> {
                    RowResult result =
                            intake.take(
                                    2,
                                    sink ->
                                            enter(
                                                    sink,
                                                    lodger(People.TENANT_A, flat(sink, "路1号", null))
                                                            .set(Lodger::name, "改名")));
                    assertThat(result.outcome()).isEqualTo(Outcome.KEPT);
                });

        Lodger lodger = station.all(Lodger.class).getFirst().value();
        assertThat(lodger.phone()).isEqualTo("13900000000");
        assertThat(lodger.name()).isEqualTo("租客");
    }

    @Test
    void a_row_finds_what_it_has_made_itself() throws IOException {
        Office.Reading reading =
                (intake, changed) -> {
                    RowResult result =
                            intake.take(
                                    2,
                                    sink -> {
                                        Stored<Flat> flat = flat(sink, "路1号", null);
                                        assertThat(sink.find(Flat.class, Flat::address, "路1号"))
                                                .contains(flat);
                                        assertThat(sink.lookup().find(Flat.class, flat.ref()))
                                                .contains(flat);
                                        Stored<Flat> filled = flat(sink, "路1号", "王五");
                                        assertThat(filled.id()).isEqualTo(flat.id());
                                        assertThat(sink.lookup().list(Query.of(Flat.class)))
                                                .containsExactly(filled);
                                    });
                    assertThat(result.outcome()).isEqualTo(Outcome.CREATED);
                };
        office.tryOut(importer(), folder.resolve("scratch"), reading);
        assertThat(station.all(Flat.class)).isEmpty();
        office.keep(importer(), reading);
        assertThat(station.all(Flat.class)).hasSize(1);
    }

    @Test
    void many_new_records_need_few_questions() throws IOException {
        keep(
                intake -> {
                    for (int i = 0; i < 1_000; i++) {
                        row(intake, i + 2, "路" + i + "号", People.number(i));
                    }
                });

        assertThat(station.all(Lodger.class)).hasSize(1_000);
        // The constraint of the store asks twice for each lodger; the import asks no more than
        // this.
        assertThat(station.records().asked).isLessThan(2 * 1_000 + 3 * 300 + 10);
    }

    @Test
    void what_others_write_meanwhile_is_not_made_a_second_time() throws IOException {
        List<Office.Others> others = new ArrayList<>();
        Office.Reading reading =
                (intake, changed) -> {
                    others.add(changed);
                    for (int i = 0; i < 400; i++) {
                        shared(intake, i + 2, "路" + i + "号", null);
                    }
                    Stored<Flat> typed = station.records().type(new Flat("新路1号", "王五"));
                    changed.changed(station.records().change(typed));
                    intake.take(
                            500,
                            sink ->
                                    assertThat(sink.find(Flat.class, Flat::address, "新路1号"))
                                            .isPresent());
                };
        office.keep(importer(), reading);
        assertThat(others).hasSize(1);
    }

    @Test
    void a_trial_answers_as_if_all_were_kept_and_keeps_nothing() throws IOException {
        station.records().type(new Flat("老路1号", null));
        List<RowResult> results = new ArrayList<>();
        office.tryOut(
                importer(),
                folder.resolve("scratch"),
                (intake, changed) -> {
                    for (int i = 0; i < 500; i++) {
                        results.add(row(intake, i + 2, "路" + i / 2 + "号", People.number(i)));
                    }
                    shared(intake, 600, "老路1号", "王五");
                    intake.take(601, this::isFoundInTrial);
                    assertThatThrownBy(() -> row(intake, 700, "路0号", People.number(7)))
                            .isInstanceOfSatisfying(
                                    Refusal.class,
                                    r -> assertThat(r.params()).containsEntry("no", "#9"));
                });

        assertThat(results).allMatch(r -> r.outcome() == Outcome.CREATED && !r.incomplete());
        assertThat(station.all(Lodger.class)).isEmpty();
        assertThat(station.all(Flat.class))
                .extracting(Stored::value)
                .containsExactly(new Flat("老路1号", null));
        assertThat(folder.resolve("scratch")).doesNotExist();
    }

    private void isFoundInTrial(LedgerSink sink) {
        assertThat(sink.find(Flat.class, Flat::address, "老路1号"))
                .hasValueSatisfying(f -> assertThat(f.value().owner()).isEqualTo("王五"));
        Stored<Lodger> seven =
                sink.find(Lodger.class, Lodger::number, People.number(7)).orElseThrow();
        assertThat(seven.number()).isEqualTo("#9");
        assertThat(seven.value().guests()).hasSize(1);
        assertThat(sink.lookup().find(Flat.class, seven.value().flat()))
                .hasValueSatisfying(f -> assertThat(f.value().address()).isEqualTo("路3号"));
        assertThat(
                        sink.lookup()
                                .list(
                                        Query.of(
                                                Lodger.class,
                                                where(Lodger::flat).is(seven.value().flat()))))
                .extracting(l -> l.value().number())
                .containsExactly(People.number(6), People.number(7));
    }

    private interface Rows {
        void into(Intake intake) throws IOException;
    }

    private void keep(Rows rows) throws IOException {
        office.keep(importer(), (intake, changed) -> rows.into(intake));
    }

    private Actor importer() {
        return Office.importer(station.clerk(), "20260302-090000-00000000");
    }

    private static RowResult row(Intake intake, int line, String address, String number) {
        return intake.take(line, sink -> enter(sink, lodger(number, flat(sink, address, null))));
    }

    private static Outcome shared(Intake intake, int line, String address, String owner) {
        return intake.take(line, sink -> flat(sink, address, owner)).outcome();
    }

    private static Stored<Flat> flat(LedgerSink sink, String address, String owner) {
        return sink.ensure(new Flat(address, owner), null, List.of(Flat::address));
    }

    private static Values<Lodger> lodger(String number, Stored<Flat> flat) {
        return Values.of(Lodger.class)
                .set(Lodger::number, number)
                .set(Lodger::name, "租客")
                .set(Lodger::phone, "13800000000")
                .set(Lodger::flat, flat.ref())
                .set(Lodger::guests, List.of(new Guest("客", flat.ref())))
                .set(Lodger::stage, Stage.STAYING);
    }

    private static void enter(LedgerSink sink, Values<Lodger> lodger) {
        sink.enter(lodger.record(), null, "LOD-V01", List.of(Lodger::number));
    }
}
