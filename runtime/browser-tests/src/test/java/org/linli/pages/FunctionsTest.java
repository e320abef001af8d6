package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(OpenStation.class)
class FunctionsTest {
    private static final Axe AXE = new Axe();
    private static final String CASES = "/records/correction-case";

    @Test
    void a_function_is_switched_off_and_on_in_the_running_node_after_its_plan(Station station) {
        try (Workplace admin = station.of(Colleague.ADMIN);
                Workplace officer = station.of(Colleague.OFFICER)) {
            String before = officer.openOnDuty(CASES).find("h1").innerText();

            admin.open("/functions");
            admin.press("停用");
            assertThat(admin.read()).contains("停用「社区矫正」会发生什么", "其间暂停");
            assertThat(officer.open(CASES).status()).isEqualTo(200);
            admin.send();
            assertThat(admin.title()).contains("停用 1 项");

            officer.open("/");
            assertThat(officer.find("nav.nav").innerText()).doesNotContain("矫正");
            assertThat(officer.open(CASES).status()).isEqualTo(404);
            assertThat(officer.read()).contains("功能已停用");

            admin.press("启用");
            assertThat(admin.read())
                    .as("its assessment is known and not asked for again")
                    .contains("启用「社区矫正」会发生什么", "影响评估 2026-01-15")
                    .doesNotContain("评估文件的名称");
            admin.send();
            assertThat(admin.title()).contains("停用 0 项");
            assertThat(admin.read()).contains("启用「社区矫正」", "停用「社区矫正」");
            admin.inEnglish().page().reload();
            assertThat(admin.read()).contains("turned off “Community corrections”");
            assertThat(officer.openOnDuty(CASES).find("h1").innerText()).isEqualTo(before);
        }
    }

    /** The page jumps to it: what it is about is not left behind under the bar on top. */
    @ParameterizedTest
    @CsvSource({"zh, 1366, 768", "en, 1366, 768", "zh, 500, 844", "en, 500, 844"})
    void a_plan_far_down_is_in_sight_as_a_whole_with_the_function_it_is_about(
            String language, int width, int height, Station station) {
        try (Workplace admin = station.of(Colleague.ADMIN)) {
            if (language.equals("en")) {
                admin.inEnglish();
            }
            admin.page().setViewportSize(width, height);
            admin.open("/functions");
            Locator last = admin.find("article.function:has(a.btn[href*='to=disable'])").last();
            String name = last.locator("h2").innerText();
            admin.follow(last.locator("a.btn[href*='to=disable']"));

            admin.page()
                    .screenshot(
                            new Page.ScreenshotOptions()
                                    .setPath(
                                            Station.screenshots()
                                                    .resolve(
                                                            "plan-%s-%d.png"
                                                                    .formatted(language, width))));
            double bar = bottom(admin.find("header.topbar"));
            Locator card = admin.find("#plan");
            assertThat(card.locator("h2").innerText()).isEqualTo(name);
            assertThat(card.locator("h2").boundingBox().y).isGreaterThanOrEqualTo(bar);
            assertThat(bottom(card.locator("button.primary"))).isLessThanOrEqualTo(height);
            // A button that is half under the bar just then would be taken for a small one.
            admin.page().evaluate("scrollTo(0, 0)");
            assertThat(AXE.judge(admin.page())).isEmpty();
        }
    }

    private static double bottom(Locator one) {
        BoundingBox box = one.boundingBox();
        return box.y + box.height;
    }
}
