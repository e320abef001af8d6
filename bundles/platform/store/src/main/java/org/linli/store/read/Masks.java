package org.linli.store.read;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.function.RecordDefinition;
import org.linli.record.RecordModel;
import org.linli.record.Stored;

/**
 * Hides values behind stars: enough is left to recognise what one knows, too little to learn what
 * one does not.
 *
 * @see "domain rules, cross-cutting, section 1, masking"
 */
public final class Masks {
    private static final Pattern CITIZEN = Pattern.compile("\\d{17}[\\dXx]");
    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");
    private static final Pattern DOCUMENT = Pattern.compile("(?=.*\\d)[A-Z0-9]{5,20}");

    private Masks() {}

    /** {@code 710003********996X}, {@code 138****0000}, {@code AB*****67}, {@code 周**}. */
    public static String text(String whole) {
        if (whole.isEmpty()) {
            return "";
        }
        if (CITIZEN.matcher(whole).matches()) {
            return starred(whole, 6, 4);
        }
        if (MOBILE.matcher(whole).matches()) {
            return starred(whole, 3, 4);
        }
        return DOCUMENT.matcher(whole).matches() ? starred(whole, 2, 2) : name(whole);
    }

    /** The first character and two stars, which do not tell how many there are. */
    static String name(String whole) {
        return whole.isEmpty() ? "" : Character.toString(whole.codePointAt(0)) + "**";
    }

    private static String starred(String whole, int before, int after) {
        int hidden = whole.length() - before - after;
        return whole.substring(0, before)
                + "*".repeat(hidden)
                + whole.substring(whole.length() - after);
    }

    /**
     * The record with some fields hidden: a text behind stars, anything else not at all. Where
     * there is nothing, nothing is hidden.
     *
     * @param untold fields that look as if there was nothing
     */
    static <T extends Record> Stored<T> masked(
            RecordDefinition<T> definition,
            Stored<T> stored,
            Set<String> fields,
            Set<String> untold) {
        RecordModel<T> model = definition.model();
        Map<String, @Nullable Object> hidden = new LinkedHashMap<>();
        for (String field : fields) {
            Object value = model.get(stored.value(), field);
            if (value != null && !List.of().equals(value)) {
                hidden.put(field, value instanceof String text ? text(text) : null);
            }
        }
        Set<String> masked = new LinkedHashSet<>(hidden.keySet());
        masked.removeAll(untold);
        untold.forEach(field -> hidden.put(field, null));
        return hidden.isEmpty()
                ? stored
                : stored.shown(model.with(stored.value(), hidden), Set.copyOf(masked));
    }
}
