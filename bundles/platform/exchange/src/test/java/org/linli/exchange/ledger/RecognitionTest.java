package org.linli.exchange.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.exchange.ImportReport.Heading;
import org.linli.exchange.lodging.Lodging;
import org.linli.exchange.sheet.SheetRow;
import org.linli.function.FunctionModel;
import org.linli.function.LedgerDefinition;
import org.linli.language.Labels;
import org.linli.refusal.Refusal;

class RecognitionTest {
    private static final FunctionModel LODGING = FunctionModel.of(new Lodging());

    private final Recognition recognition =
            new Recognition(List.of(LODGING), Locale.SIMPLIFIED_CHINESE);

    @Test
    void a_column_of_days_may_be_called_a_time() {
        assertThat(recognise(List.of("姓名", "身份证号", "入住时间")).orElseThrow().headings())
                .contains(new Heading("入住时间", "since"));
    }

    @Test
    void the_heading_row_is_found_below_a_title() {
        RecognisedLedger found =
                recognise(
                                List.of("寄宿人员台账（2026年3月）"),
                                List.of("制表：张三", "", "共 2 人"),
                                List.of("序号", "姓名", "身份证号", "手机"),
                                List.of("1", "李四", "710003", ""))
                        .orElseThrow();

        assertThat(found.ledger().name()).isEqualTo("lodgers");
        assertThat(found.headingLine()).isEqualTo(3);
        assertThat(found.headings())
                .containsExactly(
                        new Heading("序号", null),
                        new Heading("姓名", "name"),
                        new Heading("身份证号", "number"),
                        new Heading("手机", "phone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"身份证号", "＊身份证号：", " 身 份\n证号 ", "身份证号（18位）", "[身份证号]", "身份\u200b证号*"})
    void a_heading_is_known_however_it_is_typed(String heading) {
        assertThat(recognise(List.of(heading, "姓名"))).isPresent();
    }

    @Test
    void a_unit_in_brackets_may_be_missing_or_another_one() {
        for (String heading : List.of("月租金", "月租金（元）", "月租金(元/月)")) {
            assertThat(column(heading)).as(heading).isEqualTo("rent");
        }
    }

    @Test
    void the_ledger_of_which_most_columns_are_there_is_it() {
        assertThat(recognise(List.of("住址", "房主")).orElseThrow().ledger().name()).isEqualTo("flats");
        assertThat(recognise(List.of("住址", "房主", "姓名", "身份号码")).orElseThrow().ledger().name())
                .isEqualTo("lodgers");
    }

    @Test
    void a_sheet_without_an_identifying_column_is_not_recognised() {
        assertThat(recognise(List.of("姓名", "联系电话", "住址"))).isEmpty();
        assertThat(recognise()).isEmpty();
    }

    @Test
    void the_second_of_two_equal_headings_is_left_alone() {
        assertThat(recognise(List.of("姓名", "身份号码", "姓名")).orElseThrow().headings())
                .extracting(Heading::column)
                .containsExactly("name", "number", null);
    }

    @Test
    void two_ledgers_that_fit_equally_are_told_by_name() {
        LedgerDefinition twin =
                LedgerDefinition.named("houses").key("a", "住址").key("b", "房主").read((r, s) -> {});
        Recognition two = new Recognition(List.of(LODGING, other(twin)), Locale.SIMPLIFIED_CHINESE);

        assertThatThrownBy(() -> two.recognise(rows(List.of("住址", "房主"))))
                .hasMessage("IMP-003")
                .extracting(e -> ((Refusal) e).params().get("ledgers"))
                .isEqualTo("房屋台账、ledger.houses");
    }

    @Test
    void functions_that_call_a_ledger_by_one_name_read_it_together() {
        LedgerDefinition part = LedgerDefinition.named("flats").key("a", "住址").read((r, s) -> {});
        Recognition two = new Recognition(List.of(other(part), LODGING), Locale.SIMPLIFIED_CHINESE);

        RecognisedLedger found = two.recognise(rows(List.of("住址", "房主"))).orElseThrow();

        assertThat(found.function()).as("who knows most columns").isEqualTo(LODGING);
        assertThat(found.shared())
                .singleElement()
                .satisfies(
                        shared -> {
                            assertThat(shared.function().name()).isEqualTo("other");
                            assertThat(shared.headings())
                                    .containsExactly(
                                            new Heading("住址", "a"), new Heading("房主", null));
                        });
    }

    private static FunctionModel other(LedgerDefinition ledger) {
        return new FunctionModel(
                "other",
                Labels.none(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(ledger),
                List.of(),
                List.of(),
                false,
                "SYS-414",
                null);
    }

    @Test
    void the_headings_seen_are_those_of_the_fullest_row_and_cut() {
        assertThat(
                        Recognition.seen(
                                rows(
                                        List.of("很长很长很长很长很长很长很长很长的标题"),
                                        List.of("甲", "", "乙", "很长很长很长很长很长很长很长很长很长很长的列"))))
                .isEqualTo("甲、乙、很长很长很长很长很长很长很长很长很长很长…");
    }

    private String column(String heading) {
        List<Heading> headings = recognise(List.of("姓名", "身份号码", heading)).orElseThrow().headings();
        return headings.getLast().column();
    }

    @SafeVarargs
    private Optional<RecognisedLedger> recognise(List<String>... rows) {
        return recognition.recognise(rows(rows));
    }

    @SafeVarargs
    private static List<SheetRow> rows(List<String>... rows) {
        List<SheetRow> sheet = new java.util.ArrayList<>();
        for (List<String> row : rows) {
            sheet.add(new SheetRow(sheet.size() + 1, row));
        }
        assertThat(Set.copyOf(sheet)).hasSize(rows.length);
        return sheet;
    }
}
