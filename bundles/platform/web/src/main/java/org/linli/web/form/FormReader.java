package org.linli.web.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.record.Field;
import org.linli.record.Kind;
import org.linli.record.NotFuture;
import org.linli.record.RecordModel;
import org.linli.refusal.Refusal;
import org.linli.web.field.Attached;
import org.linli.web.field.TypedDate;
import org.linli.web.field.TypedDate.Lean;
import org.linli.web.frame.Visit;
import org.linli.web.http.Parameters;

/** Reads what was typed, by the kind of each field, and gathers what cannot be read. */
final class FormReader {
    private final Visit visit;
    private final RefPicker picker;
    private final List<Refusal> problems = new ArrayList<>();

    FormReader(Visit visit) {
        this.visit = visit;
        this.picker = new RefPicker(visit);
    }

    List<Refusal> problems() {
        return problems;
    }

    /** Values by name; a field whose text cannot be read is null and among the problems. */
    Map<String, @Nullable Object> read(List<Field> fields, Parameters form) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Field field : fields) {
            values.put(field.name(), read(field, form, field.name()));
        }
        return values;
    }

    private @Nullable Object read(Field field, Parameters form, String name) {
        try {
            return field.list() ? list(field, form, name) : one(field, form, name);
        } catch (Refusal unreadable) {
            problems.add(unreadable);
            return null;
        }
    }

    private List<?> list(Field field, Parameters form, String name) {
        return switch (field.kind()) {
            case CODE -> form.all(name).stream().map(c -> code(field, c, name)).toList();
            case PART, REF -> rows(field, form, name);
            case ATTACHMENT ->
                    form.all(name).stream()
                            .filter(f -> !f.isBlank())
                            .map(f -> Attached.read(f, name))
                            .distinct()
                            .toList();
            default ->
                    form.text(name)
                            .lines()
                            .map(String::strip)
                            .filter(l -> !l.isEmpty())
                            .map(l -> plain(field, l, name))
                            .toList();
        };
    }

    /** An empty row is no row. */
    private List<Object> rows(Field field, Parameters form, String name) {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < Typed.rows(form, name); i++) {
            String row = name + "." + i;
            if (!Typed.blank(form, row)) {
                Object value = read(field.single(), form, row);
                if (value != null) {
                    rows.add(value);
                }
            }
        }
        return rows;
    }

    private @Nullable Object one(Field field, Parameters form, String name) {
        if (field.kind() == Kind.REF) {
            return picker.read(form, name, field.type()).orElse(null);
        }
        if (field.kind() == Kind.PART) {
            return part(field, form, name);
        }
        String text = form.get(name);
        if (text == null) {
            // A box that is not ticked is not sent at all.
            return field.component().getType() == boolean.class ? Boolean.FALSE : null;
        }
        return plain(field, text, name);
    }

    private @Nullable Object part(Field field, Parameters form, String name) {
        if (Typed.blank(form, name)) {
            return null;
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Field inner : RecordModel.fieldsOf(field.type().asSubclass(Record.class))) {
            String path = name + "." + inner.name();
            values.put(inner.name(), read(inner, form, path));
            if (inner.required() && Typed.blank(form, path)) {
                problems.add(new Refusal("VAL-001", path));
            }
        }
        try {
            return RecordModel.createPart(field.type().asSubclass(Record.class), values);
        } catch (NullPointerException incomplete) {
            // A part that insists on its fields; which are missing stands among the problems.
            return null;
        }
    }

    private Object plain(Field field, String text, String name) {
        return switch (field.kind()) {
            case INTEGER -> integer(field, text, name);
            case DECIMAL -> decimal(text, name);
            case BOOLEAN -> text.equals(Typed.YES);
            case CODE -> code(field, text, name);
            case ATTACHMENT -> Attached.read(text, name);
            case DATE ->
                    need(TypedDate.read(text, visit.days().today(), lean(field)), "VAL-052", name);
            case DATE_TIME ->
                    need(
                            TypedDate.readTime(text, visit.days().today(), lean(field)),
                            "VAL-054",
                            name);
            default -> text;
        };
    }

    private static <V> V need(Optional<V> value, String code, String name) {
        return value.orElseThrow(() -> new Refusal(code, name));
    }

    private static Object integer(Field field, String text, String name) {
        try {
            String digits = text.replace(",", "").replace("，", "");
            return field.type() == Long.class
                    ? (Object) Long.valueOf(digits)
                    : (Object) Integer.valueOf(digits);
        } catch (NumberFormatException e) {
            throw new Refusal("VAL-003", name);
        }
    }

    private static Object decimal(String text, String name) {
        try {
            BigDecimal number = new BigDecimal(text.replace(",", ""));
            if (number.precision() > 30 || Math.abs(number.scale()) > 12) {
                throw new Refusal("VAL-003", name);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new Refusal("VAL-003", name);
        }
    }

    private static Object code(Field field, String text, String name) {
        for (Object constant : field.type().getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw new Refusal("VAL-053", name, Map.of("value", text));
    }

    static Lean lean(Field field) {
        return field.has(NotFuture.class) ? Lean.PAST : Lean.THIS_YEAR;
    }
}
