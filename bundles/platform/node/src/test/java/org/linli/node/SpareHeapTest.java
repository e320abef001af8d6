package org.linli.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpareHeapTest {
    private static final long MEGABYTE = 1L << 20;

    private final Measured heap = new Measured();
    private final SpareHeap spare = new SpareHeap(heap);

    @AfterEach
    void end() {
        spare.end();
    }

    private static final class Measured implements SpareHeap.Heap {
        private long taken = 70 * MEGABYTE;
        private long used = 50 * MEGABYTE;
        private long living = 60 * MEGABYTE;
        private int collected;

        @Override
        public long taken() {
            return taken;
        }

        @Override
        public long used() {
            return used;
        }

        @Override
        public void collect() {
            collected++;
            used = living;
            taken = Math.min(taken, living * 4 / 3);
        }
    }

    @Test
    void what_an_import_took_is_given_back_when_it_is_over() {
        heap.taken = 155 * MEGABYTE;
        heap.used = 140 * MEGABYTE;
        spare.look();
        heap.used = 130 * MEGABYTE;
        spare.look();
        assertThat(heap.collected).as("while somebody works").isZero();
        spare.look();
        assertThat(heap.collected).isEqualTo(1);
        assertThat(heap.taken).isEqualTo(80 * MEGABYTE);
    }

    @Test
    void a_node_that_needs_its_memory_is_asked_once() {
        heap.taken = 155 * MEGABYTE;
        heap.living = 120 * MEGABYTE;
        for (int i = 0; i < 10; i++) {
            spare.look();
        }
        assertThat(heap.collected).isEqualTo(1);
    }

    @Test
    void little_is_not_worth_a_pause() {
        heap.taken = 90 * MEGABYTE;
        for (int i = 0; i < 10; i++) {
            spare.look();
        }
        assertThat(heap.collected).isZero();
    }
}
