package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.access.Account;
import org.linli.access.Jurisdiction;
import org.linli.access.Role;
import org.linli.record.Channel;
import org.linli.web.club.Seat;
import org.linli.web.http.Parameters;
import org.linli.web.library.Loan;
import org.linli.web.library.Reader;
import org.linli.web.library.Reminder;
import org.linli.web.standin.Browser;
import org.linli.web.standin.Browser.Page;

class RecordTest extends PageTest {

    @Test
    void a_sensitive_record_asks_for_a_purpose_once_and_then_opens() {
        Browser browser = as("officer");
        Page asked = browser.get(loanPage());
        assertThat(asked.status()).isEqualTo(428);
        assertThat(asked.html()).contains("请先填写查阅事由").contains("履职").contains("SYS-428");

        Page stated = browser.fill("/purpose", asked, "purpose", "CHECK");
        assertThat(stated.location()).isEqualTo(loanPage());
        assertThat(browser.get(loanPage()).status()).isEqualTo(200);
        assertThat(browser.get("/records/loan").status()).isEqualTo(200);
        assertThat(as("officer").get(loanPage()).status()).as("another session").isEqualTo(428);
    }

    @Test
    void a_record_shows_stage_steps_gaps_parts_and_history() {
        station.records.create(
                worker(Channel.COUNTER), new Reminder(loan.ref(), LocalDate.of(2026, 3, 1), "请归还"));

        Page page = as("officer").get(loanPage() + "?purpose=DUTY");

        assertThat(page.html())
                .contains("周志远 · 借阅")
                .contains(loan.number())
                .as("facts below the title, a day with what it is")
                .contains("<span>小说</span><span>借出日期：2026-02-01</span>")
                .contains("<b>已借出</b>")
                .as("why a step cannot be taken")
                .contains("请先填写页数；当前「已借出」")
                .contains("LIB-S01")
                .contains("由所领导办理")
                .as("what the paper did not tell")
                .contains("待补全\u20091\u2009项")
                .contains("书脊下方")
                .as("facts in groups")
                .contains("<h3>书</h3>")
                .contains("港口馆")
                .contains("珍本")
                .contains("20.00")
                .as("a reference is a link")
                .contains("href=\"/records/reader/" + reader.id() + "\"")
                .as("its parts")
                .contains("2026-03-01")
                .contains("请归还")
                .contains("/records/reminder/new?loan=" + loan.id())
                .as("its history")
                .contains("<time datetime=\"2026-03-05\">3月5日</time>")
                .doesNotContain(HOSTILE)
                .contains("&lt;script&gt;");
    }

    @Test
    void a_part_of_the_clocks_work_that_changes_nothing_here_is_no_event() {
        String before = as("officer").get(loanPage() + "?purpose=DUTY").html();
        loan =
                station.records.step(
                        worker(Channel.COUNTER), Loan.class, loan.id(), 1, "look", Map.of());

        assertThat(as("officer").get(loanPage() + "?purpose=DUTY").html().split("<time"))
                .hasSameSizeAs(before.split("<time"));
    }

    @Test
    void a_masked_field_shows_stars_and_is_shown_in_full_once_for_a_purpose() {
        Browser browser = as("officer");
        String page = "/records/reader/" + reader.id();
        assertThat(browser.get(page).html())
                .contains("710003********996X")
                .doesNotContain(ID_NUMBER)
                .contains(page + "/reveal?field=idNumber");

        Page form = browser.get(page + "/reveal?field=idNumber");
        assertThat(form.html()).contains("查看证件号码");
        Page shown = browser.fill(page + "/reveal", form, "purpose", "CHECK");
        assertThat(shown.html()).contains(ID_NUMBER).contains("已显示一项隐藏信息");
        assertThat(browser.get(page).html()).doesNotContain(ID_NUMBER);
    }

    @Test
    void a_masked_yes_or_no_says_neither() {
        station.on.add(station.club);
        Seat seat = new Seat(LocalDate.of(2026, 3, 9), true, "吴桂芳", null, null, Seat.Stage.ASKED);
        var kept = station.records.create(worker(Channel.COUNTER), seat);
        Browser browser = as("officer");
        String page = "/records/seat/" + kept.id();
        assertThat(browser.get(page).html())
                .containsPattern("<dt>需要搀扶</dt><dd>[^否]*\\*\\*\\*\\*")
                .contains(page + "/reveal?field=carried");
        assertThat(browser.get("/records/seat").html()).contains("****").doesNotContain(">否<");
        Page form = browser.get(page + "/reveal?field=carried");
        assertThat(browser.fill(page + "/reveal", form, "purpose", "CHECK").html())
                .containsPattern("<dt>需要搀扶</dt><dd>[^否]*是");
    }

