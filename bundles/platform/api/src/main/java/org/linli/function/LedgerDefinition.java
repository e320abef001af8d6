package org.linli.function;

import java.util.ArrayList;
import java.util.List;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;

/**
 * A paper ledger that is brought in: its columns and what a row means.
 *
 * @param name the label's key is {@code ledger.NAME}
 */
public record LedgerDefinition(String name, List<Column> columns, Reader reader) {

    /**
     * A column.
     *
     * @param name what the reader asks for
     * @param identifies whether a sheet without it is not this ledger
     * @param headings the words seen over such a column, the usual one first
     */
    public record Column(String name, boolean identifies, List<String> headings) {}

    /** Turns a row into records. */
    @FunctionalInterface
    public interface Reader {
        /**
         * @throws org.linli.refusal.Refusal if the row cannot be trusted; nothing of it is kept
         */
        void read(LedgerRow row, LedgerSink sink);
    }

    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Says one ledger. */
    public static final class Builder {
        private final String name;
        private final List<Column> columns = new ArrayList<>();

        Builder(String name) {
            this.name = name;
        }

        /** A column by which the ledger is recognised. */
        public Builder key(String column, String... headings) {
            columns.add(new Column(column, true, List.of(headings)));
            return this;
        }

        public Builder column(String column, String... headings) {
            columns.add(new Column(column, false, List.of(headings)));
            return this;
        }

        public LedgerDefinition read(Reader reader) {
            return new LedgerDefinition(name, List.copyOf(columns), reader);
        }
    }
}
