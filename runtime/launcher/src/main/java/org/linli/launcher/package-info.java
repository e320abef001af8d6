/**
 * Starts a node and speaks to it.
 *
 * <p>{@link Main} reads the settings of the data folder and the features of the distribution,
 * brings the framework up with them and waits for the word to stop. {@link Cli} is what {@code
 * linli} runs: it hands each command to the running node over a socket that only the owner of the
 * data folder can open.
 */
@NullMarked
package org.linli.launcher;

import org.jspecify.annotations.NullMarked;
