package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.pages.Paper.Resident;

/** Scenarios 2 to 6 and 9 of corrections (section 10), at the screen. */
@ExtendWith(OpenStation.class)
class CorrectionEventsTest {
    private static final String SEGMENT = "第9责任段";
    private static final Axe AXE = new Axe();

    @Test
    void who_reports_late_over_a_holiday_gives_a_hint_that_decides_nothing(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            String address = began(station, 7, "SJ-O-040", "2025-09-25").register(officer);
            assertThat(officer.dueDays("报到")).singleElement().asString().contains("10月9日");
            admit(officer, "2025-10-19");
            assertThat(officer.read()).contains("十日以内", "可予训诫", "由社区矫正机构认定");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.shot(Station.screenshots().resolve("correction-late.png"));
            reported(officer, address, "2025-10-20");
            assertThat(officer.read()).contains("超过十日", "可予警告").doesNotContain("训诫；");
            reported(officer, address, "2025-11-10");
            assertThat(officer.read()).contains("超过一个月", "可提请撤销");
            reported(officer, address, "2025-10-09");
            assertThat(officer.read()).doesNotContain("由社区矫正机构认定");
        }
    }

    private static void admit(Workplace officer, String day) {
        officer.press("登记报到")
                .enter("reportDate", day)
                .choose("admissionMode", "SELF_REPORTED")
                .choose("managementClass", "GENERAL")
                .send();
    }

    private static void reported(Workplace officer, String address, String day) {
        officer.openOnDuty(address + "/edit");
        officer.enter("reportDate", day).send();
        assertThat(officer.read()).contains("已保存");
    }

    private static NewCase began(Station station, int resident, String number, String day) {
        Resident subject = station.paper().adultsOf(SEGMENT).get(resident);
        return new NewCase(station, subject, number)
                .with("effectiveDate", day)
                .with("termStart", day)
                .with(
                        "termEnd",
                        java.time.LocalDate.parse(day).plusYears(2).minusDays(1).toString());
    }

    @Test
    void leave_is_decided_by_who_may_for_its_days_and_those_of_two_months(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            String address = began(station, 8, "SJ-O-041", "2025-03-11").register(officer);
            admit(officer, "2025-03-18");
            leave(officer, address, "2025-05-06", "2025-05-09", "2025-05-15")
                    .choose("decision", "APPROVED")
                    .choose("decidedBy", "OFFICE")
                    .send();
            open(officer, address, "2025-05-09");
            assertThat(officer.fact("应审批层级")).isEqualTo("司法所");
            assertThat(officer.fact("两月内累计天数")).isEqualTo("7");

            leave(officer, address, "2025-06-05", "2025-06-10", "2025-07-03")
                    .choose("decision", "APPROVED")
                    .choose("decidedBy", "COUNTY")
                    .send();
            assertThat(officer.errorAt("decidedBy")).contains("COR-V21");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.enter("endDate", "2025-07-02").choose("decidedBy", "OFFICE").send();
            assertThat(officer.errorAt("decidedBy")).contains("外出超过七日须由县级", "COR-V07");
            officer.choose("decidedBy", "COUNTY").send();
            open(officer, address, "2025-06-10");
            assertThat(officer.fact("应审批层级")).isEqualTo("县级机构");
            assertThat(officer.fact("两月内累计天数")).isEqualTo("30");
            assertThat(officer.dueDays("销假")).singleElement().asString().contains("7月2日");
            assertThat(AXE.judge(officer.page())).isEmpty();
        }
    }

    private static Workplace leave(
            Workplace officer, String address, String applied, String from, String to) {
        part(officer, "absence-request", address);
        return officer.enter("appliedOn", applied)
                .choose("reason", "FAMILY")
                .enter("proof", "卷宗 8")
                .enter("destination", "示范省示范市")
                .enter("startDate", from)
                .enter("endDate", to);
    }

    private static void part(Workplace officer, String type, String address) {
        String id = address.replaceAll(".*/", "");
        officer.openOnDuty("/records/" + type + "/new?correctionCase=" + id);
    }

    /** The page of a part of the case, by what its line says. */
    private static void open(Workplace officer, String address, String line) {
        officer.openOnDuty(address);
        officer.follow(".lines a:has-text('" + line + "')");
        officer.onDuty();
    }

    @Test
    void who_is_out_for_his_health_brings_a_review_every_three_months(Station station) {
        Resident guarantor = station.paper().adultsOf(SEGMENT).get(25);
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            NewCase form =
                    began(station, 19, "SJ-O-042", "2025-01-31").ofType("TEMPORARY_OUT_OF_PRISON");
            form.fill(officer).choose("medicalParole", "yes").send();
            assertThat(officer.errorAt("guarantor")).contains("VAL-001");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.pick("guarantor", guarantor.number()).send().onDuty();
            admit(officer, "2025-01-31");
            assertThat(officer.dueDays("病情复查").get(0)).contains("4月30日");
            assertThat(officer.dueDays("病情复查").get(1)).contains("7月31日");
            assertThat(officer.dueDays("病情复查").get(2)).contains("10月31日");
            assertThat(officer.dueDays("病情复查").get(3)).as("a Saturday").contains("1月31日");
            assertThat(officer.dueDays("身体情况报告"))
                    .anySatisfy(day -> assertThat(day).contains("2月28日"));
            assertThat(AXE.judge(officer.page())).isEmpty();
        }
    }

    @Test
    void who_cannot_be_found_is_searched_for_and_a_proposal_takes_its_days(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            String address = began(station, 22, "SJ-O-044", "2025-03-11").register(officer);
            admit(officer, "2025-03-18");
            assertThat(officer.read()).contains("COR-S07");
            part(officer, "out-of-contact", address);
            officer.enter("lastContactOn", "2025-06-01")
                    .enter("noticedOn", "2025-06-10")
                    .enter("searchLog.0.time", "2025-06-10 09:00")
                    .enter("searchLog.0.way", "电话")
                    .enter("searchLog.0.by", "示范民警")
                    .enter("searchLog.0.finding", "无人接听")
                    .enter("foundOn", "2025-06-11")
                    .enter("result", "在外地打工")
                    .send();
            open(officer, address, "2025-06-10");
            String spell = officer.page().url();
            assertThat(officer.read()).contains("十日以内", "可予训诫");
            found(officer, spell, "2025-06-12");
            assertThat(officer.read()).contains("超过十日", "可予警告");
            found(officer, spell, "2025-07-02");
            assertThat(officer.read()).contains("超过一个月");
            assertThat(AXE.judge(officer.page())).isEmpty();
            proposed(officer, address);
        }
    }

    private static void found(Workplace officer, String spell, String day) {
        officer.openOnDuty(spell + "/edit");
        officer.enter("foundOn", day).send();
        assertThat(officer.read()).contains("已保存");
    }

    private static void proposed(Workplace officer, String address) {
        part(officer, "conduct-decision", address);
        officer.choose("kind", "REVOKE_PAROLE")
                .choose("ground", "OUT_OF_CONTACT")
                .enter("decidedOn", "2025-07-03")
                .enter("servedOn", "2025-07-03")
                .enter("document", "示矫提字1号")
                .enter("receivedOn", "2025-07-03")
                .enter("arrestAskedAt", "2025-07-03 10:00")
                .send();
        assertThat(officer.errorAt("kind")).contains("COR-V22");
        assertThat(AXE.judge(officer.page())).isEmpty();
        officer.choose("kind", "REVOKE_SUSPENSION").send();
        open(officer, address, "2025-07-03");
        assertThat(officer.dueDays("撤销裁定")).singleElement().asString().contains("8月4日");
        assertThat(officer.dueDays("逮捕决定")).singleElement().asString().contains("7月5日");
        String decision = officer.page().url();
        officer.openOnDuty(decision + "/edit");
        officer.enter("arrestDecidedAt", "2025-07-05 09:30")
                .enter("arrestedOn", "2025-07-05")
                .send();
        assertThat(officer.dueDays("羁押期限届满")).singleElement().asString().contains("8月4日");
        officer.shot(Station.screenshots().resolve("correction-proposal.png"));
    }

    @Test
    void a_change_of_place_sends_papers_and_person_within_their_days(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            String address = began(station, 23, "SJ-O-045", "2025-03-11").register(officer);
            officer.press("登记报到").enter("papersReceivedOn", "2025-04-30");
            officer.enter("reportDate", "2025-03-18")
                    .choose("admissionMode", "SELF_REPORTED")
                    .choose("managementClass", "GENERAL")
                    .send();
            assertThat(officer.dueDays("送回文书回执")).singleElement().asString().contains("5月6日");
            part(officer, "place-change", address);
            officer.enter("appliedOn", "2025-04-01")
                    .enter("newPlace", "示范省另县")
                    .enter("decidedOn", "2025-03-25")
                    .send();
            assertThat(officer.errorAt("decidedOn")).contains("VAL-051");
            officer.enter("opinionSentOn", "2025-04-03")
                    .choose("opinionReply", "AGREE")
                    .enter("decidedOn", "2025-04-25")
                    .enter("decisionReceivedOn", "2025-04-28")
                    .send();
            open(officer, address, "2025-04-01");
            assertThat(officer.dueDays("移交变更材料")).singleElement().asString().contains("4月30日");
            assertThat(officer.dueDays("到新地报到")).singleElement().asString().contains("5月6日");
            assertThat(AXE.judge(officer.page())).isEmpty();
        }
    }

    @Test
    void assessment_positioning_and_regular_trips_end_on_their_days(Station station) {
        Resident asked = station.paper().adultsOf(SEGMENT).get(24);
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            assessed(officer, asked, false, "回复调查评估", "10月16日");
            assessed(officer, asked, true, "回复调查评估（速裁）", "10月10日");
            String address = began(station, 21, "SJ-O-047", "2025-03-11").register(officer);
            admit(officer, "2025-03-18");
            part(officer, "positioning-order", address);
            officer.choose("ground", "LEFT")
                    .enter("approvedBy", "示范司法局长")
                    .enter("startDate", "2025-08-01")
                    .enter("endDate", "2025-11-01")
                    .send();
            assertThat(officer.errorAt("endDate")).contains("COR-S06");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.enter("endDate", "2025-10-31").send();
            open(officer, address, "2025-08-01");
            assertThat(officer.dueDays("电子定位到期")).singleElement().asString().contains("10月31日");

            leave(officer, address, "2025-05-10", "2025-05-20", "2025-11-20")
                    .choose("reason", "FREQUENT")
                    .choose("decision", "APPROVED")
                    .choose("decidedBy", "COUNTY")
                    .send();
            assertThat(officer.errorAt("endDate")).contains("COR-V15");
            officer.enter("endDate", "2025-11-19").send();
            open(officer, address, "2025-05-20");
            assertThat(officer.dueDays("经常性跨市县活动许可到期"))
                    .singleElement()
                    .asString()
                    .contains("11月19日");
        }
    }

    private static void assessed(
            Workplace officer, Resident asked, boolean fast, String duty, String due) {
        officer.openOnDuty("/records/correction-assessment/new");
        officer.pick("subject", asked.number())
                .enter("entrustedBy", "示范区人民法院")
                .enter("entrustedOn", "2025-09-26");
        if (fast) {
            officer.choose("fastTrack", "yes");
        }
        officer.send().onDuty();
        assertThat(officer.dueDays(duty)).singleElement().asString().contains(due);
        assertThat(AXE.judge(officer.page())).isEmpty();
    }
}
