package org.linli.web.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.function.Lifecycle;
import org.linli.function.Lifecycle.Step;
import org.linli.function.RecordDefinition;
import org.linli.query.Query;
import org.linli.query.Slice;
import org.linli.record.Field;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.web.field.Cells;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.list.Filters;
import org.linli.web.record.Reckoned;

/** Records of every type, read and written by the same rules as on the pages. */
final class RecordResources {
    Answer list(Visit visit) {
        return list(visit, type(visit));
    }

    private static <T extends Record> Answer list(Visit visit, RecordDefinition<T> type) {
        ListParameters parameters = new ListParameters(visit, type);
        Actor reader = visit.actorFor(type);
        // Who may not read the type, or says no purpose yet, is told so first.
        Access access = visit.platform().access();
        if (!access.mayRead(reader, type)) {
            throw new Refusal("SYS-404", null);
        }
        access.narrowed(reader, type);
        parameters.check();
        Filters filters = new Filters(visit, type, Map.of());
        Query<T> query =
                parameters
                        .sorting()
                        .of(Query.of(type.type(), filters.condition()))
                        .limit(Asked.limit(visit, 50))
                        .from(visit.query().get(ListParameters.CURSOR));
        if (!visit.platform().records().continues(reader, query)) {
            throw Asked.unreadable(
                    ListParameters.CURSOR, String.valueOf(query.cursor()), "next, previous");
        }
        Slice<T> slice = visit.platform().records().list(reader, query);
        Map<String, @Nullable Object> page = new LinkedHashMap<>();
        page.put("items", slice.rows().stream().map(r -> json(type, r)).toList());
        page.put("next", slice.next());
        page.put("previous", slice.previous());
        return Api.json(200, page);
    }

    Answer one(Visit visit) {
        return one(visit, type(visit));
    }

    private static <T extends Record> Answer one(Visit visit, RecordDefinition<T> type) {
        Stored<T> stored =
                visit.platform().records().open(visit.actorFor(type), type.type(), id(visit));
        Map<String, @Nullable Object> json = json(type, stored);
        Map<String, Long> reckoned = Reckoned.of(visit, type, stored);
        if (!reckoned.isEmpty()) {
            json.put("reckoned", reckoned);
        }
        return Api.json(200, json).with("ETag", "\"" + stored.version() + "\"");
    }

    Answer create(Visit visit) {
        return create(visit, type(visit));
    }

    private static <T extends Record> Answer create(Visit visit, RecordDefinition<T> type) {
        Map<String, @Nullable Object> values = values(visit, type);
        T value = type.model().create(values);
        Optional<String> key = visit.call().header("idempotency-key").filter(k -> k.length() <= 64);
        Actor actor = visit.actorFor(type);
        if (key.isEmpty()) {
            return answer(201, type, visit.platform().records().create(actor, value));
        }
        // The desk of the session remembers the key, so that a repeated request finds the first
        // one's record.
        String id =
                visit.desks()
                        .of(visit.token(), actor.account())
                        .once(
                                "api:" + key.get(),
                                () -> visit.platform().records().create(actor, value).id().text());
        return answer(
                201, type, visit.platform().records().open(actor, type.type(), new RecordId(id)));
    }

    /** A new record where its kind begins need not say so. */
    private static Map<String, @Nullable Object> values(Visit visit, RecordDefinition<?> type) {
        Map<String, @Nullable Object> values =
                JsonValues.read(type.model().fields(), Json.object(visit.call().body()), "");
        Optional<? extends Lifecycle<?>> lifecycle = type.lifecycle();
        lifecycle
                .flatMap(Lifecycle::beginning)
                .ifPresent(stage -> values.putIfAbsent(lifecycle.get().stage(), stage));
        return values;
    }

    /** Names a record to whoever does not read its type, by all that identifies it. */
    Answer identify(Visit visit) {
        RecordDefinition<?> type = type(visit);
        Map<String, String> told = new LinkedHashMap<>();
        Json.object(visit.call().body())
                .forEach((name, value) -> told.put(name, value instanceof String t ? t : ""));
        Ref<?> found = visit.platform().records().identify(visit.actorFor(type), type.type(), told);
        return Api.json(200, Map.of("id", found.id()));
    }

    Answer change(Visit visit) {
        return change(visit, type(visit));
    }

