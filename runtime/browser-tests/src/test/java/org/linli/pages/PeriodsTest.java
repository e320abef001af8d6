package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.pages.Paper.Resident;

/** How long each duty gives, and what the district sets otherwise. */
@ExtendWith(OpenStation.class)
class PeriodsTest {
    private static final Axe AXE = new Axe();

    @Test
    void a_default_is_set_otherwise_for_what_begins_from_then_on(Station station) {
        Resident asked = station.paper().adultsOf("第9责任段").get(24);
        LocalDate today = Station.today();
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.open("/duties/periods");
            assertThat(line(leader, "报到").first().innerText()).contains("法定");
            assertThat(line(leader, "报到").first().locator("a").count()).isZero();
            leader.follow(line(leader, "回复调查评估").locator("a"));
            assertThat(leader.read()).contains("社区矫正：回复调查评估");
            leader.enter("amount", "3")
                    .choose("unit", "HOUR")
                    .enter("validFrom", today.minusDays(1).toString())
                    .enter("sourceDocNo", "示公区〔2026〕8号")
                    .send();
            assertThat(leader.errorAt("unit")).contains("REG-L-03");
            assertThat(leader.errorAt("validFrom")).contains("REG-L-04");
            assertThat(AXE.judge(leader.page())).isEmpty();
            leader.choose("unit", "CAL_DAY").enter("validFrom", today.toString()).send();
            leader.open("/duties/periods");
            assertThat(line(leader, "回复调查评估").innerText())
                    .contains("3\u2009日", "区局设定", "10\u2009个工作日");
            assertThat(AXE.judge(leader.page())).isEmpty();
            leader.shot(Station.screenshots().resolve("periods.png"));
        }
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.open("/duties/periods");
            assertThat(officer.find("a:has-text('另行设定')").count()).isZero();
            assertThat(due(officer, asked, today.minusDays(1)))
                    .doesNotContain(said(today.plusDays(2)));
            assertThat(due(officer, asked, today)).contains(said(today.plusDays(3)));
        }
    }

    @Test
    void a_duty_that_recurs_is_set_otherwise_from_its_next_window_on(Station station) {
        LocalDate today = Station.today();
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.open("/duties/periods");
            assertThat(line(leader, "联合走访（普通管理）").innerText()).contains("每\u20093\u2009个月");
            assertThat(line(leader, "定期检测").locator("a").count()).isZero();
            leader.follow(line(leader, "联合走访（普通管理）").locator("a"));
            leader.enter("amount", "2")
                    .choose("unit", "WORK_DAY")
                    .enter("validFrom", today.plusDays(1).toString())
                    .enter("sourceDocNo", "示公区〔2026〕9号")
                    .send();
            assertThat(leader.errorAt("unit")).contains("REG-L-03");
            leader.choose("unit", "MONTH").send();
            leader.inEnglish().open("/duties/periods");
            assertThat(line(leader, "Joint visit (general)").innerText())
                    .contains("Every 3 months", "From ", "Every 2 months");
            assertThat(AXE.judge(leader.page())).isEmpty();
            leader.inChinese();
        }
    }

    @Test
    void what_the_law_sets_is_refused_whoever_types_it(Station station) {
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.inEnglish().open("/records/duty-term/new?rule=corrections.D1");
            leader.enter("amount", "30")
                    .choose("unit", "CAL_DAY")
                    .enter("validFrom", Station.today().toString())
                    .enter("sourceDocNo", "示公区〔2026〕8号")
                    .send();
            assertThat(leader.errorAt("rule")).contains("The law itself sets this", "REG-L-02");
            leader.open("/duties/periods");
            assertThat(leader.read()).contains("5 days, moved on from a rest day");
            leader.inChinese();
        }
    }

    private static Locator line(Workplace at, String duty) {
        return at.find("tr:has(td:text-is('" + duty + "'))");
    }

    private static String due(Workplace officer, Resident asked, LocalDate entrusted) {
        officer.openOnDuty("/records/correction-assessment/new");
        officer.pick("subject", asked.number())
                .enter("entrustedBy", "示范区人民法院")
                .enter("entrustedOn", entrusted.toString())
                .send()
                .onDuty();
        return officer.dueDays("回复调查评估").getFirst();
    }

    private static String said(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
