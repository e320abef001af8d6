package org.linli.web.words;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.access.Role;
import org.linli.function.FunctionModel;
import org.linli.function.Lifecycle.Step;
import org.linli.function.RecordDefinition;
import org.linli.language.Labels;
import org.linli.refusal.Refusal;

/** Says things in one language; what templates and pages are handed. */
public final class Say {
    private final Words words;
    private final Locale language;

    Say(Words words, Locale language) {
        this.words = words;
        this.language = language;
    }

    public Locale language() {
        return language;
    }

    public boolean english() {
        return Labels.isEnglish(language);
    }

    /** As the page's {@code lang} says it. */
    public String tag() {
        return english() ? "en" : "zh-CN";
    }

    public Say inOther() {
        return new Say(words, english() ? Words.ZH : Words.EN);
    }

    public Say inChinese() {
        return new Say(words, Words.ZH);
    }

    public Say inEnglish() {
        return new Say(words, Words.EN);
    }

    /** One of the pages' own texts; name and value of its places by turns. */
    public String say(String key, @Nullable Object... places) {
        if (places.length == 0) {
            return words.pages().get(key, language);
        }
        Map<String, @Nullable Object> filled = new LinkedHashMap<>();
        for (int i = 0; i < places.length; i += 2) {
            filled.put(String.valueOf(places[i]), places[i + 1]);
        }
        return words.pages().get(key, language, filled);
    }

    /** The same with one text for one and another, {@code KEY.one}, for English's singular. */
    public String count(String key, long number) {
        String text = Figures.grouped(number);
        return english() && number == 1 ? say(key + ".one", "n", text) : say(key, "n", text);
    }

    public Optional<String> optional(String key) {
        return words.pages().find(key, language);
    }

    public String function(FunctionModel function) {
        return function.label(language);
    }

    public Labels labels(RecordDefinition<?> type) {
        return words.functions().of(type).labels();
    }

    public String type(RecordDefinition<?> type) {
        return label(type, type.name());
    }

    /** What a list of such records is called: people, and not person. */
    public String many(RecordDefinition<?> type) {
        return optional(type, type.name() + ".many").orElseGet(() -> type(type));
    }

    /** A text of the function that keeps the type. */
    public String label(RecordDefinition<?> type, String key) {
        return labels(type).get(key, language);
    }

    public Optional<String> optional(RecordDefinition<?> type, String key) {
        return labels(type).find(key, language);
    }

    /**
     * @param path a field, or field and part's field with a dot between
     */
    public String field(RecordDefinition<?> type, String path) {
        return path.startsWith("@")
                ? say("envelope." + path.substring(1))
                : label(type, type.name() + "." + path);
    }

    public String code(RecordDefinition<?> type, Enum<?> constant) {
        return label(type, FunctionModel.codeKey(constant));
    }

    /** The verb on a step's button. */
    public String step(RecordDefinition<?> type, Step<?> step) {
        return label(type, type.name() + ".step." + step.name());
    }

    /** The button that creates a record of the type. */
    public String newRecord(RecordDefinition<?> type) {
        return optional(type, type.name() + ".new")
                .orElseGet(() -> say("record.new", "type", type(type)));
    }

    public String role(Role role) {
        Optional<String> core = words.pages().find("role." + role.code(), language);
        if (core.isPresent()) {
            return core.get();
        }
        String key = "role." + role.code();
        for (FunctionModel function : words.functions().enabled()) {
            Optional<String> found = function.labels().find(key, language);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return role.code();
    }

    public String refusal(Refusal refusal) {
        return refusal(refusal, null);
    }

    /**
     * The sentence for one refusal alone, its places filled with labels where they name something.
     */
    public String refusal(Refusal refusal, @Nullable RecordDefinition<?> type) {
        Labels own = type == null ? Labels.none() : labels(type);
        Map<String, String> places = new HashMap<>();
        refusal.params(language).forEach((name, value) -> places.put(name, named(value, type)));
        String field = refusal.field();
        if (field != null) {
            places.putIfAbsent("field", fieldOf(field, type));
        }
        return Labels.filled(words.refusal(refusal.code(), own, language), places);
    }

    private String fieldOf(String field, @Nullable RecordDefinition<?> type) {
        // "members[2].name": the label knows nothing of the row
        String path = field.replaceAll("\\[\\d+]", "");
        if (type != null) {
            Optional<String> label = optional(type, type.name() + "." + path);
            if (label.isPresent()) {
                return label.get();
            }
        }
        return optional("field." + path).orElse(path);
    }

    /** A stage, step or field that a refusal names by its word in the code. */
    private String named(String value, @Nullable RecordDefinition<?> type) {
        if (type == null || value.isEmpty()) {
            return value;
        }
        Optional<String> stage =
                type.lifecycle()
                        .map(l -> type.model().field(l.stage()).type().getSimpleName())
                        .flatMap(e -> optional(type, e + "." + value));
        return stage.or(() -> optional(type, type.name() + ".step." + value))
                .or(() -> optional(type, type.name() + "." + value))
                .orElse(value);
    }
}
