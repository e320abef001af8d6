package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.pages.Paper.Resident;

/** Scenarios 1, 2 and 6 of the base register (section 11), at the screen. */
@ExtendWith(OpenStation.class)
class BaseRegisterTest {
    private static final String SEGMENT = "第9责任段";

    @Test
    void a_number_tells_sex_and_birth_and_a_wrong_one_stands_at_its_field(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            person(officer, "示例　韩", "710003199911309971");
            assertThat(officer.title()).as("a name drawn apart is one name").contains("示例韩");
            assertThat(officer.fact("性别")).contains("男");
            assertThat(officer.fact("出生日期")).contains("1999-11-30");

            person(officer, "示例田", "710003199503159967");
            assertThat(officer.errorAt("idNumber")).contains("VAL-013");
            officer.enter("idNumber", "７１０００３19950315996x").send();
            assertThat(officer.fact("性别")).contains("女");
            assertThat(officer.fact("出生日期")).contains("1995-03-15");
        }
    }

    private static void person(Workplace officer, String name, String number) {
        officer.open("/records/person/new");
        officer.choose("idType", "ID")
                .enter("idNumber", number)
                .enter("nameZh", name)
                .enter("segmentCode", "09")
                .choose("lifeStatus", "ALIVE")
                .send();
    }

    @Test
    void who_is_found_elsewhere_gets_a_second_residence_that_is_verified_in_time(Station station) {
        Resident elsewhere = station.paper().adultsOf(SEGMENT).get(20);
        Resident another = station.paper().adultsOf(SEGMENT).get(21);
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            person(officer, "示例丁", "710003195609109989");
            lives(officer, "示例丁", elsewhere.address(), "2026-03-02");
            officer.press("确认登记").send();
            assertThat(officer.stage()).isEqualTo("有效");
            assertThat(officer.fact("核实情况")).isEqualTo("未核实");
            assertThat(officer.dueDays("核实居住情况").get(0)).as("ten working days").contains("3月16日");

            lives(officer, "示例丁", another.address(), "2026-03-03");
            officer.press("确认登记").send();
            assertThat(officer.read()).as("one home at a time").contains("REG-R-01");
        }
    }

    private static void lives(Workplace officer, String name, String address, String from) {
        officer.open("/records/residence/new");
        officer.pick("person", name)
                .pick("address", address)
                .choose("kind", "ACTUAL")
                .enter("from", from)
                .choose("source", "VISIT")
                .enter("reportedOn", from)
                .choose("basis", "KIN")
                .send();
    }

    @Test
    void a_segment_ends_only_when_every_building_has_found_another(Station station) {
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.open("/records/segment");
            leader.follow("tbody a[data-row]:has-text('" + SEGMENT + "')");
            String segment = leader.page().url();
            leader.press("更正");
            leader.enter("validTo", Station.today().toString()).send();
            assertThat(leader.errorAt("validTo"))
                    .contains("REG-S-01")
                    .containsPattern("有 ?[0-9]+ ?栋楼");
            leader.open(segment);
            assertThat(leader.read())
                    .as("nothing changed")
                    .doesNotContain("失效日期 " + Station.today());
        }
    }
}
