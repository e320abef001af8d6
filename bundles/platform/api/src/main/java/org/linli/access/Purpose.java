package org.linli.access;

/**
 * Why somebody looks at sensitive data.
 *
 * @see "domain rules, cross-cutting, section 12"
 */
public enum Purpose {
    DUTY,
    REQUEST,
    CHECK,
    AUDIT,
    RESCUE
}
