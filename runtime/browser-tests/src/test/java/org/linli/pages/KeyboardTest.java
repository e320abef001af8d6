package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OpenStation.class)
class KeyboardTest {

    @Test
    void a_row_is_reached_and_opened_without_a_mouse(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.open("/records/person");
            Keyboard keys = officer.page().keyboard();
            String third = officer.find("tbody a[data-row]").nth(2).getAttribute("href");
            keys.press("j");
            keys.press("j");
            keys.press("j");
            keys.press("j");
            keys.press("k");
            assertThat(focused(officer, "href")).isEqualTo(third);
            keys.press("Enter");
            officer.page().waitForURL("**" + third);
        }
    }

    @Test
    void the_slash_leads_to_the_search_and_escape_out_of_it(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.open("/records/person");
            Keyboard keys = officer.page().keyboard();
            keys.press("/");
            assertThat(focused(officer, "name")).isEqualTo("q");
            keys.type("710");
            officer.page().waitForSelector("#found a");
            keys.press("ArrowDown");
            assertThat(focused(officer, "data-row")).isEqualTo("");
            keys.press("Escape");
            assertThat(officer.find("#found a").count()).isZero();
            keys.press("?");
            assertThat(officer.find("#shortcuts").isVisible()).isTrue();
            keys.press("Escape");
            assertThat(officer.find("#shortcuts").isVisible()).isFalse();
        }
    }

    @Test
    void control_and_enter_send_the_form_and_the_errors_are_read_first(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.open("/records/person/new");
            officer.find("#nameZh").focus();
            officer.page().keyboard().press("Control+Enter");
            officer.page().waitForSelector(".errors");
            assertThat(focused(officer, "role")).isEqualTo("alert");
        }
    }

    private static Object focused(Workplace at, String attribute) {
        return at.page().evaluate("name => document.activeElement.getAttribute(name)", attribute);
    }
}
