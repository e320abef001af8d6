package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OpenStation.class)
class StatisticsTest {

    @Test
    void every_figure_opens_the_records_it_was_counted_from(Station station) {
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.open("/statistics");
            Locator figure = leader.find(".figure:has-text('在册矫正对象数')");
            String counted = figure.locator(".amount").innerText().replaceAll("\\D", "");
            figure.locator("a").click();
            assertThat(leader.read()).contains("截止日24时已报到且未终结的人数");
            leader.find("a[href^='/records/correction-case?']").first().click();
            leader.onDuty();
            assertThat(leader.title()).contains(counted + " 条");
            assertThat(leader.find("tbody tr").count()).isEqualTo(Integer.parseInt(counted));
        }
    }
}
