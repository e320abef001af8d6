package org.linli.web.field;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One value as it stands on a page.
 *
 * @param label the field's word
 * @param lines what is written, one line for each value of a list; empty if there is nothing
 * @param href the record it leads to
 * @param masked hidden from this reader; a text shows its stars
 * @param missing the paper did not tell it
 * @param number stands right
 */
public record Cell(
        String field,
        String label,
        List<String> lines,
        @Nullable String href,
        boolean masked,
        boolean missing,
        boolean number) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d( \\d\\d:\\d\\d)?");

    public boolean empty() {
        return lines.isEmpty();
    }

    /**
     * How it stands in a table.
     *
     * @param minor whether a phone leaves it out
     */
    public @Nullable String style(boolean minor) {
        String style =
                number ? "num" : masked ? "masked" : DAY.matcher(text()).matches() ? "nowrap" : "";
        return minor ? (style + " minor").strip() : style.isEmpty() ? null : style;
    }

    public String text() {
        return String.join("；", lines);
    }
}
