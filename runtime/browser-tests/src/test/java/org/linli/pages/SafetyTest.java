package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(OpenStation.class)
class SafetyTest {
    private static final String HOSTILE = "</p><script>alert(1)</script>\"'<img src=x>";
    private static final long MOST_BYTES = 100 * 1024;

    @Test
    void hostile_text_is_shown_as_text(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.page()
                    .onDialog(
                            dialog -> {
                                throw new AssertionError("a script of the text ran");
                            });
            officer.open("/records/person/new");
            officer.choose("idType", "ID")
                    .enter("idNumber", "710003196311099970")
                    .enter("nameZh", HOSTILE)
                    .enter("employer", HOSTILE)
                    .enter("segmentCode", "09")
                    .choose("lifeStatus", "ALIVE")
                    .send();
            assertThat(officer.find("#nameZh").inputValue()).isEqualTo(HOSTILE);
            officer.enter("nameZh", "示范引号").send();
            assertThat(officer.read()).contains(HOSTILE);
            officer.open("/search?q=" + "%3Cscript%3Ealert(1)%3C/script%3E");
            assertThat(officer.read()).contains("<script>alert(1)</script>");
            officer.open("/records/person?nameZh=%22%3E%3Cscript%3Ealert(3)%3C/script%3E");
            assertThat(officer.find("main script").count()).isZero();
        }
    }

    @Test
    void a_form_without_the_sessions_secret_changes_nothing(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.open("/records/person/new");
            officer.find("main input[name=_secret]").evaluate("field => field.value = 'guessed'");
            officer.choose("idType", "ID").enter("idNumber", "710003200001319981").send();
            assertThat(officer.read()).contains("这张表单已过期，没有保存");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=7100",
                "/records/person",
                "/records/person/new",
                "/statistics",
                "/import"
            })
    void a_page_allows_nothing_foreign_and_weighs_little(String path, Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            List<Response> all = new ArrayList<>();
            officer.page().onResponse(all::add);
            Response page = officer.open(path);
            String policy = page.headerValue("content-security-policy");
            assertThat(policy)
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                    .contains("frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(page.headerValue("x-content-type-options")).isEqualTo("nosniff");
            officer.page().waitForLoadState(LoadState.NETWORKIDLE);
            long bytes =
                    List.copyOf(all).stream()
                            .mapToLong(r -> r.request().sizes().responseBodySize)
                            .sum();
            assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES);
        }
    }
}
