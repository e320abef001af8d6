package org.linli.duty.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.WorkCalendar;
import org.linli.duty.DutyTerm;
import org.linli.duty.DutyTerms;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Channel;
import org.linli.record.Place;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.station.Station;
import org.linli.store.Lookup;

/** Answers from a list; understands the one question duty rules ask: who points here. */
final class ListedLookup implements Lookup {
    private final List<Stored<?>> records = new ArrayList<>();
    private final LocalDate today;
    private final LocalDate cutOver;
    private DutyTerms terms = DutyTerms.DEFAULTS;

    ListedLookup(String today, String cutOver) {
        this.today = LocalDate.parse(today);
        this.cutOver = LocalDate.parse(cutOver);
    }

    <T extends Record> Stored<T> keep(int number, T value) {
        return keep(number, value, Set.of(), null);
    }

    <T extends Record> Stored<T> keep(
            int number, T value, Set<String> gaps, @Nullable String unverifiedBy) {
        Instant at = today.atStartOfDay(Station.ZONE).toInstant();
        Stored<T> stored =
                new Stored<>(
                        new RecordId(String.format("01J00000000000000000%06d", number)),
                        "S-" + number,
                        1,
                        new Place("321003001", null, "09"),
                        at,
                        "a",
                        at,
                        "a",
                        Channel.COUNTER,
                        gaps,
                        unverifiedBy,
                        false,
                        Set.of(),
                        1,
                        value);
        records.add(stored);
        return stored;
    }

    @Override
    public <T extends Record> Optional<Stored<T>> find(Class<T> type, Ref<T> ref) {
        return all(type).stream().filter(r -> r.id().equals(ref.id())).findFirst();
    }

    @Override
    public <T extends Record> List<Stored<T>> list(Query<T> query) {
        Condition.Compare link =
                (Condition.Compare)
                        ((query.condition() instanceof Condition.All all)
                                ? all.conditions().getFirst()
                                : query.condition());
        RecordModel<T> model = RecordModel.of(query.type());
        return all(query.type()).stream()
                .filter(r -> link.value().equals(model.get(r.value(), link.field())))
                .toList();
    }

    @Override
    public long count(Query<?> query) {
        return list(query).size();
    }

    @Override
    public Station station() {
        Clock clock =
                Clock.fixed(today.atTime(9, 0).atZone(Station.ZONE).toInstant(), Station.ZONE);
        return new Station("321003001", "测试所", "Test", "test", cutOver, Path.of("."), clock);
    }

    @Override
    public WorkCalendar calendar() {
        return WorkCalendar.shipped();
    }

    /** The district sets periods. */
    void set(DutyTerm... some) {
        terms = DutyTerms.of(List.of(some));
    }

    @Override
    public DutyTerms dutyTerms() {
        return terms;
    }

    @SuppressWarnings("unchecked") // filtered by class
    private <T extends Record> List<Stored<T>> all(Class<T> type) {
        List<Stored<T>> found = new ArrayList<>();
        for (Stored<?> stored : records) {
            if (type.isInstance(stored.value())) {
                found.add((Stored<T>) stored);
            }
        }
        return found;
    }
}
