/** One box over everything the visitor may see: a page of its own, and a panel while typing. */
@NullMarked
package org.linli.web.search;

import org.jspecify.annotations.NullMarked;
