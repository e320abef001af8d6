package org.linli.web.rest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.refusal.Refusal;
import org.linli.web.frame.Page;
import org.linli.web.frame.Visit;

/**
 * What a request may ask for behind its path. What nobody knows is refused and not passed over: a
 * program that filters by a misspelt name would take everything for its answer.
 */
final class Asked {
    static final int MOST = 500;

    private static final int TOLD = 60;

    private Asked() {}

    /** The page, for requests that name no other parameters. */
    static Page only(Page page, String... known) {
        List<String> names = List.of(known);
        return visit -> {
            for (String name : visit.query().names()) {
                if (!names.contains(name)) {
                    throw unknown(name, names);
                }
                single(visit, name);
            }
            return page.answer(visit);
        };
    }

    static Refusal unknown(String name, Collection<String> known) {
        String all = known.isEmpty() ? "—" : String.join(", ", known);
        return new Refusal("API-004", shown(name), Map.of("name", shown(name), "known", all));
    }

    static Refusal unreadable(String name, String value, String allowed) {
        return new Refusal(
                "API-005", name, Map.of("name", name, "value", shown(value), "allowed", allowed));
    }

    private static String shown(String text) {
        return text.length() > TOLD ? text.substring(0, TOLD) + "…" : text;
    }

    /** The value of a parameter that stands once; null if it is not there. */
    static @Nullable String single(Visit visit, String name) {
        List<String> all = visit.query().all(name);
        if (all.size() > 1) {
            throw unreadable(name, String.join(", ", all), "1 ×");
        }
        return all.isEmpty() ? null : all.getFirst().strip();
    }

    static int limit(Visit visit, int otherwise) {
        String text = single(visit, "limit");
        if (text == null) {
            return otherwise;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException noNumber) {
            // Refused like a number out of bounds.
        }
        throw unreadable("limit", text, "1–" + MOST);
    }

    static boolean yes(Visit visit, String name) {
        String text = single(visit, name);
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw unreadable(name, text, "true, false");
    }
}
