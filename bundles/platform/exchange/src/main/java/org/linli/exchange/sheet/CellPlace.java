package org.linli.exchange.sheet;

/** Where a cell stands: {@code AB12} is column 27, counted from 0, on line 12. */
final class CellPlace {
    private static final int LETTERS = 26;
    private static final int MOST_LETTERS = 4;
    private static final int MOST_DIGITS = 8;

    private CellPlace() {}

    /** -1 if the reference names no column. */
    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < MOST_LETTERS; i++) {
            int letter = Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            if (letter < 1 || letter > LETTERS) {
                break;
            }
            column = LETTERS * column + letter;
        }
        return column - 1;
    }

    /** 0 if the reference names no line. */
    static int line(String reference) {
        String digits = reference.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > MOST_DIGITS ? 0 : Integer.parseInt(digits);
    }
}
