package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scenario 8 of youth prevention (section 10): what the district is told of few minors. */
@ExtendWith(OpenStation.class)
class YouthFiguresTest {
    private static final Axe AXE = new Axe();
    private static final String MONTH = "?whole=1&period=2023-05";

    @Test
    void outside_the_station_four_minors_are_fewer_than_five(Station station) {
        List<String> men = station.paper().officers("男");
        String address;
        try (Workplace officer = station.of(Colleague.JUVENILE)) {
            address = Minor.J.investigated(station, officer, "2023-05-06", "QUARRELS");
            Minor.heard(officer, address, "2023-05-08", men.get(0), men.get(1));
            Minor.measure(station, officer, address, "ADMONITION", "2023-05-09").send();
        }
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty(address).press("决定矫治教育").enter("decidedOn", "2023-05-09").send();
            shows(leader, "Y1", "严重不良行为人数");
            assertThat(leader.read()).doesNotContain("少于5");
            shows(leader, "Y2", "100.0%");
            leader.shot(Station.screenshots().resolve("minors-for-the-station.png"));
        }
        try (Workplace district = station.of(Colleague.DISTRICT)) {
            shows(district, "Y1", "少于5");
            district.shot(Station.screenshots().resolve("minors-for-the-district.png"));
            assertThat(district.find("main a[href^='/records/']").count())
                    .as("nothing behind it")
                    .isZero();
            shows(district, "Y2", "少于5");
            assertThat(district.read()).doesNotContain("100.0%");
            district.inEnglish();
            shows(district, "Y1", "Fewer than 5");
            assertThat(district.open(address).status()).isIn(403, 404);
            assertThat(district.open("/records/youth-case").status()).isIn(403, 404);
        }
    }

    private static void shows(Workplace at, String code, String shown) {
        at.open("/statistics/youth-prevention/" + code + MONTH);
        at.onDuty();
        assertThat(at.read()).containsIgnoringCase(shown);
        assertThat(AXE.judge(at.page())).isEmpty();
    }
}
