/**
 * What a node answers to whoever asks: the officer's form, the program's request, the clerk's
 * ledger, and the stranger who tries.
 *
 * <p>The node is the one that ships, in a process of its own. {@link org.linli.answers.Town} is
 * what it keeps; {@link org.linli.answers.Mistake} is a line of the domain's tables of bad input,
 * which each of the three ways must answer with the same words.
 */
@NullMarked
package org.linli.answers;

import org.jspecify.annotations.NullMarked;
