package org.linli.store;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Keeps a table that follows from records in step, inside the transaction of the change. If it
 * throws, the change is not made.
 */
@ConsumerType
public interface DerivedWork {
    void follow(Transaction transaction, List<Change<?>> changes);

    /**
     * Works the table out again beside the live one and compares.
     *
     * @return differences in plain words without personal data, empty if there are none
     */
    List<String> verify(Transaction transaction);
}
