/**
 * Numbers and words by which people, units and places are known, checked once and for all.
 *
 * <p>A value of this package that exists is well formed: {@link org.linli.identity.CitizenNumber},
 * {@link org.linli.identity.CreditCode}, {@link org.linli.identity.PhoneNumber}, {@link
 * org.linli.identity.PassportNumber}, {@link org.linli.identity.DivisionCode}. Each is read from
 * what a person typed and refuses with the code of the first rule that is broken. What identifies a
 * person prints masked, so that it cannot reach a log whole; {@code text()} is the whole.
 *
 * <p>{@link org.linli.identity.CleanText} brings typed text into one form, and {@link
 * org.linli.identity.ProhibitedWords} keeps out of prose what must never be recorded.
 */
@NullMarked
@Export
@Version("1.0.0")
package org.linli.identity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
