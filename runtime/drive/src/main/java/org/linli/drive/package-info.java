/**
 * A node seen from outside: started as an operator starts it, asked as a browser asks it, and
 * killed as a power cut kills it.
 *
 * <p>{@link org.linli.drive.NodeProcess} is the process on a data folder, {@link
 * org.linli.drive.Visitor} somebody with a browser, {@link org.linli.drive.Program} a program at
 * its REST interface. The benchmarks and the tests of faults stand on them; nothing here knows what
 * is inside the node.
 */
@NullMarked
package org.linli.drive;

import org.jspecify.annotations.NullMarked;
