package org.linli.standin;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.calendar.WorkCalendar;
import org.linli.duty.DutyTerm;
import org.linli.duty.DutyTerms;
import org.linli.query.Query;
import org.linli.record.Channel;
import org.linli.record.Place;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.station.Station;
import org.linli.store.Lookup;

/** Records in memory, on a day that the test chooses. */
public final class Shelf implements Lookup {
    public static final String STATION = "321003001";

    private final Map<Class<?>, Map<RecordId, Stored<?>>> kept = new LinkedHashMap<>();
    private final WorkCalendar calendar = WorkCalendar.shipped();
    private Station station;
    private int born;

    public Shelf(String today) {
        goTo(today);
    }

    /** Turns the clock to 09:00 of a day. */
    public void goTo(String today) {
        goTo(LocalDate.parse(today).atTime(9, 0));
    }

    public void goTo(LocalDateTime minute) {
        ZonedDateTime now = minute.atZone(Station.ZONE);
        station =
                new Station(
                        STATION,
                        "示例派出所",
                        "Sample station",
                        "test",
                        LocalDate.parse("2025-01-01"),
                        Path.of("target"),
                        Clock.fixed(now.toInstant(), Station.ZONE));
    }

    /** Keeps a value without asking any rule. */
    public <T extends Record> Stored<T> put(T value) {
        return keep("test", null, value, new Place(STATION, null, null), Set.of());
    }

    <T extends Record> Stored<T> keep(
            String account, Stored<T> before, T value, Place place, Set<String> gaps) {
        RecordId id = before == null ? newId() : before.id();
        Stored<T> stored =
                new Stored<>(
                        id,
                        "T-%06d".formatted(born),
                        before == null ? 1 : before.version() + 1,
                        place,
                        before == null ? station.clock().instant() : before.createdAt(),
                        before == null ? account : before.createdBy(),
                        station.clock().instant(),
                        account,
                        Channel.COUNTER,
                        gaps,
                        null,
                        false,
                        Set.of(),
                        0,
                        value);
        kept.computeIfAbsent(value.getClass(), t -> new LinkedHashMap<>()).put(id, stored);
        return stored;
    }

    /** A record that was withdrawn is not found any more. */
    void remove(Stored<?> record) {
        kept.get(record.value().getClass()).remove(record.id());
    }

    /** All records of a type, in the order they came. */
    @SuppressWarnings("unchecked") // keep() files every record under its own class
    public <T extends Record> List<Stored<T>> all(Class<T> type) {
        List<Stored<T>> all = new ArrayList<>();
        kept.getOrDefault(type, Map.of()).values().forEach(s -> all.add((Stored<T>) s));
        return all;
    }

    @Override
    @SuppressWarnings("unchecked") // keep() files every record under its own class
    public <T extends Record> Optional<Stored<T>> find(Class<T> type, Ref<T> ref) {
        return Optional.ofNullable((Stored<T>) kept.getOrDefault(type, Map.of()).get(ref.id()));
    }

    @Override
    public <T extends Record> List<Stored<T>> list(Query<T> query) {
        return all(query.type()).stream()
                .filter(stored -> Matching.holds(query.condition(), stored, this))
                .limit(query.limit())
                .toList();
    }

    @Override
    public long count(Query<?> query) {
        return counted(query);
    }

    private <T extends Record> long counted(Query<T> query) {
        return all(query.type()).stream()
                .filter(stored -> Matching.holds(query.condition(), stored, this))
                .count();
    }

    @Override
    public Station station() {
        return station;
    }

    @Override
    public WorkCalendar calendar() {
        return calendar;
    }

    @Override
    public DutyTerms dutyTerms() {
        return DutyTerms.of(all(DutyTerm.class).stream().map(Stored::value).toList());
    }

    private RecordId newId() {
        return new RecordId("%026d".formatted(++born));
    }
}
