package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OpenStation.class)
class FunctionsTest {
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
}
