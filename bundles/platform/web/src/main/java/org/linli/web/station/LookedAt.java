package org.linli.web.station;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.function.RecordDefinition;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;
import org.linli.web.words.Say;

/**
 * What somebody looked at, as the journal keeps it: whoever looks for the cases of one person has
 * looked at that person, and whoever opened what is sealed did so by a record that let him.
 */
final class LookedAt {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int SHOWN = 3;

    private final List<String> ids = new ArrayList<>();
    private String field = "";

    private LookedAt() {}

    /** The record; with the number of the one that opened it, if it is sealed. */
    static String record(Say say, String label, JournalEntry entry) {
        String object = label + " " + entry.id();
        LookedAt at = read(entry.body());
        return at.field.equals("opening")
                ? say.say("audit.opening", "object", object, "number", at.ids.getFirst())
                : object;
    }

    /** The kind of records and, where the list was of somebody, of whom. */
    static String list(
            Say say, Optional<RecordDefinition<?>> type, String label, JournalEntry entry) {
        if (entry.act() == Act.IDENTIFIED) {
            return say.say("audit.nobody", "type", label);
        }
        LookedAt of = read(entry.body());
        if (of.ids.isEmpty()) {
            return label;
        }
        String field =
                type.filter(t -> t.model().hasField(of.field))
                        .map(t -> say.field(t, of.field))
                        .orElse(of.field);
        String first = String.join(" ", of.ids.stream().limit(SHOWN).toList());
        String key = of.ids.size() > SHOWN ? "audit.of.more" : "audit.of";
        return say.say(key, "type", label, "field", field, "ids", first, "n", of.ids.size());
    }

    /** The first word or words that the entry tells; nothing if it tells numbers alone. */
    private static LookedAt read(String body) {
        LookedAt of = new LookedAt();
        if (!body.contains("\"of\"") && !body.contains("\"opening\"")) {
            return of;
        }
        try (JsonParser parser = JSON.createParser(body)) {
            String name = "";
            while (parser.nextToken() != null && of.ids.isEmpty()) {
                if (parser.currentToken() == JsonToken.FIELD_NAME) {
                    name = parser.currentName();
                } else if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    of.field = name;
                    of.ids.addAll(rest(parser));
                }
            }
        } catch (IOException unreadable) {
            // Proving the journal is not this page's work.
            return new LookedAt();
        }
        return of;
    }

    private static List<String> rest(JsonParser parser) throws IOException {
        List<String> strings = new ArrayList<>();
        do {
            strings.add(parser.getText());
        } while (parser.nextToken() == JsonToken.VALUE_STRING);
        return strings;
    }
}
