package org.linli.exchange.station;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.exchange.intake.Office;
import org.linli.function.Function;
import org.linli.function.FunctionModel;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.record.Channel;
import org.linli.record.RecordId;
import org.linli.record.Stored;
import org.linli.station.Station;

/** A station in memory. What a batch has not committed is lost with it. */
public final class MemoryStation implements Functions, Station.Settings {
    public static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    final Map<RecordId, Stored<?>> kept = new LinkedHashMap<>();
    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryRecords records = new MemoryRecords(this);
    private final Station station;
    private final List<FunctionModel> functions;

    public MemoryStation(Path data, Function... functions) {
        this.station =
                new Station(
                        "321003001",
                        "测试所",
                        "Test station",
                        "test",
                        LocalDate.of(2026, 1, 1),
                        data,
                        Clock.fixed(NOW, Station.ZONE));
        this.functions =
                new CopyOnWriteArrayList<>(Stream.of(functions).map(FunctionModel::of).toList());
    }

    /** Where ledgers are taken in. */
    public Office office(Access access) {
        return new Office(this, records, records, journal, access);
    }

    /** Somebody who types at the counter. */
    public Actor clerk() {
        return Actor.console(station.code(), Locale.SIMPLIFIED_CHINESE).by(Channel.COUNTER);
    }

    @Override
    public Station station() {
        return station;
    }

    public MemoryRecords records() {
        return records;
    }

    public MemoryJournal journal() {
        return journal;
    }

    @SuppressWarnings("unchecked") // Filtered by the class of the value.
    public <T extends Record> List<Stored<T>> all(Class<T> type) {
        return kept.values().stream()
                .filter(s -> s.value().getClass() == type)
                .map(s -> (Stored<T>) s)
                .toList();
    }

    @Override
    public List<FunctionModel> enabled() {
        return List.copyOf(functions);
    }

    public void disableAll() {
        functions.clear();
    }

    @Override
    public Optional<RecordDefinition<?>> record(String type) {
        return functions.stream().flatMap(f -> f.record(type).stream()).findFirst();
    }

    @Override
    @SuppressWarnings("unchecked") // Found by its type.
    public <T extends Record> RecordDefinition<T> record(Class<T> type) {
        return (RecordDefinition<T>)
                functions.stream()
                        .flatMap(f -> f.records().stream())
                        .filter(r -> r.type() == type)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("not enabled"));
    }

    @Override
    public boolean keeps(Class<? extends Record> type) {
        return functions.stream()
                .flatMap(f -> f.records().stream())
                .anyMatch(r -> r.type() == type);
    }

    @Override
    public FunctionModel of(RecordDefinition<?> type) {
        return functions.stream().filter(f -> f.records().contains(type)).findFirst().orElseThrow();
    }
}
