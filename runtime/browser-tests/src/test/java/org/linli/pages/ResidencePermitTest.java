package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Scenarios 1 to 3 of migrant services (section 11): who gets a permit, when, and what keeps it.
 */
@ExtendWith(OpenStation.class)
class ResidencePermitTest {
    private static final Axe AXE = new Axe();

    @Test
    void half_a_year_must_have_passed_and_the_permit_comes_in_fifteen_days(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            Newcomer tenant = Newcomer.TENANT_A;
            tenant.registered(officer, home(station), "2026-01-12");
            assertThat(officer.read()).contains("到期由系统自动办理");
            assertThat(AXE.judge(officer.page())).isEmpty();

            tenant.applies(officer, "2026-07-10");
            assertThat(officer.errorAt("receivedOn"))
                    .contains("居住未满半年，最早可于2026-07-12申领", "MIG-P-01");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.inEnglish().send();
            assertThat(officer.errorAt("receivedOn"))
                    .contains(
                            "Less than half a year of residence; the earliest date is 2026-07-12");
            officer.inChinese().enter("receivedOn", "2026-07-13").send();
            assertThat(officer.stage()).isEqualTo("收件");
            assertThat(officer.fact("居住起算日")).isEqualTo("2026-01-12");
            assertThat(officer.dueDays("受理或一次性告知补正")).singleElement().asString().contains("7月14日");

            officer.press("受理").enter("acceptedOn", "2026-07-15").send();
            assertThat(officer.fact("应发放日")).isEqualTo("2026-07-30");
            assertThat(officer.dueDays("发放居住证")).singleElement().asString().contains("7月30日");
            issue(officer, "JZ-O-0001", "2026-07-29");
            assertThat(officer.stage()).isEqualTo("已发放");
            assertThat(officer.fact("费用（元）")).isEqualTo("0");
            assertThat(officer.dueDays("发放居住证")).isEmpty();
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.shot(Station.screenshots().resolve("residence-permit.png"));
        }
    }

    @Test
    void without_a_paper_that_proves_the_address_nothing_is_received(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            Newcomer owner = Newcomer.OWNER_N;
            owner.registered(officer, home(station), "2025-11-03");
            officer.open("/records/residence-permit/new");
            officer.pick("applicant", owner.number())
                    .choose("ground", "JOB")
                    .enter("receivedOn", "2026-09-17")
                    .send();
            assertThat(officer.errorAt("proofs")).contains("缺少居住地住址证明", "MIG-P-07");

            officer.choose("proofs", "LEASE")
                    .choose("proofs", "LICENCE")
                    .attach("proofPapers")
                    .send();
            assertThat(officer.stage()).isEqualTo("收件");
            acceptedBeforeTheHoliday(officer);
        }
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.open("/statistics/migrant-services/MIG-IND-05?whole=1");
            assertThat(leader.read()).contains("居住证按期发放率");
            assertThat(AXE.judge(leader.page())).isEmpty();
        }
    }

    /** Scenario 2: what the police owe does not move for the holiday, and 2026-10-08 is late. */
    private static void acceptedBeforeTheHoliday(Workplace officer) {
        officer.press("受理").enter("acceptedOn", "2026-09-18").send();
        assertThat(officer.fact("应发放日")).isEqualTo("2026-10-03");
        assertThat(officer.dueDays("发放居住证")).singleElement().asString().contains("逾期", "10月3日");
        issue(officer, "JZ-O-0002", "2026-10-08");
        assertThat(officer.stage()).isEqualTo("已发放");
        assertThat(officer.dueDays("发放居住证")).isEmpty();
    }

    @Test
    void a_late_endorsement_brings_the_permit_back_and_counts_the_years_anew(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            Newcomer tenant = Newcomer.MEDIATOR_U;
            tenant.registered(officer, home(station), "2024-08-26");
            tenant.applies(officer, "2025-03-03");
            officer.press("受理").enter("acceptedOn", "2025-03-04").send();
            issue(officer, "JZ-O-0003", "2025-03-10");
            assertThat(officer.fact("签注期起")).isEqualTo("2026-02-10");
            assertThat(officer.fact("签注期止")).isEqualTo("2026-03-10");
            String permit = officer.page().url();

            endorse(officer, permit, "2026-02-09");
            assertThat(officer.errorAt("doneOn"))
                    .contains("签注期为2026-02-10至2026-03-10，尚未开始", "MIG-E-01");
            assertThat(AXE.judge(officer.page())).isEmpty();
            endorse(officer, permit, "2026-04-15");
            officer.open(permit);
            assertThat(officer.stage()).isEqualTo("已发放");
            assertThat(officer.fact("居住年限起算日")).isEqualTo("2026-04-15");
            assertThat(officer.fact("签注期起")).isEqualTo("2027-03-15");
            assertThat(officer.fact("签注期止")).isEqualTo("2027-04-15");
            assertThat(officer.fact("费用（元）")).isEqualTo("0");
            assertThat(officer.read()).contains("补办签注");
            assertThat(AXE.judge(officer.page())).isEmpty();
        }
    }

    private static void endorse(Workplace officer, String permit, String day) {
        String id = permit.replaceAll(".*/", "");
        officer.open("/records/endorsement/new?permit=" + id);
        officer.enter("doneOn", day).send();
    }

    private static void issue(Workplace officer, String permitNo, String day) {
        officer.press("审核通过").send();
        officer.press("发放").enter("permitNo", permitNo).enter("issuedOn", day).send();
    }

    private static String home(Station station) {
        return station.paper().adultsOf("第9责任段").get(4).address();
    }
}
