package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.pages.Paper.Resident;

/** Scenario 7 of corrections (section 10): a minor's file is sealed, and nobody is told of it. */
@ExtendWith(OpenStation.class)
class MinorsCorrectionTest {
    private static final Axe AXE = new Axe();

    @Test
    void a_minors_file_is_open_to_few_and_sealed_when_the_term_is_over(Station station) {
        Newcomer minor = new Newcomer("710003200805169974", "丁示例");
        String address;
        try (Workplace officer = station.of(Colleague.JUSTICE_YOUTH)) {
            Minor.enter(officer, minor);
            address = registered(station, officer, minor);
            assertThat(officer.fact("适用未成年人规定")).isEqualTo("是");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.press("登记报到")
                    .enter("reportDate", "2025-06-25")
                    .choose("admissionMode", "SELF_REPORTED")
                    .choose("managementClass", "GENERAL")
                    .send();
            officer.openOnDuty(address).press("办理解除");
            officer.enter("appraisedOn", "2026-05-15").enter("closedOn", "2026-06-19").send();
            assertThat(officer.stage()).contains("期满解除");
            assertThat(officer.fact("自动封存日期"))
                    .as("not moved from the holiday")
                    .isEqualTo("2026-06-22");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.shot(Station.screenshots().resolve("minors-correction.png"));
        }
        for (Colleague one : new Colleague[] {Colleague.OFFICER, Colleague.LEADER}) {
            try (Workplace at = station.of(one)) {
                at.openOnDuty(address);
                assertThat(at.read()).as("%s", one).contains("SYS-404").doesNotContain("丁示例");
                at.open("/search?q=" + minor.number());
                assertThat(at.read()).doesNotContain("矫正个案", "SJ-O-048");
                at.openOnDuty("/records/correction-case?fileNumber=SJ-O-048");
                assertThat(at.read()).doesNotContain("SJ-O-048 ", "丁示例");
            }
        }
    }

    private static String registered(Station station, Workplace officer, Newcomer minor) {
        Resident neighbour = station.paper().adultsOf("第9责任段").get(24);
        Resident subject =
                new Resident(
                        minor.name(),
                        minor.number(),
                        neighbour.address(),
                        neighbour.segment(),
                        neighbour.phone());
        return new NewCase(station, subject, "SJ-O-048")
                .with("offenceDate", "2025-03-02")
                .with("effectiveDate", "2025-06-20")
                .with("termStart", "2025-06-20")
                .with("correctionTerm", "1Y")
                .with("termEnd", "2026-06-19")
                .register(officer);
    }
}
