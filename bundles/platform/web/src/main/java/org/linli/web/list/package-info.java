/** Lists of records of one type: filtered, sorted, paged and exported. */
@NullMarked
package org.linli.web.list;

import org.jspecify.annotations.NullMarked;
