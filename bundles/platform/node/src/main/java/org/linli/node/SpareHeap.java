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

    private static final long WORTHWHILE_BYTES = 24L << 20;

    private final Heap heap;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("linli-spare-heap").factory());
    private long usedBefore;
    private long takenAtBest;

    /** The memory of this process. */
    interface Heap {
        /** Bytes taken from the machine. */
        long taken();

        /** Bytes of these in which objects stand, living or not. */
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
        this.takenAtBest = heap.taken();
    }

    private record OwnHeap() implements Heap {
        @Override
        public long taken() {
            return Runtime.getRuntime().totalMemory();
        }

        @Override
        public long used() {
            return taken() - Runtime.getRuntime().freeMemory();
        }

        @Override
        public void collect() {
            System.gc();
        }
    }

    void look() {
        boolean waits = Math.abs(heap.used() - usedBefore) < WAITING_BYTES;
        if (waits && heap.taken() - takenAtBest > WORTHWHILE_BYTES) {
            heap.collect();
            takenAtBest = heap.taken();
        }
        usedBefore = heap.used();
    }

    @Deactivate
    void end() {
        looks.shutdown();
    }
}
