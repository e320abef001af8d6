/**
 * Functions on and off in the running node.
 *
 * <p>{@link org.linli.feature.Catalogue} holds the functions that work now: a function's service
 * appears, its tables are prepared, and the platform is told; the service goes, and pages, duties
 * and figures go with it while the data stays. {@link org.linli.feature.Switchboard} starts and
 * stops the bundles behind them and keeps the choice in {@code functions.properties} of the data
 * folder, where the launcher reads it.
 */
@NullMarked
package org.linli.feature;

import org.jspecify.annotations.NullMarked;
