package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OpenStation.class)
class LanguageTest {

    @Test
    void the_language_changes_on_the_spot_and_back(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.open("/records/person?lifeStatus=ALIVE");
            String here = officer.page().url();
            officer.follow(".topbar a[hreflang=en]");
            assertThat(officer.page().url()).isEqualTo(here);
            assertThat(officer.find("html").getAttribute("lang")).isEqualTo("en");
            assertThat(officer.title()).contains("People");
            assertThat(officer.find("nav.nav").innerText()).containsPattern("Today[\\s\\S]*Search");
            officer.follow(".topbar a[hreflang=zh-CN]");
            assertThat(officer.find("html").getAttribute("lang")).isEqualTo("zh-CN");
            assertThat(officer.title()).contains("人员");
        }
    }
}
