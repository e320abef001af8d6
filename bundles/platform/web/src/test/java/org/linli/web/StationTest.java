package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.calendar.WorkCalendar;
import org.linli.record.Channel;
import org.linli.record.RecordId;
import org.linli.store.JournalEntry.Act;
import org.linli.web.standin.Browser;
import org.linli.web.standin.Browser.Page;

class StationTest extends PageTest {

    @Test
    void a_function_is_switched_after_its_plan_was_seen() {
        Browser admin = as("admin");
        assertThat(admin.get("/functions").html())
                .contains("启用\u20091\u2009项，停用\u20091\u2009项")
                .contains("/functions?name=library&amp;to=disable#plan")
                .contains("/functions?name=mediation&amp;to=install&amp;version=1.1.0#plan")
                .contains("停用「线索」")
                .doesNotContain("method=\"post\" action=\"/functions");
        Page plan = admin.get("/functions?name=library&to=disable");
        assertThat(plan.html()).contains("停用「图书」会发生什么").contains("3\u2009项未结事项暂停");

        assertThat(admin.fill("/functions", plan).location()).isEqualTo("/functions");

        assertThat(station.switched).containsExactly("Disable[function=library]");
    }

    @Test
    void a_function_with_sensitive_data_asks_for_its_assessment() {
        Browser admin = as("admin");
        Page plan = admin.get("/functions?name=tips&to=enable");
        assertThat(plan.html()).contains("org.linli.tips").contains("TIP").contains("评估日期");

        Page refused = admin.fill("/functions", plan, "on", "周三", "by", "法制科", "document", "a.pdf");
        assertThat(refused.html()).contains("FUN-028").contains("value=\"法制科\"");
        assertThat(station.switched).isEmpty();

        admin.fill("/functions", plan, "on", "3.2", "by", "法制科", "document", "评估.pdf");
        assertThat(station.switched)
                .containsExactly(
                        "tips Assessment[on=2026-03-02, by=法制科, document=评估.pdf]",
                        "Enable[function=tips]");
    }

    @Test
    void the_way_back_tells_how_many_records_go_with_it() {
        Browser admin = as("admin");
        Page plan = admin.get("/functions?to=back");
        assertThat(plan.html()).contains("退回上一步会发生什么").contains("12\u2009条");
        admin.fill("/functions", plan);
        assertThat(station.switched).containsExactly("Back[]");
    }

    @Test
    void a_plan_that_another_has_overtaken_is_shown_anew_before_it_is_confirmed() {
        Browser admin = as("admin");
        Page plan = admin.get("/functions?to=back");
        Page refused = admin.fill("/functions", plan, "seen", "1");
        assertThat(refused.html()).contains("FUN-037").contains("退回上一步会发生什么");
        assertThat(station.switched).isEmpty();
        admin.fill("/functions", refused);
        assertThat(station.switched).containsExactly("Back[]");
    }

    @Test
    void of_two_who_confirm_at_once_the_second_is_shown_the_plan_anew() {
        Browser admin = as("admin");
        Page plan = admin.get("/functions?to=back");
        station.switched.add("overtaken");
        assertThat(admin.fill("/functions", plan).html())
                .contains("FUN-037", "刚由 控制台 更改过", "退回上一步会发生什么");
        assertThat(station.switched).containsExactly("overtaken");
    }

    @Test
    void what_nothing_needs_goes_from_the_shelf_after_its_plan_was_seen() {
        Browser admin = as("admin");
        Page page = admin.get("/functions");
        assertThat(page.html())
                .contains("放入本节点的功能包", "在本站使用", "没有用处")
                .contains("/functions?to=discard&amp;name=tips&amp;version=0.8.0#plan")
                .doesNotContain("discard&amp;name=tips&amp;version=0.9.0");
        Page plan = admin.get("/functions?to=discard&name=tips&version=0.8.0");
        assertThat(plan.html()).contains("删除「线索」0.8.0", "不能退回；再要用时").doesNotContain("可随时退回");

        assertThat(admin.fill("/functions", plan).location()).isEqualTo("/functions");

        assertThat(station.switched).containsExactly("Discard[function=tips, version=0.8.0]");
    }

    @Test
    void what_does_not_let_go_is_told_until_it_does() {
        assertThat(as("admin").get("/functions").html()).doesNotContain("FUN-040");
        station.switched.add("deaf");
        assertThat(as("admin").get("/functions").html()).contains("叫停后没有停下", "FUN-040");
        assertThat(as("admin").inEnglish().get("/functions").html())
                .contains("does not (bundle a.tips)");
        assertThat(as("admin").get("/health").html()).contains("叫停后没有停下");
    }

    @Test
    void past_changes_are_told_in_the_readers_language() {
        Browser admin = as("admin");
        assertThat(admin.get("/functions").html())
                .contains("停用「线索」")
                .contains("按功能集更新")
                .contains("功能集")
                .doesNotContain("disable tips", ">follow<");
        assertThat(admin.inEnglish().get("/functions").html())
                .contains("turned off “线索”")
                .contains("followed the set");
    }

