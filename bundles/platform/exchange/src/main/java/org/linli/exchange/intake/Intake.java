package org.linli.exchange.intake;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.exchange.LedgerSink;
import org.linli.exchange.intake.RowResult.Outcome;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.function.RecordDefinition.Derivation;
import org.linli.record.Derived;
import org.linli.record.Place;
import org.linli.record.Property;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.store.Lookup;

/** Takes the records of one row after the other. Not threadsafe. */
public final class Intake {
    private final Functions functions;
    private final Keeping keeping;
    private final Telling telling;
    private final LedgerSink sink = new Sink();
    private final Map<Property<?, ?>, String> names = new IdentityHashMap<>();

    /** Keys of the records that accepted rows were about. */
    private final DigestSet entered = new DigestSet();

    private final List<Key<?>> enteredByRow = new ArrayList<>();

    /** The records that the row is about. */
    private final Map<RecordId, Stored<?>> subjects = new LinkedHashMap<>();

    /** What a row stands for, told to the sink. */
    @FunctionalInterface
    public interface Row {
        /**
         * @throws Refusal if the row cannot be trusted
         */
        void tell(LedgerSink sink);
    }

    Intake(Office office, Actor actor, Keeping keeping) {
        this.functions = office.functions();
        this.keeping = keeping;
        this.telling = new Telling(office, actor, keeping);
    }

    /**
     * Takes a row. If anything is thrown, nothing of the row stays.
     *
     * @param line line of the sheet
     * @throws Refusal if the reader or the store refuses the row
     */
    public RowResult take(int line, Row row) {
        telling.begin(line);
        enteredByRow.clear();
        subjects.clear();
        RowResult result =
                keeping.row(
                        () -> {
                            row.tell(sink);
                            return new RowResult(outcome(), incomplete());
                        });
        telling.accepted();
        enteredByRow.forEach(k -> entered.add(k.digest()));
        return result;
    }

    /**
     * What became of the records that the row is about; where that is nothing, of those it
     * mentions: a resident of long standing who moves makes a changed row, not a new one.
     */
    private Outcome outcome() {
        Outcome own = strongest(subjects.keySet());
        if (own != Outcome.SAME) {
            return own;
        }
        Outcome any = strongest(telling.outcomes().keySet());
        return any == Outcome.CREATED && !subjects.isEmpty() ? Outcome.CHANGED : any;
    }

    private Outcome strongest(Set<RecordId> some) {
        return some.stream()
                .map(telling.outcomes()::get)
                .max(Outcome::compareTo)
                .orElse(Outcome.SAME);
    }

    private boolean incomplete() {
        return subjects.values().stream().anyMatch(s -> !s.complete());
    }

    private <T extends Record> RecordDefinition<T> definition(T value) {
        @SuppressWarnings("unchecked") // The class of a value is that of its type.
        Class<T> type = (Class<T>) value.getClass();
        return functions.record(type);
    }

    /** A key may hold a field that is worked out, such as an address in one spelling. */
    private <T extends Record> Key<T> key(
            RecordDefinition<T> definition, T value, List<Property<T, ?>> key) {
        List<String> fields = new ArrayList<>(key.size());
        RecordModel<T> model = definition.model();
        boolean workedOut = false;
        for (Property<T, ?> property : key) {
            String field = name(property);
            fields.add(field);
            workedOut |= model.field(field).has(Derived.class);
        }
        T derived = value;
        if (workedOut) {
            for (Derivation<T> derivation : definition.derivations()) {
                derived = derivation.derive(derived, keeping.lookup());
            }
        }
        return Key.of(model, fields, derived);
    }

    private String name(Property<?, ?> property) {
        return names.computeIfAbsent(property, Property::name);
    }

    private <T extends Record> Stored<T> tell(
            RecordDefinition<T> definition, T value, @Nullable Place place, Key<T> key) {
        Optional<Stored<T>> there = keeping.find(key);
        return there.isPresent()
                ? telling.again(definition, there.get(), value)
                : telling.anew(definition, value, place);
    }

    /** What the readers of ledgers see of it. */
    private final class Sink implements LedgerSink {

        @Override
        public <T extends Record, V> Optional<Stored<T>> find(
                Class<T> type, Property<T, @Nullable V> field, V value) {
            return keeping.find(new Key<>(type, List.of(name(field)), List.of(value)));
        }

        @Override
        public <T extends Record> Optional<Stored<T>> known(T like, List<Property<T, ?>> key) {
            return keeping.find(key(definition(like), like, key));
        }

        @Override
        public <T extends Record> Stored<T> enter(
                T value, @Nullable Place place, String duplicate, List<Property<T, ?>> key) {
            RecordDefinition<T> definition = definition(value);
            Key<T> known = key(definition, value, key);
            Optional<Stored<T>> there =
                    entered.contains(known.digest()) ? keeping.find(known) : Optional.empty();
            if (there.isPresent()) {
                throw new Refusal(
                        duplicate, known.fields().getFirst(), Map.of("no", there.get().number()));
            }
            Stored<T> subject = tell(definition, value, place, known);
            enteredByRow.add(known);
            subjects.put(subject.id(), subject);
            return subject;
        }

        @Override
        public <T extends Record> Stored<T> ensure(
                T value, @Nullable Place place, List<Property<T, ?>> key) {
            RecordDefinition<T> definition = definition(value);
            return tell(definition, value, place, key(definition, value, key));
        }

        @Override
        public <T extends Record> Stored<T> amend(Stored<T> there, T value) {
            return telling.amend(definition(value), there, value);
        }

        @Override
        public Lookup lookup() {
            return keeping.lookup();
        }
    }
}
