package org.linli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An officer's program at the REST interface of a node. */
final class OfficersDesk {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LOOKS = 60;
    private static final Pattern SESSION = Pattern.compile("linli=([^;]+)");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9A-Z]{26})\"");
    private static final Pattern PERSON =
            Pattern.compile("\"type\":\"person\",\"id\":\"([0-9A-Z]{26})\"");
    private static final Pattern OFFICER = Pattern.compile("\"officer\":\"([0-9A-Z]{26})\"");

    private final HttpClient client;
    private final URI api;
    private final String token;

    private OfficersDesk(HttpClient client, URI api, String token) {
        this.client = client;
        this.api = api;
        this.token = token;
    }

    /**
     * @throws IllegalStateException if the link lets nobody in
     */
    static OfficersDesk signedIn(URI link) {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest used =
                HttpRequest.newBuilder(link)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(link.getRawQuery()))
                        .build();
        HttpResponse<String> answer = send(client, used);
        Matcher session = SESSION.matcher(answer.headers().firstValue("Set-Cookie").orElse(""));
        if (!session.find()) {
            throw new IllegalStateException("signing in answers " + answer.statusCode());
        }
        return new OfficersDesk(client, link.resolve("/api/v1/"), session.group(1));
    }

    /** Finds somebody by number; the index of a fresh node takes a while. */
    String person(String number) {
        for (int look = 0; look < LOOKS; look++) {
            Matcher found = PERSON.matcher(get("search?q=" + number));
            if (found.find()) {
                return found.group(1);
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
        throw new IllegalStateException("a minor of the ledger is not in the register");
    }

    String segment(Segment segment) {
        return first(ID, segments(segment));
    }

    String officerOf(Segment segment) {
        return first(OFFICER, segments(segment));
    }

    private String segments(Segment segment) {
        return get("records/segment?code=%02d".formatted(segment.number()));
    }

    private static String first(Pattern pattern, String answer) {
        Matcher found = pattern.matcher(answer);
        if (!found.find()) {
            throw new IllegalStateException("not in the answer: " + answer);
        }
        return found.group(1);
    }

    /** Answers its id. */
    String create(String type, Form form) {
        return first(ID, post("records/" + type, form));
    }

    /** Takes a step of a record that is new. */
    void step(String type, String id, String step, Form form) {
        post("records/" + type + "/" + id + "/steps/" + step, form);
    }

    private String get(String path) {
        return accepted(send(client, to(path).GET().build()));
    }

    private String post(String path, Form form) {
        return accepted(
                send(
                        client,
                        to(path).header("Content-Type", "application/json")
                                .header("If-Match", "\"1\"")
                                .POST(BodyPublishers.ofString(form.json()))
                                .build()));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(api.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Linli-Purpose", "DUTY");
    }

    private static String accepted(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