    @Test
    void sensitive_records_of_the_same_function_are_listed_on_the_page_of_whom_they_concern() {
        Browser browser = as("officer");
        browser.get(loanPage() + "?purpose=DUTY");

        assertThat(browser.get("/records/reader/" + reader.id()).html())
                .contains(loanPage())
                .as("a day is told with what it is")
                .contains("借出日期：2026-02-01");
    }

    @Test
    void a_record_that_is_not_there_answers_like_one_that_may_not_be_seen() {
        Browser officer = as("officer");
        assertThat(officer.get("/records/reader/01J99999999999999999999999").status())
                .isEqualTo(404);
        assertThat(officer.get("/records/reader/nonsense").status()).isEqualTo(404);
        assertThat(officer.get("/records/nonsense").status()).isEqualTo(404);
        assertThat(officer.get("/nonsense").status()).isEqualTo(404);
        assertThat(as("clerk").get("/records/loan").status()).isEqualTo(403);
    }

    @Test
    void the_second_person_confirms_and_the_first_may_not() {
        var returned =
                station.records.step(
                        worker(Channel.COUNTER),
                        org.linli.web.library.Loan.class,
                        station.records
                                .change(
                                        worker(Channel.COUNTER),
                                        org.linli.web.library.Loan.class,
                                        loan.id(),
                                        1,
                                        java.util.Map.of("pages", 300))
                                .id(),
                        2,
                        "take-back",
                        java.util.Map.of("returnedOn", LocalDate.of(2026, 3, 5)));
        Browser leader = as("leader");
        Page page = leader.get(loanPage() + "?purpose=CHECK");
        assertThat(page.html()).contains("最近一步等您复核");
        assertThat(as("officer").get(loanPage() + "?purpose=DUTY").html()).contains("等待所领导复核");

        Page confirmed =
                leader.fill(
                        loanPage() + "/verify", page, "version", Long.toString(returned.version()));

        assertThat(confirmed.status()).isEqualTo(303);
        assertThat(leader.get(loanPage()).html()).doesNotContain("等您复核").contains("复核确认");
    }

    @Test
    void who_joined_a_moment_ago_is_called_by_his_name() {
        station.records.change(
                worker("new", Channel.COUNTER), Loan.class, loan.id(), 1, Map.of("pages", 300));
        Browser leader = as("leader");
        assertThat(leader.get(loanPage() + "?purpose=CHECK").html()).doesNotContain("田秋");

        station.accounts.with(
                new Account(
                        "later",
                        "田秋",
                        null,
                        Set.of(Role.BEAT_OFFICER),
                        Jurisdiction.wholeStation("321003001"),
                        true,
                        false,
                        false));
        station.records.change(
                worker("later", Channel.COUNTER), Loan.class, loan.id(), 2, Map.of("pages", 301));

        assertThat(leader.get(loanPage()).html()).contains("田秋");
    }

    @Test
    void a_step_that_another_than_the_author_takes_says_so_to_the_author() {
        var leader = worker("leader", Channel.COUNTER);
        var own = station.records.create(leader, loan("A 1"));
        Browser browser = as("leader");

        String page = "/records/loan/" + own.id();
        assertThat(browser.get(page + "?purpose=CHECK").html())
                .contains("遗失须由录入人以外的人登记")
                .contains("LIB-S02")
                .doesNotContain(page + "/steps/lose");
        assertThat(browser.get(loanPage()).html()).contains(loanPage() + "/steps/lose");
    }

    @Test
    void a_withdrawn_record_stays_readable_and_offers_nothing_more() {
        Browser browser = as("officer");
        Page page = browser.get(loanPage() + "?purpose=DUTY");
        assertThat(
                        browser.fill(loanPage() + "/withdraw", page, "version", "1", "reason", " ")
                                .html())
                .contains("VAL-001", "「作废原因」");

        browser.fill(loanPage() + "/withdraw", page, "version", "1", "reason", "录错");

        assertThat(browser.get(loanPage()).html())
                .contains("本记录已作废")
                .doesNotContain(loanPage() + "/edit\"")
                .doesNotContain("/steps/");
    }

    @Test
    void a_list_has_the_columns_of_the_ledger_and_filters_that_say_what_they_do() {
        Browser browser = as("officer");
        Page list = browser.get("/records/loan?purpose=DUTY");
        assertThat(list.html())
                .contains("借阅 · 1\u2009条")
                .contains("书架")
                .contains("小说")
                .contains("待补全\u20091")
                .contains("/records/loan?_sort=start")
                .contains("href=\"/records/loan/new\"");

        assertThat(browser.get("/records/loan?shelf=SCIENCE").html())
                .contains("书架：科学")
                .contains("没有符合条件的记录");
        assertThat(browser.get("/records/loan?shelf=NOVEL&_gaps=1&reader=" + reader.id()).html())
                .contains("借阅人：周志远")
                .contains(loanPage());
        assertThat(browser.get("/records/loan?start.from=2026-02-02").html())
                .contains("借出日期\u20092026-02-02\u2009起")
                .contains("没有符合条件");
    }

