package org.linli.exchange.ledger;

import java.util.List;
import java.util.Locale;
import org.linli.exchange.ImportReport.Heading;
import org.linli.function.FunctionModel;
import org.linli.function.LedgerDefinition;

/**
 * What a sheet turned out to be.
 *
 * @param headingLine line of the sheet with the headings; rows follow below it
 * @param headings one for each cell of that line, in its order; empty cells have an empty heading
 * @param columns how many of the ledger's columns the sheet has
 */
public record RecognisedLedger(
        FunctionModel function,
        LedgerDefinition ledger,
        int headingLine,
        List<Heading> headings,
        int columns) {

    public RecognisedLedger {
        headings = List.copyOf(headings);
    }

    /** What the ledger is called. */
    public String label(Locale language) {
        return function.labels().get("ledger." + ledger.name(), language);
    }
}
