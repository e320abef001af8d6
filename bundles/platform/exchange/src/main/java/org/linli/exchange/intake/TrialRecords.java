package org.linli.exchange.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.record.RecordId;
import org.linli.record.Stored;

/**
 * The records that a trial has made or changed. Their values stand in a scratch file and only where
 * they stand, and by which values they can be found, in memory.
 */
final class TrialRecords implements Drafts, AutoCloseable {
    private final Functions functions;
    private final Path file;
    private final FileChannel channel;
    private final List<RecordDefinition<?>> types = new ArrayList<>();
    private final DigestTable byId = new DigestTable();
    private final DigestSet replaced = new DigestSet();
    private final BitSet outdated = new BitSet();
    private final Map<Class<?>, Map<List<String>, DigestTable>> indexes = new HashMap<>();
    private long[] places = new long[1024];
    private short[] typeOf = new short[1024];
    private int count;
    private long end;

    TrialRecords(Functions functions, Path scratch) throws IOException {
        this.functions = functions;
        this.file = scratch;
        this.channel =
                FileChannel.open(
                        scratch,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
    }

    void add(Drafted<?> draft) {
        write(draft.definition(), draft.after(), draft.before() != null);
    }

    private <T extends Record> void write(
            RecordDefinition<?> definition, Stored<T> record, boolean replaces) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
            typeOf = Arrays.copyOf(typeOf, 2 * count);
        }
        if (!types.contains(definition)) {
            types.add(definition);
        }
        long id = Digest.of(record.id().text());
        byId.numbers(id).forEach(outdated::set);
        if (replaces && !Provisional.isProvisional(record.id())) {
            replaced.add(id);
        }
        places[count] = end;
        typeOf[count] = (short) types.indexOf(definition);
        byId.add(id, count);
        indexes.getOrDefault(definition.type(), Map.of())
                .forEach((fields, index) -> index(index, fields, record, count));
        append(RecordCodec.write(definition.model().fields(), record));
        count++;
    }

    private void append(byte[] bytes) {
        try {
            ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + bytes.length);
            buffer.putInt(bytes.length).put(bytes).flip();
            while (buffer.hasRemaining()) {
                end += channel.write(buffer, end);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T extends Record> void index(
            DigestTable index, List<String> fields, Stored<T> record, int number) {
        @SuppressWarnings("unchecked") // The class of a value is that of its type.
        Class<T> type = (Class<T>) record.value().getClass();
        index.add(Key.of(functions.record(type).model(), fields, record.value()).digest(), number);
    }

    @Override
    public <T extends Record> Optional<Stored<T>> byId(Class<T> type, RecordId id) {
        return current(type, byId.numbers(Digest.of(id.text())))
                .filter(r -> r.id().equals(id))
                .findFirst();
    }

    @Override
    public boolean replaces(RecordId id) {
        return replaced.contains(Digest.of(id.text()));
    }

    @Override
    public <T extends Record> Stream<Stored<T>> candidates(Class<T> type, Condition condition) {
        Map<String, @Nullable Object> fixed = Conditions.fixed(condition);
        // One of the values of a list cannot be looked up by all of them.
        fixed.keySet().removeIf(f -> functions.record(type).model().field(f).list());
        if (fixed.isEmpty()) {
            return current(type, IntStream.range(0, count));
        }
        List<String> fields = fixed.keySet().stream().sorted().toList();
        Map<List<String>, DigestTable> own = indexes.computeIfAbsent(type, t -> new HashMap<>());
        DigestTable index = own.get(fields);
        if (index == null) {
            index = new DigestTable();
            own.put(fields, index);
            fill(index, fields, type);
        }
        List<@Nullable Object> values = new ArrayList<>();
        fields.forEach(f -> values.add(fixed.get(f)));
        return current(type, index.numbers(new Key<>(type, fields, values).digest()));
    }

    private <T extends Record> void fill(DigestTable index, List<String> fields, Class<T> type) {
        for (int number = 0; number < count; number++) {
            if (types.get(typeOf[number]).type() == type && !outdated.get(number)) {
                Stored<T> record = read(functions.record(type), number);
                index(index, fields, record, number);
            }
        }
    }

    private <T extends Record> Stream<Stored<T>> current(Class<T> type, IntStream numbers) {
        RecordDefinition<T> definition = functions.record(type);
        return numbers.filter(n -> !outdated.get(n) && types.get(typeOf[n]).type() == type)
                .mapToObj(n -> read(definition, n));
    }

    private <T extends Record> Stored<T> read(RecordDefinition<T> definition, int number) {
        try {
            ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
            channel.read(length, places[number]);
            ByteBuffer bytes = ByteBuffer.allocate(length.getInt(0));
            long at = places[number] + Integer.BYTES;
            while (bytes.hasRemaining()) {
                int read = channel.read(bytes, at + bytes.position());
                if (read < 0) {
                    throw new IOException("scratch file of the trial ends early");
                }
            }
            return RecordCodec.read(definition.model(), bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
