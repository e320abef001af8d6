package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.record.Channel;
import org.linli.web.standin.Browser;

class StatisticsTest extends PageTest {

    @Test
    void headline_figures_stand_first_with_their_change_and_a_line() {
        assertThat(as("leader").get("/statistics?period=2026&whole=1").html())
                .contains("2026\u2009年 · 邗上派出所")
                .contains("借阅量")
                .contains("2,185")
                .contains("比上年\u2009−12.6%")
                .contains("/statistics/library/LIB-I1?period=2026&amp;area=STATION%3A321003001")
                .contains("截至\u200909:12");
    }

    @Test
    void the_page_comes_at_once_and_its_figures_as_they_are_counted() {
        var leader = as("leader");
        assertThat(leader.get("/statistics").html())
                .contains(
                        "<noscript><p class=\"note\"><a href=\"/statistics?period=2026&amp;area=STATION%3A321003001&amp;whole=1\">")
                .contains(
                        "hx-get=\"/statistics/library?period=2026&amp;area=STATION%3A321003001\"");
        leader.get("/statistics?whole=1");

        assertThat(leader.get("/statistics").html()).contains("2,185");
        assertThat(leader.get("/statistics/library/LIB-I1/headline").html())
                .contains("<polyline points=\"4.00,")
                .doesNotContain("hx-get")
                .doesNotContain("<html");
        assertThat(leader.get("/statistics/library").html())
                .contains("归还率")
                .contains("无数据")
                .doesNotContain("hx-get")
                .doesNotContain("<html");
    }

    @Test
    void a_rate_of_nothing_is_no_data_and_never_zero() {
        assertThat(as("leader").get("/statistics/library/LIB-I2?whole=1").html())
                .contains("无数据")
                .contains("上年无数据")
                .doesNotContain("0.0");
    }

    @Test
    void a_figure_opens_its_definition_its_months_its_areas_and_its_records() {
        assertThat(as("leader").get("/statistics/library/LIB-I1?period=2026-Q1&whole=1").html())
                .contains("2026\u2009年第\u20091\u2009季度")
                .contains("本期借出的册数")
                .contains("<svg class=\"chart\"")
                .contains("1月")
                .contains("第9责任段")
                .contains("−12.6")
                .contains(
                        "_behind=library%3ALIB-I1%3A2026-01-01%3A2026-03-31%3ASTATION%3A321003001");
    }

    @Test
    void the_list_behind_a_figure_says_what_it_shows() {
        String behind =
                "/records/loan?_behind=library:LIB-I1:2026-01-01:2026-03-31:STATION:321003001&purpose=CHECK";
        assertThat(as("leader").get(behind).html())
                .contains("借阅量、2026-01-01–2026-03-31、邗上派出所")
                .contains(loanPage());
        assertThat(as("leader").get("/records/loan?_behind=nonsense&purpose=CHECK").status())
                .isEqualTo(404);
    }

    @Test
    void it_says_how_its_records_make_the_figure() {
        station.heavier.put(loan.id().text(), 3L);
        String part =
                "/records/loan?_behind=library:LIB-I2:2026-01-01:2026-03-31:STATION:321003001";
        assertThat(as("leader").get(part + "&purpose=CHECK").html())
                .contains("按所标的数计入该数字")
                .containsOnlyOnce("计\u20093</span>");
        assertThat(as("leader").get(part + ":whole&purpose=CHECK").html())
                .contains("同一“借阅人”的多条记录，在该数字中只计一次。")
                .doesNotContain("计\u20093</span>");
    }

    @Test
    void a_file_of_its_records_says_what_each_adds_to_the_figure() {
        station.records.create(worker(Channel.IMPORT), loan(null));
        station.heavier.put(loan.id().text(), 3L);
        Browser leader = as("leader");
        leader.get("/records/loan?purpose=CHECK");
        String file =
                "/records/loan/export.csv?_behind=library:LIB-I2:2026-01-01:2026-03-31:STATION:321003001";

        assertThat(leader.get(file).html().lines())
                .extracting(line -> line.substring(line.lastIndexOf(',') + 1))
                .containsExactlyInAnyOrder("\"计入数\"", "\"3\"", "\"1\"");
        assertThat(leader.get(file + ":whole").html().lines())
                .as("two loans of one reader, who counts once")
                .extracting(line -> line.substring(line.lastIndexOf(',') + 1))
                .containsExactlyInAnyOrder("\"计入数\"", "\"1\"", "\"0\"");
        assertThat(leader.get("/records/loan/export.csv").html()).doesNotContain("计入数");
    }

    @Test
    void an_officer_begins_with_his_own_segment() {
        assertThat(as("officer").get("/statistics").html()).contains("2026\u2009年 · 第9责任段");
    }

    @Test
    void statistics_are_not_for_the_administrator() {
        assertThat(as("admin").get("/statistics").status()).isEqualTo(403);
        assertThat(as("leader").get("/statistics/library/NONE").status()).isEqualTo(404);
    }

    @Test
    void a_figure_that_is_not_told_to_a_reader_is_not_there_for_him() {
        String page = "/statistics?period=2026-Q1&whole=1";
        assertThat(as("leader").get(page).html()).contains("library/LIB-I2");
        assertThat(as("leader").get("/statistics/library/LIB-I2").status()).isEqualTo(200);

        assertThat(as("district").get(page).html())
                .contains("library/LIB-I1")
                .doesNotContain("library/LIB-I2");
        assertThat(as("district").get("/statistics/library/LIB-I2").status()).isEqualTo(404);
    }

    @Test
    void what_was_counted_for_the_station_is_not_told_to_the_district() {
        String page = "/statistics/library/LIB-I1?period=2026-Q1&whole=1";
        assertThat(as("leader").get(page).html()).contains("2,185").doesNotContain("少于5");

        assertThat(as("district").get(page).html()).contains("少于5").doesNotContain("2,185");

        assertThat(as("leader").get(page).html()).contains("2,185").doesNotContain("少于5");
    }
}
