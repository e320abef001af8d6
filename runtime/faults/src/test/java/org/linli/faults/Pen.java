package org.linli.faults;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.drive.Program;

/**
 * Writes one person after the other, each new and then changed, and remembers what the node
 * acknowledged.
 */
final class Pen {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9A-Z]{26})\"");

    /** What each person's record must hold. */
    private final Map<String, String> acknowledged = new HashMap<>();

    /** What may have been kept, though the answer never came. */
    private final Map<String, String> unanswered = new HashMap<>();

    private int written;

    /** Writes until the node is gone. */
    void writeUntilSilence(Program program) {
        try {
            while (true) {
                String id = create(program, "单位" + written++);
                change(program, id, "单位" + written++);
            }
        } catch (UncheckedIOException gone) {
            // The power is off.
        }
    }

    private String create(Program program, String employer) {
        String person =
                """
                {"nameZh":"试写者","idType":"NONE","sex":"FEMALE","birthDate":"1990-02-28",
                 "segmentCode":"%s","lifeStatus":"ALIVE","employer":"%s"}
                """
                        .formatted(Town.SEGMENT, employer);
        String answer = accepted(program.post("records/person", person), 201);
        Matcher id = ID.matcher(answer);
        if (!id.find()) {
            throw new IllegalStateException("no id in the answer");
        }
        acknowledged.put(id.group(1), employer);
        return id.group(1);
    }

    private void change(Program program, String id, String employer) {
        unanswered.put(id, employer);
        String change = "{\"employer\":\"" + employer + "\"}";
        accepted(program.patch("records/person/" + id, 1, change), 200);
        unanswered.remove(id);
        acknowledged.put(id, employer);
    }

    private static String accepted(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** How many acknowledged records the node lost, or holds with another value. */
    long lost(Program program) {
        Map<String, String> kept = Listing.of(program, "person").values("employer");
        return acknowledged.entrySet().stream()
                .filter(told -> !holds(kept.get(told.getKey()), told.getKey(), told.getValue()))
                .count();
    }

    private boolean holds(String found, String id, String told) {
        return told.equals(found) || (found != null && found.equals(unanswered.get(id)));
    }
}
