package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scenarios 1 to 3 of youth prevention (section 10): age, measures and what they owe. */
@ExtendWith(OpenStation.class)
class YouthCaseTest {
    private static final Axe AXE = new Axe();

    @Test
    void a_year_of_age_is_full_on_the_day_after_the_birthday(Station station) {
        try (Workplace officer = station.of(Colleague.JUVENILE)) {
            String at15 = Minor.H.investigated(station, officer, "2025-04-12", "CRIME_UNDER_AGE");
            assertThat(officer.fact("行为时年龄")).isEqualTo("15");
            assertThat(officer.stage()).isEqualTo("调查中");
            assertThat(AXE.judge(officer.page())).isEmpty();
            String at16 = Minor.H.investigated(station, officer, "2025-04-13", "THEFT");
            assertThat(officer.fact("行为时年龄")).isEqualTo("16");

            transfers(station, at15, "CRIME_FROM_16", false);
            transfers(station, at16, "CRIME_FROM_16", true);

            String at13 = Minor.J.investigated(station, officer, "2024-08-31", "ASSAULT");
            assertThat(officer.fact("行为时年龄")).isEqualTo("13");
            transfers(station, at13, "PENALTY_FROM_14", false);
            Minor.J.investigated(station, officer, "2024-09-01", "ASSAULT");
            assertThat(officer.fact("行为时年龄")).isEqualTo("14");
            Minor.K.lead(station, officer, "2026-02-28", "ASSAULT").send().onDuty();
            assertThat(officer.fact("行为时年龄")).as("born on 29 February").isEqualTo("13");
            Minor.K.lead(station, officer, "2026-03-01", "ASSAULT").send().onDuty();
            assertThat(officer.fact("行为时年龄")).isEqualTo("14");
        }
    }

