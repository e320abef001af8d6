package org.linli.exchange.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.exchange.ImportReport;
import org.linli.exchange.ImportReport.State;
import org.linli.exchange.lodging.Lodger;
import org.linli.exchange.lodging.People;
import org.linli.exchange.sheet.Workbooks;

class SeveralSheetsTest {
    private static final List<String> HEADINGS = List.of("姓名", "身份证号", "住址");

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
    void a_ledger_with_a_sheet_for_each_community_is_read_whole() throws IOException {
        Map<String, List<List<?>>> sheets = new LinkedHashMap<>();
        sheets.put("填表说明", List.of(List.of("每人一行")));
        sheets.put("一社区", List.of(HEADINGS, row("张三", People.TENANT_A)));
        sheets.put("二社区", List.of(HEADINGS, row("李四", People.TENANT_B), row("", "7100")));
        sheets.put("空白表", List.of(HEADINGS));

        ImportReport report = running.run(workbook(sheets));

        assertThat(report.state()).isEqualTo(State.DONE);
        assertThat(List.of(report.rows(), report.created())).containsExactly(3L, 2L);
        assertThat(running.rejects(report).getLast().cells()).contains("二社区 3");
    }

    @Test
    void a_person_on_two_sheets_is_one_row_too_many() throws IOException {
        Map<String, List<List<?>>> sheets = new LinkedHashMap<>();
        sheets.put("一社区", List.of(HEADINGS, row("张三", People.TENANT_A)));
        sheets.put("二社区", List.of(HEADINGS, row("张三", People.TENANT_A)));

        assertThat(running.run(workbook(sheets)).rejected())
                .containsExactly(Map.entry("LOD-V01", 1L));
    }

    @Test
    void nothing_is_read_of_a_file_of_which_a_sheet_would_be_left_out() throws IOException {
        Map<String, List<List<?>>> sheets = new LinkedHashMap<>();
        sheets.put("人员", List.of(HEADINGS, row("张三", People.TENANT_A)));
        sheets.put("房屋", List.of(List.of("住址", "房主"), List.of("路1号", "王五")));

        ImportReport report = running.run(workbook(sheets));

        assertThat(report.state()).isEqualTo(State.FAILED);
        assertThat(report.problem()).contains("人员、房屋");
        assertThat(running.station.all(Lodger.class)).isEmpty();
    }

    @Test
    void a_ledger_on_a_sheet_that_nobody_sees_is_not_read_in_silence() throws IOException {
        Path file =
                workbook(
                        Map.of("人员", List.of(HEADINGS, row("张三", People.TENANT_A))),
                        Map.of("旧表", List.of(HEADINGS, row("李四", People.TENANT_B))));

        ImportReport report = running.run(file);

        assertThat(report.state()).isEqualTo(State.FAILED);
        assertThat(report.problem()).contains("旧表").doesNotContain("人员");
        assertThat(running.station.all(Lodger.class)).isEmpty();
    }

    @Test
    void a_hidden_list_of_words_is_no_ledger() throws IOException {
        Path file =
                workbook(
                        Map.of("人员", List.of(HEADINGS, row("张三", People.TENANT_A))),
                        Map.of("字典", List.of(List.of("性别"), List.of("男"))));

        assertThat(running.run(file).created()).isEqualTo(1);
    }

    @Test
    void a_cell_that_nobody_worked_out_goes_back_and_a_text_that_looks_like_it_does_not() {
        ImportReport report =
                running.run(
                        running.workbook(
                                HEADINGS,
                                List.of("张三", People.TENANT_A, "=C1&\"路\""),
                                List.of("李四", People.TENANT_B, "=见附件")));

        assertThat(report.rejected()).containsExactly(Map.entry("IMP-017", 1L));
        assertThat(report.created()).isEqualTo(1);
    }

    @Test
    void a_number_that_the_sheet_cut_off_is_not_taken_for_a_persons() {
        ImportReport report =
                running.run(
                        running.workbook(
                                HEADINGS,
                                List.of("张三", 7.1000319950315997E17, "路1号"),
                                List.of("李四", "'" + People.TENANT_B, "路1号")));

        assertThat(report.rejected()).containsExactly(Map.entry("IMP-013", 1L));
        assertThat(report.created()).as("a mark of text is no part of the number").isEqualTo(1);
    }

    private static List<?> row(String name, String number) {
        return List.of(name, number, "路1号");
    }

    private Path workbook(Map<String, List<List<?>>> sheets) throws IOException {
        return workbook(sheets, Map.of());
    }

    private Path workbook(Map<String, List<List<?>>> sheets, Map<String, List<List<?>>> hidden)
            throws IOException {
        return Workbooks.write(folder.resolve("sheets.xlsx"), sheets, hidden);
    }
}
