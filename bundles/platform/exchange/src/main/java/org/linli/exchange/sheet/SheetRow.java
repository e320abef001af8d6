package org.linli.exchange.sheet;

import java.util.List;

/**
 * A row as the file has it, not cleaned.
 *
 * @param line line in the sheet, from 1
 * @param cells texts from the first column on, empty where there is nothing; a text longer than
 *     {@link Sheet#MOST_CHARACTERS} is cut one character after that, so that it shows
 */
public record SheetRow(int line, List<String> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell's text; empty beyond the last. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
