/**
 * Things that people found and handed in, until the owner has them back.
 *
 * <p>A {@link org.example.lostfound.FoundItem} is received, announced when its owner is not known,
 * and at last given back — or handed to the state a year after the announcement.
 */
@NullMarked
@Capability(namespace = "org.linli.function", name = "lost-and-found")
package org.example.lostfound;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Capability;
