/**
 * A function as one file from outside the build: a zip of the feature file, its bundles, the rights
 * it says it needs, and checksums.
 *
 * <p>{@link org.linli.feature.archive.Packing} makes one, {@link org.linli.feature.archive.Intake}
 * examines one and lays it on the node's shelf. Nothing in it runs before that.
 */
@NullMarked
package org.linli.feature.archive;

import org.jspecify.annotations.NullMarked;
