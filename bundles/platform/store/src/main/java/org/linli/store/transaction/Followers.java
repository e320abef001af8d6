package org.linli.store.transaction;

import java.sql.SQLException;
import java.util.List;
import org.linli.store.Change;

/** What happens with changes of records besides being written. */
public interface Followers {
    /** Nobody follows. */
    Followers NONE =
            new Followers() {
                @Override
                public void beforeCommit(WriteTransaction transaction) {}

                @Override
                public void committed(List<Change<?>> changes) {}
            };

    /** Inside the transaction; what it throws undoes the transaction. */
    void beforeCommit(WriteTransaction transaction) throws SQLException;

    /** Still on the writer's thread and in order; must not throw. */
    void committed(List<Change<?>> changes);
}
