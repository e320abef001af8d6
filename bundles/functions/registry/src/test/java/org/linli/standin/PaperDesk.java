package org.linli.standin;

import static org.linli.query.Condition.field;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.exchange.LedgerRow;
import org.linli.exchange.LedgerSink;
import org.linli.function.LedgerDefinition;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Channel;
import org.linli.record.Field;
import org.linli.record.Place;
import org.linli.record.Property;
import org.linli.record.RecordModel;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.store.Lookup;

/** Where one ledger is brought in, row by row. */
public final class PaperDesk implements LedgerSink {
    private final Desk desk;
    private final LedgerDefinition ledger;
    private final Set<List<?>> seen = new HashSet<>();
    private int line = 1;

    public PaperDesk(Desk desk, LedgerDefinition ledger) {
        this.desk = desk.as(Desk.officer().by(Channel.IMPORT));
        this.ledger = ledger;
    }

    /**
     * Reads one row.
     *
     * @param cells headings and what stands under them, in turn
     * @return the code of the refusal, empty if the row was taken
     */
    public Optional<String> row(String... cells) {
        return refused(cells).map(Refusal::code);
    }

    /** Reads one row, and tells why it goes back. */
    public Optional<Refusal> refused(String... cells) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            named.put(column(cells[i]), cells[i + 1]);
        }
        try {
            ledger.reader().read(new LedgerRow(++line, named), this);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private String column(String heading) {
        return ledger.columns().stream()
                .filter(column -> column.headings().contains(heading))
                .map(LedgerDefinition.Column::name)
                .findFirst()
                .orElse(heading);
    }

    @Override
    public <T extends Record, V> Optional<Stored<T>> find(
            Class<T> type, Property<T, V> property, V value) {
        return first(type, field(property.name()).is(value));
    }

    @Override
    public <T extends Record> Stored<T> enter(
            T value, Place place, String duplicate, List<Property<T, ?>> key) {
        if (!seen.add(List.of(value.getClass(), keyOf(value, key)))) {
            throw new Refusal(duplicate, key.getFirst().name());
        }
        return ensure(value, place, key);
    }

    @Override
    public <T extends Record> Optional<Stored<T>> known(T like, List<Property<T, ?>> key) {
        @SuppressWarnings("unchecked") // getClass() of a T that is a final record class
        Class<T> type = (Class<T>) like.getClass();
        Condition same = Condition.ALWAYS;
        for (Property<T, ?> part : key) {
            same = same.and(field(part.name()).is(part.apply(like)));
        }
        return first(type, same);
    }

    @Override
    public <T extends Record> Stored<T> ensure(T value, Place place, List<Property<T, ?>> key) {
        Stored<T> before = known(value, key).orElse(null);
        T told = before == null ? value : filled(value, before.value());
        return before != null && before.value().equals(told)
                ? before
                : desk.write(before, told, place);
    }

    /** An empty cell takes nothing away. */
    private static <T extends Record> T filled(T paper, T before) {
        @SuppressWarnings("unchecked") // getClass() of a T that is a final record class
        RecordModel<T> model = RecordModel.of((Class<T>) paper.getClass());
        Map<String, Object> silent = new HashMap<>();
        for (Field field : model.fields()) {
            Object there = model.get(before, field);
            if (isSilent(model.get(paper, field)) && there != null) {
                silent.put(field.name(), there);
            }
        }
        return model.with(paper, silent);
    }

    private static boolean isSilent(Object told) {
        return told == null || (told instanceof Collection<?> several && several.isEmpty());
    }

    @Override
    public <T extends Record> Stored<T> amend(Stored<T> there, T value) {
        return desk.write(there, value, there.place());
    }

    @Override
    public Lookup lookup() {
        return desk.shelf();
    }

    private <T extends Record> Optional<Stored<T>> first(Class<T> type, Condition condition) {
        return desk.shelf().list(Query.of(type, condition)).stream().findFirst();
    }

    private static <T extends Record> List<Object> keyOf(T value, List<Property<T, ?>> key) {
        return key.stream().<Object>map(part -> part.apply(value)).toList();
    }
}
