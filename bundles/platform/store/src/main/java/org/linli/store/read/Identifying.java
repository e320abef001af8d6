package org.linli.store.read;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.function.Functions;
import org.linli.function.Identification;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Field;
import org.linli.record.Kind;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.store.JournalEntry.Act;
import org.linli.store.journal.Told;
import org.linli.store.transaction.NodeDatabase;

/**
 * Lets somebody who does not read the register name whom his case is about.
 *
 * <p>The database compares all that was told in one look, and the try is journalled whatever came
 * of it, so that neither the answer nor its time tells which part was wrong. What was told is
 * personal data and stays out of the journal.
 */
public final class Identifying {
    /** More than a day's cases name, and far too few to try a name on many numbers. */
    private static final int AN_HOUR = 30;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LONGEST = 200;

    private final NodeDatabase database;
    private final Functions functions;
    private final Access access;
    private final Clock clock;

    /** In memory: whoever tries cannot restart the node. */
    private final Map<String, Deque<Instant>> tries = new HashMap<>();

    public Identifying(NodeDatabase database, Functions functions, Access access) {
        this.database = database;
        this.functions = functions;
        this.access = access;
        this.clock = database.station().clock();
    }

    /** As {@link org.linli.store.Records#identify}. */
    public <T extends Record> Ref<T> identify(
            Actor actor, Class<T> type, Map<String, String> told) {
        RecordDefinition<T> definition = functions.record(type);
        Condition area = access.identifiable(actor, definition);
        if (!isUsed(actor, type)) {
            throw new Refusal("SYS-403", null);
        }
        Identification by =
                definition.identification().orElseThrow(() -> new Refusal("SYS-403", null));
        List<String> texts = texts(by, told);
        database.book().requireWritable();
        if (!mayTry(actor.account())) {
            journal(actor, Act.REFUSED, definition, null);
            throw new Refusal("PIC-004", null, Map.of("most", Integer.toString(AN_HOUR)));
        }
        List<Stored<T>> found = find(definition, exactly(by, texts), area);
        Stored<T> one = found.size() == 1 ? found.getFirst() : null;
        journal(actor, Act.IDENTIFIED, definition, one);
        if (one == null) {
            throw new Refusal("PIC-003", null);
        }
        return one.ref();
    }

    /** Whether he fills in any reference to such records: without one there is nothing to name. */
    private boolean isUsed(Actor actor, Class<? extends Record> type) {
        return functions.enabled().stream()
                .flatMap(function -> function.records().stream())
                .anyMatch(record -> writes(actor, record) && pointsTo(record.model(), type));
    }

    private static boolean writes(Actor actor, RecordDefinition<?> record) {
        Stream<Role> steps =
                record.lifecycle().stream()
                        .flatMap(l -> l.steps().stream())
                        .flatMap(step -> step.roles().stream());
        return actor.isAny(record.creators())
                || actor.isAny(record.editors())
                || steps.anyMatch(actor::is);
    }

    private static boolean pointsTo(RecordModel<?> model, Class<? extends Record> type) {
        return model.fields().stream().anyMatch(field -> pointsTo(field, type));
    }

    private static boolean pointsTo(Field field, Class<? extends Record> type) {
        return switch (field.kind()) {
            case REF -> field.type() == type;
            case PART ->
                    RecordModel.fieldsOf(field.type().asSubclass(Record.class)).stream()
                            .anyMatch(inner -> inner.kind() == Kind.REF && inner.type() == type);
            default -> false;
        };
    }

    private static List<String> texts(Identification by, Map<String, String> told) {
        if (!Set.copyOf(by.fields()).equals(told.keySet())) {
            throw new Refusal("PIC-003", null);
        }
        List<String> texts = new ArrayList<>();
        for (String field : by.fields()) {
            String text = told.getOrDefault(field, "").strip();
            if (text.isEmpty()) {
                throw new Refusal("VAL-001", field);
            }
            texts.add(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        }
        return texts;
    }

    /** What cannot be read is nobody's number or name, and is not told apart from a wrong one. */
    private static Condition exactly(Identification by, List<String> texts) {
        try {
            return by.exactly().apply(texts);
        } catch (Refusal unreadable) {
            return Condition.ALWAYS.not();
        }
    }

    private <T extends Record> List<Stored<T>> find(
            RecordDefinition<T> definition, Condition exactly, @Nullable Condition area) {
        Query<T> asked = Query.of(definition.type(), exactly).limit(2);
        Query<T> within = area == null ? asked : asked.and(area);
        return database.reading((session, lookup) -> lookup.list(within));
    }

    private void journal(
            Actor actor, Act act, RecordDefinition<?> definition, @Nullable Stored<?> found) {
        Told told =
                new Told(
                        act,
                        definition.name(),
                        found == null ? null : found.id(),
                        found == null ? 0 : found.version(),
                        List.of(),
                        "",
                        found == null ? 0 : found.entry());
        database.writing(t -> t.journal(actor, t.now(), told));
    }

    private synchronized boolean mayTry(String account) {
        Instant now = clock.instant();
        Instant from = now.minus(HOUR);
        tries.values().removeIf(times -> times.isEmpty() || !times.peekLast().isAfter(from));
        Deque<Instant> times = tries.computeIfAbsent(account, a -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.peekFirst().isAfter(from)) {
            times.removeFirst();
        }
        if (times.size() >= AN_HOUR) {
            return false;
        }
        times.addLast(now);
        return true;
    }
}
