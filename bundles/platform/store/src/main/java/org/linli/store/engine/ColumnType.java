package org.linli.store.engine;

/** What a column holds, whatever a product calls it. */
public enum ColumnType {
    TEXT,
    /** 26 characters of a record id, never more or fewer. */
    ID,
    INTEGER,
    LONG,
    DECIMAL,
    BOOLEAN,
    DATE,
    /** Date and time without a zone, to the millisecond. */
    TIME,
    BYTES
}
