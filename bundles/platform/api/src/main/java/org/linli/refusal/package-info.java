/**
 * How Linli says no: a {@link org.linli.refusal.Refusal} names the field and the code of the domain
 * rule that was broken; the sentence in both languages follows from the code.
 */
@NullMarked
@Export
@Version("1.0.0")
package org.linli.refusal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