    @Test
    void developer_mode_is_told_on_every_page() {
        assertThat(as("admin").get("/functions").html()).doesNotContain("开发模式");
        station.switched.add("developer");
        assertThat(as("admin").get("/functions").html()).contains("开发模式");
        assertThat(as("officer").get("/").html()).contains("开发模式");
        assertThat(browser().get("/sign-in").html()).contains("开发模式");
    }

    @Test
    void a_new_account_gets_a_link_that_is_shown_once() {
        Browser admin = as("admin");
        Page form = admin.get("/accounts/new");

        Page refused =
                admin.fill("/accounts/new", form, "account", "周洁", "name", "周洁", "role", "BO");
        assertThat(refused.html())
                .contains("ACC-010")
                .contains("value=\"周洁\"")
                .contains("value=\"BO\" checked");

        Page made =
                admin.fill(
                        "/accounts/new",
                        form,
                        "account",
                        "zhoujie",
                        "name",
                        "周洁",
                        "role",
                        "BO",
                        "segment",
                        "09");
        assertThat(made.html())
                .contains("http://node:8080/sign-in/once?link=zhoujie")
                .contains("周洁");
        assertThat(admin.get("/accounts").html())
                .doesNotContain("sign-in/once")
                .contains("zhoujie");
        assertThat(admin.get("/accounts/zhoujie").html()).contains("value=\"BO\" checked");
    }

    @Test
    void an_account_is_changed_and_given_a_new_link() {
        Browser admin = as("admin");
        Page form = admin.get("/accounts/officer");
        assertThat(form.html()).doesNotContain("沈<b>建国").contains("沈&lt;b&gt;建国");

        admin.fill(
                "/accounts/officer",
                form,
                "name",
                "沈建国",
                "role",
                "BO",
                "role",
                "AL",
                "segment",
                "09",
                "active",
                "yes");
        assertThat(admin.get("/accounts").html()).contains("社区民警").contains("警长");
        assertThat(admin.fill("/accounts/officer/link", form).html())
                .contains("sign-in/once?link=officer");
    }

    @Test
    void the_auditor_sees_who_did_what_and_not_what_stood_in_it() {
        Page audit = as("auditor").get("/audit");
        assertThat(audit.html())
                .contains("somebody")
                .contains("登记")
                .contains(loan.id().text())
                .doesNotContain(ID_NUMBER);
        assertThat(as("auditor").get("/audit?account=nobody").html()).contains("没有符合条件");
        assertThat(as("auditor").get("/audit?act=CREATED").html()).contains("somebody");
        assertThat(as("officer").get("/audit").status()).isEqualTo(403);
    }

    @Test
    void who_opens_very_many_records_on_a_day_is_named_to_auditor_and_area_lead() {
        opens("01J00000000000000000000001", "01J00000000000000000000002");
        opens("01J00000000000000000000001");
        assertThat(as("auditor").get("/audit").html()).doesNotContain("超过一天");

        opens("01J00000000000000000000003");
        String told = "打开了 3 条「读者」，超过一天 2 条".replace(' ', '\u2009');
        assertThat(as("auditor").get("/audit").html()).contains("somebody", told);
        assertThat(as("lead").get("/").html()).contains(told);
        assertThat(as("officer").get("/").html()).doesNotContain("超过一天");
    }

    private void opens(String... ids) {
        for (String id : ids) {
            station.platform()
                    .journal()
                    .record(
                            worker(Channel.COUNTER),
                            Act.OPENED,
                            "reader",
                            new RecordId(id),
                            List.of(),
                            "");
        }
    }

    @Test
    void whoever_looks_for_the_loans_of_one_reader_has_looked_at_that_reader() {
        station.platform()
                .journal()
                .record(
                        worker(Channel.COUNTER),
                        Act.LISTED,
                        "loan",
                        null,
                        List.of(),
                        "{\"count\":0,\"of\":{\"reader\":[\"" + reader.id() + "\"]}}");
        assertThat(as("auditor").get("/audit?act=LISTED").html())
                .contains("借阅（借阅人：" + reader.id() + "）");
    }

    @Test
    void a_reading_of_what_is_sealed_is_told_with_the_record_that_opened_it() {
        station.platform()
                .journal()
                .record(
                        worker(Channel.COUNTER),
                        Act.OPENED,
                        "loan",
                        loan.id(),
                        List.of(),
                        "{\"opening\":\"LIB-Q-2026-000001\"}");
        assertThat(as("auditor").get("/audit?act=OPENED").html())
                .contains("借阅 " + loan.id() + "（依据 LIB-Q-2026-000001）");
    }

    @Test
    void holidays_that_are_not_published_need_somebody() {
        station.records.calendar = WorkCalendar.of(List.of());

        assertThat(as("admin").get("/health").html()).contains("2026 年的安排还没有登记齐");
        assertThat(as("admin").inEnglish().get("/health").html())
                .contains("Those of 2026 are not all here");
    }

    @Test
    void health_tells_the_administrator_how_the_node_is() {
        assertThat(as("admin").get("/health").html())
                .contains("内存")
                .contains("记录链")
                .contains("所有记录都能查到")
                .contains("至 2026 年");
        assertThat(as("officer").get("/health").status()).isEqualTo(403);
    }
}
