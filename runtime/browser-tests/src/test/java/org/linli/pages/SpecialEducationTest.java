package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scenario 6 of youth prevention (section 10): the committee first, then the school. */
@ExtendWith(OpenStation.class)
class SpecialEducationTest {
    private static final Axe AXE = new Axe();

    @Test
    void a_refused_measure_leads_to_special_education_once_the_committee_agreed(Station station) {
        String address = inMeasures(station);
        String special;
        try (Workplace officer = station.of(Colleague.JUVENILE)) {
            String id = address.replaceAll(".*/", "");
            officer.openOnDuty("/records/special-education/new?youthCase=" + id);
            officer.choose("route", "CORRECTIVE").send();
            assertThat(officer.errorAt("route")).contains("仅适用于因年龄不予刑事处罚", "YTH-S04");
            officer.choose("route", "DECIDED").choose("ground", "REFUSED_MEASURES").send();
            assertThat(officer.errorAt("ground")).contains("未见拒不配合", "YTH-V11");
            assertThat(AXE.judge(officer.page())).isEmpty();

            Minor.result(officer, measure(officer, address), "REFUSED", "2025-06-02");
            officer.openOnDuty("/records/special-education/new?youthCase=" + id);
            officer.choose("route", "DECIDED").choose("ground", "REFUSED_MEASURES").send();
            officer.openOnDuty(address);
            officer.follow(".lines a:has-text('教育公安决定')");
            special = officer.onDuty().page().url();
        }
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty(address).press("提请专门教育").send();
            assertThat(leader.stage()).contains("提请专门教育");
        }
        enters(station, address, special);
    }

    private static void enters(Station station, String address, String special) {
        try (Workplace officer = station.of(Colleague.JUVENILE)) {
            officer.openOnDuty(address);
            assertThat(officer.read()).contains("须先经专门教育指导委员会评估同意。", "YTH-S03");
            officer.openOnDuty(special + "/edit");
            officer.choose("opinion", "AGREED")
                    .enter("decidedBy", "示范区教育局")
                    .enter("decidedOn", "2025-07-01")
                    .enter("specialSchool", "示范专门学校")
                    .enter("enteredOn", "2025-09-01")
                    .enter("evaluations.0.dueOn", "2026-01-30")
                    .send();
            assertThat(officer.dueDays("学期评估")).singleElement().asString().contains("1月30日");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.shot(Station.screenshots().resolve("special-education.png"));
            officer.openOnDuty(address).press("进入专门教育").send();
            assertThat(officer.stage()).contains("专门教育中");
            assertThat(officer.read()).contains("请先登记离开专门学校的日期。", "YTH-S12");
            assertThat(AXE.judge(officer.page())).isEmpty();
        }
    }

    private static String inMeasures(Station station) {
        List<String> men = station.paper().officers("男");
        String address;
        try (Workplace officer = station.of(Colleague.JUVENILE)) {
            address = Minor.H.investigated(station, officer, "2025-04-02", "THEFT");
            Minor.heard(officer, address, "2025-04-03", men.get(0), men.get(1));
            Minor.measure(station, officer, address, "COUNSELLING", "2025-04-07")
                    .enter("startDate", "2025-04-07")
                    .enter("endDate", "2025-07-06")
                    .enter("provider", "示范心理辅导站")
                    .send();
        }
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty(address).press("决定矫治教育").enter("decidedOn", "2025-04-07").send();
            assertThat(leader.stage()).isEqualTo("矫治教育中");
        }
        return address;
    }

    private static String measure(Workplace officer, String address) {
        officer.openOnDuty(address);
        officer.follow(".lines a:has-text('责令接受心理辅导')");
        return officer.onDuty().page().url();
    }
}
