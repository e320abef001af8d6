/**
 * The node itself: which station it serves, and the local channel by which its owner commands it.
 *
 * <p>{@link org.linli.node.ControlChannel} listens on a Unix domain socket in the data folder. Who
 * may open the folder may command the node; there is no other key, and nothing listens on a
 * network.
 */
@NullMarked
package org.linli.node;

import org.jspecify.annotations.NullMarked;
