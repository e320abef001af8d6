package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.duty.Duty.State;
import org.linli.language.Labels;
import org.linli.web.standin.Browser;
import org.linli.web.standin.Browser.Page;
import org.linli.web.standin.SimpleStation;
import org.linli.web.words.Words;

class LanguageTest extends PageTest {
    private static final Labels PAGES = Labels.of(Words.class, "pages");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Every page there is, with who may see it. */
    private List<Page> everyPage(boolean english) {
        station.duties.add(
                duty("LIB-D1", SimpleStation.TODAY.minusDays(1), State.OVERDUE, "Door 1"));
        station.duties.add(duty("LIB-D2", SimpleStation.TODAY.plusDays(1), State.OPEN, null));
        List<Page> pages = new ArrayList<>();
        visit(
                pages,
                english,
                "officer",
                "/",
                "/search",
                "/search?q=zzz",
                "/records/reader",
                "/records/loan?purpose=DUTY",
                loanPage(),
                loanPage() + "/edit",
                loanPage() + "/steps/take-back",
                "/records/loan/new",
                "/records/reader/new",
                "/records/reader/" + reader.id(),
                "/records/reader/" + reader.id() + "/reveal?field=idNumber",
                "/password",
                "/nonsense",
                "/audit");
        visit(
                pages,
                english,
                "leader",
                "/",
                loanPage(),
                loanPage() + "?purpose=CHECK",
                "/statistics",
                "/statistics?whole=1",
                "/statistics/library/LIB-I1?whole=1",
                "/statistics/library/LIB-I2?period=2026-03");
        visit(
                pages,
                english,
                "admin",
                "/functions",
                "/functions?name=tips&to=enable",
                "/functions?name=library&to=disable",
                "/functions?to=back",
                "/accounts",
                "/accounts/new",
                "/accounts/officer",
                "/health");
        visit(pages, english, "auditor", "/audit");
        visit(
                pages,
                english,
                "clerk",
                "/import",
                "/sign-in?ended=1",
                "/sign-in/once?link=x",
                "/sign-in/once");
        return pages;
    }

    private void visit(List<Page> pages, boolean english, String account, String... addresses) {
        Browser browser = english ? as(account).inEnglish() : as(account);
        Stream.of(addresses).map(browser::get).forEach(pages::add);
    }

    @Test
    void no_page_shows_a_key_in_place_of_a_word() {
        for (boolean english : new boolean[] {true, false}) {
            for (Page page : everyPage(english)) {
                String text = TAG.matcher(page.html()).replaceAll(" ");
                for (String key : PAGES.keys()) {
                    if (key.contains(".")) {
                        assertThat(text).doesNotContain(" " + key + " ");
                    }
                }
                assertThat(text).as("an unfilled place").doesNotContainPattern("\\{[a-z]+}");
            }
        }
    }

    @Test
    void english_pages_speak_english_but_for_names_and_the_switch() {
        List<String> own =
                List.of(
                        "周志远", "钱平", "沈", "建国", "何燕", "许文", "方宁", "陆敏", "中文", "吴桂芳", "周", "图书",
                        "借书还书", "线索", "调解", "邗上派出所");
        for (Page page : everyPage(true)) {
            String text = TAG.matcher(page.html()).replaceAll(" ");
            for (String name : own) {
                text = text.replace(name, "");
            }
            String title = page.html().substring(0, Math.min(900, page.html().length()));
            assertThat(
                            HAN.matcher(text)
                                    .results()
                                    .map(r -> r.group())
                                    .collect(Collectors.joining()))
                    .as(title)
                    .isEmpty();
            assertThat(page.html()).contains("<html lang=\"en\"");
        }
    }

    @Test
    void nothing_runs_or_is_styled_within_a_page_and_nothing_comes_from_outside() {
        for (Page page : everyPage(false)) {
            assertThat(page.html())
                    .doesNotContainPattern("<script(?! src=\"/static/)")
                    .doesNotContainPattern("<[^>]* style=")
                    .doesNotContainPattern("<[^>]* on[a-z]+=")
                    .doesNotContainPattern("(?:src|href)=\"(?:https?:)?//")
                    .doesNotContain(HOSTILE);
            assertThat(page.html().length()).as("a page is small").isLessThan(100_000);
        }
    }

    @Test
    void every_form_that_is_posted_carries_the_secret_of_the_session() {
        for (Page page : everyPage(false)) {
            for (String form : page.html().split("<form ")) {
                if (form.contains("method=\"post\"") && !form.contains("action=\"/sign-in")) {
                    assertThat(form).contains("name=\"_secret\" value=\"secret-of-");
                }
            }
        }
    }

    @Test
    void each_page_has_one_title_and_at_most_one_primary_button() {
        for (Page page : everyPage(false)) {
            assertThat(page.html()).containsOnlyOnce("<h1");
            assertThat(page.html().split("btn primary", -1).length - 1)
                    .as(page.html().substring(0, 900))
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void every_word_is_there_in_both_languages() {
        assertThat(PAGES.untranslated()).isEmpty();
    }

    @Test
    void every_word_that_code_and_templates_ask_for_is_there_and_no_other() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (String folder : List.of("src/main/java", "src/main/jte")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    sources.append(Files.readString(file));
                }
            }
        }
        Set<String> asked = new TreeSet<>();
        Pattern.compile("(?:say|count|optional)\\(\\s*\"([\\w.@-]+[\\w])\"")
                .matcher(sources)
                .results()
                .forEach(m -> asked.add(m.group(1)));
        asked.removeAll(PAGES.keys());
        assertThat(asked).as("asked for and not there").isEmpty();

        Set<String> idle = new TreeSet<>(PAGES.keys());
        idle.removeIf(k -> sources.indexOf('"' + k + '"') >= 0);
        idle.removeIf(
                k -> k.endsWith(".one") && sources.indexOf('"' + k.replace(".one", "") + '"') >= 0);
        // Keys put together in code: the beginning stands there.
        idle.removeIf(
                k ->
                        Pattern.matches(
                                "(role|purpose|act|month|error|envelope|audit\\.type|field|nav|accounts\\.state|functions\\.(state|step|about|do|past|need)|import\\.state)\\..*",
                                k));
        assertThat(idle).isEmpty();
    }
}
