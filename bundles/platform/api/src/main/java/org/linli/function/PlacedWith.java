package org.linli.function;

/**
 * Where a record's place comes from.
 *
 * @param field the reference
 * @param type what it refers to
 */
public record PlacedWith(String field, Class<? extends Record> type) {}
