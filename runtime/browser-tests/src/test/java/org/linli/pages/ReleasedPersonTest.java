package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.pages.Paper.Resident;

/** Scenarios 2, 4 and 7 of resettlement (section 10): fetched on a holiday, historical, judged. */
@ExtendWith(OpenStation.class)
class ReleasedPersonTest {
    private static final String SEGMENT = "第9责任段";
    private static final Axe AXE = new Axe();

    @Test
    void a_key_person_is_fetched_on_the_day_and_talked_with_every_month(Station station) {
        Resident subject = station.paper().adultsOf(SEGMENT).get(17);
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.openOnDuty("/records/release-notice/new");
            officer.pick("subject", subject.number())
                    .choose("releaseType", "PRISON")
                    .choose("helpCategory", "KEY")
                    .choose("checkResult", "TRUE_HERE")
                    .enter("institution", "示范监狱")
                    .enter("charge", "盗窃罪")
                    .enter("sentence", "2Y")
                    .enter("expectedRelease", "2025-01-28")
                    .enter("noticeReceivedOn", "2025-01-06")
                    .send()
                    .onDuty();
            String notice = officer.id();
            officer.openOnDuty("/records/help-case/new?notice=" + notice);
            officer.pick("subject", subject.number())
                    .pick("residence", subject.address())
                    .choose("state", "PRE_RELEASE")
                    .enter("releaseDate", "2025-01-28")
                    .send()
                    .onDuty();
            assertThat(officer.dueDays("重点帮教对象必接必送"))
                    .as("the eve of the Spring Festival moves nothing")
                    .singleElement()
                    .asString()
                    .contains("1月28日");
            assertThat(officer.fact("帮教结束日期")).isEqualTo("2030-01-27");
            receive(station, officer);
            assertThat(officer.dueDays("定期谈心帮教（重点）").getFirst()).contains("2月27日");
            assertThat(officer.dueDays("定期谈心帮教（重点）").get(1)).contains("3月27日");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.shot(Station.screenshots().resolve("key-person.png"));
            anEarlierOffence(officer, officer.page().url());
        }
    }

    private static void receive(Station station, Workplace officer) {
        officer.press("登记报到")
                .enter("reportedOn", "2025-01-28")
                .choose("handoverMode", "FAMILY")
                .enter("handedOverOn", "2025-01-28")
                .enter("certificateNumber", "示释字第17号")
                .attach("certificate")
                .choose("householdRegistered", "DONE")
                .choose("consent", "ACCEPTED")
                .choose("difficulties", "NO_WORK")
                .pick("caseOfficer", station.paper().officerOf(SEGMENT));
        officer.send();
        if (officer.find("[id='handoverReason-error']").count() > 0) {
            officer.enter("handoverReason", "家属当日接回").send();
        }
        assertThat(officer.stage()).isEqualTo("帮教中");
    }

    /** What was done before the release was found later and is no new offence. */
    private static void anEarlierOffence(Workplace officer, String address) {
        officer.openOnDuty(
                "/records/reoffence-notice/new?helpCase=" + address.replaceAll(".*/", ""));
        officer.enter("offenceDate", "2024-06-01")
                .enter("judgmentDate", "2025-09-01")
                .enter("charge", "盗窃罪")
                .enter("source", "示范区人民法院")
                .attach("paper")
                .send();
        assertThat(officer.errorAt("offenceDate")).contains("属漏罪，不计入重新犯罪", "RES-S04");
        assertThat(AXE.judge(officer.page())).isEmpty();
    }

    @Test
    void the_abolished_category_is_known_to_old_files_alone(Station station) {
        Resident subject = station.paper().adultsOf(SEGMENT).get(18);
        String address;
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.openOnDuty("/records/help-case/new");
            officer.pick("subject", subject.number())
                    .pick("residence", subject.address())
                    .choose("releaseType", "RETL")
                    .choose("helpCategory", "GENERAL")
                    .enter("lateReason", "补录历史档案")
                    .choose("state", "EXPIRED")
                    .enter("releaseDate", "2014-02-01")
                    .send();
            assertThat(officer.errorAt("releaseType")).contains("劳动教养制度已于2013年12月28日废止", "RES-V01");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.enter("releaseDate", "2013-11-20").send().onDuty();
            assertThat(officer.fact("帮教结束日期")).isEqualTo("2016-11-19");
            assertThat(officer.read()).contains("最近一步等待所领导复核");
            address = officer.page().url();
        }
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty(address).press("复核无误");
            assertThat(leader.stage()).isEqualTo("期满解除");
            assertThat(AXE.judge(leader.page())).isEmpty();
        }
    }
}
