/** The service {@link org.linli.store.Records}: reading, writing and what follows from a write. */
@NullMarked
package org.linli.store.records;

import org.jspecify.annotations.NullMarked;
