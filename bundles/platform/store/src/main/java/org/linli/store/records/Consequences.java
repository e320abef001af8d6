package org.linli.store.records;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.linli.store.Change;
import org.linli.store.DerivedWork;
import org.linli.store.RecordObserver;
import org.linli.store.transaction.Followers;
import org.linli.store.transaction.WriteTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells derived tables within the transaction, and observers behind it. */
final class Consequences implements Followers {
    private static final Logger LOG = LoggerFactory.getLogger(Consequences.class);

    private final List<DerivedWork> derived = new CopyOnWriteArrayList<>();
    private final List<RecordObserver> observers = new CopyOnWriteArrayList<>();

    List<DerivedWork> derived() {
        return derived;
    }

    List<RecordObserver> observers() {
        return observers;
    }

    @Override
    public void beforeCommit(WriteTransaction transaction) {
        List<Change<?>> changes = transaction.changes();
        if (!changes.isEmpty()) {
            derived.forEach(work -> work.follow(transaction, changes));
        }
    }

    @Override
    public void committed(List<Change<?>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        for (RecordObserver observer : observers) {
            try {
                observer.committed(changes);
            } catch (RuntimeException e) {
                // The change is durable; an observer that fails catches up from the journal.
                LOG.error("an observer failed behind a commit", e);
            }
        }
    }
}
