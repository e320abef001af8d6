package org.linli.faults;

import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.drive.Program;

/** Things that somebody found, kept by the sample function. */
final class Item {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9A-Z]{26})\"");
    private static final Pattern THING = Pattern.compile("\"thing\"\\s*:\\s*\"([^\"]*)\"");
    private static final AtomicInteger SLIPS = new AtomicInteger();

    private Item() {}

    /** An umbrella; returns its record's id. */
    static String handedIn(Program program) {
        String segment = first(ID, told(program.get("records/segment?limit=1"), 200));
        String body =
                """
                {"slip":"LF-%d","thing":"雨伞","kind":"OTHER","segment":"%s",
                 "receivedOn":"2026-03-02","foundAt":"车站"}
                """
                        .formatted(SLIPS.incrementAndGet(), segment);
        return first(ID, told(program.post("records/found-item", body), 201));
    }

    static String thing(Program program, String id) {
        return first(THING, told(program.get("records/found-item/" + id), 200));
    }

    static void rename(Program program, String id, long version, String thing) {
        told(
                program.patch("records/found-item/" + id, version, "{\"thing\":\"" + thing + "\"}"),
                200);
    }

    private static String told(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException(pattern + " is not in " + text);
        }
        return found.group(1);
    }
}
