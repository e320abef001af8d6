package org.linli.exchange.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.ImportReport.Heading;
import org.linli.exchange.sheet.SheetRow;
import org.linli.function.FunctionModel;
import org.linli.function.LedgerDefinition;
import org.linli.function.LedgerDefinition.Column;

/** A ledger that an enabled function knows, ready to be compared with heading rows. */
final class KnownLedger {
    private final FunctionModel function;
    private final LedgerDefinition ledger;
    private final Map<String, String> columns = new HashMap<>();

    private KnownLedger(FunctionModel function, LedgerDefinition ledger) {
        this.function = function;
        this.ledger = ledger;
        for (Column column : ledger.columns()) {
            for (String heading : column.headings()) {
                columns.putIfAbsent(HeadingText.forms(heading).getFirst(), column.name());
            }
        }
        // A heading without its unit counts only where no other column is called so in full.
        for (Column column : ledger.columns()) {
            for (String heading : column.headings()) {
                columns.putIfAbsent(HeadingText.forms(heading).getLast(), column.name());
            }
        }
    }

    static Stream<KnownLedger> of(FunctionModel function) {
        return function.ledgers().stream().map(l -> new KnownLedger(function, l));
    }

    /** How the row's headings fit; empty if a column is missing by which the ledger is known. */
    Optional<RecognisedLedger> fit(SheetRow row) {
        List<Heading> headings = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String cell : row.cells()) {
            String column = cell.isBlank() ? null : column(cell);
            // The second of two equal headings is left alone: nobody can tell which is meant.
            boolean free = column != null && taken.add(column);
            headings.add(new Heading(cell, free ? column : null));
        }
        boolean known =
                !taken.isEmpty()
                        && ledger.columns().stream()
                                .filter(Column::identifies)
                                .allMatch(c -> taken.contains(c.name()));
        return known
                ? Optional.of(
                        new RecognisedLedger(function, ledger, row.line(), headings, taken.size()))
                : Optional.empty();
    }

    private @Nullable String column(String heading) {
        List<String> forms = HeadingText.forms(heading);
        return Stream.concat(forms.stream(), forms.stream().map(HeadingText::asDay))
                .map(columns::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
