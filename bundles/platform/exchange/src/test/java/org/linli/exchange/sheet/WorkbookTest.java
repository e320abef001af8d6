package org.linli.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
    @TempDir Path folder;

    @Test
    void cells_are_read_as_a_person_reads_them() throws IOException {
        Path file =
                Workbooks.write(
                        folder.resolve("a.xlsx"),
                        List.of("张三", 13800134740L, 3.0, 0.1 + 0.2, true),
                        List.of(
                                LocalDate.of(2024, 2, 29),
                                LocalDateTime.of(2025, 3, 5, 14, 30),
                                1.5e10,
                                -12.5));

        assertThat(Workbooks.read(file))
                .containsExactly(
                        new SheetRow(1, List.of("张三", "13800134740", "3", "0.3", "是")),
                        new SheetRow(
                                2,
                                List.of("2024-02-29", "2025-03-05 14:30", "15000000000", "-12.5")));
    }

    @Test
    void empty_rows_are_passed_over_and_empty_cells_keep_their_place() throws IOException {
        Path file =
                Workbooks.write(
                        folder.resolve("a.xlsx"),
                        List.of(),
                        Arrays.asList("  ", null),
                        Arrays.asList(null, "x", null, "y", "   "));

        assertThat(Workbooks.read(file))
                .containsExactly(new SheetRow(3, List.of("", "x", "", "y")));
    }

    @Test
    void a_cell_merged_downwards_says_the_same_in_every_row_and_a_title_only_once()
            throws IOException {
        Path file =
                Workbooks.ofXml(
                        folder.resolve("a.xlsx"),
                        """
                        <worksheet><sheetData>
                        <row r='1'><c r='A1' t='str'><v>台账</v></c></row>
                        <row r='2'><c r='A2' t='str'><v>H1</v></c><c r='B2' t='str'><v>甲</v></c></row>
                        <row r='3'><c r='B3' t='str'><v>乙</v></c></row>
                        <row r='4'/>
                        <row r='5'><c r='B5' t='str'><v>丙</v></c></row>
                        <row r='6'><c r='B6' t='str'><v>丁</v></c></row>
                        </sheetData><mergeCells count='2'><mergeCell ref='A1:F1'/>
                        <mergeCell ref='A2:A5'/></mergeCells></worksheet>
                        """,
                        Map.of());

        assertThat(Workbooks.read(file))
                .containsExactly(
                        new SheetRow(1, List.of("台账")),
                        new SheetRow(2, List.of("H1", "甲")),
                        new SheetRow(3, List.of("H1", "乙")),
                        new SheetRow(5, List.of("H1", "丙")),
                        new SheetRow(6, List.of("", "丁")));
    }

    @Test
    void the_forms_of_other_programs_are_understood() throws IOException {
        Path file =
                Workbooks.ofXml(
                        folder.resolve("a.xlsx"),
                        """
                        <x:worksheet xmlns:x='http://strict'><x:sheetData>
                        <x:row><x:c t='s'><x:v>1</x:v></x:c><x:c t='inlineStr'><x:is><x:t>内</x:t>
                        </x:is></x:c><x:c t='str'><x:f>A1&amp;"b"</x:f><x:v>算出</x:v></x:c>
                        <x:c t='e'><x:v>#REF!</x:v></x:c><x:c t='d'><x:v>2025-03-05T00:00</x:v></x:c>
                        </x:row>
                        <x:row r='9'><x:c r='B9' s='1'><x:v>59</x:v></x:c><x:c s='1'><x:v>61</x:v>
                        </x:c><x:c s='1'><x:v>0.5</x:v></x:c><x:c s='2'><x:v>45000</x:v></x:c>
                        <x:c s='1'><x:v>9999999</x:v></x:c></x:row>
                        <x:row r='10'/>
                        </x:sheetData></x:worksheet>""",
                        Map.of(
                                "xl/t.xml",
                                "<sst><si><t>零</t></si><si><r><t>一_x000D_</t></r><rPh><t>yi</t></rPh>"
                                        + "<r><t xml:space='preserve'> 二</t></r></si></sst>",
                                "xl/f.xml",
                                "<styleSheet><numFmts><numFmt numFmtId='170'"
                                        + " formatCode='[Red]0.0&quot;days&quot;'/></numFmts>"
                                        + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>"
                                        + "<xf numFmtId='0'/><xf numFmtId='31'/><xf numFmtId='170'/>"
                                        + "</cellXfs></styleSheet>"));

        assertThat(Workbooks.read(file))
                .containsExactly(
                        new SheetRow(1, List.of("一\r 二", "内", "算出", "", "2025-03-05 00:00")),
                        new SheetRow(
                                9,
                                List.of(
                                        "",
                                        "1900-02-28",
                                        "1900-03-01",
                                        "12:00",
                                        "45000",
                                        "9999999")));
    }

    /** Some programs leave it to the spreadsheet: what stands there is not nothing. */
    @Test
    void a_formula_that_nobody_worked_out_is_not_an_empty_cell() throws IOException {
        Path file =
                Workbooks.ofXml(
                        folder.resolve("a.xlsx"),
                        """
                        <worksheet><sheetData><row><c><f>G2</f><v></v></c><c><f>LEFT(B2,2)</f></c>
                        <c t='str'><f>IF(A1,"","")</f><v></v></c><c><f>1+1</f><v>2</v></c></row>
                        </sheetData></worksheet>""",
                        Map.of());

        assertThat(Workbooks.read(file))
                .containsExactly(new SheetRow(1, List.of("=G2", "=LEFT(B2,2)", "", "2")));
    }

    @Test
    void workbooks_that_count_days_from_1904_tell_the_same_day() throws IOException {
        Path file =
                Workbooks.ofXml(
                        folder.resolve("a.xlsx"),
                        "<row r='1'><c r='A1' s='0'><v>44623</v></c></row>",
                        Map.of(
                                "xl/workbook.xml",
                                "<workbook xmlns:r='http://r'><workbookPr date1904='1'/><sheets>"
                                        + "<sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>",
                                "xl/f.xml",
                                "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>"));

        assertThat(Workbooks.read(file)).containsExactly(new SheetRow(1, List.of("2026-03-04")));
    }

    @Test
    void rows_are_counted_before_they_are_read_and_a_sheet_can_be_read_twice() throws IOException {
        Path file =
                Workbooks.write(folder.resolve("a.xlsx"), List.of("a"), List.of("b"), List.of("b"));
        Path scratch = folder.resolve("scratch");

        try (LedgerFile ledger = LedgerFile.open(file, scratch)) {
            Sheet sheet = ledger.sheets().getFirst();
            assertThat(sheet.rows()).isEqualTo(3);
            assertThat(Workbooks.rows(sheet)).hasSize(3).isEqualTo(Workbooks.rows(sheet));
        }
        assertThat(Files.exists(scratch)).as("scratch file").isFalse();
    }

    @Test
    void texts_far_into_the_shared_table_are_found() throws IOException {
        List<?>[] rows = new List<?>[1_000];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = List.of("text " + i, "text " + (rows.length - 1 - i));
        }

        List<SheetRow> read = Workbooks.read(Workbooks.write(folder.resolve("a.xlsx"), rows));

        for (int i = 0; i < rows.length; i++) {
            assertThat(read.get(i).cells()).isEqualTo(rows[i]);
        }
    }
}
