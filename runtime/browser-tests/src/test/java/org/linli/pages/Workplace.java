package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A screen with somebody in front of it, who types, presses and reads. */
final class Workplace implements AutoCloseable {
    private static final String SESSION = "linli";
    private static final byte[] PAPER =
            "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    private final BrowserContext context;
    private final URI node;
    private final Path lastView;
    private final Page page;
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private int arrivals;

    Workplace(BrowserContext context, URI node, Path lastView) {
        this.context = context;
        this.node = node;
        this.lastView = lastView;
        // Long enough for a machine that is busy with other things.
        context.setDefaultTimeout(30_000);
        context.onRequest(
                request -> {
                    if (!request.url().startsWith(node.toString() + "/")) {
                        elsewhere.add(request.url());
                    }
                });
        this.page = context.newPage();
        page.onFrameNavigated(frame -> arrivals += frame == page.mainFrame() ? 1 : 0);
        page.onPageError(troubles::add);
        page.onConsoleMessage(
                told -> {
                    // An answer such as 422 is no trouble; a script or a style that was refused is.
                    if (told.type().equals("error") && !told.text().startsWith("Failed to load")) {
                        troubles.add(told.text());
                    }
                });
    }

    /**
     * The page, all of it: a press ends when the answer begins, and counting or listing what stands
     * there waits for nothing, so that half an answer would be read as a whole one.
     */
    Page page() {
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return page;
    }

    /** Sits down with a session that is open already. */
    void carry(String session) {
        put(SESSION, session);
    }

    String session() {
        return context.cookies().stream()
                .filter(c -> c.name.equals(SESSION))
                .map(c -> c.value)
                .findFirst()
                .orElseThrow();
    }

    Workplace inEnglish() {
        put("language", "en");
        return this;
    }

    Workplace inChinese() {
        put("language", "zh-CN");
        return this;
    }

    private void put(String name, String value) {
        context.addCookies(List.of(new Cookie(name, value).setUrl(node.toString())));
    }

    /** Goes to an address of the node and answers what it answered. */
    Response open(String path) {
        return page.navigate(path);
    }

    /** The same, stating 履职 as the purpose if one is asked for. */
    Workplace openOnDuty(String path) {
        open(path);
        return onDuty();
    }

    /** Answers the question for the purpose, if the page asks it. */
    Workplace onDuty() {
        if (page().locator("form[action='/purpose']").count() > 0) {
            send();
        }
        return this;
    }

    /** Sends the form of the page by its one primary button. */
    Workplace send() {
        return follow(page().locator("main form button.primary[type=submit]"));
    }

    /** Follows the first link of those. */
    Workplace follow(String selector) {
        return follow(find(selector).first());
    }

    /**
     * Presses what leads to another page, and waits until that one has begun: on a busy machine a
     * press is over before the browser has asked for anything.
     */
    Workplace follow(Locator way) {
        int before = arrivals;
        way.click();
        page.waitForCondition(() -> arrivals > before);
        return this;
    }

    /** What stands on the page besides the frame. */
    String read() {
        return plain(page().locator("main").innerText());
    }

    /** Whose and what: the heading of the page. */
    String title() {
        return plain(page().locator("h1").innerText());
    }

    /** Without the thin spaces between Chinese and digits. */
    private static String plain(String shown) {
        return shown.replace('\u2009', ' ');
    }

    Locator find(String selector) {
        return page().locator(selector);
    }

    /** Types into a field of the form. */
    Workplace enter(String field, String typed) {
        unfold(field);
        page().locator("[id='" + field + "']").fill(typed);
        return this;
    }

    /** Opens the part of a form that nobody must fill, if the field stands there. */
    private void unfold(String field) {
        Locator fold = page().locator("details.fold:not([open]):has([name^='" + field + "'])");
        if (fold.count() > 0) {
            fold.first().locator("summary").first().click();
        }
    }

    /** Ticks one of a field's words, or takes it from its list. */
    Workplace choose(String field, String value) {
        unfold(field);
        Locator list = page().locator("select[name='" + field + "']");
        if (list.count() > 0) {
            list.selectOption(value);
        } else {
            page().locator("input[name='" + field + "'][value='" + value + "']").check();
        }
        return this;
    }

    /** Types a fragment and takes what is offered. */
    Workplace pick(String field, String typed) {
        unfold(field);
        Locator list = page().locator("select[name='" + field + ".id']");
        if (list.count() > 0) {
            String value =
                    list.locator("option").all().stream()
                            .filter(o -> o.textContent().contains(typed))
                            .map(o -> o.getAttribute("value"))
                            .findFirst()
                            .orElseThrow();
            list.selectOption(value);
            return this;
        }
        enter(field, typed);
        page().locator("input[name='" + field + ".id']").first().check();
        return this;
    }

    /** Sends a scanned paper along with the form. */
    Workplace attach(String field) {
        unfold(field);
        page().locator("input[name='" + field + ".file']")
                .first()
                .setInputFiles(new FilePayload("扫描件.pdf", "application/pdf", PAPER));
        return this;
    }

    /** Presses the one button, or follows the one link, of that name, which leads to a page. */
    Workplace press(String name) {
        return follow(way(name));
    }

    /** The one button, or else the one link, of that name in the page. */
    Locator way(String name) {
        Locator button = named(AriaRole.BUTTON, name);
        return (button.count() > 0 ? button : named(AriaRole.LINK, name)).first();
    }

    private Locator named(AriaRole role, String name) {
        Locator inMain =
                page().locator("main")
                        .getByRole(
                                role, new Locator.GetByRoleOptions().setName(name).setExact(true));
        return inMain.count() > 0
                ? inMain
                : page().getByRole(role, new GetByRoleOptions().setName(name).setExact(true));
    }

    /** The sentence at a field, code and all. */
    String errorAt(String field) {
        return page().locator("[id='" + field + "-error']").innerText();
    }

    /** On which days the duties of a name are due, as the page of their record says it. */
    List<String> dueDays(String duty) {
        return page().locator("li.duty:has(strong:text-is('" + duty + "')) .due").allInnerTexts();
    }

    /** Where the record of the page stands. */
    String stage() {
        return page().locator(".stages [aria-current]").innerText();
    }

    /** What the page tells of a field. */
    String fact(String label) {
        return plain(
                page().locator("dt:text-is('" + label + "') + dd").first().innerText().strip());
    }

    /** The id of the record whose page this is. */
    String id() {
        return page().url().replaceAll(".*/|[?#].*", "");
    }

    void shot(Path file) {
        page().screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
    }

    /** Looks back: nobody else was asked for anything, and the page had no trouble with itself. */
    @Override
    public void close() {
        shot(lastView);
        context.close();
        assertThat(elsewhere).as("requests to other hosts").isEmpty();
        assertThat(troubles).as("what the browser complained about").isEmpty();
    }
}
