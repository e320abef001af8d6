package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.pages.Paper.Resident;

/** The domain's first acceptance scenario (corrections, section 10), at the screen. */
@ExtendWith(OpenStation.class)
class CorrectionCaseTest {
    private static final Axe AXE = new Axe();

    @Test
    void a_case_goes_from_the_notice_to_the_register_and_owes_what_the_law_says(Station station) {
        Resident subject = station.paper().adultsOf("第9责任段").get(0);
        String address;
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            address = new NewCase(station, subject, "SJ-O-001").register(officer);
            assertThat(officer.read()).contains("已登记").contains(subject.name());
            assertThat(officer.dueDays("决定机关通知")).singleElement().asString().contains("3月17日");
            assertThat(officer.dueDays("法律文书送达")).singleElement().asString().contains("3月21日");
            assertThat(officer.dueDays("报到")).singleElement().asString().contains("3月21日");

            officer.press("登记报到")
                    .enter("reportDate", "2025-03-18")
                    .choose("admissionMode", "SELF_REPORTED")
                    .choose("managementClass", "GENERAL")
                    .send();
            assertThat(officer.read()).contains("已办理，现为「在册矫正」。");
            assertThat(officer.find(".stages [aria-current]").innerText()).isEqualTo("在册矫正");
            assertThat(officer.dueDays("成立矫正小组")).singleElement().asString().contains("3月25日");
            assertThat(officer.dueDays("总结鉴定")).singleElement().asString().contains("2月8日");
            assertThat(officer.dueDays("解除矫正")).singleElement().asString().contains("3月10日");
            assertThat(officer.read()).contains("矫正期限至2027-03-10届满，不能提前解除。");
        }
        theOtherOneVerifies(station, address);
    }

    private static void theOtherOneVerifies(Station station, String address) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.openOnDuty(address);
            String form = officer.read().contains("复核无误") ? "复核无误" : "";
            if (!form.isEmpty()) {
                officer.press(form);
                assertThat(officer.read()).contains("录入与审核须由不同人员办理", "SYS-411");
            }
        }
        try (Workplace clerk = station.of(Colleague.CLERK)) {
            clerk.openOnDuty(address).press("复核无误");
            assertThat(clerk.read()).doesNotContain("复核无误").contains("复核确认");
        }
    }

    @Test
    void today_leads_to_the_form_that_fulfils_a_duty_and_shows_it_done(Station station) {
        Resident subject = station.paper().adultsOf("第9责任段").get(1);
        LocalDate today = Station.today();
        LocalDate began = today.minusDays(13);
        LocalDate reported = today.minusDays(6);
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            String address =
                    new NewCase(station, subject, "SJ-O-002")
                            .with("effectiveDate", began.toString())
                            .with("termStart", began.toString())
                            .with("termEnd", began.plusYears(2).minusDays(1).toString())
                            .register(officer);
            officer.press("登记报到")
                    .enter("reportDate", reported.toString())
                    .choose("admissionMode", "COURT_HANDOVER")
                    .choose("managementClass", "STRICT")
                    .send();
            assertThat(officer.dueDays("定期报告（严格管理）")).contains("今天截止");

            Locator line = onToday(officer, "定期报告（严格管理）", subject);
            assertThat(line.innerText()).doesNotContain(subject.name()).contains("今天截止");
            officer.follow(line.locator("a.act"));
            officer.choose("kind", "REGULAR")
                    .enter("receivedOn", today.toString())
                    .choose("mode", "IN_PERSON")
                    .pick("receivedBy", station.paper().officerOf("第9责任段"))
                    .enter("content", "示例：生活稳定，按时参加学习。")
                    .send();
            assertThat(officer.title()).contains("今日");
            officer.open("/");
            assertThat(owed(officer, "定期报告（严格管理）", subject).getAttribute("class"))
                    .contains("is-done");
            officer.openOnDuty(address);
            assertThat(officer.find(".lines").allInnerTexts())
                    .anyMatch(l -> l.contains(today.toString()));
        }
    }

    @Test
    void a_class_is_changed_with_its_day_and_the_page_tells_which_held_when(Station station) {
        Resident subject = station.paper().adultsOf("第9责任段").get(22);
        LocalDate reported = Station.today().minusDays(20);
        LocalDate changed = Station.today().minusDays(3);
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            String address =
                    new NewCase(station, subject, "SJ-O-031")
                            .with("effectiveDate", reported.toString())
                            .with("termStart", reported.toString())
                            .with("termEnd", reported.plusYears(2).minusDays(1).toString())
                            .register(officer);
            officer.press("登记报到")
                    .enter("reportDate", reported.toString())
                    .choose("admissionMode", "SELF_REPORTED")
                    .choose("managementClass", "STRICT")
                    .send();
            officer.openOnDuty(address).press("调整管理类别");
            officer.choose("classes.1.managementClass", "LENIENT")
                    .enter("classes.1.heldFrom", reported.toString())
                    .send();
            assertThat(officer.read()).contains("起始日期应晚于前一类别的起始日期" + reported);
            officer.enter("classes.1.heldFrom", changed.toString()).send();

            assertThat(officer.fact("管理类别变化")).contains("严格管理、" + reported, "宽松管理、" + changed);
            assertThat(officer.dueDays("定期报告（严格管理）")).as("the third week is broken off").hasSize(2);
            assertThat(officer.dueDays("定期报告（宽松管理）")).hasSize(1);
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.shot(Station.screenshots().resolve("correction-class.png"));
        }
    }

    /** What was due before stands first, on as many pages as it takes. */
    private static Locator onToday(Workplace at, String what, Resident whom) {
        at.open("/");
        for (int page = 2; owed(at, what, whom).count() == 0 && page <= 40; page++) {
            at.open("/?page=" + page);
        }
        return owed(at, what, whom);
    }

    /** The line of Today about somebody whose name it does not tell. */
    private static Locator owed(Workplace at, String what, Resident whom) {
        String masked = whom.name().charAt(0) + "**";
        return at.find("li.duty:has-text('" + what + "'):has-text('" + masked + "')").first();
    }
}
