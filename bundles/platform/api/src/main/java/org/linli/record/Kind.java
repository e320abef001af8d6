package org.linli.record;

/** What a field holds. A list holds several of its kind. */
public enum Kind {
    TEXT,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    DATE,
    DATE_TIME,
    /** A constant of an enum: a code list or a stage. */
    CODE,
    /** A reference to another record. */
    REF,
    /** A small record inside the record, as a line of a list. */
    PART,
    /** A file; see {@link Attachment}. */
    ATTACHMENT
}
