package org.linli.store.write;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.function.Problems;
import org.linli.identity.ProhibitedWords;
import org.linli.record.Between;
import org.linli.record.Field;
import org.linli.record.FreeText;
import org.linli.record.Kind;
import org.linli.record.NotBefore;
import org.linli.record.NotFuture;
import org.linli.record.RecordModel;
import org.linli.refusal.Refusal;
import org.linli.station.Station;
import org.linli.store.table.Column;
import org.linli.store.table.Decimals;
import org.linli.store.table.TableLayout;

/** What the annotations of a type demand of a value, besides that a field be filled. */
final class Constraints {
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2199;

    private final Station station;
    private final Problems problems;

    Constraints(Station station, Problems problems) {
        this.station = station;
        this.problems = problems;
    }

    <T extends Record> void check(TableLayout<T> layout, T value) {
        for (Column column : layout.columns()) {
            Field field = column.field();
            Object filled = RecordModel.read(field, value);
            if (filled != null) {
                check(layout.model().fields(), value, field, field.name(), filled);
                if (column.json()
                        && column.stored(filled) instanceof String json
                        && json.length() > column.length()) {
                    problems.add(tooLong(field.name(), column.length()));
                }
            }
        }
    }

    private void check(List<Field> fields, Record owner, Field field, String name, Object filled) {
        if (filled instanceof Collection<?> items) {
            items.forEach(item -> single(field, name, item));
        } else {
            single(field, name, filled);
            notBefore(fields, owner, field, name, filled);
        }
    }

    private void single(Field field, String name, Object value) {
        switch (value) {
            case String text -> text(field, name, text);
            case LocalDate day -> {
                meant(name, day.getYear());
                notFuture(field, name, day.isAfter(station.today()));
            }
            case LocalDateTime time -> {
                meant(name, time.getYear());
                notFuture(field, name, time.isAfter(LocalDateTime.now(station.clock())));
            }
            case Number number -> number(field, name, new BigDecimal(number.toString()));
            case Record part when field.kind() == Kind.PART -> part(name, part);
            default -> {}
        }
    }

    private void part(String name, Record part) {
        List<Field> fields = RecordModel.fieldsOf(part.getClass());
        for (Field field : fields) {
            Object filled = RecordModel.read(field, part);
            String inner = name + "." + field.name();
            if (filled != null) {
                check(fields, part, field, inner, filled);
            } else if (!field.nullable()) {
                problems.add("VAL-001", inner);
            }
        }
    }

    private void text(Field field, String name, String text) {
        if (text.length() > field.length()) {
            problems.add(tooLong(name, field.length()));
        }
        if (field.has(FreeText.class) && ProhibitedWords.EVERYWHERE.find(text).isPresent()) {
            problems.add("SYS-451", name);
        }
    }

    private static Refusal tooLong(String name, int most) {
        return new Refusal("VAL-004", name, Map.of("max", Integer.toString(most)));
    }

    private void number(Field field, String name, BigDecimal number) {
        Optional<Between> between = field.annotation(Between.class);
        boolean outside =
                between.isPresent()
                        && (number.compareTo(BigDecimal.valueOf(between.get().least())) < 0
                                || number.compareTo(BigDecimal.valueOf(between.get().most())) > 0);
        if (outside) {
            problems.add(
                    "VAL-005",
                    name,
                    Map.of(
                            "least", Long.toString(between.get().least()),
                            "most", Long.toString(between.get().most())));
        } else if (!Decimals.fits(number)) {
            problems.add("VAL-003", name);
        }
    }

    /** A year that somebody means: 0205 and 9999 are slips or stand for something else. */
    private void meant(String name, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            problems.add(
                    "VAL-057",
                    name,
                    Map.of(
                            "least", Integer.toString(FIRST_YEAR),
                            "most", Integer.toString(LAST_YEAR)));
        }
    }

    private void notFuture(Field field, String name, boolean future) {
        if (future) {
            field.annotation(NotFuture.class).ifPresent(n -> problems.add(n.code(), name));
        }
    }

    private void notBefore(
            List<Field> fields, Record owner, Field field, String name, Object value) {
        Optional<NotBefore> rule = field.annotation(NotBefore.class);
        if (rule.isEmpty()) {
            return;
        }
        String otherName = rule.get().value();
        Object other = read(fields, owner, otherName);
        if (other != null && before(value, other)) {
            problems.add(
                    rule.get().code(),
                    name,
                    Map.of(
                            "a",
                            value.toString(),
                            "b",
                            other.toString(),
                            field.name(),
                            value.toString(),
                            otherName,
                            other.toString()));
        }
    }

    private static @Nullable Object read(List<Field> fields, Record owner, String name) {
        return fields.stream()
                .filter(f -> f.name().equals(name))
                .map(f -> RecordModel.read(f, owner))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean before(Object value, Object other) {
        if (value instanceof LocalDateTime time && other instanceof LocalDateTime than) {
            return time.isBefore(than);
        }
        return day(value).isBefore(day(other));
    }

    private static LocalDate day(Object value) {
        return value instanceof LocalDateTime time ? time.toLocalDate() : (LocalDate) value;
    }
}
