package org.linli.node;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Gives memory back to an old PC when nobody works on the node. What an import or a morning of
 * pages leaves is garbage that the collector would keep, a hundred megabytes of it, until the heap
 * is full again: asked while nobody waits, it takes a tenth of a second.
 */
@Component(service = SpareHeap.class, immediate = true)
public final class SpareHeap {
    private static final long LOOK_AGAIN_SECONDS = 15;

    /** Between two looks a node that only waits makes less; a page makes about as much. */
    private static final long WAITING_BYTES = 1L << 20;

    /** So many looks in a row tell that nobody works, and not only that somebody thinks. */
    private static final int WAITING_LOOKS = 2;

    private final Heap heap;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("linli-spare-heap").factory());
    private long usedBefore;
    private int waited;
    private boolean worked = true;

    /** The memory of this process. */
    interface Heap {
        /** Bytes in which objects stand, living or not. */
        long used();

        void collect();
    }

    @Activate
    public SpareHeap() {
        this(new OwnHeap());
        looks.scheduleWithFixedDelay(
                this::look, LOOK_AGAIN_SECONDS, LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
    }

    SpareHeap(Heap heap) {
        this.heap = heap;
    }

    private record OwnHeap() implements Heap {
        @Override
        public long used() {
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }

        @Override
        public void collect() {
            System.gc();
        }
    }

    /** Once behind each time of work: what a node needs is not asked for again and again. */
    void look() {
        boolean waits = Math.abs(heap.used() - usedBefore) < WAITING_BYTES;
        waited = waits ? waited + 1 : 0;
        worked |= !waits;
        if (worked && waited == WAITING_LOOKS) {
            heap.collect();
            worked = false;
        }
        usedBefore = heap.used();
    }

    @Deactivate
    void end() {
        looks.shutdown();
    }
}
