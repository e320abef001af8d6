package org.linli.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.refusal.Refusal;

class HostileFilesTest {
    @TempDir Path folder;

    @Test
    void a_workbook_that_unpacks_to_a_thousandfold_is_refused() throws IOException {
        String blanks = "<c/>".repeat(5 * 1024 * 1024);
        Path bomb =
                Workbooks.ofXml(folder.resolve("a.xlsx"), "<row>" + blanks + "</row>", Map.of());

        refused(bomb, "IMP-005");
    }

    @Test
    void a_zip_file_of_ten_thousand_entries_is_refused_unread() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 10_000; i++) {
                zip.putNextEntry(new ZipEntry("e" + i));
                zip.closeEntry();
            }
        }

        assertThatThrownBy(() -> LedgerFile.requireLedger(file)).hasMessage("IMP-005");
    }

    @Test
    void files_that_are_no_ledger_are_told_in_one_code() throws IOException {
        refused(file("empty.xlsx", ""), "IMP-001");
        refused(file("old.xls", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"), "IMP-001");
        refused(file("picture.csv", "GIF89a\u0000\u0001"), "IMP-001");
        refused(file("cut.xlsx", "PK\u0003\u0004 and nothing more"), "IMP-001");
        Path archive = folder.resolve("archive.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.closeEntry();
        }
        refused(archive, "IMP-001");
    }

    @Test
    void a_file_of_more_than_fifty_megabytes_is_refused_unread() throws IOException {
        Path file = folder.resolve("large.csv");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(LedgerFile.MOST_BYTES + 1);
        }

        assertThatThrownBy(() -> LedgerFile.requireLedger(file)).hasMessage("IMP-001");
    }

    @Test
    void a_damaged_sheet_is_refused_where_the_damage_is() throws IOException {
        String data =
                "<row><c t='inlineStr'><is><t>a</t></is></c></row><row><c t='s'><v>0</v></c></r";

        refused(Workbooks.ofXml(folder.resolve("a.xlsx"), data, Map.of()), "IMP-001");
        refused(
                Workbooks.ofXml(
                        folder.resolve("b.xlsx"), "<row><c t='s'><v>77</v></c></row>", Map.of()),
                "IMP-001");
    }

    @Test
    void a_half_written_workbook_does_not_unpack() throws IOException {
        Path whole = Workbooks.write(folder.resolve("a.xlsx"), List.of("a", "b"));
        byte[] bytes = Files.readAllBytes(whole);
        Path half = folder.resolve("b.xlsx");
        Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));

        refused(half, "IMP-001");
    }

    @Test
    void no_other_file_is_drawn_in() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String data =
                "<!DOCTYPE worksheet [<!ENTITY e SYSTEM '"
                        + secret.toUri()
                        + "'>]><worksheet><sheetData><row><c t='inlineStr'><is><t>&e;</t></is></c>"
                        + "</row></sheetData></worksheet>";
        Path file = Workbooks.ofXml(folder.resolve("a.xlsx"), data, Map.of());

        assertThatThrownBy(() -> Workbooks.read(file)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_cell_is_cut_one_character_after_the_longest_that_is_allowed() throws IOException {
        String longest = "长".repeat(Sheet.MOST_CHARACTERS);
        Path file =
                Workbooks.ofXml(
                        folder.resolve("a.xlsx"),
                        "<row><c t='inlineStr'><is><t>%s</t></is></c><c t='s'><v>0</v></c></row>"
                                .formatted(longest),
                        Map.of("xl/t.xml", "<sst><si><t>" + longest + longest + "</t></si></sst>"));

        assertThat(Workbooks.read(file).getFirst().cells())
                .extracting(String::length)
                .containsExactly(Sheet.MOST_CHARACTERS, Sheet.MOST_CHARACTERS + 1);
    }

    @Test
    void two_hundred_columns_are_the_most() throws IOException {
        List<String> wide = Collections.nCopies(Sheet.MOST_COLUMNS, "x");
        assertThat(Workbooks.read(Workbooks.write(folder.resolve("a.xlsx"), wide)))
                .containsExactly(new SheetRow(1, wide));

        refused(
                Workbooks.ofXml(
                        folder.resolve("b.xlsx"),
                        "<row r='1'><c r='GS1'><v>1</v></c></row>",
                        Map.of()),
                "IMP-007");
        refused(file("b.csv", "x" + ",x".repeat(Sheet.MOST_COLUMNS)), "IMP-007");
    }

    @Test
    void numbers_beyond_all_measure_stay_texts() throws IOException {
        Path file =
                Workbooks.ofXml(
                        folder.resolve("a.xlsx"),
                        "<row><c><v>1E999999999</v></c><c><v>%s</v></c><c><v>x</v></c></row>"
                                .formatted("9".repeat(5_000)),
                        Map.of());

        assertThat(Workbooks.read(file).getFirst().cells())
                .containsExactly("1E999999999", "9".repeat(5_000), "x");
    }

    private Path file(String name, String bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void refused(Path file, String code) {
        assertThatThrownBy(() -> Workbooks.read(file)).isInstanceOf(Refusal.class).hasMessage(code);
    }
}
