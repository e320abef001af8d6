package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.query.Query;
import org.linli.record.Channel;
import org.linli.web.library.Loan;
import org.linli.web.library.Reader;
import org.linli.web.library.Reminder;
import org.linli.web.standin.Browser;
import org.linli.web.standin.Browser.Page;

class FormTest extends PageTest {

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
    void a_new_record_is_asked_for_what_is_known_at_its_beginning() {
        Page form = as("officer").get("/records/loan/new?purpose=DUTY");

        assertThat(form.html())
                .contains("name=\"shelf\" value=\"NOVEL\"")
                .as("more than five codes are unfolded")
                .contains("<select id=\"branch\"")
                .contains("name=\"start\"")
                .contains("data-date=\"past\"")
                .as("what a step asks for is left to the step")
                .doesNotContain("name=\"returnedOn\"")
                .doesNotContain("name=\"collectedAt\"")
                .as("three empty rows")
                .contains("name=\"helpers.2.name\"")
                .doesNotContain("name=\"helpers.3.name\"")
                .contains("（选填）")
                .contains("name=\"_secret\"")
                .contains("data-draft=\"officer:/records/loan/new\"");
    }

    @Test
    void a_reference_made_up_by_hand_chooses_nothing() {
        Browser officer = as("officer");
        Page form = officer.get("/records/loan/new?purpose=DUTY&reader=zzz");
        assertThat(form.status()).isEqualTo(200);

        Page sent =
                officer.fill(
                        "/records/loan/new",
                        form,
                        "reader.id",
                        "zzz",
                        "shelf",
                        "SCIENCE",
                        "branch",
                        "WEST",
                        "signature",
                        "S-1",
                        "start",
                        "0205");

        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.html()).contains("「借阅人」为必填项");
    }

    @Test
    void what_a_rule_may_insist_on_is_asked_at_the_beginning_and_not_folded_away() {
        station.on.add(station.club);
        Page form = as("officer").get("/records/seat/new");

        assertThat(form.html())
                .as("though a later step asks for it again")
                .contains("name=\"companion\"")
                .contains("<h2 class=\"section\">同伴</h2>")
                .as("nobody must ever fill it")
                .containsPattern("<details class=\"fold\"><summary><b>桌</b>")
                .as("its rule holds only later")
                .doesNotContain("name=\"reason\"");
    }

    @Test
    void a_kind_that_is_never_blank_has_a_form_all_the_same() {
        station.on.add(station.club);
        Browser officer = as("officer");
        Page form = officer.get("/records/flat/new");
        assertThat(form.html()).contains("name=\"name\"");
        assertThat(officer.fill("/records/flat/new", form, "name", "").status()).isEqualTo(422);
    }

    @Test
    void what_people_type_becomes_a_record() {
        Browser browser = as("officer");
        Page form = browser.get("/records/loan/new?purpose=DUTY");

        Page sent =
                browser.fill(
                        "/records/loan/new",
                        form,
                        "reader",
                        "周志",
                        "shelf",
                        "SCIENCE",
                        "branch",
                        "WEST",
                        "start",
                        "0205",
                        "signature",
                        "Ａ 12",
                        "pages",
                        "1,024",
                        "deposit",
                        "3.50",
                        "agreed",
                        "no",
                        "urgent",
                        "yes",
                        "marks",
                        "RARE",
                        "marks",
                        "LARGE_PRINT",
                        "helpers.1.name",
                        "吴桂芳",
                        "helpers.1.key",
                        "yes",
                        "note",
                        "一行\n二行");

        assertThat(sent.location()).startsWith("/records/loan/");
        Loan loan = last();
        assertThat(loan.reader()).isEqualTo(reader.ref());
        assertThat(loan.start()).isEqualTo(LocalDate.of(2026, 2, 5));
        assertThat(loan.pages()).isEqualTo(1024);
        assertThat(loan.deposit()).isEqualByComparingTo("3.5");
        assertThat(loan.agreed()).isFalse();
        assertThat(loan.urgent()).isTrue();
        assertThat(loan.marks()).containsExactly(Loan.Mark.RARE, Loan.Mark.LARGE_PRINT);
        assertThat(loan.helpers()).containsExactly(new Loan.Helper("吴桂芳", true));
        assertThat(loan.stage()).isEqualTo(Loan.Stage.ORDERED);
        assertThat(browser.get(sent.location()).html()).contains("已登记，编号");
    }

    @Test
    void every_mistake_stands_at_its_field_and_nothing_typed_is_lost() {
        Browser browser = as("officer");
        Page form = browser.get("/records/loan/new?purpose=DUTY");
        int before = station.records.size();

        Page refused =
                browser.fill(
                        "/records/loan/new",
                        form,
                        "reader",
                        "查无此人",
                        "start",
                        "2月30日",
                        "pages",
                        "many",
                        "note",
                        HOSTILE,
                        "helpers.0.key",
                        "yes");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(station.records.size()).isEqualTo(before);
        assertThat(refused.html())
                .contains("有\u20096\u2009处需要改正")
                .contains("href=\"#reader\"")
                .contains("PIC-001")
                .contains("href=\"#shelf\"")
                .contains("「书架」为必填项")
                .contains("href=\"#start\"")
                .contains("VAL-052")
                .contains("value=\"2月30日\"")
                .contains("id=\"pages-error\"")
                .contains("VAL-003")
                .contains("value=\"many\"")
                .contains("「书号」为必填项")
                .as("a part's field")
                .contains("href=\"#helpers.0.name\"")
                .contains("「姓名」为必填项")
                .contains("aria-invalid=\"true\" aria-describedby=\"start-hint start-error\"")
                .contains("value=\"查无此人\"")
                .contains("&lt;script&gt;alert")
                .doesNotContain(HOSTILE);
    }

    @Test
    void several_people_of_a_name_are_offered_to_choose_from() {
        var other =
                station.records.create(worker(Channel.COUNTER), new Reader("周志强", ID_NUMBER, null));
        Browser browser = as("officer");
        Page form = browser.get("/records/loan/new?purpose=DUTY");
        Page choose =
                browser.fill(
                        "/records/loan/new",
                        form,
                        "reader",
                        "周志",
                        "shelf",
                        "NOVEL",
                        "start",
                        "3.1",
                        "signature",
                        "A");
        assertThat(choose.html())
                .contains("PIC-002")
                .contains("picker-list")
                .contains("周志强")
                .contains("周志远");

        Page sent =
                browser.fill(
                        "/records/loan/new",
                        choose,
                        "reader",
                        "周志",
                        "reader.id",
                        other.id().text(),
                        "shelf",
                        "NOVEL",
                        "start",
                        "3.1",
                        "signature",
                        "A");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(last().reader()).isEqualTo(other.ref());

        Page another =
                browser.fill(
                        "/records/loan/new",
                        choose,
                        "reader",
                        "周志远",
                        "reader.id",
                        other.id().text(),
                        "shelf",
                        "NOVEL",
                        "start",
                        "3.1",
                        "signature",
                        "A",
                        "_form",
                        "fresh");
        assertThat(another.status()).isEqualTo(303);
        assertThat(last().reader()).as("the text was typed anew").isEqualTo(reader.ref());
    }

    @Test
    void choices_appear_while_typing() {
        assertThat(as("officer").get("/pick/reader?_field=reader&reader=%E5%91%A8%E5%BF%97").html())
                .contains("name=\"reader.id\" value=\"" + reader.id() + "\"")
                .contains("周志远");
    }

    @Test
    void pressing_the_button_twice_keeps_one_record() {
        Browser browser = as("officer");
        Page form = browser.get("/records/reader/new");
        int before = station.records.size();

        Page first = browser.fill("/records/reader/new", form, "name", "某人", "idNumber", ID_NUMBER);
        Page second =
                browser.fill("/records/reader/new", form, "name", "某人", "idNumber", ID_NUMBER);

        assertThat(second.location()).isEqualTo(first.location());
        assertThat(station.records.size()).isEqualTo(before + 1);
    }

    @Test
    void a_part_knows_its_whole_and_leads_back_to_where_the_work_is() {
        Browser browser = as("officer");
        Page form =
                browser.get("/records/reminder/new?loan=" + loan.id() + "&purpose=DUTY&back=%2F");
        assertThat(form.html()).contains("周志远 · 登记催还").doesNotContain("id=\"loan\"");

        Page sent = browser.fill("/records/reminder/new", form, "sentOn", "昨天", "words", "请归还");

        assertThat(sent.location()).isEqualTo("/");
        Reminder reminder = station.records.list(Query.of(Reminder.class)).getFirst().value();
        assertThat(reminder.loan()).isEqualTo(loan.ref());
        assertThat(reminder.sentOn()).isEqualTo(LocalDate.of(2026, 3, 4));
    }

    @Test
    void more_rows_can_be_asked_for_without_scripts() {
        Browser browser = as("officer");
        Page form = browser.get("/records/loan/new?purpose=DUTY");
        Page more =
                browser.fill(
                        "/records/loan/new",
                        form,
                        "_add",
                        "helpers",
                        "helpers.0.name",
                        "甲",
                        "helpers.2.name",
                        "",
                        "signature",
                        "typed");

        assertThat(more.status()).isEqualTo(200);
        assertThat(more.html())
                .contains("helpers.5.name")
                .contains("value=\"typed\"")
                .contains("value=\"甲\"");
    }

    @Test
    void what_was_typed_when_the_session_ended_comes_back_to_the_same_account_only() {
        Browser browser = as("officer");
        Page form = browser.get("/records/reader/new");
        station.accounts.endAllSessions();
        Page away = browser.fill("/records/reader/new", form, "name", "打了一半", "idNumber", "7100");
        assertThat(away.location()).isEqualTo("/sign-in?to=%2Frecords%2Freader%2Fnew&ended=1");
        assertThat(browser.get(away.location()).html()).contains("您已退出登录");

        assertThat(as("clerk").get("/records/reader/new").html()).doesNotContain("打了一半");
        assertThat(browser.signIn("officer").get("/records/reader/new").html())
                .contains("打了一半")
                .contains("您上次填写的内容还在");
    }

    @Test
    void what_was_typed_when_the_function_was_switched_off_comes_back_when_it_is_on() {
        Browser browser = as("officer");
        Page form = browser.get("/records/reader/new");
        station.on.clear();

        Page off = browser.fill("/records/reader/new", form, "name", "还在", "idNumber", ID_NUMBER);

        assertThat(off.status()).isEqualTo(404);
        assertThat(off.html())
                .contains("这项功能刚被停用，没有保存", "href=\"/records/reader/new\"")
                .doesNotContain("可能输错了地址");
        assertThat(browser.get("/records/reader/new").status()).isEqualTo(404);
        station.on.add(station.library);
        assertThat(browser.get("/records/reader/new").html()).contains("还在");
    }

    @Test
    void a_failure_gives_a_number_to_quote_and_nothing_of_the_inside() {
        Browser browser = as("officer");
        Page form = browser.get("/records/reader/new");
        station.broken = true;

        Page failed =
                browser.fill("/records/reader/new", form, "name", "还在", "idNumber", ID_NUMBER);

        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.html())
                .containsPattern("[2-9A-Z]{4}-20260305-0912")
                .doesNotContain("secret inner state")
                .doesNotContain("IllegalState")
                .contains("href=\"/records/reader/new\"");
        station.broken = false;
        assertThat(browser.get("/records/reader/new").html()).contains("还在");
    }
}
