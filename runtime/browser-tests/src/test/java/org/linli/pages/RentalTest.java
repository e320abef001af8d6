package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.pages.Paper.Resident;

/** Scenarios 4 to 6 of migrant services (section 11): landlords, checks and hazards. */
@ExtendWith(OpenStation.class)
class RentalTest {
    private static final String SEGMENT = "第9责任段";
    private static final Axe AXE = new Axe();

    @Test
    void a_landlord_has_three_working_days_and_being_late_costs_a_notice(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            report(officer, letting(station, 0), "WHOLE", "2026-04-30", "2026-05-08");
            assertThat(officer.fact("逾期申报")).isEqualTo("否");
            assertThat(officer.dueDays("告知出租人逾期申报")).isEmpty();
            assertThat(officer.fact("检查频次档")).isEqualTo("每年");

            report(officer, letting(station, 1), "SHARED", "2026-04-30", "2026-05-09");
            assertThat(officer.fact("逾期申报")).isEqualTo("是");
            assertThat(officer.dueDays("告知出租人逾期申报")).hasSize(1);
            assertThat(officer.fact("检查频次档")).isEqualTo("每半年");
            assertThat(officer.read()).doesNotContain("处罚", "罚款");
            assertThat(AXE.judge(officer.page())).isEmpty();
        }
    }

    @Test
    void a_rental_without_a_landlord_is_sent_back_with_the_field_in_sight(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.open("/records/rental/new");
            assertThat(officer.find("[id='landlord']").isVisible()).isTrue();
            officer.shot(Station.screenshots().resolve("rental-form.png"));
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.pick("dwelling", letting(station, 0).address())
                    .choose("kind", "WHOLE")
                    .enter("rooms", "2")
                    .enter("beds", "2")
                    .enter("rentalFrom", "2026-04-30")
                    .enter("reportedOn", "2026-04-30")
                    .send();
            assertThat(officer.errorAt("landlord")).contains("VAL-001");
        }
    }

    @Test
    void a_check_that_finds_a_hazard_moves_the_rental_and_says_where_it_is_kept(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            String rental =
                    report(officer, letting(station, 2), "GROUP", "2026-03-02", "2026-03-03");
            assertThat(officer.fact("检查频次档")).isEqualTo("每季");
            assertThat(officer.dueDays("首次检查")).singleElement().asString().contains("3月17日");
            assertThat(officer.read()).contains("首次检查尚未完成，不能登记为在租");
            check(station, officer, rental, "2026-03-04 15:00", "PASS");
            officer.open(rental);
            officer.press("登记为在租").send();
            assertThat(officer.stage()).isEqualTo("在租");

            check(station, officer, rental, "2026-03-05 10:30", "FAIL");
            assertThat(officer.errorAt("hazard")).contains("不合格项目未生成隐患记录", "MIG-C-01");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.enter("hazard", "逃生通道堵塞").enter("rectifyBy", "2026-03-12").send();
            officer.open(rental);
            assertThat(officer.stage()).contains("隐患整改中");
            assertThat(officer.read()).contains("逃生通道堵塞");
            assertThat(officer.fact("下次检查期限")).isEqualTo("2026-06-05");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.shot(Station.screenshots().resolve("rental-under-hazard.png"));
            theCheckSaysWhereTheHazardIsKept(officer);
        }
    }

    private static void theCheckSaysWhereTheHazardIsKept(Workplace officer) {
        officer.follow(".lines a:has-text('2026-03-05 10:30')");
        assertThat(officer.fact("隐患去向")).isEqualTo("SYS-503 所需功能模块未启用，已仅保存本模块记录");
        assertThat(officer.dueDays("隐患整改到期")).hasSize(1);
        assertThat(AXE.judge(officer.page())).isEmpty();
    }

    @Test
    void who_was_not_let_in_has_looked_at_nothing_inside(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            String rental =
                    report(officer, letting(station, 3), "WHOLE", "2026-03-02", "2026-03-03");
            visit(station, officer, rental, "2026-03-06 19:00");
            officer.choose("entryBasis", "NO_ENTRY").choose("gas", "PASS").send();
            assertThat(officer.errorAt("entryBasis")).contains("未经同意且无检查证，不得入室", "MIG-C-02");

            officer.choose("gas", "").send();
            assertThat(officer.read()).contains("已登记");
            officer.open(rental);
            assertThat(officer.find(".lines").allInnerTexts())
                    .anySatisfy(line -> assertThat(line).contains("2026-03-06", "未入室"));
            assertThat(officer.stage()).isEqualTo("已申报");
            assertThat(officer.dueDays("首次检查")).as("still owed").hasSize(1);
        }
    }

    private static Resident letting(Station station, int at) {
        return station.paper().ownersOf(SEGMENT).get(at);
    }

    private static String report(
            Workplace officer, Resident landlord, String kind, String since, String reported) {
        officer.open("/records/rental/new");
        officer.pick("dwelling", landlord.address())
                .pick("landlord", landlord.number())
                .choose("kind", kind)
                .enter("rooms", "2")
                .enter("beds", kind.equals("GROUP") ? "14" : "3")
                .enter("rentalFrom", since)
                .enter("reportedOn", reported)
                .enter("commitmentOn", reported)
                .send();
        return officer.page().url();
    }

    private static void visit(Station station, Workplace officer, String rental, String at) {
        officer.open(rental);
        officer.press("登记检查");
        officer.enter("at", at).pick("checkers.0", station.paper().officerOf(SEGMENT));
    }

    private static void check(
            Station station, Workplace officer, String rental, String at, String exit) {
        visit(station, officer, rental, at);
        officer.choose("entryBasis", "CONSENT").enter("consentBy", "丙示例");
        for (String item : new String[] {"fire", "electricity", "gas", "ebike", "structure"}) {
            officer.choose(item, "PASS");
        }
        officer.choose("exit", exit).send();
    }
}
