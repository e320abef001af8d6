package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.pages.Paper.Resident;

/** The domain's acceptance scenarios (drug control, section 10), as far as the screen goes. */
@ExtendWith(OpenStation.class)
class DrugControlTest {
    private static final Axe AXE = new Axe();

    @Test
    void a_case_runs_from_the_order_through_detention_and_refusals(Station station) {
        Resident subject = station.paper().adultsOf("第9责任段").get(11);
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            String address = register(station, officer, subject, "JD-O-001");
            assertThat(officer.dueDays("报到")).singleElement().asString().contains("3月25日");

            officer.press("登记报到")
                    .enter("reportedOn", "2025-03-10")
                    .choose("testProfile", "STD_22")
                    .send();
            assertThat(officer.read()).contains("已办理，现为「执行中」。", "2028-03-09", "由所领导办理");
            assertThat(officer.dueDays("签订协议")).singleElement().asString().contains("3月17日");
            assertThat(AXE.judge(officer.page())).isEmpty();

            refuse(officer, address, 3, "2025-06-09");
            refuse(officer, address, 4, "2025-07-09");
            breach(officer, address, "2025-08-19");
            assertThat(officer.errorAt("ground")).contains("逃避或拒绝检测仅2次，未达到三次。", "DRG-S04");
            assertThat(AXE.judge(officer.page())).isEmpty();
            caution(officer, address);
            refuse(officer, address, 5, "2025-08-20");
            breach(officer, address, "2025-08-20");
            officer.openOnDuty(address);
            assertThat(officer.read())
                    .contains("次数或天数已达法定情形，请核实", "逃避或拒绝检测三次以上")
                    .contains("移交违反情况");
            testMoreOften(officer);
            print(officer, address);
        }
    }

    private static void testMoreOften(Workplace officer) {
        officer.press("调整检测方案");
        assertThat(officer.read()).as("it stays in its stage").doesNotContain("→");
        officer.choose("profiles.1.testProfile", "INT_28")
                .enter("profiles.1.heldFrom", "2025-05-20")
                .send();
        assertThat(officer.read()).contains("第4个检测周期已有登记情况", "DRG-V46");
        officer.enter("profiles.1.heldFrom", "2025-08-20").send();
        assertThat(officer.fact("检测方案变化"))
                .contains("标准方案（三年 22 次）、2025-03-10", "加强方案（三年 28 次）、2025-08-20");
        assertThat(AXE.judge(officer.page())).isEmpty();
    }

    /** The paper on A4: no frame, lines to sign on, who printed it. */
    private static void print(Workplace officer, String address) {
        officer.find("header details.menu summary:has-text('打印')").click();
        officer.follow(".menu-body a:has-text('报到登记表')");
        assertThat(officer.title()).isEqualTo("报到登记表");
        assertThat(officer.read()).contains("应报到日期", "2025-03-25", "本人签名", "打印于");
        assertThat(officer.find("nav").count()).isZero();
        assertThat(AXE.judge(officer.page())).isEmpty();
        officer.shot(Station.screenshots().resolve("drug-control-paper.png"));
        officer.openOnDuty(address);
        assertThat(AXE.judge(officer.page())).isEmpty();
    }

    private static String register(
            Station station, Workplace officer, Resident subject, String fileNumber) {
        new NewDrugCase(station, subject, fileNumber).with("termMonths", "24").send(officer);
        assertThat(officer.errorAt("termMonths")).contains("社区戒毒期限为三年。", "DRG-V01");
        officer.enter("termMonths", "36").send().onDuty();
        assertThat(officer.read()).contains(subject.name(), "已决定待报到");
        return officer.page().url();
    }

    private static void refuse(Workplace officer, String address, int window, String day) {
        part(officer, "test-window", address)
                .choose("kind", "REGULAR")
                .enter("sequence", Integer.toString(window))
                .enter("statedOn", day)
                .choose("status", "REFUSED")
                .enter("reason", "经通知拒不到场")
                .send();
    }

    private static void caution(Workplace officer, String address) {
        part(officer, "detox-caution", address)
                .choose("reason", "MISSED_TEST")
                .enter("facts", "两次经通知拒不到场")
                .enter("issuedOn", "2025-07-10")
                .enter("servedOn", "2025-07-10");
        officer.attach("paper");
        officer.send();
    }

    private static void breach(Workplace officer, String address, String day) {
        part(officer, "breach-report", address)
                .choose("ground", "TESTS_3")
                .enter("knownOn", day)
                .enter("evidence", "检测通知书及签收单");
        officer.attach("evidencePapers");
        officer.send();
    }

    private static Workplace part(Workplace officer, String type, String address) {
        String id = address.substring(address.lastIndexOf('/') + 1);
        officer.open("/records/" + type + "/new?purpose=DUTY&drugCase=" + id);
        return officer;
    }

    @Test
    void an_assistant_sees_place_and_hour_and_nothing_of_whom(Station station) {
        Resident subject = station.paper().adultsOf("第9责任段").get(12);
        String day = Station.today().toString();
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            String address = register(station, officer, subject, "JD-O-002");
            part(officer, "detox-appointment", address)
                    .enter("at", day + " 18:30")
                    .enter("place", "示范警务室二楼")
                    .pick("officer", station.paper().officerOf("第9责任段"))
                    .send();
            try (Workplace assistant = station.of(Colleague.ASSISTANT)) {
                assistant.openOnDuty("/records/detox-appointment");
                assertThat(assistant.read()).contains("示范警务室二楼").doesNotContain(subject.name());
                assistant.open("/records/drug-case");
                assertThat(assistant.read()).doesNotContain(subject.name()).doesNotContain("JD");
            }
        }
    }

    @Test
    void the_imported_ledgers_are_there_with_their_figures(Station station) {
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty("/records/drug-case");
            assertThat(leader.title()).contains("戒毒康复个案");
            assertThat(leader.find("tbody tr").count()).isGreaterThanOrEqualTo(3);
            assertThat(AXE.judge(leader.page())).isEmpty();
            leader.open("/statistics/drug-control/G5");
            leader.find("main :text('%')").first().waitFor();
            assertThat(leader.read()).contains("检测完成率", "有有效检测的");
            assertThat(AXE.judge(leader.page())).isEmpty();
            // A case has many windows: the list says how many of them each one adds.
            leader.follow("a[href*='_behind'][href*='whole']");
            long told =
                    leader.find("tbody tr th .tag:has-text('计')").allInnerTexts().stream()
                            .mapToLong(tag -> Long.parseLong(tag.replaceAll("\\D", "")))
                            .sum();
            assertThat(told).isGreaterThan(leader.find("tbody tr").count());
            assertThat(AXE.judge(leader.page())).isEmpty();
            leader.shot(Station.screenshots().resolve("list-behind-weighed.png"));
        }
    }
}
