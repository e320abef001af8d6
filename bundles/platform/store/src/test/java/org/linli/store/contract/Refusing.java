package org.linli.store.contract;

import java.util.List;
import org.linli.store.Change;
import org.linli.store.DerivedWork;
import org.linli.store.Transaction;

/** Derived work that cannot follow. */
final class Refusing implements DerivedWork {
    @Override
    public void follow(Transaction transaction, List<Change<?>> changes) {
        throw new IllegalStateException("cannot follow");
    }

    @Override
    public List<String> verify(Transaction transaction) {
        return List.of("nothing agrees");
    }
}
