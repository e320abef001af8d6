package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OpenStation.class)
class StatisticsTest {

    @Test
    void every_figure_opens_the_records_it_was_counted_from(Station station) {
        int premises = station.paper().rows("06-实有单位.xlsx").size();
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.open("/statistics");
            Locator figure = leader.find(".figure:has(a:text-is('单位场所'))");
            figure.locator(".amount:text-is('" + premises + "')").waitFor();
            leader.follow(figure.locator("a"));
            leader.follow("a[href^='/records/organisation?']");
            assertThat(leader.title()).contains(premises + " 条");
        }
    }

    @Test
    void the_records_behind_a_figure_of_sensitive_ones_ask_for_the_purpose(Station station) {
        try (Workplace leader = station.anew(Colleague.LEADER)) {
            leader.open("/statistics/corrections/C1");
            assertThat(leader.read()).contains("截止日24时已报到且未终结的人数");
            leader.follow("a[href^='/records/correction-case?']");
            assertThat(leader.read()).contains("请先填写查阅事由");
            leader.onDuty();
            assertThat(leader.title()).contains("矫正个案");
            assertThat(leader.find("tbody tr").count()).isPositive();
        }
    }

    @Test
    void communities_make_the_station_and_are_told_by_their_names(Station station) {
        int premises = station.paper().rows("06-实有单位.xlsx").size();
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.open("/statistics/registry/REG-IND-05?whole=1");
            leader.follow("a:text-is('按社区')");
            Locator rows = leader.find("section:has(h2:text-is('按社区')) tbody tr");
            rows.first().waitFor();
            assertThat(rows.locator("th").allInnerTexts())
                    .allMatch(name -> name.endsWith("社区") || name.endsWith("村"));
            int all =
                    rows.locator("td:nth-of-type(2)").allInnerTexts().stream()
                            .mapToInt(text -> Integer.parseInt(text.replace(",", "")))
                            .sum();
            assertThat(all).isEqualTo(premises);
        }
    }
}
