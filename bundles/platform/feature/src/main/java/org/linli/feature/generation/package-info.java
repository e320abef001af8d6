/**
 * What a node runs, as files in its data folder: generations and the pointer to the one in force,
 * the set that city IT declares, the features that are at hand, and how often a function failed to
 * start.
 *
 * <p>Plain Java without a framework: the launcher reads it before anything else runs.
 */
@NullMarked
package org.linli.feature.generation;

import org.jspecify.annotations.NullMarked;
