package org.linli.web.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.function.RecordDefinition;
import org.linli.record.Field;
import org.linli.record.Kind;
import org.linli.record.RecordModel;
import org.linli.refusal.Refusal;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.words.Say;

/** What types there are, with their fields and words in both languages. */
final class TypeResources {

    Answer all(Visit visit) {
        List<Object> types = new ArrayList<>();
        for (var function : visit.platform().functions().enabled()) {
            for (RecordDefinition<?> type : function.records()) {
                if (visit.platform().access().mayRead(visit.actor(), type)) {
                    types.add(json(visit.say(), type));
                }
            }
        }
        return Api.json(200, Map.of("items", types));
    }

    Answer one(Visit visit) {
        RecordDefinition<?> type = visit.platform().type(visit.place("type"));
        if (!visit.platform().access().mayRead(visit.actor(), type)) {
            throw new Refusal("SYS-404", null);
        }
        return Api.json(200, json(visit.say(), type));
    }

    private static Map<String, Object> json(Say say, RecordDefinition<?> type) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", type.name());
        json.put("function", type.function());
        put(json, say, type, type.name());
        json.put("sensitivity", type.model().sensitivity());
        json.put("fields", fields(say, type, type.name(), type.model().fields()));
        type.lifecycle()
                .ifPresent(
                        l -> {
                            json.put("stage", l.stage());
                            List<Object> steps = new ArrayList<>();
                            l.steps()
                                    .forEach(
                                            s -> {
                                                Map<String, Object> step = new LinkedHashMap<>();
                                                step.put("name", s.name());
                                                put(
                                                        step,
                                                        say,
                                                        type,
                                                        type.name() + ".step." + s.name());
                                                step.put(
                                                        "from",
                                                        s.from().stream()
                                                                .map(Enum::name)
                                                                .sorted()
                                                                .toList());
                                                step.put("to", s.to().name());
                                                step.put("asks", s.asks());
                                                step.put("byItself", s.itself() != null);
                                                steps.add(step);
                                            });
                            json.put("steps", steps);
                        });
        return json;
    }

    private static List<Object> fields(
            Say say, RecordDefinition<?> type, String owner, List<Field> fields) {
        List<Object> all = new ArrayList<>();
        for (Field field : fields) {
            Map<String, Object> json = new LinkedHashMap<>();
            String key = owner + "." + field.name();
            json.put("name", field.name());
            put(json, say, type, key);
            json.put("kind", field.kind());
            json.put("list", field.list());
            json.put("required", field.required());
            json.put("readOnly", !field.typed());
            json.put("sensitivity", field.sensitivity());
            if (field.kind() == Kind.TEXT) {
                json.put("length", field.length());
            }
            if (field.kind() == Kind.REF) {
                json.put("to", RecordModel.of(field.type().asSubclass(Record.class)).name());
            }
            if (field.kind() == Kind.CODE) {
                json.put(
                        "codes",
                        Arrays.stream(field.type().getEnumConstants())
                                .map(c -> code(say, type, (Enum<?>) c))
                                .toList());
            }
            if (field.kind() == Kind.PART) {
                json.put(
                        "fields",
                        fields(
                                say,
                                type,
                                key,
                                RecordModel.fieldsOf(field.type().asSubclass(Record.class))));
            }
            all.add(json);
        }
        return all;
    }

    private static Map<String, Object> code(Say say, RecordDefinition<?> type, Enum<?> constant) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", constant.name());
        json.put("zh", say.inChinese().code(type, constant));
        json.put("en", say.inEnglish().code(type, constant));
        return json;
    }

    private static void put(
            Map<String, Object> json, Say say, RecordDefinition<?> type, String key) {
        json.put("zh", say.inChinese().label(type, key));
        json.put("en", say.inEnglish().label(type, key));
    }
}
