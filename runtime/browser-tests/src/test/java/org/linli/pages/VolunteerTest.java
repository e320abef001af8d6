package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * In how many open cases a volunteer helps is told; in whose is not (resettlement, 3.7). Scenario 6
 * (section 10): people are counted, not memberships.
 */
@ExtendWith(OpenStation.class)
class VolunteerTest {
    private static final Axe AXE = new Axe();

    @Test
    void the_page_of_a_volunteer_tells_in_how_many_open_cases_he_helps(Station station) {
        List<String> helping =
                station.paper().rows("08b-刑满释放人员.xlsx").stream()
                        .map(row -> row.get("帮教小组成员").replaceAll(".*志愿者", ""))
                        .toList();
        String one = helping.getFirst();
        long cases = helping.stream().filter(one::equals).count();
        try (Workplace clerk = station.of(Colleague.CLERK)) {
            clerk.openOnDuty("/records/help-volunteer");
            clerk.follow("tbody tr:has-text('V%04d') a[data-row]".formatted(Integer.parseInt(one)));
            clerk.onDuty();
            assertThat(clerk.read()).contains("在帮人数：" + cases).doesNotContain("AZ20");
            assertThat(AXE.judge(clerk.page())).isEmpty();
            clerk.shot(Station.screenshots().resolve("volunteer.png"));
            clerk.inEnglish().page().reload();
            assertThat(clerk.read()).contains("Open cases: " + cases);
        }
    }

    @Test
    void in_two_teams_one_is_counted_once_and_who_left_no_more(Station station) {
        List<Map<String, String>> members = station.paper().rows("08-群防群治.xlsx");
        // What was counted holds for some minutes: each time another month is looked at.
        YearMonth now = YearMonth.from(Station.today());
        int all = counted(station, now.minusMonths(3));
        assertThat(all).isGreaterThan(1);
        try (Workplace clerk = station.of(Colleague.CLERK)) {
            clerk.openOnDuty("/records/volunteer-team/new");
            clerk.enter("name", "示范二队")
                    .enter("communityCode", members.getFirst().get("社区代码"))
                    .choose("kind", "PATROL")
                    .send();
            assertThat(AXE.judge(clerk.page())).isEmpty();
            clerk.openOnDuty("/records/help-volunteer/new");
            clerk.pick("person", members.getFirst().get("公民身份号码"))
                    .pick("team", "示范二队")
                    .enter("joinedOn", now.minusMonths(4).atDay(1).toString())
                    .attach("confidentialityLetter")
                    .send();
            assertThat(clerk.read()).contains("已登记");
        }
        assertThat(counted(station, now.minusMonths(2))).as("one person").isEqualTo(all);

        try (Workplace clerk = station.of(Colleague.CLERK)) {
            clerk.openOnDuty("/records/help-volunteer");
            String leaver = members.get(9).get("编号");
            clerk.follow("tbody tr:has-text('" + leaver + "') a[data-row]");
            clerk.onDuty();
            clerk.open(clerk.page().url().replaceAll("[?#].*", "") + "/edit?purpose=DUTY");
            clerk.enter("leftOn", now.minusMonths(1).atDay(9).toString()).send();
            assertThat(AXE.judge(clerk.page())).isEmpty();
        }
        assertThat(counted(station, now.minusMonths(1))).isEqualTo(all - 1);
    }

    private static int counted(Station station, YearMonth month) {
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty("/statistics/resettlement/R9?whole=1&period=" + month);
            String amount = leader.find("main .figure .amount").first().innerText();
            return Integer.parseInt(amount.replaceAll("\\D", ""));
        }
    }
}
