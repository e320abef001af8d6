package org.linli.exchange.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.exchange.ImportReport;
import org.linli.exchange.ImportReport.State;
import org.linli.exchange.lodging.Flat;
import org.linli.exchange.lodging.Lodger;
import org.linli.exchange.lodging.People;
import org.linli.record.Stored;
import org.linli.store.JournalEntry.Act;

class ImportsTest {
    private static final List<String> HEADINGS =
            List.of("序号", "姓名", "身份证号", "联系电话", "居住地址", "入住日期", "备注");

    @TempDir Path folder;
    private Running running;

    @BeforeEach
    void open() {
        running = new Running(folder);
    }

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void a_ledger_as_people_write_it_is_read() {
        Path file =
                running.workbook(
                        List.of("寄宿人员台账"),
                        List.of(),
                        HEADINGS,
                        List.of(
                                1,
                                " 张三 ",
                                "７１０００３１９９５０３１５９９６ｘ",
                                13800000000L,
                                "路1号",
                                LocalDate.of(2025, 3, 5),
                                "任意"),
                        Arrays.asList(2, "李四", "710003 19921225 9979", null, "路1号", "2025年3月5日"),
                        List.of(3),
                        HEADINGS,
                        List.of(4, "王五", People.LANDLORD_C, "", "路2号", "20250305"));

        ImportReport report = running.run(file);

        assertThat(report.state()).isEqualTo(State.DONE);
        assertThat(report.function()).isEqualTo("lodging");
        assertThat(report.ledger()).isEqualTo("lodgers");
        assertThat(report.rejected()).isEmpty();
        assertThat(List.of(report.rows(), report.total(), report.created(), report.incomplete()))
                .containsExactly(3L, 3L, 3L, 2L);
        assertThat(report.columns())
                .filteredOn(c -> c.column() == null)
                .extracting(ImportReport.Heading::heading)
                .containsExactly("序号", "备注");
        assertThat(lodgers())
                .extracting(Lodger::number)
                .containsExactly(People.TENANT_A, People.TENANT_B, People.LANDLORD_C);
        assertThat(lodgers()).extracting(Lodger::since).containsOnly(LocalDate.of(2025, 3, 5));
        assertThat(lodgers().getFirst().phone()).isEqualTo("13800000000");
        assertThat(running.station.all(Flat.class)).hasSize(2);
    }

    @Test
    void refused_rows_are_counted_once_and_come_back_as_they_were() throws IOException {
        Path file =
                running.workbook(
                        HEADINGS,
                        List.of(1, "张三", People.TENANT_A, "", "路1号"),
                        List.of(2, "李四", "710003199212259970", "", "路1号", "2025-13-01"),
                        List.of(3, "李四\u200b", "=1+1\u0007", "@SUM(A1)", "路1号"),
                        List.of(4, "", People.TENANT_B, "", "界外1号"),
                        List.of(5, "张三", People.TENANT_A, "", "路1号"),
                        List.of(6, "故障", People.TENANT_B, "", "路3号"));

        ImportReport report = running.run(file);

        assertThat(report.state()).isEqualTo(State.DONE);
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.rejected())
                .isEqualTo(
                        Map.of(
                                "VAL-013", 1L, "VAL-002", 1L, "LOD-V02", 1L, "LOD-V01", 1L,
                                "IMP-009", 1L));
        assertThat(report.samples())
                .contains(new ImportReport.Sample(4, List.of("VAL-002"), "name"));
        assertThat(running.station.all(Flat.class)).as("nothing of a refused row").hasSize(1);