    private static <T extends Record> Answer change(Visit visit, RecordDefinition<T> type) {
        long version = version(visit);
        Map<String, @Nullable Object> fields =
                JsonValues.read(type.model().fields(), Json.object(visit.call().body()), "");
        return answer(
                200,
                type,
                visit.platform()
                        .records()
                        .change(visit.actorFor(type), type.type(), id(visit), version, fields));
    }

    Answer step(Visit visit) {
        return step(visit, type(visit));
    }

    /** Whoever may take a step may write what it asks for, and not the rest of the record. */
    private static <T extends Record> Answer step(Visit visit, RecordDefinition<T> type) {
        Step<T> step =
                type.lifecycle()
                        .flatMap(l -> l.step(visit.place("step")))
                        .orElseThrow(() -> new Refusal("SYS-404", null));
        long version = version(visit);
        byte[] body = visit.call().body();
        Map<String, @Nullable Object> fields =
                JsonValues.read(
                        step.asks().stream().distinct().map(type.model()::field).toList(),
                        body.length == 0 ? Json.none() : Json.object(body),
                        "");
        return answer(
                200,
                type,
                visit.platform()
                        .records()
                        .step(
                                visit.actorFor(type),
                                type.type(),
                                id(visit),
                                version,
                                step.name(),
                                fields));
    }

    Answer verify(Visit visit) {
        return verify(visit, type(visit));
    }

    private static <T extends Record> Answer verify(Visit visit, RecordDefinition<T> type) {
        return answer(
                200,
                type,
                visit.platform()
                        .records()
                        .verify(visit.actorFor(type), type.type(), id(visit), version(visit)));
    }

    Answer withdraw(Visit visit) {
        return withdraw(visit, type(visit));
    }

    private static <T extends Record> Answer withdraw(Visit visit, RecordDefinition<T> type) {
        Object reason = Json.object(visit.call().body()).get("reason");
        return answer(
                200,
                type,
                visit.platform()
                        .records()
                        .withdraw(
                                visit.actorFor(type),
                                type.type(),
                                id(visit),
                                version(visit),
                                reason instanceof String text ? text : ""));
    }

    private static RecordDefinition<?> type(Visit visit) {
        return visit.platform().type(visit.place("type"));
    }

    private static RecordId id(Visit visit) {
        String id = visit.place("id");
        if (!RecordId.isRecordId(id)) {
            throw new Refusal("SYS-404", null);
        }
        return new RecordId(id);
    }

    /**
     * The version that a change builds on. A weak tag never fits it: it stands for what only looks
     * the same (RFC 9110, section 13.1.1).
     *
     * @throws Refusal API-428 if the caller does not say, SYS-085 for a weak tag
     */
    private static long version(Visit visit) {
        String tag =
                visit.call()
                        .header("if-match")
                        .map(String::strip)
                        .orElseThrow(() -> new Refusal("API-428", null));
        if (tag.startsWith("W/")) {
            throw new Refusal("SYS-085", null);
        }
        try {
            return Long.parseLong(tag.replace("\"", ""));
        } catch (NumberFormatException e) {
            throw new Refusal("API-428", null);
        }
    }

    private static <T extends Record> Answer answer(
            int status, RecordDefinition<T> type, Stored<T> stored) {
        Answer answer =
                Api.json(status, json(type, stored)).with("ETag", "\"" + stored.version() + "\"");
        return status == 201
                ? answer.with("Location", Api.ROOT + "/records/" + type.name() + "/" + stored.id())
                : answer;
    }

    static <T extends Record> Map<String, @Nullable Object> json(
            RecordDefinition<T> type, Stored<T> stored) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("type", type.name());
        json.put("id", stored.id());
        json.put("number", stored.number());
        json.put("version", stored.version());
        json.put("station", stored.place().station());
        json.put("community", stored.place().community());
        json.put("segment", stored.place().segment());
        json.put("createdAt", stored.createdAt());
        json.put("createdBy", stored.createdBy());
        json.put("updatedAt", stored.updatedAt());
        json.put("updatedBy", stored.updatedBy());
        json.put("channel", stored.channel());
        json.put("gaps", stored.gaps().stream().sorted().toList());
        json.put("unverifiedBy", stored.unverifiedBy());
        json.put("voided", stored.voided());
        json.put("masked", stored.masked().stream().sorted().toList());
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        List<Field> all = type.model().fields();
        for (Field field : all) {
            fields.put(field.name(), JsonValues.write(Cells.seen(type, stored, field)));
        }
        json.put("fields", fields);
        return json;
    }
}
