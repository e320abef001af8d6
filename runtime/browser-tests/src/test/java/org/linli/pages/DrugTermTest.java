package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.pages.Paper.Resident;

/** Scenarios 2, 5 (absences) and 7 of drug control (section 10): windows, spells, credited days. */
@ExtendWith(OpenStation.class)
class DrugTermTest {
    private static final String SEGMENT = "第9责任段";
    private static final Axe AXE = new Axe();

    @Test
    void windows_of_a_case_that_began_on_the_last_of_a_month_end_with_the_month(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            begun(station, 21, "JD-O-021", "2024-08-31").reported(officer, "2024-08-31");
            assertThat(officer.fact("检测周期"))
                    .contains("1、2024-08-31、2024-09-29")
                    .contains("2、2024-09-30、2024-10-30")
                    .contains("6、2025-01-31、2025-02-27")
                    .contains("7、2025-02-28、2025-03-30")
                    .contains("22、2027-05-31、2027-08-30")
                    .doesNotContain("23、");
            assertThat(officer.fact("届满日期")).isEqualTo("2027-08-30");
            assertThat(AXE.judge(officer.page())).isEmpty();
        }
    }

    @Test
    void days_of_isolation_are_credited_and_no_window_lies_behind_the_term(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            begun(station, 22, "JD-O-022", "2024-11-01")
                    .with("creditDays", "-5")
                    .with("isolationReleasedOn", "2024-10-31")
                    .send(officer);
            assertThat(officer.errorAt("creditDays")).contains("VAL-005");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.enter("creditDays", "245").send().onDuty();
            officer.press("登记报到")
                    .enter("reportedOn", "2024-11-08")
                    .choose("testProfile", "STD_22")
                    .send();
            assertThat(officer.fact("届满日期")).isEqualTo("2027-03-07");
            assertThat(officer.fact("检测周期"))
                    .contains("1、2024-11-08、2024-12-07")
                    .contains("、2027-03-07")
                    .doesNotContain("22、");
            officer.shot(Station.screenshots().resolve("drug-case-credited.png"));
        }
    }

    private static NewDrugCase begun(Station station, int resident, String number, String day) {
        Resident subject = station.paper().adultsOf(SEGMENT).get(resident);
        return new NewDrugCase(station, subject, number)
                .with("firstFoundOn", "2024-02-20")
                .with("orderDate", day)
                .with("servedOn", day);
    }

    @Test
    void three_spells_away_are_a_ground_and_thirty_days_in_all_are_none(Station station) {
        Resident subject = station.paper().adultsOf(SEGMENT).get(23);
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            String address =
                    new NewDrugCase(station, subject, "JD-O-023").reported(officer, "2025-03-10");
            away(station, officer, address, "2025-04-01", "2025-04-12");
            away(station, officer, address, "2025-05-01", "2025-05-10");
            officer.openOnDuty(address);
            assertThat(officer.read()).doesNotContain("次数或天数已达法定情形");
            breach(officer, address, "ABSENCE_3", "2025-06-09").send();
            assertThat(officer.errorAt("ground")).contains("DRG-S08");
            away(station, officer, address, "2025-06-01", "2025-06-08");

            breach(officer, address, "ABSENCE_30D", "2025-06-09").send();
            assertThat(officer.errorAt("ground")).contains("累计30日，须超过三十日。", "DRG-S05");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.inEnglish().send();
            assertThat(officer.errorAt("ground"))
                    .contains("30 days in total; more than 30 are needed.");
            officer.inChinese().choose("ground", "ABSENCE_3").send();
            officer.openOnDuty(address);
            assertThat(officer.read()).contains("次数或天数已达法定情形，请核实", "擅自离开三次以上");

            away(station, officer, address, "2025-07-01", "2025-07-01");
            breach(officer, address, "ABSENCE_30D", "2025-07-02").send();
            officer.openOnDuty(address);
            assertThat(officer.fact("擅自离开累计天数")).isEqualTo("31");
            assertThat(officer.read()).contains("擅自离开累计超过三十日");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.shot(Station.screenshots().resolve("drug-case-absences.png"));
        }
    }

    private static void away(
            Station station, Workplace officer, String address, String from, String to) {
        officer.openOnDuty("/records/detox-absence/new?drugCase=" + address.replaceAll(".*/", ""));
        officer.enter("from", from)
                .enter("to", to)
                .pick("confirmedBy", station.paper().officerOf(SEGMENT))
                .enter("confirmedWith", "示范专职")
                .enter("note", "电话无人接听，家属不知去向")
                .send();
        assertThat(officer.read()).contains("已登记");
    }

    private static Workplace breach(Workplace officer, String address, String ground, String day) {
        officer.openOnDuty("/records/breach-report/new?drugCase=" + address.replaceAll(".*/", ""));
        return officer.choose("ground", ground)
                .enter("knownOn", day)
                .enter("evidence", "走访记录及通知书")
                .attach("evidencePapers");
    }
}
