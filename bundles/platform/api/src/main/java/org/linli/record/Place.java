package org.linli.record;

import org.jspecify.annotations.Nullable;

/**
 * Where a record belongs: it decides who may see it and in which area it counts.
 *
 * @param station code of the police station, the record's custodian
 * @param community division code of twelve digits, if known
 * @param segment code of the responsibility segment, if known
 */
public record Place(String station, @Nullable String community, @Nullable String segment) {}