        var rejects = running.rejects(report);
        assertThat(rejects.getFirst().cells())
                .containsExactly(
                        "序号", "姓名", "身份证号", "联系电话", "居住地址", "入住日期", "备注", "原行号", "原因代码", "栏目", "原因",
                        "Reason");
        assertThat(rejects).hasSize(6);
        assertThat(rejects.get(1).cells())
                .containsExactly(
                        "2",
                        "李四",
                        "710003199212259970",
                        "",
                        "路1号",
                        "2025-13-01",
                        "",
                        "3",
                        "VAL-013",
                        "",
                        "身份号码校验位不正确，请核对原件",
                        "The ID number check character is wrong; compare with the original"
                                + " document");
        assertThat(rejects.get(2).cells())
                .startsWith("3", "李四\u200b", "=1+1\u0007", "@SUM(A1)")
                .endsWith(
                        "VAL-002",
                        "姓名; 身份号码",
                        "「姓名」含有不可见或非法字符; 「身份号码」含有不可见或非法字符",
                        "\"Name\" contains invisible or illegal characters; \"ID number\" contains"
                                + " invisible or illegal characters");
        assertThat(rejects.get(4).cells())
                .contains("身份号码已登记，编号" + running.station.all(Lodger.class).getFirst().number());
    }

    @Test
    void the_refused_rows_can_be_corrected_and_brought_in_as_they_are() throws IOException {
        ImportReport report =
                running.run(running.workbook(HEADINGS, List.of(1, "", People.TENANT_A, "", "路1号")));
        var returned = running.rejects(report);
        List<String> corrected = new ArrayList<>(returned.getLast().cells());
        corrected.set(1, "张三");

        ImportReport again = running.run(running.workbook(returned.getFirst().cells(), corrected));

        assertThat(again.created()).isEqualTo(1);
        assertThat(again.rejected()).isEmpty();
    }

    @Test
    void the_same_file_again_changes_nothing() {
        Path file = many(40);

        assertThat(running.run(file).created()).isEqualTo(40);
        ImportReport again = running.run(file);

        assertThat(List.of(again.created(), again.changed(), again.same(), again.kept()))
                .containsExactly(0L, 0L, 40L, 0L);
        assertThat(running.station.all(Lodger.class)).allMatch(l -> l.version() == 1);
    }

    @Test
    void a_trial_counts_as_the_import_would_and_leaves_no_trace() throws IOException {
        running.run(many(5));
        running.station
                .records()
                .type(running.station.all(Lodger.class).getFirst(), "phone", "13900000000");
        long entries = running.station.journal().head();
        List<Stored<Lodger>> before = running.station.all(Lodger.class);
        Path file = many(30);

        ImportReport trial = running.trial(file);

        assertThat(running.station.all(Lodger.class)).isEqualTo(before);
        assertThat(running.station.journal().head()).isEqualTo(entries);
        ImportReport real = running.run(file);
        assertThat(counts(trial)).isEqualTo(counts(real));
        assertThat(List.of(real.created(), real.same(), real.kept())).containsExactly(25L, 4L, 1L);
        assertThat(trial.trial()).isTrue();
        assertThat(files()).as("what is left").noneMatch(f -> f.endsWith("trial"));
    }

    @Test
    void a_killed_import_is_repeated_and_complete() {
        Path file = many(30);
        running.station.records().writesLeft = 25;

        ImportReport killed = running.run(file);

        assertThat(killed.state()).isEqualTo(State.FAILED);
        assertThat(killed.problem()).contains("重新导入");
        running.station.records().writesLeft = Integer.MAX_VALUE;
        ImportReport again = running.run(file);
        assertThat(again.state()).isEqualTo(State.DONE);
        assertThat(again.created() + again.same()).isEqualTo(30);
        assertThat(running.station.all(Lodger.class)).hasSize(30);
        assertThat(running.station.all(Flat.class)).hasSize(10);
    }

    @Test
    void a_commit_that_fails_ends_the_run_and_is_not_told_as_one_bad_row() {
        Path file = many(30);
        running.station.records().rowsUntilCommitFails = 12;

        ImportReport failed = running.run(file);

        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.rejected()).isEmpty();
        ImportReport again = running.run(file);
        assertThat(again.created() + again.same()).isEqualTo(30);
    }

    @Test
    void a_record_is_made_in_any_stage_and_then_moves_by_steps_only() throws IOException {
        List<String> headings = List.of("姓名", "身份证号", "居住地址", "状态");
        Path left =
                running.workbook(
                        headings,
                        List.of("张三", People.TENANT_A, "路1号", "已离开"),
                        List.of("李四", People.TENANT_B, "路1号", "在住"));
        Path both =
                running.workbook(
                        headings,
                        List.of("张三", People.TENANT_A, "路1号", "已离开"),
                        List.of("李四", People.TENANT_B, "路1号", "已离开"));
        assertThat(running.run(left).created()).isEqualTo(2);

        ImportReport trial = running.trial(both);
        ImportReport report = running.run(both);

        assertThat(report.same()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(Map.of("IMP-016", 1L));
        assertThat(counts(trial)).isEqualTo(counts(report));
        assertThat(running.rejects(report).getLast().cells())
                .contains("状态")
                .anyMatch(c -> c.contains("现为「在住」，台账写的是「已离开」"));
    }

    @Test
    void csv_is_read_like_a_workbook() throws IOException {
        String csv = "姓名,身份证号,居住地址\n张三," + People.TENANT_A + ",\"路1号,东\"\n";
        Path file = Files.write(folder.resolve("a.csv"), csv.getBytes(Charset.forName("GB18030")));

        assertThat(running.run(file).created()).isEqualTo(1);
        assertThat(running.station.all(Flat.class).getFirst().value().address()).isEqualTo("路1号,东");
    }

    @Test
    void a_sheet_of_an_unknown_kind_tells_what_was_seen() {
        ImportReport report = running.run(running.workbook(List.of("水费", "电费", "姓名")));

        assertThat(report.state()).isEqualTo(State.FAILED);
        assertThat(report.problem()).isEqualTo("未能识别这是哪种台账，也可能是管它的功能没有启用。看到的表头：水费、电费、姓名");
        assertThat(report.ledger()).isNull();
    }

    @Test
    void a_disabled_function_knows_its_ledger_no_more() {
        Path file = many(1);
        running.station.disableAll();

        assertThat(running.run(file).state()).isEqualTo(State.FAILED);
    }

    @Test
    void the_journal_keeps_the_counts_and_no_name() {
        ImportReport report = running.run(many(3));

        assertThat(running.station.journal().of(Act.IMPORTED))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.type()).isEqualTo("lodgers");
                            assertThat(entry.body())
                                    .contains("\"rows\":3", "\"created\":3", report.id())
                                    .doesNotContain("台账.xlsx", "租客", "710003");
                        });
        assertThat(running.station.journal().of(Act.CREATED))
                .allMatch(e -> e.terminal().equals("import:" + report.id()));
    }

    @Test
    void who_may_not_import_is_refused_and_sees_no_run() {
        ImportReport report = running.run(many(1));
        running.desk.close();

        assertThatThrownBy(() -> running.imports.start(running.actor(), many(1), "x", false))
                .hasMessage("SYS-403");
        var other =
                new org.linli.access.Actor(
                        "other",
                        "other",
                        null,
                        java.util.Set.of(),
                        running.actor().jurisdiction(),
                        running.actor().channel(),
                        null,
                        running.actor().language(),
                        "t");
        assertThat(running.imports.recent(other)).isEmpty();
        assertThat(running.imports.report(other, report.id())).isEmpty();
        assertThat(running.imports.report(running.actor(), report.id())).as("his own").isPresent();
    }

    private Path many(int lodgers) {
        List<?>[] rows = new List<?>[lodgers + 1];
        rows[0] = HEADINGS;
        for (int i = 0; i < lodgers; i++) {
            rows[i + 1] =
                    List.of(
                            i,
                            "租客",
                            People.number(i),
                            "13800000000",
                            "路" + i / 3 + "号",
                            "2025.3.5");
        }
        return running.workbook(rows);
    }

    private List<Lodger> lodgers() {
        return running.station.all(Lodger.class).stream().map(Stored::value).toList();
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder.resolve("imports"))) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    private static List<Object> counts(ImportReport r) {
        return List.of(
                r.rows(),
                r.created(),
                r.changed(),
                r.same(),
                r.kept(),
                r.incomplete(),
                r.rejected());
    }
}
