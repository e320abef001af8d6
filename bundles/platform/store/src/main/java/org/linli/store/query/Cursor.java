package org.linli.store.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.record.RecordId;

/**
 * The record beside which a page begins.
 *
 * @param sort the order the cursor was made for; another order ignores it
 * @param forward whether the page follows the record or precedes it
 * @param value the record's value to sort by, as text; null if it is empty
 */
record Cursor(String sort, boolean forward, RecordId id, @Nullable String value) {

    String text() {
        String plain =
                (forward ? ">" : "<") + id.text() + sort + (value == null ? "!" : "=" + value);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty if the text is no cursor of this order, as after an address was typed by hand. */
    static Optional<Cursor> read(@Nullable String text, Sorting sorting) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            char way = plain.charAt(0);
            RecordId id = new RecordId(plain.substring(1, 27));
            String rest = plain.substring(27);
            if ((way != '<' && way != '>') || !rest.startsWith(sorting.name())) {
                return Optional.empty();
            }
            String told = rest.substring(sorting.name().length());
            String value = told.charAt(0) == '=' ? told.substring(1) : null;
            boolean fits =
                    value == null ? told.equals("!") && !sorting.unique() : sorting.holds(value);
            return fits
                    ? Optional.of(new Cursor(sorting.name(), way == '>', id, value))
                    : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
