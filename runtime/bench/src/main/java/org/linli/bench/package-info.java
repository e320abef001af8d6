/**
 * How fast a station's node is, measured from outside on what a station unpacks, with the full demo
 * station in it.
 *
 * <p>{@link org.linli.bench.Bench} runs all parts and prints one table; each part measures what
 * somebody waits for: the first page, the import of the register, an answer of the search box, a
 * page.
 */
@NullMarked
package org.linli.bench;

import org.jspecify.annotations.NullMarked;
