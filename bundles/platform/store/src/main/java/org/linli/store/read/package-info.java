/**
 * The way of a read: narrowed to what the reader may see, masked by sensitivity, and journalled
 * where something was opened.
 */
@NullMarked
package org.linli.store.read;

import org.jspecify.annotations.NullMarked;
