/**
 * A database, whichever product it is: an {@link org.linli.store.engine.Engine} opens it, a {@link
 * org.linli.store.engine.Dialect} says what one product spells differently, a {@link
 * org.linli.store.engine.Session} asks and writes.
 */
@NullMarked
package org.linli.store.engine;

import org.jspecify.annotations.NullMarked;
