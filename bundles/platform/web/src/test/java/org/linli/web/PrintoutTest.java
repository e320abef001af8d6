package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.record.Channel;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;
import org.linli.web.club.Flat;
import org.linli.web.library.Loan;
import org.linli.web.library.Reminder;
import org.linli.web.standin.Browser;
import org.linli.web.standin.Browser.Page;

class PrintoutTest extends PageTest {

    @Test
    void a_paper_shows_fields_lines_parts_and_where_to_sign() {
        remind();
        Browser officer = as("officer");
        assertThat(officer.get(loanPage() + "?purpose=DUTY").html())
                .contains("<a href=\"" + loanPage() + "/print/slip\">借阅单</a>");

        assertThat(officer.get(loanPage() + "/print/slip").html())
                .contains("<h1>借阅单</h1>")
                .contains("<span>周志远</span><span>" + loan.number() + "</span>")
                .contains("<tr><th scope=\"row\">书架</th><td><span>小说</span></td></tr>")
                .as("what is not known is left to the pen")
                .contains("<th scope=\"row\">书号</th><td></td>")
                .as("lines of a list")
                .contains("<h2>协助人</h2>", "<th scope=\"col\">有钥匙</th>", "<td>吴桂芳</td><td></td>")
                .as("records that are part of it")
                .contains("<h2>催还</h2>", "<td class=\"day\">2026-03-01</td><td>请归还</td>")
                .contains("<span>借阅人签名</span>", "<span>经办人签名</span>")
                .contains("打印于", "2026-03-05 09:12")
                .contains("&lt;script&gt;")
                .doesNotContain(HOSTILE)
                .as("no navigation")
                .doesNotContain("<nav");
    }

    @Test
    void each_printing_is_in_the_journal_with_the_paper_and_the_purpose() {
        as("officer").get(loanPage() + "/print/slip?purpose=DUTY");

        List<JournalEntry> printed = printed();
        assertThat(printed).hasSize(1);
        assertThat(printed.getFirst().id()).isEqualTo(loan.id());
        assertThat(printed.getFirst().fields()).contains("shelf", "note");
        assertThat(printed.getFirst().body()).isEqualTo("{\"printout\":\"slip\"}");
    }

    @Test
    void there_is_no_paper_of_what_did_not_happen() {
        Browser officer = as("officer");
        assertThat(officer.get(loanPage() + "?purpose=DUTY").html())
                .contains("/print/slip")
                .doesNotContain("/print/receipt");

        assertThat(officer.get(loanPage() + "/print/receipt").status()).isEqualTo(404);
    }

    @Test
    void below_a_name_stands_the_number_masked_as_everywhere() {
        Loan returned =
                Values.of(loan(null)).set(Loan::returnedOn, LocalDate.of(2026, 3, 1)).record();
        var kept = station.records.create(worker(Channel.IMPORT), returned);

        assertThat(
                        as("officer")
                                .get("/records/loan/" + kept.id() + "/print/receipt?purpose=DUTY")
                                .html())
                .contains("<td><span>周志远</span></td>", ID_NUMBER.substring(0, 6) + "********")
                .doesNotContain(ID_NUMBER);
    }

    @Test
    void a_paper_lists_whom_its_page_gathers_with_stars_where_the_reader_sees_stars() {
        station.on.add(station.club);
        Stored<Flat> flat = station.records.create(worker(Channel.COUNTER), new Flat("1-101"));
        String page = "/records/flat/" + flat.id();
        Browser officer = as("officer");

        assertThat(officer.get(page).html()).contains(page + "/print/bell");
        assertThat(officer.get(page + "/print/bell").html())
                .contains("<h1>门铃名单</h1>", "<td>周志远</td>", ID_NUMBER.substring(0, 6) + "********")
                .doesNotContain(ID_NUMBER);
    }

    @Test
    void a_paper_without_name_shows_the_number_of_the_case_and_its_facts() {
        String notice = "/records/reminder/" + remind().id() + "/print/notice?purpose=DUTY";

        assertThat(as("officer").get(notice).html())
                .contains("<h1>催还通知</h1>", "<span>" + loan.number() + "</span>", "小说", "请归还")
                .doesNotContain("周志远");
    }

    @Test
    void whoever_is_asked_for_data_is_told_why_and_a_paper_says_what_stands_on_each() {
        String notice = "/records/reminder/" + remind().id() + "/print/notice?purpose=DUTY";

        assertThat(as("officer").get(loanPage() + "/print/slip?purpose=DUTY").html())
                .contains("<p class=\"sheet-words\">个人信息告知：");
        assertThat(as("officer").get(notice).html())
                .contains("<p class=\"sheet-words\">逾期每日收费一角。</p>")
                .as("asks for nothing")
                .doesNotContain("个人信息告知");
    }

    @Test
    void who_may_not_read_every_field_cannot_print_and_is_offered_nothing() {
        Browser officer = as("officer");
        String page = "/records/reader/" + reader.id();
        assertThat(officer.get(page).html()).doesNotContain("/print/card");

        Page refused = officer.get(page + "/print/card");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.html()).contains("SYS-403").doesNotContain(ID_NUMBER);
        assertThat(printed()).isEmpty();
    }

    @Test
    void a_paper_asks_for_a_purpose_like_the_record_and_an_unknown_one_is_not_there() {
        assertThat(as("officer").get(loanPage() + "/print/slip").status()).isEqualTo(428);
        assertThat(as("officer").get(loanPage() + "/print/none?purpose=DUTY").status())
                .isEqualTo(404);
    }

    private Stored<Reminder> remind() {
        return station.records.create(
                worker(Channel.COUNTER), new Reminder(loan.ref(), LocalDate.of(2026, 3, 1), "请归还"));
    }

    private List<JournalEntry> printed() {
        return station.records.journal().stream().filter(e -> e.act() == Act.EXPORTED).toList();
    }
}
