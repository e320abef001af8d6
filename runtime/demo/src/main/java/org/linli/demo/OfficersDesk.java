package org.linli.demo;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.drive.Program;

/** An officer's program at the REST interface of a node. */
final class OfficersDesk {
    private static final int LOOKS = 60;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9A-Z]{26})\"");
    private static final Pattern PERSON =
            Pattern.compile("\"type\":\"person\",\"id\":\"([0-9A-Z]{26})\"");
    private static final Pattern OFFICER = Pattern.compile("\"officer\":\"([0-9A-Z]{26})\"");

    private final Program program;

    private OfficersDesk(Program program) {
        this.program = program;
    }

    /**
     * @throws IllegalStateException if the link lets nobody in
     */
    static OfficersDesk signedIn(URI link) {
        return new OfficersDesk(Program.signedInBy(link));
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
        return first(ID, registered(segment));
    }

    String officerOf(Segment segment) {
        return first(OFFICER, registered(segment));
    }

    /**
     * The register's record of a segment; lists are not filtered by codes, and a station has few.
     */
    private String registered(Segment segment) {
        String code = "\"code\":\"%02d\"".formatted(segment.number());
        return Arrays.stream(get("records/segment?limit=500").split("\\{\"type\":\"segment\"", -1))
                .filter(one -> one.contains(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no segment with " + code));
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
        return accepted(program.get(path));
    }

    private String post(String path, Form form) {
        return accepted(program.post(path, 1, form.json()));
    }

    private static String accepted(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
