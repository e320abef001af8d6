/**
 * All that knows Derby: how its folder is made so that a kill cannot spoil it, how it is ended,
 * what it spells in its own way. A successor of Derby is a package beside this one.
 */
@NullMarked
package org.linli.store.derby;

import org.jspecify.annotations.NullMarked;
