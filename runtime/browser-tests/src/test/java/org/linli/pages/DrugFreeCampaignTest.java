package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scenario 8 of drug control (section 10): which communities are named drug-free. */
@ExtendWith(OpenStation.class)
class DrugFreeCampaignTest {
    private static final List<String> CRITERIA =
            List.of(
                    "NO_USE",
                    "NO_DEALING",
                    "NO_GROWING",
                    "NO_MAKING",
                    "REGISTER_CLEAR",
                    "TESTS_ON_TIME",
                    "HELP_IN_PLACE",
                    "PUBLICITY_DONE");
    private static final Axe AXE = new Axe();

    @Test
    void a_community_is_named_that_meets_all_eight_and_the_figure_counts_it(Station station) {
        String community = station.paper().rows("03-户籍人口.xlsx").getFirst().get("社区代码");
        String year = Integer.toString(Station.today().getYear());
        try (Workplace officer = station.of(Colleague.JUVENILE)) {
            officer.open("/records/drug-free-campaign/new");
            assertThat(officer.find("#community-list option").count()).isEqualTo(6);
            officer.enter("community", community)
                    .enter("campaignYear", year)
                    .enter("selfCheckOn", year + "-01-05")
                    .enter("inspectedOn", year + "-01-06")
                    .enter("inspectedBy", "示范街道禁毒办")
                    .choose("result", "DESIGNATED")
                    .send();
            assertThat(officer.errorAt("criteria")).contains("VAL-001");
            assertThat(AXE.judge(officer.page())).isEmpty();
            criteria(officer);
            officer.find("[name='criteria.0.met']").uncheck();
            officer.send();
            assertThat(officer.errorAt("result")).contains("DRG-V23");
            officer.shot(Station.screenshots().resolve("drug-free-form.png"));
            officer.choose("criteria.0.met", "yes").send();
            assertThat(officer.fact("创建结果")).isEqualTo("命名");
            assertThat(AXE.judge(officer.page())).isEmpty();
            // What was counted holds for some minutes; of this month nothing was.
            officer.open("/statistics/drug-control/G13?whole=1&period=" + year + "-01");
            assertThat(officer.read()).contains("1 / 6", "16.7");
            assertThat(AXE.judge(officer.page())).isEmpty();
        }
    }

    private static void criteria(Workplace officer) {
        for (int at = 0; at < CRITERIA.size(); at++) {
            if (officer.find("[name='criteria." + at + ".criterion']").count() == 0) {
                officer.press("再加几行");
            }
            officer.choose("criteria." + at + ".criterion", CRITERIA.get(at))
                    .choose("criteria." + at + ".met", "yes")
                    .enter("criteria." + at + ".evidence", "台账");
        }
    }
}
