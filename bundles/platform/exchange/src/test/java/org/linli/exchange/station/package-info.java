/** Stand-ins for the platform: a station whose records and journal stand in memory. */
@NullMarked
package org.linli.exchange.station;

import org.jspecify.annotations.NullMarked;
