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
        }
    }
}
