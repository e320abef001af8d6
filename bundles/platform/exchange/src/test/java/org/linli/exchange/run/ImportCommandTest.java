package org.linli.exchange.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.control.Console;
import org.linli.control.Request;
import org.linli.exchange.lodging.Lodger;
import org.linli.exchange.lodging.People;
import org.linli.language.Labels;
import org.linli.record.Channel;

class ImportCommandTest {
    @TempDir Path folder;
    private Running running;
    private final Spoken spoken = new Spoken();

    @BeforeEach
    void open() {
        running = new Running(folder);
    }

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void it_tells_counts_reasons_and_where_the_refused_rows_are() throws IOException {
        Path file =
                running.workbook(
                        List.of("姓名", "身份证号", "居住地址"),
                        List.of("张三", People.TENANT_A, "路1号"),
                        List.of("", People.TENANT_B, "路1号"),
                        List.of("张三", People.TENANT_A, "路1号"));
        Files.move(file, folder.resolve("寄宿.xlsx"));

        int exit = run(Locale.SIMPLIFIED_CHINESE, Map.of(), "寄宿.xlsx");

        assertThat(exit).isZero();
        assertThat(spoken.lines)
                .contains(
                        "导入 寄宿.xlsx",
                        "识别为：寄宿人员台账",
                        "  读取  3 行",
                        "  新增  1",
                        "  退回  2",
                        "    VAL-001  1  「姓名」为必填项",
                        "    LOD-V01  1  身份号码已登记，编号…");
        assertThat(spoken.data.getFirst())
                .containsEntry("rows", 3L)
                .containsEntry("created", 1L)
                .containsEntry("rejected", Map.of("VAL-001 name", 1L, "LOD-V01", 1L))
                .containsEntry("state", "DONE");
        assertThat(Path.of((String) spoken.data.getFirst().get("rejects"))).isRegularFile();
        assertThat(running.station.all(Lodger.class))
                .allMatch(l -> l.channel() == Channel.IMPORT && l.createdBy().equals("console"));
    }

    @Test
    void a_trial_is_told_in_english_and_writes_nothing() {
        Path file =
                running.workbook(
                        List.of("姓名", "身份证号", "居住地址"), List.of("张三", People.TENANT_A, "路1号"));

        assertThat(run(Locale.ENGLISH, Map.of("trial", "true"), file.toString())).isZero();

        assertThat(spoken.lines)
                .contains("Recognised as: Ledger of lodgers", "  created  1")
                .anyMatch(l -> l.startsWith("Trial of "));
        assertThat(running.station.all(Lodger.class)).isEmpty();
    }

    @Test
    void one_file_that_fails_does_not_keep_the_others_out() throws IOException {
        Path broken = Files.writeString(folder.resolve("a.xlsx"), "PK no workbook");
        Path good =
                running.workbook(
                        List.of("姓名", "身份证号", "居住地址"), List.of("张三", People.TENANT_A, "路1号"));

        int exit =
                run(
                        Locale.SIMPLIFIED_CHINESE,
                        Map.of(),
                        "missing.xlsx",
                        broken.toString(),
                        good.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(spoken.lines)
                .anyMatch(l -> l.startsWith("找不到或无法读取文件"))
                .anyMatch(l -> l.startsWith("未能识别这是哪种台账"))
                .contains("  新增  1");
        assertThat(spoken.data).hasSize(3);
    }

    @Test
    void without_a_file_it_tells_how_it_is_used() {
        assertThat(run(Locale.ENGLISH, Map.of())).isEqualTo(2);
        assertThat(spoken.lines).containsExactly("Usage: linli import FILE... [--trial]");
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(Labels.of(ImportCommand.class, "exchange").untranslated()).isEmpty();
    }

    private int run(Locale language, Map<String, String> options, String... files) {
        ImportCommand command =
                new ImportCommand(running.imports, running.station, running.station);
        return command.run(new Request(List.of(files), options, folder, language), spoken);
    }

    private static final class Spoken implements Console {
        private final List<String> lines = new ArrayList<>();
        private final List<Map<String, Object>> data = new ArrayList<>();

        @Override
        public void line(String text) {
            lines.add(text);
        }

        @Override
        public void progress(String text) {
            assertThat(text).doesNotContain("{");
        }

        @Override
        public void data(Map<String, ?> fields) {
            data.add(new HashMap<>(fields));
        }

        @Override
        public char[] secret(String prompt) {
            return new char[0];
        }
    }
}
