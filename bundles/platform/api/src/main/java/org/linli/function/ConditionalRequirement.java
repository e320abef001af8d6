package org.linli.function;

import java.util.function.BiPredicate;
import org.linli.store.Lookup;

/**
 * A field that must be filled while a condition holds. A form without it is refused; a row of a
 * paper ledger is kept with the field as a gap. An empty list is not filled.
 *
 * @param when asked about the value after derivation
 * @param code of the refusal
 */
public record ConditionalRequirement<T extends Record>(
        String field, BiPredicate<T, Lookup> when, String code) {}
