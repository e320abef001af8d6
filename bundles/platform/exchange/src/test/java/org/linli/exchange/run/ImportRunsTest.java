package org.linli.exchange.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
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
import org.linli.exchange.station.MemoryStation;
import org.linli.refusal.Refusal;

/** What becomes of runs beside their rows: refused, stopped, cleared away. */
class ImportRunsTest {
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
    void what_is_no_ledger_is_refused_before_it_is_queued() throws IOException {
        Path file = Files.write(folder.resolve("a.xlsx"), new byte[] {1, 2, 3});

        assertThatThrownBy(() -> running.imports.start(running.actor(), file, "a", false))
                .isInstanceOf(Refusal.class)
                .hasMessage("IMP-001");
        assertThat(files()).isEmpty();
    }

    @Test
    void the_folder_is_closed_to_others_and_cleared_of_what_is_old() throws IOException {
        ImportReport report =
                running.run(running.workbook(HEADINGS, List.of(1, "", People.TENANT_A, "", "路1号")));
        Path imports = folder.resolve("imports");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(imports)))
                .isEqualTo("rwx------");
        running.imports.stop();
        Path rejects = imports.resolve(report.id() + ".xlsx");
        assertThat(files()).containsExactly(rejects.getFileName().toString());

        Files.writeString(imports.resolve("x.part"), "left by a kill");
        Running later = new Running(folder);
        later.imports.rejects(later.actor(), report.id(), new ByteArrayOutputStream());
        Files.setLastModifiedTime(
                rejects, FileTime.from(MemoryStation.NOW.minus(Duration.ofDays(31))));
        later.run(many(1));
        later.close();

        assertThat(files()).isEmpty();
    }

    @Test
    void a_name_of_a_run_cannot_lead_out_of_the_folder() {
        for (String id : List.of("../x", "20260302-090000-0000000g", "")) {
            assertThatThrownBy(
                            () ->
                                    running.imports.rejects(
                                            running.actor(), id, new ByteArrayOutputStream()))
                    .hasMessage("SYS-404");
        }
    }

    @Test
    void a_stop_ends_the_run_in_hand_and_those_that_wait() {
        List<ImportReport> started = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            started.add(running.imports.start(running.actor(), many(800), "a", false));
        }

        running.imports.stop();

        long kept = 0;
        for (ImportReport run : started) {
            ImportReport ended = running.imports.report(running.actor(), run.id()).orElseThrow();
            assertThat(ended.state()).isNotEqualTo(State.RUNNING);
            kept += ended.created();
        }
        assertThat(running.station.all(Lodger.class)).hasSize((int) kept);
        assertThat(running.imports.report(running.actor(), started.getLast().id()).orElseThrow())
                .extracting(ImportReport::problem)
                .isEqualTo("节点停止，导入中断；已接收的行不会丢失，重新导入同一文件即可继续");
    }

    @Test
    void a_function_that_goes_meanwhile_ends_the_run_with_its_name_and_rejects_no_row() {
        ImportReport started = running.imports.start(running.actor(), many(3000), "a", false);
        while (report(started).created() == 0) {
            Thread.onSpinWait();
        }
        running.station.disableAll();
        while (report(started).state() == State.RUNNING) {
            Thread.onSpinWait();
        }
        assertThat(report(started).problem()).contains("在导入中途被停用或更换", "重新导入同一文件");
        assertThat(report(started).rejectedRows()).isLessThan(2);
    }

    private ImportReport report(ImportReport started) {
        return running.imports.report(running.actor(), started.id()).orElseThrow();
    }

    @Test
    void no_more_files_wait_than_have_room() {
        running.station.records().type(new Flat("路1号", null));
        Path file = many(300);

        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < 40; i++) {
                                running.imports.start(running.actor(), file, "a", true);
                            }
                        })
                .hasMessage("IMP-008");
    }

    @Test
    void two_functions_each_take_their_part_of_a_row_or_it_goes_back_whole() throws IOException {
        try (Running shared = new Running(folder, new HouseWatch())) {
            ImportReport report =
                    shared.run(
                            shared.workbook(
                                    List.of("居住地址", "房主", "门岗"),
                                    List.of("路1号", "甲", "东门"),
                                    List.of("路2号", "乙", "无")));

            assertThat(report.problem()).isNull();
            assertThat(report.ledger()).isEqualTo("flats");
            assertThat(report.created()).isEqualTo(1);
            assertThat(report.rejected()).isEqualTo(Map.of("HW-V01", 1L));
            assertThat(shared.station.all(Flat.class))
                    .as("nothing is kept of a row that one of them refuses")
                    .extracting(flat -> flat.value().address())
                    .containsExactly("路1号");
            assertThat(shared.station.all(HouseWatch.Gate.class))
                    .extracting(gate -> gate.value().name())
                    .containsExactly("东门");
        }
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

    private List<String> files() throws IOException {
        try (var files = Files.list(folder.resolve("imports"))) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }
}
