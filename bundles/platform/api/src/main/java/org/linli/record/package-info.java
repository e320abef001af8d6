/**
 * What is kept: a function writes plain Java records, annotated with what the platform must know.
 *
 * <p>A record class becomes a {@link org.linli.record.RecordModel}: its components are the columns
 * of a table, the fields of a form, the properties of a REST resource. What every kept record has
 * besides its own components — id, number, version, place, who and when — is in {@link
 * org.linli.record.Stored}.
 */
@NullMarked
@Export
@Version("1.0.0")
package org.linli.record;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
