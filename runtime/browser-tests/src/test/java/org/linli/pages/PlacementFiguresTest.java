package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.pages.Paper.Resident;

/**
 * Scenarios 3, 5 and 7 of resettlement (section 10), the figures with a handful of people: who came
 * back in a month in which nobody else of the station did.
 */
@ExtendWith(OpenStation.class)
class PlacementFiguresTest {
    private static final String SEGMENT = "第9责任段";
    private static final String SEGMENT_ALONE = "&area=SEGMENT%3A09";
    private static final Axe AXE = new Axe();

    @Test
    void who_completed_corrections_is_offered_help_for_three_years(Station station) {
        Resident subject = station.paper().adultsOf(SEGMENT).get(23);
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            announced(officer, subject, "CORRECTIONS", "2025-06-30");
            assertThat(officer.fact("帮教开始日期")).isEqualTo("2025-06-30");
            assertThat(officer.fact("帮教结束日期")).isEqualTo("2028-06-29");
            received(station, officer, "2025-07-01", "CORRECTIONS_OFFICE").send();
            assertThat(officer.stage()).as("no certificate is given").isEqualTo("帮教中");
            assertThat(AXE.judge(officer.page())).isEmpty();
        }
    }

    @Test
    void the_rate_of_a_month_follows_who_is_ours_placed_verified_and_alive(Station station) {
        figure(station, "R3", "2022-02", "无数据");
        String placed = returned(station, 19);
        String second = returned(station, 24);
        String moved = returned(station, 25);
        notOurs(station, 7);
        placement(station, placed, "START_UP");
        String placement = placement(station, second, "FLEXIBLE");
        figure(station, "R3", "2022-02" + SEGMENT_ALONE, "66.7%");
        movesAway(station, moved);
        figure(station, "R1", "2022-Q1", "回归社会人数\n2\n");
        figure(station, "R3", "2022-Q1", "100.0%");

        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty(placement).press("退回").send();
            assertThat(leader.stage()).contains("待核实");
        }
        figure(station, "R3", "2022-Q1" + SEGMENT_ALONE, "50.0%");
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.openOnDuty(second).press("登记死亡");
            officer.enter("closedOn", "2022-02-25")
                    .enter("closingNote", "死亡证明 1")
                    .attach("closingProof")
                    .send();
            assertThat(officer.stage()).contains("死亡");
        }
        figure(station, "R3", "2022", "100.0%");
        judged(station, placed);
    }

    /** A suspicion is nothing, an earlier offence no new one; a judgment within the period is. */
    private static void judged(Station station, String address) {
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty(address);
            assertThat(leader.read()).contains("须有生效判决方可登记重新犯罪。", "RES-S03");
        }
        figure(station, "R7", "2023-05", "重新犯罪率\n0.0%");
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.openOnDuty(
                    "/records/reoffence-notice/new?helpCase=" + address.replaceAll(".*/", ""));
            officer.enter("offenceDate", "2021-06-01")
                    .enter("judgmentDate", "2023-05-10")
                    .enter("charge", "盗窃罪")
                    .enter("source", "示范区人民法院")
                    .attach("paper")
                    .send();
            assertThat(officer.errorAt("offenceDate")).contains("属漏罪，不计入重新犯罪", "RES-S04");
            officer.enter("offenceDate", "2023-01-15").send();
            assertThat(officer.read()).contains("已登记");
        }
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty("/statistics/resettlement/R7?whole=1&period=2023-Q2");
            assertThat(leader.read()).contains("重新犯罪率\n").doesNotContain("重新犯罪率\n0.0%");
            assertThat(AXE.judge(leader.page())).isEmpty();
            leader.shot(Station.screenshots().resolve("reoffending-rate.png"));
            leader.openOnDuty(address).press("登记重新犯罪").enter("closedOn", "2023-05-10").send();
            assertThat(leader.stage()).contains("重新犯罪终止");
            assertThat(AXE.judge(leader.page())).isEmpty();
        }
    }

    /** What was counted holds for ten minutes: each look asks for another period or area. */
    private static void figure(Station station, String code, String period, String shown) {
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty("/statistics/resettlement/" + code + "?whole=1&period=" + period);
            assertThat(leader.read()).contains(shown);
            leader.shot(Station.screenshots().resolve("figure-" + code + ".png"));
            assertThat(AXE.judge(leader.page())).isEmpty();
        }
    }

    /** Announced for the month, and received. */
    private static String returned(Station station, int resident) {
        Resident subject = station.paper().adultsOf(SEGMENT).get(resident);
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            announced(officer, subject, "PRISON", "2022-02-10");
            received(station, officer, "2022-02-11", "FAMILY")
                    .enter("certificateNumber", "示释字第" + resident + "号")
                    .attach("certificate")
                    .send();
            assertThat(officer.stage()).isEqualTo("帮教中");
            return officer.page().url();
        }
    }

    private static void announced(
            Workplace officer, Resident subject, String type, String released) {
        String notice = notice(officer, subject, type, released, "TRUE_HERE");
        officer.openOnDuty("/records/help-case/new?notice=" + notice);
        officer.pick("subject", subject.number())
                .pick("residence", subject.address())
                .choose("state", "PRE_RELEASE")
                .enter("releaseDate", released)
                .send()
                .onDuty();
        assertThat(officer.read()).contains("已登记", subject.name());
    }

    private static String notice(
            Workplace officer, Resident subject, String type, String released, String result) {
        officer.openOnDuty("/records/release-notice/new");
        officer.pick("subject", subject.number())
                .choose("releaseType", type)
                .choose("helpCategory", "GENERAL")
                .choose("checkResult", result)
                .enter("institution", "示范场所")
                .enter("charge", "盗窃罪")
                .enter("sentence", "2Y")
                .enter("expectedRelease", released)
                .enter("noticeReceivedOn", "2022-01-10")
                .send()
                .onDuty();
        return officer.id();
    }

    private static Workplace received(
            Station station, Workplace officer, String day, String handover) {
        return officer.press("登记报到")
                .enter("reportedOn", day)
                .choose("handoverMode", handover)
                .choose("householdRegistered", "DONE")
                .choose("consent", "ACCEPTED")
                .choose("difficulties", "NO_WORK")
                .pick("caseOfficer", station.paper().officerOf(SEGMENT));
    }

    /** A notice about somebody nobody here knows goes back; no case can follow from it. */
    private static void notOurs(Station station, int resident) {
        Resident subject = station.paper().adultsOf(SEGMENT).get(resident);
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            String id = notice(officer, subject, "PRISON", "2022-02-10", "NO_SUCH_PERSON");
            officer.openOnDuty("/records/help-case/new?notice=" + id);
            officer.pick("subject", subject.number())
                    .pick("residence", subject.address())
                    .choose("state", "PRE_RELEASE")
                    .enter("releaseDate", "2022-02-10")
                    .send();
            assertThat(officer.find(".errors").innerText()).contains("尚未核查为属实本辖区，不能建档");
            assertThat(AXE.judge(officer.page())).isEmpty();
        }
    }

    private static String placement(Station station, String address, String kind) {
        String placement;
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.openOnDuty(
                    "/records/help-placement/new?helpCase=" + address.replaceAll(".*/", ""));
            officer.choose("kind", kind).enter("startDate", "2022-02-15").attach("evidence").send();
            officer.openOnDuty(address);
            officer.follow(".lines a:has-text('2022-02-15')");
            placement = officer.onDuty().page().url();
        }
        try (Workplace clerk = station.of(Colleague.CLERK)) {
            clerk.openOnDuty(placement)
                    .press("核实")
                    .enter("verifiedOn", "2022-02-16")
                    .pick("verifiedBy", station.paper().officerOf(SEGMENT))
                    .send();
            assertThat(clerk.stage()).contains("已核实");
        }
        return placement;
    }

    private static void movesAway(Station station, String address) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.openOnDuty(address);
            assertThat(officer.read()).contains("转入地尚未接收，不能转出。", "RES-S02");
            officer.openOnDuty("/records/help-move/new?helpCase=" + address.replaceAll(".*/", ""));
            officer.enter("toPlace", "示范市示范区")
                    .enter("sentOn", "2022-02-18")
                    .enter("acceptedOn", "2022-02-19")
                    .send();
            officer.openOnDuty(address).press("登记转出").enter("closedOn", "2022-02-20").send();
            assertThat(officer.stage()).contains("已转出");
        }
    }
}
