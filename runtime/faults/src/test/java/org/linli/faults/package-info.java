/**
 * Acknowledged means durable: a node is killed as a power cut kills it, in the middle of its work,
 * and what it had acknowledged must be there when it comes back.
 *
 * <p>The node is the one that ships, in a process of its own; {@link org.linli.faults.Pen} is a
 * program that writes to it and remembers what it was told is kept.
 */
@NullMarked
package org.linli.faults;

import org.jspecify.annotations.NullMarked;
