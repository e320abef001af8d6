package org.linli.store.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BehindTest {
    private static final int MANY = 2_000;

    private final Behind behind = new Behind();
    private final List<Integer> done = new ArrayList<>();

    @Test
    void statements_are_carried_out_in_their_order() throws SQLException {
        for (int i = 0; i < MANY; i++) {
            int step = i;
            behind.then(() -> done.add(step));
        }
        behind.await();
        assertThat(done).containsExactlyElementsOf(IntStream.range(0, MANY).boxed().toList());
    }

    @Test
    void nothing_goes_on_after_a_failure_until_all_is_taken_back() throws SQLException {
        behind.then(
                () -> {
                    throw new SQLException("full");
                });
        assertThatThrownBy(behind::await).isInstanceOf(SQLException.class);
        assertThatThrownBy(behind::await).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> behind.then(() -> done.add(1))).isInstanceOf(SQLException.class);
        behind.drop();
        behind.then(() -> done.add(2));
        behind.await();
        assertThat(done).containsExactly(2);
    }

    @Test
    void a_fault_of_our_own_keeps_the_transaction_from_being_committed_too() throws SQLException {
        behind.then(
                () -> {
                    throw new IllegalStateException("cannot be bound");
                });
        behind.then(() -> done.add(1));
        assertThatThrownBy(behind::await).isInstanceOf(SQLException.class);
        assertThatThrownBy(behind::await).isInstanceOf(SQLException.class);
        assertThat(done).isEmpty();
    }

    @Test
    void a_failure_on_the_second_thread_is_told_to_whoever_asks_next() throws SQLException {
        behind.then(
                () -> {
                    throw new SQLException("full");
                });
        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < MANY; i++) {
                                int step = i;
                                behind.then(() -> done.add(step));
                            }
                            behind.await();
                        })
                .isInstanceOf(SQLException.class);
    }

    @Test
    void what_is_taken_back_was_never_done() throws SQLException {
        behind.then(() -> done.add(1));
        Behind.Mark outer = behind.mark(() -> done.add(100));
        behind.then(() -> done.add(2));
        Behind.Mark inner = behind.mark(() -> done.add(200));
        behind.then(() -> done.add(3));
        assertThat(behind.takeBack(inner)).isFalse();
        behind.then(() -> done.add(4));
        assertThat(behind.release(outer)).isFalse();
        Behind.Mark next = behind.mark(() -> done.add(300));
        behind.then(() -> done.add(5));
        assertThat(behind.takeBack(next)).isFalse();
        behind.await();
        assertThat(done).containsExactly(1, 2, 4);
    }

    @Test
    void the_database_learns_of_the_marks_that_are_open_when_it_is_asked() throws SQLException {
        Behind.Mark outer = behind.mark(() -> done.add(100));
        behind.then(() -> done.add(1));
        Behind.Mark inner = behind.mark(() -> done.add(200));
        behind.then(() -> done.add(2));
        behind.await();
        assertThat(done).containsExactly(100, 1, 200, 2);
        behind.then(() -> done.add(3));
        Behind.Mark innermost = behind.mark(() -> done.add(300));
        behind.then(() -> done.add(4));
        assertThat(behind.takeBack(innermost)).as("not known").isFalse();
        assertThat(behind.takeBack(inner)).as("known: done since, and asked to go back").isTrue();
        assertThat(behind.release(outer)).isTrue();
        assertThat(done).containsExactly(100, 1, 200, 2, 3);
    }

    @Test
    void what_is_dropped_before_it_is_begun_is_never_done() throws SQLException {
        behind.then(() -> done.add(1));
        behind.drop();
        behind.await();
        assertThat(done).isEmpty();
    }

    @Test
    void what_is_handed_over_behind_a_failure_is_not_carried_out() throws Exception {
        behind.then(
                () -> {
                    throw new SQLException("full");
                });
        Future<?> commit = behind.last(() -> done.add(1));
        behind.then(() -> done.add(2));
        Future<?> next = behind.last(() -> done.add(3));
        assertThatThrownBy(() -> Behind.join(commit)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> Behind.join(next)).isInstanceOf(SQLException.class);
        behind.drop();
        assertThat(done).isEmpty();
        Behind.join(behind.last(() -> done.add(4)));
        assertThat(done).containsExactly(4);
    }

    @Test
    void an_end_waits_for_all_before_it_and_for_no_open_mark() throws SQLException {
        for (int i = 0; i < MANY; i++) {
            int step = i;
            behind.then(() -> done.add(step));
        }
        Behind.join(behind.last(() -> done.add(MANY)));
        assertThat(done).containsExactlyElementsOf(IntStream.rangeClosed(0, MANY).boxed().toList());
        behind.mark(() -> done.add(100));
        assertThatThrownBy(() -> behind.last(() -> done.add(1)))
                .isInstanceOf(IllegalStateException.class);
    }
}
