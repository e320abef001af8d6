package org.linli.record;

/**
 * How much care a record or a field needs.
 *
 * @see "domain rules, cross-cutting, section 1"
 */
public enum Sensitivity {
    PUBLIC,
    INTERNAL,
    PERSONAL,
    /** Masked; unmasking needs a purpose and is written to the journal. */
    SENSITIVE,
    /** Its very existence is hidden from those who may not open it. */
    SEALED
}
