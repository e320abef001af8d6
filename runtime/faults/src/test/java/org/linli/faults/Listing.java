package org.linli.faults;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.drive.Program;
import org.linli.drive.Visitor;

/** All records of a type, read from the REST interface page by page. */
final class Listing {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9A-Z]{26})\"");
    private static final Pattern NEXT = Pattern.compile("\"next\"\\s*:\\s*\"([^\"]+)\"");

    private final List<String> pages = new ArrayList<>();

    private Listing() {}

    static Listing of(Program program, String type) {
        Listing listing = new Listing();
        String path = "records/" + type + "?limit=500";
        String cursor = "";
        while (cursor != null) {
            String page = read(program, path + cursor);
            listing.pages.add(page);
            Matcher next = NEXT.matcher(page);
            cursor = next.find() ? "&cursor=" + Visitor.encoded(next.group(1)) : null;
        }
        return listing;
    }

    /** Whether there is a record of the type at all. */
    static boolean any(Program program, String type) {
        return ID.matcher(read(program, "records/" + type + "?limit=1")).find();
    }

    private static String read(Program program, String path) {
        HttpResponse<String> answer = program.get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    Set<String> ids() {
        Set<String> ids = new HashSet<>();
        pages.forEach(page -> ID.matcher(page).results().forEach(id -> ids.add(id.group(1))));
        return ids;
    }

    /** One text field of each record by the record's id; records without it are left out. */
    Map<String, String> values(String field) {
        Pattern value = Pattern.compile("\"" + field + "\"\\s*:\\s*\"([^\"]*)\"");
        Map<String, String> values = new HashMap<>();
        for (String page : pages) {
            List<MatchResult> ids = ID.matcher(page).results().toList();
            for (int i = 0; i < ids.size(); i++) {
                int end = i + 1 < ids.size() ? ids.get(i + 1).start() : page.length();
                Matcher found = value.matcher(page).region(ids.get(i).end(), end);
                if (found.find()) {
                    values.put(ids.get(i).group(1), found.group(1));
                }
            }
        }
        return values;
    }
}
