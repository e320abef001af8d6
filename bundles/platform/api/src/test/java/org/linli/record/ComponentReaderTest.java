package org.linli.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read is the same the first time, and when it has been read so often that it is made. */
class ComponentReaderTest {
    private static final int OFTEN = 5_000;

    public record Open(
            @Nullable String text, int count, long sum, boolean flag, List<String> list) {}

    record Closed(String text) {}

    @Test
    void readsEveryKindOfComponentHoweverOften() {
        Open record = new Open("文", 7, 1L << 40, true, List.of("a"));

        assertThat(often(Open.class, record)).containsExactly("文", 7, 1L << 40, true, List.of("a"));
        assertThat(often(Open.class, new Open(null, 0, 0, false, List.of())))
                .containsExactly(null, 0, 0L, false, List.of());
    }

    @Test
    void readsARecordThatIsNotPublic() {
        assertThat(often(Closed.class, new Closed("x"))).containsExactly("x");
    }

    private static List<@Nullable Object> often(Class<? extends Record> type, Record record) {
        List<@Nullable Object> read = new ArrayList<>();
        for (Function<Record, @Nullable Object> reader : readers(type)) {
            Object first = reader.apply(record);
            for (int i = 0; i < OFTEN; i++) {
                assertThat(reader.apply(record)).isEqualTo(first);
            }
            read.add(first);
        }
        return read;
    }

    private static List<Function<Record, @Nullable Object>> readers(Class<? extends Record> type) {
        List<Function<Record, @Nullable Object>> readers = new ArrayList<>();
        for (var component : type.getRecordComponents()) {
            ComponentReader reader = new ComponentReader(component);
            readers.add(reader::read);
        }
        return readers;
    }
}
