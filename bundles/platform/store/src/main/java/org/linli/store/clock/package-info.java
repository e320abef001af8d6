/**
 * What the node does by itself when a day has passed: the steps that a function gave to the clock.
 *
 * <p>They are taken through {@link org.linli.store.Records} like those of people, one transaction
 * for each, with the node as the one who did it. Nothing is remembered but the day of the last
 * look: a step that was due and not taken is due at the next look too.
 */
@NullMarked
package org.linli.store.clock;

import org.jspecify.annotations.NullMarked;
