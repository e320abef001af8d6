package org.linli.web.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.function.FunctionModel;
import org.linli.function.RecordDefinition;
import org.linli.record.Field;
import org.linli.record.Kind;
import org.linli.record.Sensitivity;
import org.linli.record.Stored;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;
import org.linli.web.frame.Visit;
import org.linli.web.words.Days;

/** What happened to a record, latest first: who, when, and what became of which field. */
public final class Timeline {
    private static final int MOST = 12;
    private static final Set<Act> TOLD =
            EnumSet.of(Act.CREATED, Act.CHANGED, Act.STEPPED, Act.VERIFIED, Act.WITHDRAWN);

    private final Visit visit;
    private final RecordDefinition<?> type;
    private final Stored<?> stored;

    Timeline(Visit visit, RecordDefinition<?> type, Stored<?> stored) {
        this.visit = visit;
        this.type = type;
        this.stored = stored;
    }

    /** One line; a year's first line carries the year as a head. */
    public record Event(String year, String iso, String day, String what, String who) {}

    /**
     * @param more how many earlier ones are not shown
     */
    public record Told(List<Event> events, int more) {}

    Told tell(boolean all) {
        List<JournalEntry> entries =
                visit
                        .platform()
                        .records()
                        .history(visit.actorFor(type), type.type(), stored.id())
                        .stream()
                        .filter(e -> TOLD.contains(e.act()) && !isPartOfWork(e))
                        .toList();
        List<Event> events = new ArrayList<>();
        int year = visit.days().today().getYear();
        int most = all ? entries.size() : Math.min(MOST, entries.size());
        for (JournalEntry entry : entries.subList(0, most)) {
            LocalDate day = Days.of(entry.at());
            String head = "";
            if (day.getYear() != year) {
                year = day.getYear();
                head = visit.say().say("timeline.year", "year", year);
            }
            String shortDay = visit.days().day(day.withYear(visit.days().today().getYear()));
            events.add(new Event(head, day.toString(), shortDay, what(entry), who(entry, day)));
        }
        return new Told(events, entries.size() - most);
    }

    /** A step that the clock takes over and over changes others, and nothing here. */
    private static boolean isPartOfWork(JournalEntry entry) {
        return entry.act() == Act.STEPPED && entry.fields().isEmpty();
    }

    private String who(JournalEntry entry, LocalDate day) {
        String name = name(entry.account());
        return day.equals(visit.days().today()) ? name + " " + Days.clock(entry.at()) : name;
    }

    private String name(String account) {
        return switch (account) {
            case "system" -> visit.say().say("timeline.node");
            case "console" -> visit.say().say("timeline.console");
            default -> visit.names().of(account);
        };
    }

    private String what(JournalEntry entry) {
        Map<String, String> values = read(entry.body());
        return switch (entry.act()) {
            case CREATED -> visit.say().say("timeline.created");
            case STEPPED -> stepped(entry, values);
            case VERIFIED -> visit.say().say("timeline.verified");
            case WITHDRAWN -> visit.say().say("timeline.withdrawn");
            default -> changed(entry, values);
        };
    }

    /** A step that stays where it is tells what it changed. */
    private String stepped(JournalEntry entry, Map<String, String> values) {
        String stage = type.lifecycle().map(l -> l.stage()).orElse("");
        if (!entry.fields().contains(stage)) {
            return changed(entry, values);
        }
        String now = values.get(stage);
        return now == null
                ? visit.say().say("timeline.stepped")
                : visit.say().say("timeline.step", "stage", code(type.model().field(stage), now));
    }

    private String changed(JournalEntry entry, Map<String, String> values) {
        List<String> parts = new ArrayList<>();
        for (String name : entry.fields()) {
            if (type.model().hasField(name) && parts.size() < 4) {
                parts.add(field(type.model().field(name), values.get(name)));
            }
        }
        return parts.isEmpty()
                ? visit.say().say("timeline.changed")
                : String.join(visit.say().say("list.semicolon"), parts);
    }

    /** The field's word, and its new value where that is short and this reader may see it. */
    private String field(Field field, @org.jspecify.annotations.Nullable String value) {
        String label = visit.say().field(type, field.name());
        boolean hidden =
                stored.masked().contains(field.name())
                        || field.sensitivity().compareTo(Sensitivity.PERSONAL) >= 0;
        boolean plain =
                switch (field.kind()) {
                    case REF, PART, BOOLEAN, ATTACHMENT -> false;
                    default -> !field.list();
                };
        if (value == null || hidden || !plain || value.length() > 40) {
            return label;
        }
        String text = field.kind() == Kind.CODE ? code(field, value) : value;
        return visit.say().say("timeline.field", "field", label, "value", text);
    }

    private String code(Field field, String constant) {
        for (Object one : field.type().getEnumConstants()) {
            if (((Enum<?>) one).name().equals(constant)) {
                return visit.say().label(type, FunctionModel.codeKey((Enum<?>) one));
            }
        }
        return constant;
    }

    /** The plain values of an entry's body; lists and parts are left out. */
    private static Map<String, String> read(String body) {
        Map<String, String> values = new HashMap<>();
        if (!body.startsWith("{")) {
            return values;
        }
        try (JsonParser parser = JSON.createParser(body)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                    values.put(name, parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException unreadable) {
            // An entry that cannot be read tells less; verifying the journal is not this page's
            // work.
            return values;
        }
        return values;
    }

    private static final JsonFactory JSON = new JsonFactory();
}
