package org.linli.answers;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.drive.Visitor;

/** The pages without a browser: what stands in their forms and beside their fields. */
final class Screen {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
    private static final Pattern MISTAKES = Pattern.compile("<p class=\"error\".*?</p>");

    private final Visitor visitor;

    Screen(Visitor visitor) {
        this.visitor = visitor;
    }

    Screen inEnglish() {
        visitor.get("/language?to=en");
        return this;
    }

    Screen inChinese() {
        visitor.get("/language?to=zh-CN");
        return this;
    }

    /** Opens the form, fills it and sends it. */
    HttpResponse<String> send(Input input) {
        HttpResponse<String> opened = visitor.get(input.page() + "?purpose=DUTY" + only(input));
        if (opened.statusCode() != 200) {
            throw new IllegalStateException(input.page() + " answers " + opened.statusCode());
        }
        Map<String, String> form = unseen(opened.body());
        form.putAll(input.form());
        return visitor.post(input.page(), form);
    }

    /** A correction is sent by the form of the corrected field alone. */
    private static String only(Input input) {
        return input.act() instanceof Input.Correction
                ? "&only=" + input.values().keySet().iterator().next()
                : "";
    }

    /** What goes along with a form unseen: secret, sheet, version, purpose. */
    static Map<String, String> unseen(String page) {
        Map<String, String> unseen = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            unseen.put(hidden.group(1), hidden.group(2));
        }
        return unseen;
    }

    /** What is said at a field, code and all; empty if nothing is. */
    static String saidAt(String field, String page) {
        String begin = "<p class=\"error\" id=\"" + field + "-error\">";
        int from = page.indexOf(begin);
        return from < 0
                ? ""
                : plain(page.substring(from + begin.length(), page.indexOf("</p>", from)));
    }

    /** All that is said at fields. */
    static List<String> said(String page) {
        return MISTAKES.matcher(page).results().map(MatchResult::group).map(Screen::plain).toList();
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replace('\u2009', ' ')
                .strip();
    }

    /** What stands in a line of a form that came back; empty if the field is drawn otherwise. */
    static Optional<String> standsIn(String field, String page) {
        return Pattern.compile("<input [^>]*name=\"" + field + "\"[^>]*>")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .filter(line -> !line.contains(" type="))
                .map(line -> line.replaceAll(".* value=\"([^\"]*)\".*", "$1"))
                .findFirst();
    }
}
