/**
 * What can only be seen in a started framework: that the parts find each other, come and go one by
 * one, and keep what they were given.
 *
 * <p>Each test class has a station of its own, made of the very bundles that the distribution
 * ships, on a data folder of its own under {@code target/stations}.
 */
@NullMarked
package org.linli.itests;

import org.jspecify.annotations.NullMarked;
