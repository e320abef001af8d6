package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.query.Query;
import org.linli.record.Channel;
import org.linli.web.http.Parameters;
import org.linli.web.library.Loan;
import org.linli.web.library.Reader;
import org.linli.web.standin.Browser;
import org.linli.web.standin.Browser.Page;

class CorrectionTest extends PageTest {

    @BeforeEach
    void let_there_be_too_many_readers_for_a_list() {
        for (int i = 0; i < 90; i++) {
            station.records.create(worker(Channel.COUNTER), new Reader("别人" + i, ID_NUMBER, null));
        }
    }

    private Loan last() {
        return station.records.list(Query.of(Loan.class)).getLast().value();
    }

    @Test
    void a_correction_sends_only_what_was_changed() {
        Browser browser = as("officer");
        Page form = browser.get(loanPage() + "/edit?purpose=DUTY");
        assertThat(form.html()).contains("value=\"2026-02-01\"").contains("class=\"picked\"");

        Page sent = browser.fill(loanPage() + "/edit", form, typed("signature", "A 12"));

        assertThat(sent.location()).isEqualTo(loanPage());
        assertThat(station.records.journal().getFirst().fields()).containsExactly("signature");
        assertThat(browser.get(loanPage()).html())
                .contains("已保存")
                .doesNotContain("待补全\u20091\u2009项");
    }

    /** The loan's form as the browser would send it, with one field typed anew. */
    private static String[] typed(String name, String anew) {
        Parameters form =
                Parameters.of(
                        "shelf",
                        "NOVEL",
                        "branch",
                        "HARBOUR",
                        "start",
                        "2026-02-01",
                        "signature",
                        "",
                        "collectedAt",
                        "2026-02-02 09:30",
                        "pages",
                        "",
                        "deposit",
                        "20.00",
                        "agreed",
                        "yes",
                        "marks",
                        "RARE",
                        "helpers.0.name",
                        "吴桂芳",
                        "helpers.0.key",
                        "",
                        "note",
                        HOSTILE,
                        "returnedOn",
                        "");
        Parameters changed = form.with(name, anew);
        return changed.names().stream()
                .flatMap(n -> Stream.of(n, changed.text(n)))
                .toArray(String[]::new);
    }

    @Test
    void a_masked_field_left_empty_stays_as_it_is() {
        Browser browser = as("officer");
        String page = "/records/reader/" + reader.id() + "/edit";
        Page form = browser.get(page);
        assertThat(form.html()).contains("已隐藏；不更改请留空").doesNotContain("996X");

        Page sent = browser.fill(page, form, "name", "周志远", "idNumber", "", "born", "19850402");

        assertThat(sent.status()).isEqualTo(303);
        Reader kept = station.records.list(Query.of(Reader.class)).getFirst().value();
        assertThat(kept).isEqualTo(new Reader("周志远", ID_NUMBER, LocalDate.of(1985, 4, 2)));
    }

    @Test
    void two_people_at_one_record_see_both_values_and_choose() {
        Browser browser = as("officer");
        String page = "/records/reader/" + reader.id() + "/edit";
        Page form = browser.get(page);
        station.records.change(
                worker(Channel.COUNTER),
                Reader.class,
                reader.id(),
                1,
                Map.of("name", "周致远", "born", LocalDate.of(1986, 1, 1)));

        Page conflict =
                browser.fill(page, form, "name", "周志原", "idNumber", "", "born", "1985-04-01");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.html())
                .contains("SYS-409")
                .contains("周志原")
                .contains("周致远")
                .as("what only the other changed is his")
                .doesNotContain("_take.born");

        Page taken = browser.fill(page, conflict, "_take.name", "mine");
        assertThat(taken.status()).isEqualTo(303);
        assertThat(station.records.list(Query.of(Reader.class)).getFirst().value())
                .isEqualTo(new Reader("周志原", ID_NUMBER, LocalDate.of(1986, 1, 1)));
    }

    @Test
    void the_other_value_can_be_kept_as_well() {
        Browser browser = as("officer");
        String page = "/records/reader/" + reader.id() + "/edit";
        Page form = browser.get(page);
        station.records.change(
                worker(Channel.COUNTER), Reader.class, reader.id(), 1, Map.of("name", "周致远"));
        Page conflict =
                browser.fill(page, form, "name", "周志原", "idNumber", "", "born", "1985-04-01");

        browser.fill(page, conflict, "_take.name", "theirs");

        assertThat(station.records.list(Query.of(Reader.class)).getFirst().value().name())
                .isEqualTo("周致远");
    }

    @Test
    void a_step_asks_for_what_it_needs_and_says_who_confirms() {
        Browser browser = as("officer");
        station.records.change(
                worker(Channel.COUNTER), Loan.class, loan.id(), 1, Map.of("pages", 3));
        String page = loanPage() + "/steps/take-back";
        Page form = browser.get(page + "?purpose=DUTY");
        assertThat(form.html())
                .contains("周志远 · 登记归还")
                .contains("已借出 → 已归还")
                .contains("提交后须由所领导复核")
                .contains("name=\"returnedOn\"")
                .doesNotContain("name=\"shelf\"");
        assertThat(browser.fill(page, form, "returnedOn", "").html()).contains("「归还日期」为必填项");

        Page sent = browser.fill(page, form, "returnedOn", "今天");

        assertThat(sent.location()).isEqualTo(loanPage());
        assertThat(last().stage()).isEqualTo(Loan.Stage.RETURNED);
        assertThat(last().returnedOn()).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void a_step_for_others_is_refused_before_anything_is_typed() {
        assertThat(as("officer").get(loanPage() + "/steps/lose?purpose=DUTY").status())
                .isEqualTo(403);
        assertThat(as("officer").get(loanPage() + "/steps/nonsense?purpose=DUTY").status())
                .isEqualTo(404);
    }

    @Test
    void a_day_with_a_time_is_understood_as_typed() {
        Browser browser = as("officer");
        Page form = browser.get(loanPage() + "/edit?purpose=DUTY");

        browser.fill(loanPage() + "/edit", form, typed("collectedAt", "3.1 14:05"));

        assertThat(last().collectedAt()).isEqualTo(LocalDateTime.of(2026, 3, 1, 14, 5));
        assertThat(station.records.journal().getFirst().fields()).containsExactly("collectedAt");
    }
}
