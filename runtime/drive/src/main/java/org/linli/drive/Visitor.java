package org.linli.drive;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody with a browser, signed in to a node. One request after the other. */
public final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String BOUNDARY = "between-the-parts-of-a-form";

    private final HttpClient browser;
    private final URI node;

    private Visitor(URI node) {
        this.node = node;
        this.browser =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(new CookieManager())
                        .connectTimeout(Duration.ofSeconds(5))
                        .build();
    }

    /** Somebody who has only found the address. */
    public static Visitor of(URI node) {
        return new Visitor(node);
    }

    /**
     * @throws IllegalStateException if the node does not let the account in
     */
    public static Visitor signedIn(URI node, Account account) {
        Visitor visitor = new Visitor(node);
        HttpResponse<String> answer =
                visitor.post(
                        "/sign-in",
                        Map.of("account", account.name(), "password", account.password()));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("sign-in answers " + answer.statusCode());
        }
        return visitor;
    }

    public HttpResponse<String> get(String path) {
        return send(to(path).GET().build());
    }

    /** Sends a form as a page does. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        String body =
                form.entrySet().stream()
                        .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                to(path).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    /**
     * Sends a form with a file, as a page does that asks for a workbook.
     *
     * @param file what stands in it
     */
    public HttpResponse<String> upload(
            String path, Map<String, String> form, String name, String file) {
        String line = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"";
        StringBuilder body = new StringBuilder();
        form.forEach(
                (field, value) ->
                        body.append(line)
                                .append(field)
                                .append("\"\r\n\r\n")
                                .append(value)
                                .append("\r\n"));
        body.append(line).append("book\"; filename=\"").append(name).append("\"\r\n\r\n");
        body.append(file).append("\r\n--").append(BOUNDARY).append("--\r\n");
        return send(
                to(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build());
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(node.resolve(path)).timeout(PATIENCE);
    }

    /**
     * @throws java.io.UncheckedIOException if no answer came
     */
    private HttpResponse<String> send(HttpRequest request) {
        return Program.send(browser, request);
    }
}
