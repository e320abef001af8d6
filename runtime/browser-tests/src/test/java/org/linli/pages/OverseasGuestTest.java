package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.pages.Paper.Resident;

/** Scenario 7 of migrant services (section 11): a guest is reported within 24 hours. */
@ExtendWith(OpenStation.class)
class OverseasGuestTest {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Axe AXE = new Axe();

    @Test
    void a_report_after_a_day_is_late_and_is_confirmed_all_the_same(Station station) {
        Resident host = station.paper().adultsOf("第9责任段").get(9);
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            guest(officer, "E12345678", "示例客一");
            stay(officer, host, "E12345678", hoursAgo(23));
            assertThat(officer.errorAt("stayUntil")).contains("VAL-001");
            assertThat(AXE.judge(officer.page())).isEmpty();
            visa(officer);
            assertThat(officer.fact("逾期申报")).isEqualTo("否");
            assertThat(officer.dueDays("核对境外人员住宿")).hasSize(1);
            assertThat(AXE.judge(officer.page())).isEmpty();

            guest(officer, "E87654321", "示例客二");
            stay(officer, host, "E87654321", hoursAgo(25));
            visa(officer);
            assertThat(officer.fact("逾期申报")).isEqualTo("是");
            assertThat(officer.read()).doesNotContain("处罚");
            officer.shot(Station.screenshots().resolve("overseas-stay.png"));
            officer.press("核对").enter("confirmedOn", Station.today().toString()).send();
            assertThat(officer.stage()).isEqualTo("已核对");
            assertThat(officer.dueDays("核对境外人员住宿")).isEmpty();
        }
    }

    private static String hoursAgo(int hours) {
        return LocalDateTime.now(ZoneId.of("Asia/Shanghai")).minusHours(hours).format(MINUTE);
    }

    private static void guest(Workplace officer, String passport, String name) {
        officer.open("/records/person/new");
        officer.choose("idType", "PASS")
                .enter("idNumber", passport)
                .enter("nameZh", name)
                .enter("nameLatin", "SHILI KE")
                .choose("sex", "FEMALE")
                .enter("birthDate", "1990-05-04")
                .enter("nationality", "FRA")
                .enter("segmentCode", "09")
                .choose("lifeStatus", "ALIVE")
                .send();
    }

    private static void stay(Workplace officer, Resident host, String passport, String since) {
        officer.open("/records/overseas-stay/new");
        officer.pick("visitor", passport)
                .pick("host", host.number())
                .pick("dwelling", host.address())
                .enter("checkedInAt", since)
                .enter("plannedOut", Station.today().plusDays(5).toString())
                .send();
    }

    private static void visa(Workplace officer) {
        officer.enter("visaNo", "V1234567")
                .choose("visaKind", "L")
                .enter("stayUntil", Station.today().plusDays(60).toString())
                .send();
    }
}
