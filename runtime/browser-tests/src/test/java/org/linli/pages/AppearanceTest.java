package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in both languages, at the desk and on the phone: usable by all, nothing sticking out.
 */
@ExtendWith(OpenStation.class)
class AppearanceTest {
    private static final Axe AXE = new Axe();

    static Stream<Arguments> pages() {
        return Stream.of(
                arguments("today", Colleague.OFFICER, "/"),
                arguments("search", Colleague.OFFICER, "/search?q=7100"),
                arguments("people", Colleague.OFFICER, "/records/person"),
                arguments("person", Colleague.OFFICER, "/records/person >"),
                arguments("new-person", Colleague.OFFICER, "/records/person/new"),
                arguments("cases", Colleague.OFFICER, "/records/correction-case"),
                arguments("case", Colleague.OFFICER, "/records/correction-case >"),
                arguments("new-case", Colleague.OFFICER, "/records/correction-case/new"),
                arguments("rental", Colleague.LEADER, "/records/rental >"),
                arguments("new-rental", Colleague.OFFICER, "/records/rental/new"),
                arguments("new-permit", Colleague.OFFICER, "/records/residence-permit/new"),
                arguments("new-note", Colleague.OFFICER, "/records/bad-behaviour-note/new"),
                arguments("new-youth-case", Colleague.JUVENILE, "/records/youth-case/new"),
                arguments("new-query", Colleague.JUVENILE, "/records/sealed-query/new"),
                arguments("queries", Colleague.AUDITOR, "/records/sealed-query"),
                arguments("empty-list", Colleague.NEIGHBOUR, "/records/correction-assessment"),
                arguments("no-such-page", Colleague.OFFICER, "/nowhere"),
                arguments("import", Colleague.OFFICER, "/import"),
                arguments("leaders-today", Colleague.LEADER, "/"),
                arguments("statistics", Colleague.LEADER, "/statistics"),
                arguments("indicator", Colleague.LEADER, "/statistics/corrections/C1"),
                arguments("functions", Colleague.ADMIN, "/functions"),
                arguments("accounts", Colleague.ADMIN, "/accounts"),
                arguments("new-account", Colleague.ADMIN, "/accounts/new"),
                arguments("health", Colleague.ADMIN, "/health"),
                arguments("password", Colleague.ADMIN, "/password"),
                arguments("audit", Colleague.AUDITOR, "/audit"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_is_usable_by_everybody_on_every_screen(
            String name, Colleague colleague, String path, Station station) {
        for (Look look : new Look[] {Look.OFFICE, Look.PHONE}) {
            try (Workplace at = station.of(colleague, look)) {
                examine(open(at, path), name + "-" + look);
                at.inEnglish().page().reload();
                examine(at, name + "-" + look + "-EN");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void so_is_the_door(String name, String path, Station station) {
        for (Look look : new Look[] {Look.OFFICE, Look.PHONE}) {
            try (Workplace at = station.screen(look)) {
                at.open(path);
                examine(at, name + "-" + look);
                at.inEnglish().page().reload();
                examine(at, name + "-" + look + "-EN");
            }
        }
    }

    static Stream<Arguments> doors() {
        return Stream.of(
                arguments("sign-in", "/sign-in"),
                arguments("used-link", "/sign-in/once?link=used"));
    }

    @Test
    void every_chip_of_a_list_is_as_high_as_a_thumb_on_a_phone(Station station) {
        try (Workplace at = station.of(Colleague.OFFICER, Look.PHONE)) {
            at.openOnDuty("/records/person");
            List<Locator> chips = at.find(".chip").all();
            assertThat(chips).hasSizeGreaterThan(1);
            assertThat(chips).allSatisfy(c -> assertThat(c.boundingBox().height).isEqualTo(44));
        }
    }

    /** A sign after the address means: the first record of the list. */
    private static Workplace open(Workplace at, String path) {
        at.openOnDuty(path.replace(" >", ""));
        if (path.endsWith(">")) {
            at.follow("tbody a[data-row]");
        }
        return at;
    }

    private static void examine(Workplace at, String name) {
        at.shot(
                Station.screenshots()
                        .resolve("pages")
                        .resolve(name.toLowerCase(Locale.ROOT) + ".png"));
        Object beyond =
                at.page().evaluate("() => document.documentElement.scrollWidth - innerWidth");
        assertThat(((Number) beyond).intValue())
                .as("pixels beyond the screen: " + name)
                .isLessThanOrEqualTo(0);
        assertThat(AXE.judge(at.page())).as(name).isEmpty();
    }
}
