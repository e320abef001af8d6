package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scenarios 3, 4 and 6 of drug control (section 10): days that holidays and custody move. */
@ExtendWith(OpenStation.class)
class DrugTestTest {
    private static final String SEGMENT = "第9责任段";
    private static final Axe AXE = new Axe();

    @Test
    void whoever_is_served_before_a_holiday_reports_on_the_working_day_after(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            served(station, officer, "JD-O-010", "2025-04-18", "5月6日", 13);
            served(station, officer, "JD-O-011", "2025-09-22", "10月9日", 14);
            assertThat(AXE.judge(officer.page())).isEmpty();
        }
    }

    private static void served(
            Station station, Workplace officer, String number, String day, String due, int who) {
        new NewDrugCase(station, station.paper().adultsOf(SEGMENT).get(who), number)
                .with("orderDate", day)
                .with("servedOn", day)
                .send(officer)
                .onDuty();
        assertThat(officer.dueDays("报到")).singleElement().asString().contains(due);
    }

    @Test
    void a_positive_result_is_objected_to_and_the_sample_looked_at_again(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            String address =
                    new NewDrugCase(station, station.paper().adultsOf(SEGMENT).get(15), "JD-O-012")
                            .reported(officer, "2025-03-10");
            positive(station, officer, address);
            assertThat(officer.errorAt("sampleA")).contains("DRG-V05");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.enter("sampleA", "A-0402").enter("sampleB", "B-0402").send();
            officer.openOnDuty(address);
            officer.follow(".lines a:has-text('2025-04-02')");
            String test = officer.onDuty().page().url();
            assertThat(officer.fact("样本保存至")).isEqualTo("2025-10-02");
            assertThat(officer.fact("异议截止日")).isEqualTo("2025-04-07");

            change(officer, test, "objectionOn", "2025-04-07");
            assertThat(officer.dueDays("异议决定")).singleElement().asString().contains("4月10日");
            officer.openOnDuty(test + "/edit");
            officer.choose("objectionDecision", "ACCEPTED")
                    .enter("objectionDecidedOn", "2025-04-09")
                    .send();
            assertThat(officer.dueDays("送检样本")).singleElement().asString().contains("4月12日");
            change(officer, test, "sampleSentOn", "2025-04-11");
            change(officer, test, "sampleReceivedOn", "2025-04-11");
            assertThat(officer.dueDays("取得检测报告")).singleElement().asString().contains("4月14日");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.shot(Station.screenshots().resolve("drug-test.png"));
        }
    }

    private static void positive(Station station, Workplace officer, String address) {
        List<String> officers = station.paper().officers("男");
        officer.openOnDuty("/records/drug-test/new?drugCase=" + address.replaceAll(".*/", ""));
        officer.enter("testNumber", "JC-O-0402")
                .choose("testType", "ON_SITE")
                .choose("occasion", "REGULAR")
                .choose("sampleKind", "SALIVA")
                .enter("sampledAt", "2025-04-02 09:30")
                .enter("place", "示范警务室")
                .pick("testers.0", officers.get(0))
                .pick("testers.1", officers.get(1))
                .enter("reagentBatch", "SJ-2025")
                .enter("reagentExpiresOn", "2027-01-01")
                .choose("result", "POSITIVE")
                .choose("substances", "METHAMPHETAMINE")
                .enter("informedOn", "2025-04-02")
                .choose("subjectSigned", "SIGNED")
                .attach("report")
                .send();
    }

    private static void change(Workplace officer, String test, String field, String day) {
        officer.openOnDuty(test + "/edit");
        officer.enter(field, day).send();
        assertThat(officer.read()).contains("已保存");
    }

    @Test
    void days_in_custody_are_added_to_the_term_and_move_the_tests(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            String address =
                    new NewDrugCase(station, station.paper().adultsOf(SEGMENT).get(16), "JD-O-013")
                            .reported(officer, "2025-03-10");
            assertThat(officer.fact("届满日期")).isEqualTo("2028-03-09");
            officer.openOnDuty(address).press("登记中止");
            officer.choose("suspensions.0.kind", "DETENTION")
                    .enter("suspensions.0.from", "2025-06-05")
                    .send();
            assertThat(officer.stage()).contains("中止");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.press("恢复执行").enter("suspensions.0.to", "2025-06-20").send();
            assertThat(officer.fact("中止天数")).isEqualTo("15");
            assertThat(officer.fact("届满日期")).isEqualTo("2028-03-24");
            assertThat(officer.fact("检测周期")).contains("3、2025-05-10、2025-06-24");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.shot(Station.screenshots().resolve("drug-case-suspended.png"));
        }
    }
}
