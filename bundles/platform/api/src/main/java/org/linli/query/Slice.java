package org.linli.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.record.Stored;

/**
 * One page of an answer.
 *
 * @param next cursor of the page behind this one; null on the last page
 * @param previous cursor of the page before this one; null on the first
 */
public record Slice<T extends Record>(
        List<Stored<T>> rows, @Nullable String next, @Nullable String previous) {}
