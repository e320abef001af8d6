package org.linli.exchange.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.exchange.sheet.SheetRow;

class BelowTheListTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "合计|148",
                "合 计：||148人|12",
                "总计",
                "本页小计|50",
                "填表人：某某||审核人：某某||2026年11月28日",
                "单位负责人（签字）：|填表日期：2026-11-28",
                "注：本表一式两份"
            })
    void a_sum_a_signature_and_a_note_are_no_rows(String row) {
        assertThat(BelowTheList.is(row(row))).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "V0001|合计|男",
                "合计|王五|男",
                "小计划小区|3",
                "注：已搬走|王五|男",
                "负责人：王五|示例超市",
                "2026年11月28日|合计"
            })
    void what_names_anything_else_is_a_row_that_is_judged(String row) {
        assertThat(BelowTheList.is(row(row))).isFalse();
    }

    @Test
    void a_name_alone_goes_back_with_its_reason() {
        assertThat(BelowTheList.is(row("王五"))).isFalse();
        assertThat(BelowTheList.is(row(""))).isFalse();
    }

    private static SheetRow row(String cells) {
        return new SheetRow(9, List.of(cells.split("[|]", -1)));
    }
}
