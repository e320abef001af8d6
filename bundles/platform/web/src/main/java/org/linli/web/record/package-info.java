/**
 * Lists of records and the page of one: drawn from what the type's definition says, the same for
 * every function.
 */
@NullMarked
package org.linli.web.record;

import org.jspecify.annotations.NullMarked;
