package org.linli.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program signed in to the REST interface of a node. One request after the other. */
public final class Program {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern TOKEN = Pattern.compile("\"token\"\\s*:\\s*\"([^\"]+)\"");

    private static final Pattern SESSION = Pattern.compile("linli=([^;]+)");

    private final HttpClient client;
    private final URI root;
    private final String token;
    private final String purpose;

    private Program(HttpClient client, URI root, String token, String purpose) {
        this.client = client;
        this.root = root;
        this.token = token;
        this.purpose = purpose;
    }

    /**
     * @throws IllegalStateException if the node does not let the account in
     */
    public static Program signedIn(URI node, Account account) {
        HttpClient client = client();
        String body =
                "{\"account\":\""
                        + account.name()
                        + "\",\"password\":\""
                        + account.password()
                        + "\"}";
        HttpRequest request =
                HttpRequest.newBuilder(node.resolve("/api/v1/sessions"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        HttpResponse<String> answer = send(client, request);
        Matcher token = TOKEN.matcher(answer.body());
        if (answer.statusCode() != 201 || !token.find()) {
            throw new IllegalStateException("sign-in answers " + answer.statusCode());
        }
        return new Program(client, node.resolve("/api/v1/"), token.group(1), "DUTY");
    }

    /**
     * @param link signs in once, and is used up
     * @throws IllegalStateException if it lets nobody in
     */
    public static Program signedInBy(URI link) {
        HttpClient client = client();
        HttpRequest request =
                HttpRequest.newBuilder(link)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(link.getRawQuery()))
                        .build();
        HttpResponse<String> answer = send(client, request);
        Matcher session = SESSION.matcher(answer.headers().firstValue("Set-Cookie").orElse(""));
        if (!session.find()) {
            throw new IllegalStateException("signing in answers " + answer.statusCode());
        }
        return new Program(client, link.resolve("/api/v1/"), session.group(1), "DUTY");
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /**
     * @param path below {@code /api/v1/}
     */
    public HttpResponse<String> get(String path) {
        return send(client, to(path).GET().build());
    }

    public HttpResponse<String> post(String path, String json) {
        return send(client, to(path).POST(BodyPublishers.ofString(json)).build());
    }

    /**
     * Does something to a record.
     *
     * @param version the version of the record that it is done to
     */
    public HttpResponse<String> post(String path, long version, String json) {
        return send(
                client,
                to(path).header("If-Match", "\"" + version + "\"")
                        .POST(BodyPublishers.ofString(json))
                        .build());
    }

    /**
     * @param version the version of the record that the change was made on
     */
    public HttpResponse<String> patch(String path, long version, String json) {
        return send(
                client,
                to(path).header("If-Match", "\"" + version + "\"")
                        .method("PATCH", BodyPublishers.ofString(json))
                        .build());
    }

    /** The same program without a purpose: for what needs none, or should. */
    public Program withoutPurpose() {
        return new Program(client, root, token, "");
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(root.resolve(path))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json");
        return purpose.isEmpty() ? request : request.header("Linli-Purpose", purpose);
    }

    /**
     * @throws UncheckedIOException if no answer came
     */
    static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
