package org.linli.exchange.sheet;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir Path folder;

    @Test
    void the_encoding_is_found_without_being_told() throws IOException {
        String text = "姓名,住址\n张三,文昌路１号\n";
        List<SheetRow> rows =
                List.of(
                        new SheetRow(1, List.of("姓名", "住址")),
                        new SheetRow(2, List.of("张三", "文昌路１号")));

        assertThat(read(text, UTF_8)).isEqualTo(rows);
        assertThat(read("\uFEFF" + text, UTF_8)).isEqualTo(rows);
        assertThat(read("\uFEFF" + text, UTF_16LE)).isEqualTo(rows);
        assertThat(read(text, GB18030)).isEqualTo(rows);
    }

    @Test
    void a_character_on_the_border_of_two_buffers_is_whole() throws IOException {
        String text = "x".repeat(65_535 - 40_000) + "," + "x".repeat(39_999) + ",路\n";
        assertThat(read(text.replaceFirst("x{30000}", "$0,"), UTF_8).getFirst().cells())
                .last()
                .isEqualTo("路");
    }

    @Test
    void quotes_hold_commas_quotes_and_lines_together() throws IOException {
        assertThat(read("a,\"b,\"\"c\"\"\nd\",e\r\n\r\n,,\r\nf", UTF_8))
                .containsExactly(
                        new SheetRow(1, List.of("a", "b,\"c\"\nd", "e")),
                        new SheetRow(5, List.of("f")));
    }

    @Test
    void semicolons_and_tabs_separate_where_there_are_more_of_them() throws IOException {
        assertThat(read("a;b;c\n1,5;2;3", UTF_8).getLast().cells())
                .containsExactly("1,5", "2", "3");
        assertThat(read("a\tb\n1\t2", UTF_8).getLast().cells()).containsExactly("1", "2");
    }

    @Test
    void a_number_guarded_as_a_formula_is_taken_as_it_shows() throws IOException {
        assertThat(read("=\"710003\",=1+2", UTF_8).getFirst().cells())
                .containsExactly("710003", "=1+2");
    }

    @Test
    void a_quote_that_is_never_closed_is_told() {
        assertThatThrownBy(() -> read("a,b\n\"c,d\ne,f\n", UTF_8)).hasMessage("IMP-001");
    }

    @Test
    void lines_are_counted_before_they_are_read() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "a\nb\nc\n");

        try (LedgerFile csv = LedgerFile.open(file, folder.resolve("scratch"))) {
            assertThat(csv.sheets().getFirst().rows()).isEqualTo(3);
        }
    }

    @Property(tries = 200)
    void what_was_written_is_read(
            @ForAll @Size(min = 1, max = 6) List<@NotEmpty @Size(max = 5) List<Word>> table)
            throws IOException {
        StringBuilder csv = new StringBuilder();
        List<List<String>> rows = new ArrayList<>();
        for (List<Word> row : table) {
            List<String> cells = row.stream().map(w -> w.text).toList();
            rows.add(cells);
            List<String> quoted =
                    cells.stream().map(c -> '"' + c.replace("\"", "\"\"") + '"').toList();
            csv.append(String.join(",", quoted)).append("\r\n");
        }
        Path file = Files.createTempFile("linli", ".csv");
        try {
            Files.writeString(file, csv);

            assertThat(Workbooks.read(file)).extracting(SheetRow::cells).isEqualTo(rows);
        } finally {
            Files.delete(file);
        }
    }

    /** Texts with all that could be mistaken for csv's own marks. */
    enum Word {
        PLAIN("文昌路"),
        COMMA("a,b"),
        QUOTE("say \"x\""),
        LINES("one\ntwo"),
        RETURN("one\r\ntwo"),
        EQUALS("=\"x\""),
        SEMICOLON("a;b");

        private final String text;

        Word(String text) {
            this.text = text;
        }
    }

    private List<SheetRow> read(String text, Charset charset) throws IOException {
        Path file = Files.createTempFile(folder, "a", ".csv");
        Files.write(file, text.getBytes(charset));
        return Workbooks.read(file);
    }
}
