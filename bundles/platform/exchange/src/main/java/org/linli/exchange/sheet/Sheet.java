package org.linli.exchange.sheet;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One sheet of a file. It can be read several times, one reading after the other. */
public interface Sheet {

    /** Most columns of a sheet. */
    int MOST_COLUMNS = 200;

    /** Most characters of a cell, the same as in a spreadsheet program. */
    int MOST_CHARACTERS = 32_767;

    String name();

    /** Whether whoever opens the file does not see it. */
    default boolean isHidden() {
        return false;
    }

    /** How many rows the file says it has, empty ones included; 0 if it does not tell. */
    long rows() throws IOException;

    Rows open() throws IOException;

    /** A reading of the sheet. */
    interface Rows extends AutoCloseable {

        /**
         * The next row that holds anything; null after the last.
         *
         * @throws org.linli.refusal.Refusal IMP-001 if the file is damaged here, IMP-005 if it
         *     unpacks to too much, IMP-007 if it has more than {@link #MOST_COLUMNS} columns
         */
        @Nullable SheetRow next() throws IOException;

        @Override
        void close() throws IOException;
    }
}
