package org.linli.exchange.intake;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.linli.record.Field;
import org.linli.record.RecordModel;

/**
 * What a row of paper may change in a record that is already there.
 *
 * <p>Only what the paper says counts: an empty cell takes nothing away. A field that is empty is
 * filled. One that differs follows the paper, unless somebody has written in the record by hand or
 * an earlier row of the same file has told of it.
 *
 * @param told fields of which the paper says something else, with what it says
 * @param changes those of them to change
 * @param kept whether a value typed by hand differs from the paper and stays
 */
record Comparison(Map<String, Object> told, Map<String, Object> changes, boolean kept) {

    /**
     * @param first whether no earlier row of the file has told of the record
     * @param byHand whether somebody has written in it by hand; asked only if a field differs
     */
    static <T extends Record> Comparison of(
            RecordModel<T> model, T stored, T paper, boolean first, BooleanSupplier byHand) {
        Map<String, Object> told = new LinkedHashMap<>();
        Map<String, Object> changes = new LinkedHashMap<>();
        for (Field field : model.fields()) {
            Object says = field.typed() ? model.get(paper, field) : null;
            Object there = model.get(stored, field);
            if (says != null && !isEmpty(says) && !same(there, says)) {
                told.put(field.name(), says);
                if (isEmpty(there)) {
                    changes.put(field.name(), says);
                }
            }
        }
        boolean differs = first && changes.size() < told.size();
        boolean stays = differs && byHand.getAsBoolean();
        return new Comparison(told, differs && !stays ? told : changes, stays);
    }

    /** Whether there is nothing to do and nothing to tell. */
    boolean isNothing() {
        return changes.isEmpty() && !kept;
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null
                || (value instanceof Collection<?> several && several.isEmpty())
                || (value instanceof String text && text.isEmpty());
    }

    private static boolean same(@Nullable Object there, Object told) {
        return there instanceof BigDecimal a && told instanceof BigDecimal b
                ? a.compareTo(b) == 0
                : told.equals(there);
    }
}
