package org.linli.search.index;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.function.FunctionModel;
import org.linli.record.Field;
import org.linli.record.Phone;
import org.linli.record.Ref;
import org.linli.record.Sensitivity;
import org.linli.record.Stored;

/**
 * Title and facts as every reader may see them: what is masked for some is masked for all, since a
 * hit only says which record to open.
 */
final class Shown {
    /** Titles that name each other in a circle end somewhere. */
    private static final int DEPTH = 3;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Named named;

    Shown(Named named) {
        this.named = named;
    }

    <T extends Record> String title(Shape<T> shape, Stored<T> record) {
        return title(shape, record, shape.isDiscreet(), DEPTH);
    }

    <T extends Record> List<String> facts(Shape<T> shape, Stored<T> record) {
        return shape.facts().stream()
                .map(f -> field(shape, f, record, shape.isDiscreet(), DEPTH))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private <T extends Record> String title(
            Shape<T> shape, Stored<T> record, boolean discreet, int depth) {
        String title =
                shape.title().stream()
                        .map(f -> field(shape, f, record, discreet, depth))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "));
        return title.isEmpty() ? record.number() : title;
    }

    private <T extends Record> String field(
            Shape<T> shape, Field field, Stored<T> record, boolean discreet, int depth) {
        Object value = shape.definition().model().get(record.value(), field);
        if (value == null || field.sensitivity() == Sensitivity.SEALED) {
            return "";
        }
        if (value instanceof List<?> several) {
            return several.stream()
                    .map(one -> one(shape, field, one, discreet, depth))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("、"));
        }
        return one(shape, field, value, discreet, depth);
    }

    private String one(Shape<?> shape, Field field, Object value, boolean discreet, int depth) {
        boolean sensitive = field.sensitivity() == Sensitivity.SENSITIVE;
        return switch (field.kind()) {
            case TEXT -> text(field, (String) value, discreet);
            case REF ->
                    depth == 0 ? "" : title(field, (Ref<?>) value, discreet || sensitive, depth);
            case PART, ATTACHMENT -> "";
            // There is no half of a date or of a code to show.
            default -> sensitive ? "" : plain(shape, field, value);
        };
    }

    private static String text(Field field, String text, boolean discreet) {
        boolean personal = field.sensitivity().compareTo(Sensitivity.PERSONAL) >= 0;
        if (field.has(Phone.class) && personal) {
            return Stars.phone(text);
        }
        if (field.sensitivity() == Sensitivity.SENSITIVE) {
            return Stars.number(text);
        }
        return personal && discreet ? Stars.name(text) : text;
    }

    private String title(Field field, Ref<?> ref, boolean discreet, int depth) {
        Optional<Named.Known<?>> known = named.find(field.type(), ref);
        return known.isEmpty() ? "" : title(known.get(), discreet, depth);
    }

    private <R extends Record> String title(Named.Known<R> known, boolean discreet, int depth) {
        boolean hidden = discreet || known.shape().isDiscreet();
        return title(known.shape(), known.record(), hidden, depth - 1);
    }

    private static String plain(Shape<?> shape, Field field, Object value) {
        String function = shape.definition().function();
        return switch (value) {
            case Enum<?> code -> Word.marked(function, FunctionModel.codeKey(code));
            case Boolean yes -> yes ? Word.marked(function, shape.type() + "." + field.name()) : "";
            case LocalDateTime at -> MINUTE.format(at);
            case java.math.BigDecimal amount -> amount.toPlainString();
            default -> Objects.toString(value);
        };
    }
}
