package org.linli.store;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Is told of changes after they are committed, in order, on the writer's thread: hand long work to
 * a thread of your own. An observer that was away catches up from {@link Journal#from}.
 */
@ConsumerType
public interface RecordObserver {
    void committed(List<Change<?>> changes);
}