    @Test
    void a_list_says_which_filters_it_passes_over() {
        Browser browser = as("officer");
        browser.get("/records/loan?purpose=DUTY");
        for (String asked :
                List.of(
                        "colour=red",
                        "shelf=PAPER",
                        "shelf=NOVEL&shelf=PAPER",
                        "late=maybe",
                        "start.from=never",
                        "reader=7",
                        "_sort=nothing")) {
            assertThat(browser.get("/records/loan?" + asked).html())
                    .as(asked)
                    .contains("这些条件在本列表中没有作用");
        }
        assertThat(browser.get("/records/loan?<u>hue=x&start.to=never").html())
                .contains("&lt;u&gt;hue")
                .doesNotContain("<u>");
        for (String asked :
                List.of("", "?start.from=&shelf=&_sort=-start", "?_from=1&purpose=DUTY&_gaps=1")) {
            assertThat(browser.get("/records/loan" + asked).html())
                    .as(asked)
                    .doesNotContain("没有作用");
        }
        Page file = as("leader").get("/records/reader/export.csv?colour=red");
        assertThat(file.location()).isEqualTo("/records/reader?colour=red");
    }

    @Test
    void what_is_masked_is_neither_filtered_nor_sorted_by() {
        Page list = as("officer").get("/records/reader?born.from=1900-01-01&idNumber=" + ID_NUMBER);
        assertThat(list.html())
                .contains("_sort=born")
                .doesNotContain("_sort=idNumber")
                .doesNotContain("证件号码：");
    }

    @Test
    void a_long_list_is_turned_by_pages_of_fifty() {
        for (int i = 0; i < 60; i++) {
            station.records.create(
                    worker(Channel.COUNTER),
                    new Reader("读者" + i, ID_NUMBER, LocalDate.of(1990, 1, 1)));
        }
        Browser browser = as("officer");
        Page first = browser.get("/records/reader");
        assertThat(first.html())
                .contains("本页\u200950\u2009行，共\u200961\u2009行")
                .contains("_from=50");
        assertThat(browser.get("/records/reader?_from=50").html())
                .contains("本页\u200911\u2009行")
                .contains("上一页");
    }

    @Test
    void an_empty_list_says_how_the_first_row_comes() {
        assertThat(as("officer").get("/records/reminder?purpose=DUTY").html())
                .contains("还没有记录")
                .contains("登记催还");
    }

    @Test
    void the_list_is_exported_by_those_who_may_and_no_cell_runs_as_a_formula() {
        station.records.create(worker(Channel.COUNTER), new Reader("=1+1", ID_NUMBER, null));
        assertThat(as("officer").get("/records/reader/export.csv").status()).isEqualTo(403);
        station.records.create(worker(Channel.COUNTER), new Reader("李,\"四\"", ID_NUMBER, null));
        Browser leader = as("leader");
        assertThat(leader.get("/records/loan?purpose=CHECK").html())
                .contains("/records/loan/export.csv");

        Page file = leader.get("/records/loan/export.csv");

        assertThat(file.html())
                .startsWith("\uFEFF\"编号\",\"借阅人\"")
                .contains("\"周志远\",\"小说\",\"2026-02-01\"");
        assertThat(file.answer().header("Content-Disposition")).contains("attachment");
    }

    @Test
    void the_purpose_of_a_link_from_today_holds_for_its_type_alone() {
        Browser browser = as("officer");
        browser.get("/records/reader?purpose=DUTY");
        assertThat(browser.get(loanPage()).status()).isEqualTo(428);
    }

    @Test
    void a_purpose_nobody_knows_opens_nothing() {
        Browser browser = as("officer");
        Page asked = browser.get(loanPage());
        assertThat(browser.fill("/purpose", asked, "purpose", "CURIOSITY").status()).isEqualTo(428);
        assertThat(browser.post("/purpose", Parameters.none()).status()).isEqualTo(403);
    }

    @Test
    void a_number_that_changes_by_itself_is_worked_out_when_the_page_is_opened() {
        assertThat(as("officer").get("/records/reader/" + reader.id()).html())
                .contains("<span>借阅数：1</span>", "<p>示例提示</p>")
                .contains("<p class=\"hint\">本页不作借阅证</p>");
    }
}
