package org.linli.store.read;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.access.Purpose;
import org.linli.function.FunctionModel;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Field;
import org.linli.record.Kind;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.record.Sensitivity;
import org.linli.record.Stored;
import org.linli.record.TypeName;
import org.linli.refusal.Refusal;
import org.linli.store.query.Narrowing;
import org.linli.store.query.Slices;
import org.linli.store.transaction.NodeDatabase;

/**
 * What records are called. A sensitive record is called by masked names as long as no purpose is
 * stated: that somebody is in such a file is itself what must not be told in passing.
 */
public final class Titles {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Of more the database does not look up each, but walks through all there are. */
    private static final int AT_ONCE = 100;

    /** A case by its person, a visit by its case by its person: further nobody names anything. */
    private static final int DEEPEST = 3;

    private final NodeDatabase database;
    private final Functions functions;
    private final Access access;
    private final Slices slices;

    public Titles(NodeDatabase database, Functions functions, Access access) {
        this.database = database;
        this.functions = functions;
        this.access = access;
        this.slices = new Slices(database.tables());
    }

    public <T extends Record> Map<RecordId, String> of(
            Actor actor, Class<T> type, Collection<RecordId> ids) {
        return of(actor, type, new LinkedHashSet<>(ids), DEEPEST);
    }

    private <T extends Record> Map<RecordId, String> of(
            Actor actor, Class<T> type, Set<RecordId> ids, int depth) {
        if (ids.isEmpty() || depth == 0 || !functions.keeps(type)) {
            return Map.of();
        }
        RecordDefinition<T> definition = functions.record(type);
        List<Stored<T>> records = visible(actor, definition, List.copyOf(ids));
        boolean cautious =
                actor.purpose() == null
                        && definition.model().sensitivity().compareTo(Sensitivity.SENSITIVE) >= 0;
        Set<String> masked = access.masked(actor, definition);
        Map<RecordId, String> targets = targets(actor, definition, records, depth);
        Map<RecordId, String> titles = new LinkedHashMap<>();
        for (Stored<T> record : records) {
            List<String> words = new ArrayList<>();
            for (String name : definition.title()) {
                Field field = definition.model().field(name);
                Object value = definition.model().get(record.value(), field);
                String word = word(definition, field, actor, value, targets);
                if (!word.isBlank()) {
                    words.add(hidden(word, field, cautious, masked));
                }
            }
            String title = String.join(" ", words).strip();
            titles.put(record.id(), title.isEmpty() ? record.number() : title);
        }
        return titles;
    }

    private static String hidden(String word, Field field, boolean cautious, Set<String> masked) {
        if (masked.contains(field.name())) {
            return switch (field.kind()) {
                case TEXT -> Masks.text(word);
                // Whom it is about, as far as a list of duties may tell: 周**.
                case REF -> Masks.name(word);
                default -> "";
            };
        }
        boolean names = field.kind() == Kind.TEXT || field.kind() == Kind.REF;
        return cautious && names ? Masks.name(word) : word;
    }

    private <T extends Record> List<Stored<T>> visible(
            Actor actor, RecordDefinition<T> definition, List<RecordId> ids) {
        Condition narrowed;
        try {
            // A title names and does not tell, so it needs no purpose; the area it does need.
            Purpose purpose = actor.purpose() == null ? Purpose.DUTY : actor.purpose();
            narrowed = access.named(actor.withPurpose(purpose), definition);
        } catch (Refusal mayNotReadAny) {
            return List.of();
        }
        Condition narrowing = narrowed;
        return database.reading(
                (session, lookup) -> {
                    List<Stored<T>> found = new ArrayList<>();
                    for (int i = 0; i < ids.size(); i += AT_ONCE) {
                        List<RecordId> some = ids.subList(i, Math.min(ids.size(), i + AT_ONCE));
                        Query<T> query =
                                Query.of(definition.type(), Condition.field(Condition.ID).in(some))
                                        .limit(AT_ONCE);
                        found.addAll(slices.rows(session, query, narrowing, Narrowing.NONE));
                    }
                    return found;
                });
    }

    /** Titles of all records that titles of these records speak of. */
    private <T extends Record> Map<RecordId, String> targets(
            Actor actor, RecordDefinition<T> definition, List<Stored<T>> records, int depth) {
        Map<RecordId, String> targets = new HashMap<>();
        for (String name : definition.title()) {
            Field field = definition.model().field(name);
            if (field.kind() != Kind.REF || field.list()) {
                continue;
            }
            Set<RecordId> ids = new LinkedHashSet<>();
            for (Stored<T> record : records) {
                if (definition.model().get(record.value(), field) instanceof Ref<?> ref) {
                    ids.add(ref.id());
                }
            }
            targets.putAll(of(actor, field.type().asSubclass(Record.class), ids, depth - 1));
        }
        return targets;
    }

    private String word(
            RecordDefinition<?> definition,
            Field field,
            Actor actor,
            @Nullable Object value,
            Map<RecordId, String> targets) {
        return switch (value) {
            case null -> "";
            case List<?> list -> "";
            case Enum<?> code ->
                    functions
                            .of(definition)
                            .labels()
                            .get(FunctionModel.codeKey(code), actor.language());
            case Ref<?> ref -> targets.getOrDefault(ref.id(), "");
            case Record part -> "";
            case LocalDateTime time -> MINUTE.format(time);
            case String name when field.component().isAnnotationPresent(TypeName.class) ->
                    functions.record(name).map(type -> label(type, actor)).orElse(name);
            case String text -> definition.spoken(field, text, actor.language());
            default -> value.toString();
        };
    }

    private String label(RecordDefinition<?> type, Actor actor) {
        return functions.of(type).labels().get(type.name(), actor.language());
    }
}
