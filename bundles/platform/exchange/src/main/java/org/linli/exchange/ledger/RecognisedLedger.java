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
 * @param shared the same ledger as other functions read it, each its own part of a row
 */
public record RecognisedLedger(
        FunctionModel function,
        LedgerDefinition ledger,
        int headingLine,
        List<Heading> headings,
        int columns,
        List<RecognisedLedger> shared) {

    public RecognisedLedger {
        headings = List.copyOf(headings);
        shared = List.copyOf(shared);
    }

    /** As this function alone reads it. */
    public RecognisedLedger(
            FunctionModel function,
            LedgerDefinition ledger,
            int headingLine,
            List<Heading> headings,
            int columns) {
        this(function, ledger, headingLine, headings, columns, List.of());
    }

    /** The same paper to two functions: both call it by one name. */
    boolean isShared(RecognisedLedger other) {
        return ledger.name().equals(other.ledger.name())
                && !function.name().equals(other.function.name());
    }

    RecognisedLedger sharedWith(List<RecognisedLedger> others) {
        return new RecognisedLedger(function, ledger, headingLine, headings, columns, others);
    }

    /** What the ledger is called. */
    public String label(Locale language) {
        return function.labels().get("ledger." + ledger.name(), language);
    }
}
