/** Beside the launcher, to read a release with its eyes. */
@NullMarked
package org.linli.launcher;

import org.jspecify.annotations.NullMarked;
