package org.linli.store.write;

import java.util.Set;
import org.linli.record.Place;

/**
 * A value that may be kept as far as its type is concerned.
 *
 * @param gaps required fields that paper did not tell
 */
record Drafted<T extends Record>(T value, Set<String> gaps, Place place) {}