    private static void transfers(Station station, String address, String ground, boolean may) {
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty(address).press("移送办理");
            leader.enter("decidedOn", Station.today().toString())
                    .choose("transferGround", ground)
                    .enter("transferPaper", "卷宗 2")
                    .send();
            if (may) {
                assertThat(leader.stage()).contains("移送办理");
            } else {
                assertThat(leader.errorAt("transferGround")).contains("行为时年龄未达到", "YTH-S09");
            }
            assertThat(AXE.judge(leader.page())).isEmpty();
        }
    }

    @Test
    void somebody_who_was_eighteen_has_no_case_here_and_on_the_birthday_nobody_is(Station station) {
        Minor grown = new Minor("710003199911309971", "韩示例");
        try (Workplace officer = station.of(Colleague.JUVENILE)) {
            grown.lead(station, officer, "2017-11-30", "THEFT")
                    .choose("adultAtConduct", "yes")
                    .send();
            assertThat(officer.errorAt("adultAtConduct")).contains("行为时未满18周岁", "YTH-V01");
            officer.find("[name=adultAtConduct]").uncheck();
            officer.enter("reportedOn", "2017-12-01").enter("conductDate", "2017-12-01").send();
            assertThat(officer.errorAt("minor")).contains("行为时已满18周岁", "YTH-V02");
            officer.inEnglish().send();
            assertThat(officer.errorAt("minor")).contains("Aged 18 or over at the time");
            officer.inChinese();
            officer.find("[name=items][value=THEFT]").uncheck();
            officer.send();
            assertThat(officer.errorAt("items")).contains("请使用“不良行为提醒”", "YTH-S01");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.shot(Station.screenshots().resolve("youth-case-form.png"));
        }
    }

    @Test
    void a_girl_is_heard_with_an_adult_and_a_woman_present(Station station) {
        List<String> men = station.paper().officers("男");
        List<String> women = station.paper().officers("女");
        try (Workplace officer = station.of(Colleague.JUVENILE)) {
            String address = Minor.K.investigated(station, officer, "2026-03-02", "QUARRELS");
            officer.openOnDuty(address + "/edit");
            officer.enter("interviewedOn", "2026-03-03").send();
            assertThat(officer.errorAt("appropriateAdult")).contains("合适成年人到场", "YTH-V04");
            assertThat(officer.errorAt("interviewers")).contains("不得少于两人", "YTH-V18");
            Minor.heard(officer, address, "2026-03-03", men.get(0), men.get(1));
            assertThat(officer.errorAt("interviewers")).contains("女性工作人员", "YTH-V05");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.pick("interviewers.1", women.getFirst()).send();
            assertThat(officer.read()).contains("已保存");
        }
    }

    @Test
    void measures_owe_reports_visits_and_a_result(Station station) {
        List<String> men = station.paper().officers("男");
        String address;
        try (Workplace officer = station.of(Colleague.JUVENILE)) {
            address = Minor.H.investigated(station, officer, "2025-04-10", "CRIME_UNDER_AGE");
            Minor.heard(officer, address, "2025-05-09", men.get(0), men.get(1));
            assertThat(officer.read()).contains("由所领导办理");
            Minor.measure(station, officer, address, "ADMONITION", "2025-05-12").send();
            reports(station, officer, address);
            String reports = measure(officer, address, "责令定期报告活动情况");
            assertThat(days(officer, "活动情况报告"))
                    .containsExactly("5月25日", "6月8日", "6月22日", "7月6日", "7月20日", "8月3日", "8月11日");
            assertThat(officer.dueDays("登记完成情况")).singleElement().asString().contains("8月16日");
            assertThat(officer.fact("行政复议截止")).isEqualTo("2025-07-11");
            assertThat(officer.fact("行政诉讼截止")).isEqualTo("2025-11-12");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.shot(Station.screenshots().resolve("youth-measure.png"));
            told(officer, reports);
            observed(station, officer, address);
        }
        decides(station, address);
    }

    private static void reports(Station station, Workplace officer, String address) {
        Minor.measure(station, officer, address, "REPORTS", "2025-05-12");
        officer.enter("startDate", "2025-05-12").enter("endDate", "2026-01-11").send();
        assertThat(officer.errorAt("reportEvery")).contains("VAL-001");
        assertThat(AXE.judge(officer.page())).isEmpty();
        officer.enter("reportEvery", "14").send();
        assertThat(officer.errorAt("endDate")).contains("不超过六个月", "YTH-V06");
        officer.enter("endDate", "2025-08-11").send();
        assertThat(officer.read()).contains("已登记");
    }

    /** A report that came closes the window it came in. */
    private static void told(Workplace officer, String measure) {
        String id = measure.replaceAll(".*/", "");
        officer.openOnDuty("/records/activity-report/new?measure=" + id);
        officer.enter("receivedOn", "2025-05-24").enter("content", "按时上学，周末在家").send();
        officer.openOnDuty(measure);
        assertThat(days(officer, "活动情况报告")).doesNotContain("5月25日").hasSize(6);
    }

    private static void observed(Station station, Workplace officer, String address) {
        Minor.measure(station, officer, address, "OBSERVATION", "2025-05-12");
        officer.enter("startDate", "2025-05-12").enter("endDate", "2025-08-11").send();
        assertThat(officer.errorAt("provider")).contains("VAL-001");
        officer.enter("provider", "示范社会工作站").send();
        String measure = measure(officer, address, "责令接受社会观护");
        assertThat(days(officer, "帮教走访")).containsExactly("6月11日", "7月11日", "8月11日");

        String id = measure.replaceAll(".*/", "");
        officer.openOnDuty("/records/youth-visit/new?measure=" + id);
        officer.enter("visitedOn", "2025-06-10 18:30")
                .pick("visitors.0", station.paper().officerOf("第9责任段"))
                .choose("place", "AT_SCHOOL")
                .enter("situation", "按时到校")
                .send();
        assertThat(officer.errorAt("visitors")).contains("不得少于两人", "YTH-V20");
        assertThat(officer.errorAt("place")).contains("未经学校邀请", "YTH-V21");
        assertThat(AXE.judge(officer.page())).isEmpty();
        officer.enter("others", "示范社工").choose("place", "NEUTRAL").send();
        officer.openOnDuty(measure);
        assertThat(days(officer, "帮教走访")).containsExactly("7月11日", "8月11日");
    }

    /** The page of the measure of that name; answers its address. */
    private static String measure(Workplace officer, String address, String name) {
        officer.openOnDuty(address);
        officer.follow(".lines a:has-text('" + name + "')");
        officer.onDuty();
        return officer.page().url();
    }

    private static void decides(Station station, String address) {
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty("/records/youth-case");
            assertThat(AXE.judge(leader.page())).isEmpty();
            leader.open(address);
            leader.press("决定矫治教育").enter("decidedOn", "2025-05-12").send();
            assertThat(leader.stage()).isEqualTo("矫治教育中");
            assertThat(leader.dueDays("完成调查")).isEmpty();
            assertThat(leader.read()).contains("由未成年人案件专办民警办理");
            leader.shot(Station.screenshots().resolve("youth-case.png"));
            assertThat(AXE.judge(leader.page())).isEmpty();
        }
    }

    /** The days alone, in order. */
    private static List<String> days(Workplace at, String duty) {
        return at.dueDays(duty).stream()
                .map(told -> told.replaceAll("[\\u2009\\s]", ""))
                .map(told -> told.replaceAll(".*?(\\d+月\\d+日).*", "$1"))
                .toList();
    }
}
