package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scenario 8 of migrant services (section 11): truth before count. */
@ExtendWith(OpenStation.class)
class NewResidentTest {
    private static final Axe AXE = new Axe();

    @Test
    void the_count_is_shown_with_its_accuracy(Station station) {
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.open("/statistics?whole=1");
            assertThat(leader.read()).contains("登记数").contains("登记真实率 无数据");
            assertThat(AXE.judge(leader.page())).isEmpty();

            leader.open("/records/residence-registration");
            String first = leader.find("tbody a[data-row]").nth(0).getAttribute("href");
            String second = leader.find("tbody a[data-row]").nth(1).getAttribute("href");
            String third = leader.find("tbody a[data-row]").nth(2).getAttribute("href");
            sample(station, leader, first, "CORRECT");
            sample(station, leader, second, "CORRECT");
            sample(station, leader, third, "WRONG");
            // What was counted holds for some minutes; of this month nothing was.
            leader.open("/statistics?whole=1&period=" + Station.today().toString().substring(0, 7));
            assertThat(leader.read()).contains("登记真实率 66.7%", "20.8%", "93.9%");
            leader.shot(Station.screenshots().resolve("count-with-accuracy.png"));
            assertThat(AXE.judge(leader.page())).isEmpty();
        }
    }

    private static void sample(
            Station station, Workplace leader, String registration, String outcome) {
        leader.open(registration).ok();
        leader.press("登记抽查");
        leader.enter("sampledOn", Station.today().toString())
                .pick("sampledBy", station.paper().officerOf("第3责任段"))
                .choose("outcome", outcome)
                .enter("personsMet", "2")
                .enter("personsRegistered", "2")
                .send();
        assertThat(leader.read()).contains("已登记");
    }
}
