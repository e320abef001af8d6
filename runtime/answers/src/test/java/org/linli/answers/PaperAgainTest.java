package org.linli.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.answers.Mistake.row;
import static org.linli.answers.Mistake.with;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.answers.Mistake.Paper;

/**
 * A ledger that comes again says no more than before, and sometimes less: an empty cell and a
 * missing column take nothing away, and what moved on by a step since stays where it is.
 */
@ExtendWith(OpenTown.class)
class PaperAgainTest {
    private static final String TENANT = "710003199402039942";
    private static final String ANOTHER = "710003198107119910";
    private static final String HOME = Town.STREET + "文昌花园8幢1单元101室";

    @Test
    void a_rental_keeps_its_hazard_and_a_home_stays_let_where_paper_is_silent(Town town) {
        Map<String, String> rental =
                row(
                        "房屋编号",
                        "R90001",
                        "地址",
                        HOME,
                        "出租方式",
                        "整租",
                        "房东姓名",
                        "邻居",
                        "房东身份号码",
                        Town.NEIGHBOUR,
                        "治安责任书签订日期",
                        "2025-09-01",
                        "最近检查日期",
                        "2025-10-08",
                        "隐患",
                        "违规隔断");
        town.take(Paper.of(rental, ""));
        Map<String, String> tenant =
                row(
                        "登记编号",
                        "M900001",
                        "姓名",
                        "甲示例",
                        "公民身份号码",
                        TENANT,
                        "现住地址",
                        HOME,
                        "房屋编号",
                        "R90001",
                        "来本地日期",
                        "2025-08-20",
                        "登记日期",
                        "2025-08-22",
                        "居住事由",
                        "务工",
                        "离开日期",
                        "2025-12-01");
        town.take(Paper.of(tenant, ""));

        assertSame(town, with(rental, "隐患", ""));
        assertSame(town, without(rental, "隐患"));
        assertSame(town, without(tenant, "房屋编号"));
        assertSame(town, without(tenant, "离开日期"));
        assertThat(town.bring(Paper.of(with(rental, "隐患", "无"), "")).output())
                .as("what the paper does say is for a check to find")
                .contains("IMP-016");
    }

    @Test
    void a_case_that_moved_on_is_no_reason_to_send_its_row_back(Town town) {
        Map<String, String> returned =
                row(
                        "编号",
                        "AZ2026951",
                        "姓名",
                        "回归丙",
                        "公民身份号码",
                        "710003197710249977",
                        "现住地址",
                        HOME,
                        "释放日期",
                        "2026-01-12",
                        "回归登记日期",
                        "2026-01-14",
                        "安置方式",
                        "灵活就业",
                        "安置日期",
                        "2026-02-02");
        town.take(Paper.of(returned, ""));
        Input declined =
                Input.stepping("help-case", town.find("help-case", "AZ2026951"), "decline")
                        .with("declinedOn", Town.today().minusDays(1).toString())
                        .with("declinedWords", "本人表示暂不需要");
        Town.accepted(town.rest("clerk").post(declined.resource(), 2, declined.json()), 200);

        assertSame(town, returned);
        assertThat(town.bring(Paper.of(with(returned, "公民身份号码", ANOTHER), "")).output())
                .as("a number that the paper gives to somebody else")
                .contains("VAL-058");
    }

    @Test
    void what_stands_below_a_list_is_no_row_of_it(Town town) {
        Map<String, String> rental =
                row(
                        "房屋编号",
                        "R90002",
                        "地址",
                        HOME.replace("101", "102"),
                        "出租方式",
                        "整租",
                        "房东姓名",
                        "邻居",
                        "房东身份号码",
                        Town.NEIGHBOUR);
        Paper paper =
                new Paper(
                        List.of(
                                rental,
                                row("房屋编号", "合计", "地址", "1"),
                                row("房屋编号", "填表人：某某", "出租方式", "2026年11月28日")),
                        "");

        assertThat(town.bring(paper).output()).contains("\"rows\":1,", "\"rejectedRows\":0");
    }

    private static void assertSame(Town town, Map<String, String> row) {
        assertThat(town.bring(Paper.of(row, "")).output()).contains("\"same\":1,");
    }

    private static Map<String, String> without(Map<String, String> row, String column) {
        Map<String, String> rest = new HashMap<>(row);
        rest.remove(column);
        return rest;
    }
}
