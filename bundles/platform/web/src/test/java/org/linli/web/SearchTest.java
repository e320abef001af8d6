package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTest extends PageTest {

    @Test
    void hits_mark_what_was_typed_and_tell_two_of_a_name_apart() {
        assertThat(as("officer").get("/search?q=%E5%91%A8%E5%BF%97").html())
                .contains("<mark>周志</mark>远")
                .contains("1985-04-01")
                .contains("href=\"/records/reader/" + reader.id() + "\"")
                .contains("「周志」 · 1\u2009条");
    }

    @Test
    void the_panel_shows_hits_while_typing_and_nothing_for_too_little() {
        var officer = as("officer").sending("hx-request", "true");
        assertThat(officer.get("/search/live?q=%E5%91%A8%E5%BF%97").html())
                .contains("周志")
                .contains("/search?q=")
                .doesNotContain("<html");
        assertThat(officer.get("/search/live?q=%E5%91%A8").html()).isEmpty();
        assertThat(officer.get("/search/live?q=").html()).isEmpty();
    }

    @Test
    void too_short_a_fragment_is_refused_in_a_sentence() {
        assertThat(as("officer").get("/search?q=a").html()).contains("SEA-001");
    }

    @Test
    void nothing_found_says_what_to_try() {
        assertThat(as("officer").get("/search?q=%3Cscript%3E").html())
                .contains("没有找到")
                .contains("拼音首字母")
                .contains("「&lt;script&gt;」");
    }

    @Test
    void the_whole_station_is_searched_by_those_who_may_and_for_a_purpose() {
        assertThat(as("officer").get("/search").html()).doesNotContain("name=\"for\"");
        assertThat(as("leader").get("/search?q=%E5%91%A8%E5%BF%97&for=CHECK").html())
                .contains("name=\"for\"")
                .contains("全所查找")
                .contains("周志");
    }

    @Test
    void a_script_whose_session_ended_sends_the_whole_page_to_sign_in() {
        var gone = browser().sending("hx-request", "true").get("/search/live?q=abc");
        assertThat(gone.status()).isEqualTo(401);
        assertThat(gone.answer().header("HX-Redirect")).isEqualTo("/sign-in");
    }
}
