package org.linli.web.form;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.record.Attachment;
import org.linli.record.Field;
import org.linli.record.Kind;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.web.field.Attached;
import org.linli.web.http.Parameters;
import org.linli.web.words.Days;

/**
 * Values as they would have been typed. A reference is {@code NAME.id}; the rows of a list are
 * {@code NAME.0}, {@code NAME.1}; the fields of a part {@code NAME.FIELD}.
 */
final class Typed {
    static final String YES = "yes";
    static final String NO = "no";

    private final Map<String, List<String>> typed = new LinkedHashMap<>();

    private Typed() {}

    /** What stands in the form of a kept record; a masked field stands empty. */
    static <T extends Record> Parameters of(RecordModel<T> model, Stored<T> stored) {
        Typed typed = new Typed();
        for (Field field : model.fields()) {
            if (!stored.masked().contains(field.name())) {
                typed.put(field, field.name(), model.get(stored.value(), field));
            }
        }
        return Parameters.of(typed.typed);
    }

    /** What stands in the form of a record that is not kept yet. */
    static Parameters of(RecordModel<?> model, Map<String, ? extends @Nullable Object> values) {
        Typed typed = new Typed();
        values.forEach((name, value) -> typed.put(model.field(name), name, value));
        return Parameters.of(typed.typed);
    }

    private void put(Field field, String name, @Nullable Object value) {
        if (value instanceof List<?> several) {
            list(field, name, several);
        } else if (value != null) {
            one(field, name, value);
        }
    }

    private void list(Field field, String name, List<?> several) {
        if (field.kind() == Kind.CODE || field.kind() == Kind.ATTACHMENT) {
            typed.put(name, several.stream().map(Typed::text).toList());
        } else if (field.kind() == Kind.PART || field.kind() == Kind.REF) {
            for (int i = 0; i < several.size(); i++) {
                one(field, name + "." + i, several.get(i));
            }
        } else {
            String lines = String.join("\n", several.stream().map(Typed::text).toList());
            typed.put(name, List.of(lines));
        }
    }

    private void one(Field field, String name, Object value) {
        if (value instanceof Ref<?> ref) {
            typed.put(name + ".id", List.of(ref.id().text()));
        } else if (field.kind() == Kind.PART && value instanceof Record part) {
            for (Field inner : RecordModel.fieldsOf(part.getClass())) {
                put(inner, name + "." + inner.name(), RecordModel.read(inner, part));
            }
        } else {
            typed.put(name, List.of(text(value)));
        }
    }

    private static String text(Object value) {
        return switch (value) {
            case Boolean yes -> yes ? YES : NO;
            case Enum<?> code -> code.name();
            case Attachment file -> Attached.typed(file);
            case LocalDateTime time -> Days.minute(time);
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    /**
     * How many rows of a list were sent: one more than the highest number among the names. No list
     * of people grows longer; a name with a higher number was made by hand and means no row.
     */
    static int rows(Parameters form, String name) {
        int rows = 0;
        for (String sent : form.names()) {
            if (sent.startsWith(name + ".")) {
                String rest = sent.substring(name.length() + 1);
                int dot = rest.indexOf('.');
                String number = dot < 0 ? rest : rest.substring(0, dot);
                if (number.matches("\\d{1,2}")) {
                    rows = Math.max(rows, Integer.parseInt(number) + 1);
                }
            }
        }
        return rows;
    }

    /** Whether anything at all was typed under a name. */
    static boolean blank(Parameters form, String name) {
        List<String> under = new ArrayList<>();
        for (String sent : form.names()) {
            if (sent.equals(name) || sent.startsWith(name + ".")) {
                under.addAll(form.all(sent));
            }
        }
        return under.stream().allMatch(String::isBlank);
    }
}
