/** The node itself: its functions, accounts, journal and health, for those who look after it. */
@NullMarked
package org.linli.web.station;

import org.jspecify.annotations.NullMarked;
