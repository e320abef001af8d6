package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.pages.Paper.Resident;

/** The acceptance scenarios of migrant services (section 11), as far as pages go. */
@ExtendWith(OpenStation.class)
class NewResidentTest {
    private static final String SEGMENT = "第9责任段";
    private static final Axe AXE = new Axe();

    @Test
    void half_a_year_must_have_passed_before_a_permit(Station station) {
        Resident host = station.paper().adultsOf(SEGMENT).get(4);
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            String registration = register(officer, "71000319950315996X", "甲示例", host.address());
            officer.open("/records/residence-permit/new");
            officer.pick("applicant", "71000319950315996X")
                    .choose("ground", "JOB")
                    .choose("proofs", "LEASE")
                    .choose("proofs", "LABOUR")
                    .enter("receivedOn", Station.today().toString())
                    .send();
            String earliest = Station.today().plusMonths(6).toString();
            assertThat(officer.errorAt("receivedOn"))
                    .contains("居住未满半年，最早可于" + earliest + "申领")
                    .contains("MIG-P-01");
            assertThat(AXE.judge(officer.page())).isEmpty();

            officer.open(registration);
            assertThat(officer.read()).contains(Station.today().plusMonths(6).toString());
            assertThat(officer.read()).contains("到期由系统自动办理");
            assertThat(AXE.judge(officer.page())).isEmpty();
        }
    }

    @Test
    void a_check_that_finds_a_hazard_moves_the_rental_and_says_where_it_is_kept(Station station) {
        Resident landlord = station.paper().adultsOf(SEGMENT).get(5);
        LocalDate today = Station.today();
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.open("/records/rental/new");
            officer.pick("dwelling", landlord.address())
                    .pick("landlord", landlord.number())
                    .choose("kind", "GROUP")
                    .enter("rooms", "2")
                    .enter("beds", "14")
                    .enter("rentalFrom", today.toString())
                    .enter("reportedOn", today.toString())
                    .enter("commitmentOn", today.toString())
                    .send();
            String rental = officer.page().url();
            assertThat(officer.read()).contains("每季").contains("首次检查");
            assertThat(officer.read()).contains("首次检查尚未完成，不能登记为在租");

            check(station, officer, rental, "PASS");
            officer.open(rental);
            officer.press("登记为在租").send();
            assertThat(officer.find(".stages [aria-current]").innerText()).isEqualTo("在租");

            check(station, officer, rental, "FAIL");
            assertThat(officer.errorAt("hazard")).contains("MIG-C-01");
            officer.enter("hazard", "逃生通道堵塞")
                    .enter("rectifyBy", today.plusDays(7).toString())
                    .send();
            officer.open(rental);
            assertThat(officer.read()).contains("隐患整改中").contains("逃生通道堵塞");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.find("a:has-text('经同意')").first().click();
            assertThat(officer.read()).contains("SYS-503 所需功能模块未启用，已仅保存本模块记录");
        }
    }

    private static void check(Station station, Workplace officer, String rental, String exit) {
        officer.open(rental);
        officer.press("登记检查");
        officer.enter("at", Station.today() + " 00:01")
                .enter("oddHoursReason", "示例：按约定时间")
                .pick("checkers.0", station.paper().officerOf(SEGMENT))
                .choose("entryBasis", "CONSENT")
                .enter("consentBy", "丙示例");
        for (String item : new String[] {"fire", "electricity", "gas", "ebike", "structure"}) {
            officer.choose(item, "PASS");
        }
        officer.choose("exit", exit).send();
    }

    @Test
    void a_round_through_a_building_confirms_who_was_seen(Station station) {
        Resident host = station.paper().adultsOf(SEGMENT).get(6);
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            String seen = register(officer, "710003199212259979", "乙示例", host.address());
            officer.press("核对证件").enter("documentCheckedOn", Station.today().toString()).send();
            officer.find("a[href^='/records/address/']").first().click();
            officer.find("a[href^='/records/building/']").first().click();
            officer.press("走访本楼");
            assertThat(officer.read()).contains("乙示例");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.enter("visitedOn", Station.today().toString())
                    .pick("visitors.0", station.paper().officerOf(SEGMENT));
            int line = lineOf(officer, "乙示例");
            officer.choose("lines." + line + ".found", "MATCH");
            officer.shot(Station.screenshots().resolve("building-visit.png"));
            officer.send();
            officer.open(seen);
            assertThat(officer.find(".stages [aria-current]").innerText()).isEqualTo("已核实");
        }
    }

    private static int lineOf(Workplace officer, String name) {
        for (int at = 0; ; at++) {
            if (officer.find("[id='lines." + at + ".registration']").inputValue().contains(name)) {
                return at;
            }
        }
    }

    @Test
    void the_count_is_shown_with_its_accuracy(Station station) {
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.open("/statistics?whole=1");
            assertThat(leader.read()).contains("登记数").contains("登记真实率 无数据");
            assertThat(AXE.judge(leader.page())).isEmpty();
        }
    }

    /** A newcomer, whom the register takes in, and the registration; answers its address. */
    private static String register(Workplace officer, String number, String name, String address) {
        officer.open("/records/person/new");
        officer.choose("idType", "ID")
                .enter("idNumber", number)
                .enter("nameZh", name)
                .enter("segmentCode", "09")
                .choose("lifeStatus", "ALIVE")
                .send();
        String today = Station.today().toString();
        officer.open("/records/residence-registration/new");
        officer.pick("person", number)
                .pick("dwelling", address)
                .enter("origin", "安徽省合肥市")
                .enter("arrivedOn", today)
                .enter("movedInOn", today)
                .choose("basis", "WORK")
                .choose("reporter", "SELF")
                .enter("reportedOn", today)
                .choose("stage", "SUBMITTED")
                .send();
        return officer.page().url();
    }
}
