/**
 * Choosing the functions of a running node.
 *
 * <p>{@link org.linli.feature.Catalogue} holds the functions that work now: a function's service
 * appears, its tables are prepared, and the platform is told; the service goes, and pages, duties
 * and figures go with it while the data stays. {@link org.linli.feature.Switchboard} is where a
 * change is planned and made: installed beside the old, started in its place, and in force when the
 * pointer to the next {@link org.linli.feature.generation.Generation} has moved.
 */
@NullMarked
package org.linli.feature;

import org.jspecify.annotations.NullMarked;
