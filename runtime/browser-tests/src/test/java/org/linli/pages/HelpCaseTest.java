package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.pages.Paper.Resident;

/** The domain's scenarios 1, 5 and 8 (resettlement, section 10), at the screen. */
@ExtendWith(OpenStation.class)
class HelpCaseTest {
    private static final Axe AXE = new Axe();

    @Test
    void a_person_is_announced_received_placed_and_left_in_peace(Station station) {
        Resident subject = station.paper().adultsOf("第9责任段").get(20);
        String address;
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            address = announce(station, officer, subject);
            assertThat(officer.dueDays("按期报到")).singleElement().asString().contains("5月6日");
            assertThat(AXE.judge(officer.page())).isEmpty();

            receive(station, officer);
            assertThat(officer.read()).contains("已办理，现为「帮教中」。");
            assertThat(officer.dueDays("成立帮教小组")).singleElement().asString().contains("5月7日");
            assertThat(officer.dueDays("首次上门谈心")).singleElement().asString().contains("5月21日");
            assertThat(officer.read()).contains("2030-04-17");
            helpMoreClosely(officer, address);

            place(officer, address);
            assertThat(officer.read()).contains("录入人不得核实本人录入的安置。", "RES-V04");
        }
        verify(station, address);
        decline(station, address);
    }

    private static String announce(Station station, Workplace officer, Resident subject) {
        officer.openOnDuty("/records/release-notice/new");
        assertThat(AXE.judge(officer.page())).isEmpty();
        officer.pick("subject", subject.number())
                .choose("releaseType", "PRISON")
                .choose("helpCategory", "GENERAL")
                .choose("checkResult", "TRUE_HERE")
                .enter("institution", "示范监狱")
                .enter("charge", "盗窃罪")
                .enter("sentence", "3Y6M")
                .enter("expectedRelease", "2025-04-18")
                .enter("noticeReceivedOn", "2025-03-10")
                .send()
                .onDuty();
        assertThat(officer.read()).contains("已登记");
        String notice = officer.page().url();
        String id = notice.substring(notice.lastIndexOf('/') + 1);
        officer.openOnDuty("/records/help-case/new?notice=" + id);
        officer.pick("subject", subject.number())
                .pick("residence", subject.address())
                .choose("state", "PRE_RELEASE")
                .enter("releaseDate", "2025-04-18")
                .enter("reportBy", "2025-05-03")
                .send()
                .onDuty();
        assertThat(officer.read()).contains("已登记").contains(subject.name());
        return officer.page().url();
    }

    private static void receive(Station station, Workplace officer) {
        officer.press("登记报到")
                .enter("reportedOn", "2025-04-21")
                .choose("handoverMode", "FAMILY")
                .choose("householdRegistered", "DONE")
                .choose("consent", "ACCEPTED")
                .choose("difficulties", "NO_WORK")
                .pick("caseOfficer", station.paper().officerOf("第9责任段"));
        officer.send();
        assertThat(officer.errorAt("certificateNumber")).contains("VAL-001");
        assertThat(officer.errorAt("certificate")).contains("释放证明书", "GEN-V04");
        assertThat(AXE.judge(officer.page())).isEmpty();
        officer.enter("certificateNumber", "示释字第20号").attach("certificate");
        officer.send();
    }

    private static void helpMoreClosely(Workplace officer, String address) {
        officer.openOnDuty(address).press("调整帮教类别");
        officer.choose("categories.1.helpCategory", "KEY")
                .enter("categories.1.heldFrom", "2025-04-18")
                .send();
        assertThat(officer.read()).contains("起始日期应晚于前一类别的起始日期2025-04-18");
        officer.enter("categories.1.heldFrom", "2025-06-20").send();
        assertThat(officer.fact("帮教类别变化")).contains("一般帮教、2025-04-18", "重点帮教、2025-06-20");
        assertThat(AXE.judge(officer.page())).isEmpty();
    }

    private static void place(Workplace officer, String address) {
        String id = address.substring(address.lastIndexOf('/') + 1);
        officer.openOnDuty("/records/help-placement/new?helpCase=" + id);
        officer.choose("kind", "START_UP").enter("startDate", "2025-06-02").send();
        assertThat(officer.errorAt("evidence")).contains("GEN-V04");
        officer.attach("evidence").send().onDuty();
        assertThat(officer.read()).contains("已登记");
        officer.openOnDuty(address);
        officer.follow(".lines a:has-text('自主创业')");
        officer.onDuty();
        assertThat(AXE.judge(officer.page())).isEmpty();
    }

    private static void verify(Station station, String address) {
        try (Workplace clerk = station.of(Colleague.CLERK)) {
            clerk.openOnDuty(address);
            clerk.follow(".lines a:has-text('自主创业')");
            clerk.onDuty();
            clerk.press("核实")
                    .enter("verifiedOn", "2025-06-05")
                    .pick("verifiedBy", station.paper().officerOf("第9责任段"))
                    .send();
            assertThat(clerk.read()).contains("已办理，现为「已核实」。");
            clerk.openOnDuty(address);
            assertThat(clerk.read()).contains("安置起始日期").contains("2025-06-02");
        }
    }

    private static void decline(Station station, String address) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.openOnDuty(address).press("登记谢绝");
            assertThat(officer.read()).contains("安置帮教为自愿服务，不设处罚措施。");
            officer.enter("declinedOn", "2025-07-12").enter("declinedWords", "已能自己生活").send();
            assertThat(officer.read()).contains("已办理，现为「谢绝帮教」。");
            assertThat(officer.dueDays("定期谈心帮教")).isEmpty();
            assertThat(officer.dueDays("再次征询是否接受帮教")).first().asString().contains("7月12日");
            officer.shot(java.nio.file.Path.of("target", "screenshots", "help-case.png"));
        }
    }

    @Test
    void figures_come_from_the_ledgers_and_open_what_is_behind_them(Station station) {
        int volunteers = station.paper().rows("08-群防群治.xlsx").size();
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty("/statistics/resettlement/R9?whole=1");
            assertThat(leader.read()).contains("志愿者人数").contains(String.valueOf(volunteers));
            assertThat(AXE.judge(leader.page())).isEmpty();
        }
    }
}
