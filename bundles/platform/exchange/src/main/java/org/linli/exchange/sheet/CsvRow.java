package org.linli.exchange.sheet;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.linli.refusal.Refusal;

/** Makes a row of what the csv reader finds, up to the last cell that holds anything. */
final class CsvRow extends AbstractBaseCsvCallbackHandler<SheetRow> {
    private final List<String> cells = new ArrayList<>();

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells.clear();
    }

    @Override
    protected void handleField(int field, char[] buffer, int offset, int length, boolean quoted) {
        String text = new String(buffer, offset, Math.min(length, Sheet.MOST_CHARACTERS + 1));
        if (text.isBlank()) {
            return;
        }
        if (field >= Sheet.MOST_COLUMNS) {
            throw new Refusal("IMP-007", null);
        }
        while (cells.size() < field) {
            cells.add("");
        }
        cells.add(quoted ? text : unguarded(text));
    }

    /** {@code ="710003..."} is how systems keep a spreadsheet program from rounding a number. */
    private static String unguarded(String text) {
        boolean guarded = text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"");
        return guarded ? text.substring(2, text.length() - 1) : text;
    }

    @Override
    protected SheetRow buildRecord() {
        int line = (int) Math.min(Integer.MAX_VALUE, getStartingLineNumber());
        return new SheetRow(line, getRecordType() == RecordType.DATA ? cells : List.of());
    }
}
