package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.duty.Duty.State;
import org.linli.web.standin.Browser.Page;
import org.linli.web.standin.SimpleStation;

class TodayTest extends PageTest {

    @Test
    void duties_at_one_door_stand_together_and_open_the_form_that_fulfils_them() {
        station.duties.add(
                duty("LIB-D1", SimpleStation.TODAY.minusDays(1), State.OVERDUE, "文昌花园 27幢"));
        station.duties.add(
                duty("LIB-D2", SimpleStation.TODAY.minusDays(2), State.OVERDUE, "文昌花园 27幢"));
        station.duties.add(duty("GAPS", SimpleStation.TODAY, State.DUE_SOON, null));
        station.duties.add(duty("LIB-D1", SimpleStation.TODAY, State.DONE, null));

        Page today = as("officer").get("/");

        assertThat(today.html())
                .containsOnlyOnce("文昌花园 27幢")
                .contains("一次上门办\u20092\u2009件")
                .contains("逾期\u20091\u2009天（3月4日）")
                .contains("依据：Library rules art. 4")
                .contains(
                        "href=\"/records/reminder/new?loan="
                                + loan.id()
                                + "&amp;purpose=DUTY&amp;back=%2F\"")
                .contains("/records/loan/" + loan.id() + "/steps/take-back?purpose=DUTY")
                .contains("/records/loan/" + loan.id() + "/edit?only=gaps&amp;purpose=DUTY")
                .contains("登记催还")
                .contains("登记归还")
                .contains("今天已办")
                .contains("3月5日（周四）")
                .contains("第9责任段 · 今日\u20093\u2009项")
                .doesNotContain(HOSTILE);
    }

    @Test
    void a_leader_sees_the_duties_of_his_people_and_a_link_to_the_record() {
        station.duties.add(duty("LIB-D1", SimpleStation.TODAY, State.DUE_SOON, null));

        Page today = as("leader").get("/");

        assertThat(today.html())
                .contains("到期提醒")
                .doesNotContain("/records/reminder/new")
                .contains("查看");
    }

    @Test
    void the_list_to_take_along_holds_what_fits_on_a_side_and_says_what_does_not() {
        for (int i = 0; i < 30; i++) {
            station.duties.add(
                    duty(
                            "LIB-D1",
                            SimpleStation.TODAY.minusDays(1),
                            State.OVERDUE,
                            i < 2 ? "文昌花园 27幢" : null));
        }
        Page today = as("officer").get("/");
        assertThat(today.html()).contains("href=\"/today/print\"");
        Page sheet = as("officer").get("/today/print");
        assertThat(sheet.html())
                .contains("第9责任段 · 走访单")
                .contains("3月5日（周四）")
                .contains("<td rowspan=\"2\">文昌花园 27幢</td>")
                .contains("逾期")
                .contains("本周另有\u200910\u2009项未列入")
                .contains("打印于 2026-03-05 09:12")
                .doesNotContain("<nav", HOSTILE);
        assertThat(sheet.html().split("<td class=\"tick\">", -1)).hasSize(21);
        assertThat(as("admin").get("/today/print").status()).isEqualTo(403);
    }

    @Test
    void an_empty_day_says_so() {
        assertThat(as("officer").get("/").html()).contains("今日无事项").contains("本周没有到期的事项");
    }

    @Test
    void who_owes_nothing_begins_where_his_work_is() {
        assertThat(as("admin").get("/").location()).isEqualTo("/functions");
        assertThat(as("auditor").get("/").location()).isEqualTo("/audit");
    }

    @Test
    void the_left_column_shows_only_what_may_be_used() {
        assertThat(as("officer").get("/").html())
                .contains("href=\"/records/loan\"")
                .contains("href=\"/statistics\"")
                .doesNotContain("href=\"/records/reminder\"")
                .doesNotContain("href=\"/accounts\"")
                .doesNotContain("href=\"/import\"");
        assertThat(as("admin").get("/functions").html())
                .contains("href=\"/accounts\"")
                .doesNotContain("href=\"/records/")
                .doesNotContain("action=\"/search\"");
    }
}
