package org.linli.web.standin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.web.Web;
import org.linli.web.http.Answer;
import org.linli.web.http.Call;
import org.linli.web.http.Parameters;
import org.linli.web.http.Upload;

/** Asks for pages as a browser does: keeps cookies, follows a form's hidden fields. */
public final class Browser {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\"(?: value=\"([^\"]*)\")?>");

    private final Web web;
    private final Map<String, String> cookies = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();

    public Browser(Web web) {
        this.web = web;
        headers.put("host", "node:8080");
    }

    /** What came back. */
    public record Page(Answer answer, String html) {
        public int status() {
            return answer.status();
        }

        public String location() {
            return answer.header("Location");
        }

        /** The hidden fields of all forms of the page. */
        public Parameters hidden() {
            Map<String, List<String>> fields = new HashMap<>();
            Matcher match = HIDDEN.matcher(html);
            while (match.find()) {
                String value = match.group(2) == null ? "" : match.group(2);
                fields.computeIfAbsent(match.group(1), n -> new ArrayList<>()).add(value);
            }
            return Parameters.of(fields);
        }
    }

    public Browser signIn(String account) {
        Page page = post("/sign-in", Parameters.of("account", account, "password", account));
        if (page.status() != 303) {
            throw new IllegalStateException("cannot sign in as " + account);
        }
        return this;
    }

    public Browser inEnglish() {
        cookies.put("language", "en");
        return this;
    }

    public Browser sending(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public String token() {
        return cookies.getOrDefault("linli", "");
    }

    public Page get(String address) {
        return send("GET", address, Parameters.none());
    }

    public Page post(String address, Parameters form) {
        return send("POST", address, form);
    }

    /** Fills the form of a page and sends it; name and value by turns. */
    public Page fill(String address, Page form, String... typed) {
        Parameters all = form.hidden();
        Parameters by = Parameters.of(typed);
        for (String name : by.names()) {
            all = all.withAll(name, by.all(name));
        }
        return post(address, all);
    }

    public Page upload(String address, Parameters form, Upload... uploads) {
        return send("POST", address, form, uploads);
    }

    private Page send(String method, String address, Parameters form, Upload... uploads) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        Parameters asked = query < 0 ? Parameters.none() : query(address.substring(query + 1));
        return receive(
                web.answer(
                        new Call(
                                method,
                                path,
                                asked,
                                form,
                                Map.copyOf(headers),
                                Map.copyOf(cookies),
                                "10.0.0.9",
                                false,
                                new byte[0],
                                List.of(uploads))));
    }

    /** Sends a file as a program does. */
    public Page api(String path, Parameters query, Upload file) {
        return receive(
                web.answer(
                        new Call(
                                "POST",
                                path,
                                query,
                                Parameters.none(),
                                Map.copyOf(headers),
                                Map.of(),
                                "10.0.0.9",
                                false,
                                new byte[0],
                                List.of(file))));
    }

    public Page api(String method, String address, String body) {
        int query = address.indexOf('?');
        return receive(
                web.answer(
                        new Call(
                                method,
                                query < 0 ? address : address.substring(0, query),
                                query < 0 ? Parameters.none() : query(address.substring(query + 1)),
                                Parameters.none(),
                                Map.copyOf(headers),
                                Map.of(),
                                "10.0.0.9",
                                false,
                                body.getBytes(StandardCharsets.UTF_8),
                                List.of())));
    }

    private static Parameters query(String text) {
        Map<String, List<String>> fields = new HashMap<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            String value =
                    parts.length == 1
                            ? ""
                            : java.net.URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            fields.computeIfAbsent(parts[0], n -> new ArrayList<>()).add(value);
        }
        return Parameters.of(fields);
    }

    private Page receive(Answer answer) {
        String cookie = answer.header("Set-Cookie");
        if (!cookie.isEmpty()) {
            String[] pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
            cookies.put(pair[0], pair[1]);
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            answer.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Page(answer, out.toString(StandardCharsets.UTF_8));
    }
}
