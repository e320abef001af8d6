package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.PdfOptions;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.pages.Paper.Resident;

/** A person, his household and his home, as the enabled functions know them; and the day's list. */
@ExtendWith(OpenStation.class)
class AcrossFunctionsTest {
    private static final Axe AXE = new Axe();
    private static final String MATTERS = "#matters";

    @Test
    void a_case_stands_on_the_pages_of_person_household_and_home_for_who_says_why(Station station) {
        Resident subject = station.paper().adultsOf("第9责任段").get(9);
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            new NewCase(station, subject, "SJ-X-001").register(officer);
        }
        String of;
        try (Workplace officer = station.anew(Colleague.OFFICER)) {
            String person = personPage(officer, subject);
            of = officer.id();
            assertThat(officer.read())
                    .contains("其他功能中的未结事项")
                    .doesNotContain("SJ-X-001", "矫正个案", "缓刑");
            assertThat(AXE.judge(officer.page())).isEmpty();
            shows(officer);
            assertThat(officer.find(MATTERS).innerText())
                    .contains("矫正个案", "矫正类别：", "2027-03-10", "责任民警：")
                    .contains("决定机关通知");
            assertThat(AXE.judge(officer.page())).isEmpty();

            officer.follow("main a[href^='/records/household/']");
            assertThat(officer.read()).doesNotContain("矫正类别");
            shows(officer);
            assertThat(officer.find(MATTERS).innerText()).contains(subject.name(), "2027-03-10");

            officer.open(person);
            officer.follow("main a[href^='/records/residence/']");
            officer.follow("main a[href^='/records/address/']");
            shows(officer);
            assertThat(officer.find(MATTERS).innerText()).contains(subject.name(), "2027-03-10");
        }
        try (Workplace auditor = station.of(Colleague.AUDITOR)) {
            auditor.open("/audit?account=officer&act=LISTED");
            // Each function that was asked is told of, whether or not it had anything.
            assertThat(auditor.find("tbody tr").allInnerTexts())
                    .anySatisfy(row -> assertThat(row).contains("矫正个案", of, "履职"));
        }
    }

    @Test
    void of_somebody_else_the_page_says_no_more_and_no_less(Station station) {
        Resident other = station.paper().adultsOf("第9责任段").get(10);
        try (Workplace officer = station.anew(Colleague.OFFICER)) {
            personPage(officer, other);
            assertThat(officer.read()).contains("其他功能中的未结事项");
            shows(officer);
            assertThat(officer.find(MATTERS).innerText()).contains("没有您可以查看的未结事项");
        }
    }

    private static String personPage(Workplace officer, Resident resident) {
        officer.open("/search?q=" + resident.number());
        officer.follow(".hits a:has-text('" + resident.name() + "')");
        return officer.page().url();
    }

    private static void shows(Workplace officer) {
        officer.find(MATTERS + " input[value=DUTY]").check();
        officer.press("查看未结事项");
    }

    @Test
    void the_days_list_is_one_side_of_paper(Station station) {
        for (Colleague one : new Colleague[] {Colleague.OFFICER, Colleague.LEADER}) {
            try (Workplace at = station.of(one)) {
                at.open("/").ok();
                at.press("打印走访单");
                assertThat(at.title()).contains("走访单");
                assertThat(AXE.judge(at.page())).isEmpty();
                byte[] paper = at.page().pdf(new PdfOptions().setPreferCSSPageSize(true));
                String text = new String(paper, StandardCharsets.ISO_8859_1);
                assertThat(text.split("/Type /Page\\b(?!s)", -1).length)
                        .as("one page")
                        .isEqualTo(2);
            }
        }
    }
}
