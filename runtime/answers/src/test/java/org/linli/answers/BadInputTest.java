package org.linli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.answers.Input.Correction;
import org.linli.answers.Input.Step;
import org.linli.answers.Mistake.Paper;
import org.linli.drive.CommandResult;
import org.linli.drive.Program;

/**
 * Every line of the domain's tables of bad input, by page, program and paper (registry, section 10;
 * corrections, section 9).
 */
@ExtendWith(OpenTown.class)
@TestInstance(Lifecycle.PER_CLASS)
class BadInputTest {
    private static final Pattern RETURNED = Pattern.compile("\"rejects\":\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

    private Town town;
    private Screen screen;
    private List<Mistake> mistakes = List.of();

    @BeforeAll
    void open(Town opened) {
        town = opened;
        screen = new Screen(town.visitor("clerk"));
        mistakes =
                Stream.concat(new RegistryMistakes(town).all(), new CorrectionsMistakes(town).all())
                        .toList();
    }

    private Stream<Mistake> typed() {
        return mistakes.stream();
    }

    private Stream<Mistake> onPaper() {
        return mistakes.stream().filter(m -> m.ledger() != null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("typed")
    void a_form_says_it_at_the_field_in_both_languages(Mistake mistake) {
        long before = town.count(mistake.typed().type());

        HttpResponse<String> chinese = screen.inChinese().send(mistake.typed());
        HttpResponse<String> english = screen.inEnglish().send(mistake.typed());

        assertThat(chinese.statusCode()).as(chinese.headers().toString()).isEqualTo(422);
        assertThat(Screen.saidAt(mistake.field(), chinese.body()))
                .as("beside %s; on the page: %s", mistake.field(), Screen.said(chinese.body()))
                .isEqualTo(mistake.zh() + " " + mistake.code());
        assertThat(Screen.saidAt(mistake.field(), english.body()))
                .isEqualTo(mistake.en() + " " + mistake.code());
        mistake.typed()
                .values()
                .forEach(
                        (field, value) -> {
                            if (value instanceof String text) {
                                Screen.standsIn(field, english.body())
                                        .ifPresent(
                                                kept ->
                                                        assertThat(kept)
                                                                .as("what was typed in %s", field)
                                                                .isEqualTo(text));
                            }
                        });
        assertThat(town.count(mistake.typed().type())).as("nothing is kept").isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("typed")
    void a_program_is_told_code_field_and_both_sentences(Mistake mistake) {
        long before = town.count(mistake.typed().type());

        HttpResponse<String> answer = ask(mistake.typed());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        String one =
                "{\"code\":%s,\"field\":%s,\"zh\":%s,\"en\":%s,"
                        .formatted(
                                Input.json(mistake.code()),
                                Input.json(mistake.field()),
                                Input.json(mistake.zh()),
                                Input.json(mistake.en()));
        assertThat(answer.body()).contains(one);
        assertThat(town.count(mistake.typed().type())).as("nothing is kept").isEqualTo(before);
    }

    private HttpResponse<String> ask(Input input) {
        Program program = town.rest("clerk");
        return switch (input.act()) {
            case Correction of ->
                    program.patch(input.resource(), version(input, of.id()), input.json());
            case Step of -> program.post(input.resource(), version(input, of.id()), input.json());
            default -> program.post(input.resource(), input.json());
        };
    }

    private long version(Input input, String id) {
        String record =
                Town.accepted(town.rest("clerk").get("records/" + input.type() + "/" + id), 200);
        Matcher version = VERSION.matcher(record);
        assertThat(version.find()).isTrue();
        return Long.parseLong(version.group(1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("onPaper")
    void a_ledger_sends_the_row_back_with_its_reason_in_both_languages(Mistake mistake) {
        Paper paper = Objects.requireNonNull(mistake.ledger());

        CommandResult told = town.bring(paper);

        Map<String, String> back = returned(told).getLast();
        assertThat(back.get("原因代码")).isEqualTo(mistake.code());
        assertThat(back.get("栏目")).isEqualTo(paper.column());
        assertThat(back.get("原因")).isEqualTo(mistake.zh());
        assertThat(back.get("Reason")).isEqualTo(mistake.en());
        assertThat(back.get("原行号")).isEqualTo(String.valueOf(paper.rows().size() + 1));
    }

    private static List<Map<String, String>> returned(CommandResult told) {
        Matcher file = RETURNED.matcher(told.output());
        assertThat(file.find()).as(told.output()).isTrue();
        try (InputStream in = Files.newInputStream(Path.of(file.group(1)));
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            List<Row> rows = workbook.getFirstSheet().read();
            List<Map<String, String>> lines = new ArrayList<>();
            rows.stream().skip(1).forEach(row -> lines.add(line(rows.getFirst(), row)));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> line(Row heads, Row row) {
        Map<String, String> line = new java.util.LinkedHashMap<>();
        for (int i = 0; i < heads.getCellCount(); i++) {
            line.put(heads.getCellText(i), row.getCellText(i));
        }
        return line;
    }
}
