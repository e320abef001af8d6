package org.linli.exchange.run;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.linli.store.Change;
import org.linli.store.RecordObserver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Tells the running import what is written beside it, so that it does not decide by what it
 * remembers.
 *
 * <p>A component of its own: the imports need the records, and the records tell their observers.
 */
@Component(service = {RecordObserver.class, OthersChanges.class})
public final class OthersChanges implements RecordObserver {
    private final AtomicReference<@Nullable ImportRun> running = new AtomicReference<>();

    @Activate
    public OthersChanges() {}

    void follow(ImportRun run) {
        running.set(run);
    }

    void unfollow(ImportRun run) {
        running.compareAndSet(run, null);
    }

    @Override
    public void committed(List<Change<?>> changes) {
        ImportRun run = running.get();
        if (run != null) {
            run.committed(changes);
        }
    }
}
