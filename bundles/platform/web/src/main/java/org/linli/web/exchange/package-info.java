/** Bringing paper ledgers in: choose, see what would happen, do it, take the refused rows back. */
@NullMarked
package org.linli.web.exchange;

import org.jspecify.annotations.NullMarked;
