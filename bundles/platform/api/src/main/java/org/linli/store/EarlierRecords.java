package org.linli.store;

import org.linli.access.Actor;
import org.linli.function.FunctionModel;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The records of a function as they were at an entry of the journal.
 *
 * <p>Nothing is unmade: a record that is put back gets a new version and an entry of its own, one
 * that was made since is withdrawn, and the history tells both.
 */
@ProviderType
public interface EarlierRecords {

    /** How many of its records were made or changed behind an entry. */
    long changedSince(FunctionModel function, long entry);

    /**
     * Puts them back. It is done in small transactions; when it was cut off, another call does what
     * is left.
     *
     * @return how many records were put back or withdrawn
     */
    long putBack(Actor actor, FunctionModel function, long entry);
}
