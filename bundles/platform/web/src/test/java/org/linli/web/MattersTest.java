package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.record.Channel;
import org.linli.record.Stored;
import org.linli.web.club.Flat;
import org.linli.web.club.Invitation;
import org.linli.web.club.Membership;
import org.linli.web.library.Reader;
import org.linli.web.standin.Browser;
import org.linli.web.standin.Browser.Page;

/** What other functions have open about a reader, on the page of the reader and of his flat. */
class MattersTest extends PageTest {
    private static final String ASK = "其他功能中的未结事项";

    private Stored<Reader> other;
    private Stored<Membership> membership;

    @BeforeEach
    void a_member_and_somebody_else() {
        station.on.add(station.club);
        other =
                station.records.create(
                        worker(Channel.COUNTER),
                        new Reader("周不在", ID_NUMBER, reader.value().born()));
        membership =
                station.records.create(
                        worker(Channel.COUNTER),
                        new Membership(reader.ref(), "吴桂芳", Membership.Stage.MEMBER));
    }

    private static String page(Stored<Reader> of) {
        return "/records/reader/" + of.id();
    }

    /** Without the frame, whose left column names every list. */
    private static String main(Page page) {
        return page.html().substring(page.html().indexOf("<main"), page.html().indexOf("</main>"));
    }

    /** The page without what names its record, to be held against another. */
    private static String plain(Page page, Stored<Reader> of) {
        return main(page)
                .replace(of.id().text(), "ID")
                .replace(of.number(), "NUMBER")
                .replace(of.value().name(), "NAME")
                .replaceAll("\\s+", " ");
    }

    private Page ask(Browser browser, String address) {
        return browser.fill(address + "/matters", browser.get(address), "purpose", "DUTY");
    }

    @Test
    void the_page_of_a_member_looks_like_the_page_of_one_who_is_none() {
        Browser officer = as("officer");
        String one = plain(officer.get(page(reader)), reader);
        String none = plain(officer.get(page(other)), other);
        assertThat(one).contains(ASK).doesNotContain("吴桂芳", "MBR-");
        assertThat(withoutLoans(one)).isEqualTo(withoutLoans(none));
    }

    /** Loans of the reader are the library's own and stand on its page for all who may read it. */
    private static String withoutLoans(String html) {
        return html.replaceAll(
                        "<section class=\"section\"><div class=\"section-head\">.*?</section>", "")
                .replaceAll("<ol class=\"timeline\">.*?</ol>", "")
                .replaceAll("<span>借阅数：\\d+</span>", "")
                .replaceAll("\\s+", " ");
    }

    @Test
    void a_step_that_ends_the_matter_is_not_offered_first() {
        Browser officer = as("officer");
        Page page = officer.get("/records/membership/" + membership.id() + "?purpose=DUTY");
        assertThat(page.html()).contains("退会").doesNotContain("btn primary");
    }

    @Test
    void whoever_says_why_is_shown_what_he_may_see() {
        Browser officer = as("officer");
        Page shown = ask(officer, page(reader));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.html())
                .contains("会籍")
                .contains("/records/membership/" + membership.id())
                .contains(membership.number())
                .contains("联系人：吴桂芳")
                .contains("会员");
        assertThat(officer.get(page(reader)).html()).as("shown once").doesNotContain("吴桂芳");
        assertThat(main(ask(officer, page(other)))).contains("没有您可以查看的未结事项").doesNotContain("会籍");
    }

    @Test
    void without_a_purpose_nothing_is_looked_for() {
        Browser officer = as("officer");
        Page form = officer.get(page(reader));
        Page refused = officer.fill(page(reader) + "/matters", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("SYS-428").doesNotContain("吴桂芳");
    }

    @Test
    void whoever_may_read_none_of_it_is_not_even_asked() {
        Browser clerk = as("clerk");
        assertThat(clerk.get(page(reader)).html()).doesNotContain(ASK, "/matters");
        Page forced = ask(clerk, page(reader));
        assertThat(forced.html()).doesNotContain(ASK, "吴桂芳", "MBR-");
    }

    @Test
    void a_function_that_is_off_leaves_no_trace() {
        station.on.remove(station.club);
        Browser officer = as("officer");
        assertThat(officer.get(page(reader)).html()).doesNotContain(ASK);
        assertThat(ask(officer, page(reader)).html()).doesNotContain(ASK, "吴桂芳");
    }

    @Test
    void what_is_closed_is_no_open_matter() {
        station.records.step(
                worker(Channel.COUNTER),
                Membership.class,
                membership.id(),
                1,
                "leave",
                java.util.Map.of());
        assertThat(ask(as("officer"), page(reader)).html()).contains("没有您可以查看的未结事项");
    }

    @Test
    void what_is_no_secret_stands_on_the_page_once() {
        station.records.create(
                worker(Channel.COUNTER), new Invitation(reader.ref(), LocalDate.of(2026, 3, 9)));
        String html = main(as("officer").get(page(reader)));
        assertThat(html).contains("晚会日期：2026-03-09");
        assertThat(html.split("邀请", -1)).hasSize(2);
        assertThat(main(as("officer").get(page(other)))).doesNotContain("邀请");
        assertThat(as("clerk").get(page(reader)).html()).doesNotContain("邀请", "2026-03-09");
    }

    @Test
    void a_home_gathers_what_concerns_those_who_live_there() {
        Stored<Flat> flat = station.records.create(worker(Channel.COUNTER), new Flat("1-101"));
        station.records.create(
                worker(Channel.COUNTER), new Invitation(reader.ref(), LocalDate.of(2026, 3, 9)));
        String address = "/records/flat/" + flat.id();
        Browser officer = as("officer");
        assertThat(officer.get(address).html())
                .contains("晚会日期：2026-03-09")
                .contains(ASK)
                .doesNotContain("吴桂芳");
        assertThat(ask(officer, address).html()).contains("周志远").contains("联系人：吴桂芳");
        assertThat(as("clerk").get(address).html()).doesNotContain(ASK, "晚会日期");
    }
}
