/**
 * What is owed, until when, by whom: open duties as they follow from records, rules and calendar.
 */
@NullMarked
@Export
@Version("1.0.0")
package org.linli.duty;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
