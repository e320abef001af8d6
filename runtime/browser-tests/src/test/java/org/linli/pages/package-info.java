/**
 * The pages as an officer meets them: a real node of the distribution, a small made-up station, a
 * real browser.
 *
 * <p>{@link org.linli.pages.Station} is the one node of all tests, {@link
 * org.linli.pages.Workplace} a screen at which a colleague sits. Every workplace watches while it
 * is used: nothing is asked of another host, no script fails, nothing is refused by the page's own
 * policy. Where no Chromium is installed all of this is reported as skipped.
 */
@NullMarked
package org.linli.pages;

import org.jspecify.annotations.NullMarked;
