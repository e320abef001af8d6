package org.linli.exchange.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.linli.exchange.ImportReport.Heading;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.ledger.RecognisedLedger;
import org.linli.exchange.sheet.Sheet;
import org.linli.exchange.sheet.SheetRow;
import org.linli.identity.CleanText;
import org.linli.refusal.Refusal;

/** Cleans the cells of the known columns; the others are left alone. */
record Cells(List<Heading> headings) {
    /** How spreadsheets are told that a number is a text; copied to csv it stays. */
    private static final Pattern MARK_OF_TEXT = Pattern.compile("^\\s*['’‘`](?=\\d)");

    /** What a spreadsheet makes of eighteen digits that it takes for a number. */
    private static final Pattern LOST_DIGITS = Pattern.compile("\\d(?:\\.\\d+)?[Ee]\\+?1[5-9]");

    /** How a cell reads whose formula nobody has worked out. */
    private static final Pattern FORMULA = Pattern.compile("=[A-Za-z$(+-].*", Pattern.DOTALL);

    Cells(RecognisedLedger ledger) {
        this(ledger.headings());
    }

    /** Whether the row says nothing in any column that is known. */
    boolean isEmpty(SheetRow row) {
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).column() != null && !row.cell(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the row is the heading row again, as on every printed page. */
    boolean isHeading(SheetRow row) {
        for (int i = 0; i < headings.size(); i++) {
            if (!headings.get(i).heading().equals(row.cell(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * @throws Refusal VAL-002, IMP-006, IMP-013 or IMP-017 for each cell that cannot be cleaned
     */
    LedgerRow clean(SheetRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            String column = headings.get(i).column();
            String text = row.cell(i);
            if (column == null || text.isEmpty()) {
                continue;
            }
            try {
                if (text.length() > Sheet.MOST_CHARACTERS) {
                    throw new Refusal("IMP-006", column);
                }
                if (hasLostDigits(text)) {
                    throw new Refusal("IMP-013", column);
                }
                if (text.charAt(0) == '=' && FORMULA.matcher(text).matches()) {
                    throw new Refusal("IMP-017", column);
                }
                // Line breaks inside a cell are how people write a list; whether a field may have
                // several lines is for its own rules to say.
                cells.put(column, CleanText.cleanLines(unmarked(text)));
            } catch (Refusal refusal) {
                refusals.add(new Refusal(refusal.code(), column));
            }
        }
        if (!refusals.isEmpty()) {
            throw Refusal.all(refusals);
        }
        return new LedgerRow(row.line(), cells);
    }

    // Few of a ledger's half million cells bear such a sign: it is looked for before the pattern.

    private static boolean hasLostDigits(String text) {
        return (text.indexOf('E') >= 0 || text.indexOf('e') >= 0)
                && LOST_DIGITS.matcher(text.strip()).matches();
    }

    private static String unmarked(String text) {
        char first = text.charAt(0);
        boolean mayBeMarked = first <= '\'' || first == '’' || first == '‘' || first == '`';
        return mayBeMarked ? MARK_OF_TEXT.matcher(text).replaceFirst("") : text;
    }
}
