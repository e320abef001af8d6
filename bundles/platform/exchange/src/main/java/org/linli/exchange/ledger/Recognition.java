package org.linli.exchange.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.exchange.sheet.SheetRow;
import org.linli.function.FunctionModel;
import org.linli.refusal.Refusal;

/** Tells which ledger a sheet is. */
public final class Recognition {
    /** Titles, dates of printing and blank lines end before this row. */
    public static final int FIRST_ROWS = 20;

    private static final int MOST_TOLD = 20;
    private static final int LONGEST_TOLD = 20;

    private final List<KnownLedger> known;
    private final Locale language;

    /**
     * @param language of the names of ledgers in refusals
     */
    public Recognition(List<FunctionModel> enabled, Locale language) {
        this.known = enabled.stream().flatMap(KnownLedger::of).toList();
        this.language = language;
    }

    /**
     * The ledger whose identifying columns are all there and of whose columns most are. Functions
     * that call it by the same name read it together.
     *
     * @param first the first rows of a sheet
     * @throws Refusal IMP-003 if two ledgers of different names fit equally well; its parameter
     *     {@code ledgers} names them
     */
    public Optional<RecognisedLedger> recognise(List<SheetRow> first) {
        List<RecognisedLedger> fits = new ArrayList<>();
        List<RecognisedLedger> best = new ArrayList<>();
        for (SheetRow row : first) {
            for (KnownLedger ledger : known) {
                ledger.fit(row)
                        .ifPresent(
                                fit -> {
                                    fits.add(fit);
                                    better(fit, best);
                                });
            }
        }
        if (best.size() > 1) {
            throw new Refusal("IMP-003", null, Map.of("ledgers", names(best)));
        }
        return best.stream().findFirst().map(one -> one.sharedWith(others(one, fits)));
    }

    /** The same heading row, as the other functions know it. */
    private static List<RecognisedLedger> others(
            RecognisedLedger found, List<RecognisedLedger> fits) {
        return fits.stream()
                .filter(fit -> fit.headingLine() == found.headingLine() && fit.isShared(found))
                .toList();
    }

    private static void better(RecognisedLedger fit, List<RecognisedLedger> best) {
        int most = best.isEmpty() ? 0 : best.getFirst().columns();
        if (fit.columns() > most) {
            best.clear();
        }
        // The same ledger again further down is its heading printed on every page; the same name in
        // another function is the same paper.
        boolean again =
                best.stream().anyMatch(b -> b.ledger().equals(fit.ledger()) || b.isShared(fit));
        if (fit.columns() >= most && !again) {
            best.add(fit);
        }
    }

    private String names(List<RecognisedLedger> ledgers) {
        return ledgers.stream().map(l -> l.label(language)).collect(Collectors.joining("、"));
    }

    /** The cells of the fullest of the first rows, for the message that none was recognised. */
    public static String seen(List<SheetRow> first) {
        return first.stream()
                .max(Comparator.comparingLong(Recognition::filled))
                .filter(row -> filled(row) > 0)
                .map(
                        row ->
                                row.cells().stream()
                                        .filter(c -> !c.isBlank())
                                        .limit(MOST_TOLD)
                                        .map(Recognition::cut)
                                        .collect(Collectors.joining("、")))
                .orElse("—");
    }

    private static long filled(SheetRow row) {
        return row.cells().stream().filter(c -> !c.isBlank()).count();
    }

    private static String cut(String heading) {
        String line = heading.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_TOLD ? line : line.substring(0, LONGEST_TOLD) + "…";
    }
}
