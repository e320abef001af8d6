/**
 * Ledgers in and out: rows of a workbook become records, refused rows go back with their reasons.
 */
@NullMarked
@Export
@Version("1.0.0")
package org.linli.exchange;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
