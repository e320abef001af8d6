package org.linli.indicator.count;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.linli.store.Change;
import org.linli.store.RecordObserver;
import org.osgi.service.component.annotations.Component;

/**
 * How often records have changed. By itself, for the store tells observers and figures ask the
 * store.
 */
@Component(service = {RecordObserver.class, RecordChanges.class})
public final class RecordChanges implements RecordObserver, LongSupplier {
    private final AtomicLong changes = new AtomicLong();

    @Override
    public void committed(List<Change<?>> changed) {
        changes.incrementAndGet();
    }

    @Override
    public long getAsLong() {
        return changes.get();
    }
}
