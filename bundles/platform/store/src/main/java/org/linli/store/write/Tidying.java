package org.linli.store.write;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.function.Problems;
import org.linli.identity.CleanText;
import org.linli.identity.PhoneNumber;
import org.linli.record.Field;
import org.linli.record.FreeText;
import org.linli.record.Phone;
import org.linli.record.RecordModel;
import org.linli.refusal.Refusal;
import org.linli.store.table.Decimals;

/**
 * Brings what was typed into the one form in which it is kept: texts clean and never blank,
 * telephone numbers and decimal numbers in their plain form, times to the millisecond.
 */
final class Tidying {
    /** A longer text has several lines. */
    private static final int ONE_LINE = 500;

    private static final int LAST_YEAR = 9999;

    private Tidying() {}

    static <T extends Record> T tidy(RecordModel<T> model, T value, Problems problems) {
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        for (Field field : model.fields()) {
            Object typed = RecordModel.read(field, value);
            try {
                Object tidied = tidy(field, typed);
                if (!Objects.equals(typed, tidied)) {
                    changes.put(field.name(), tidied);
                }
            } catch (Refusal refusal) {
                problems.add(refusal.code(), field.name(), refusal.params());
            }
        }
        return changes.isEmpty() ? value : model.with(value, changes);
    }

    private static @Nullable Object tidy(Field field, @Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            return value == null ? null : single(field, value);
        }
        List<Object> tidied = new ArrayList<>();
        for (Object item : list) {
            Object kept = item == null ? null : single(field, item);
            if (kept != null) {
                tidied.add(kept);
            }
        }
        return List.copyOf(tidied);
    }

    private static @Nullable Object single(Field field, Object value) {
        return switch (value) {
            case String text -> text(field, text);
            case BigDecimal number when Decimals.fits(number) -> Decimals.kept(number);
            case LocalDate day when outOfTime(day) -> throw new Refusal("VAL-052", field.name());
            case LocalDateTime time when outOfTime(time.toLocalDate()) ->
                    throw new Refusal("VAL-052", field.name());
            case LocalDateTime time -> time.truncatedTo(ChronoUnit.MILLIS);
            case Record part when field.type() == part.getClass() -> part(part);
            default -> value;
        };
    }

    private static @Nullable String text(Field field, String typed) {
        boolean lines = field.length() > ONE_LINE || field.has(FreeText.class);
        String clean = lines ? CleanText.cleanLines(typed) : CleanText.clean(typed);
        if (clean.isEmpty()) {
            return null;
        }
        return field.has(Phone.class)
                ? PhoneNumber.read(clean, EnumSet.allOf(PhoneNumber.Kind.class)).text()
                : clean;
    }

    private static boolean outOfTime(LocalDate day) {
        return day.getYear() < 1 || day.getYear() > LAST_YEAR;
    }

    private static Object part(Record part) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Field field : RecordModel.fieldsOf(part.getClass())) {
            values.put(field.name(), tidy(field, RecordModel.read(field, part)));
        }
        return RecordModel.createPart(part.getClass(), values);
    }
}
