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
        private long used = 50 * MEGABYTE;
        private long living = 60 * MEGABYTE;
        private int collected;

        @Override
        public long used() {
            return used;
        }

        @Override
        public void collect() {
            collected++;
            used = living;
        }
    }

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            spare.look();
        }
    }

    @Test
    void what_an_import_took_is_given_back_when_it_is_over() {
        for (int i = 1; i <= 20; i++) {
            heap.used = (50 + i % 7 * 10) * MEGABYTE;
            spare.look();
        }
        assertThat(heap.collected).as("while somebody works").isZero();
        look(2);
        assertThat(heap.collected).isEqualTo(1);
    }

    @Test
    void a_node_that_waits_is_asked_once_until_somebody_works_again() {
        look(20);
        assertThat(heap.collected).isEqualTo(1);
        heap.used = 90 * MEGABYTE;
        look(20);
        assertThat(heap.collected).isEqualTo(2);
    }

    @Test
    void a_pause_between_two_pages_is_no_waiting() {
        for (int i = 1; i <= 20; i++) {
            heap.used = (50 + i / 2 % 2 * 10) * MEGABYTE;
            spare.look();
        }
        assertThat(heap.collected).isZero();
    }
}
