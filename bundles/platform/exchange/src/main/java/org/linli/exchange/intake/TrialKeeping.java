package org.linli.exchange.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.record.Place;
import org.linli.record.Stored;
import org.linli.store.Lookup;
import org.linli.store.Records;

/** Checks records as the store would, and keeps them for the time of a trial. */
final class TrialKeeping implements Keeping {
    private final Sight sight;
    private final Records records;
    private final Actor actor;
    private final KeyedRecords station;
    private final TrialRecords trial;
    private final RowDrafts row = new RowDrafts();
    private final DraftLookup lookup;
    private final Conditions conditions;
    private final Provisional provisional;

    TrialKeeping(Sight sight, Records records, Lookup station, TrialRecords trial) {
        Functions functions = sight.functions();
        this.sight = sight;
        this.records = records;
        this.actor = sight.actor();
        this.station = new KeyedRecords(sight, station);
        this.trial = trial;
        this.lookup = new DraftLookup(functions, new DraftLookup(functions, station, trial), row);
        this.conditions = new Conditions(functions, lookup);
        this.provisional = new Provisional(actor);
    }

    @Override
    public <R> R row(Supplier<R> work) {
        row.clear();
        R result = work.get();
        row.all().forEach(trial::add);
        row.clear();
        return result;
    }

    @Override
    public Lookup lookup() {
        return lookup;
    }

    @Override
    public <T extends Record> Optional<Stored<T>> find(Key<T> key) {
        Optional<Stored<T>> drafted = find(row, key);
        if (drafted.isPresent()) {
            return drafted;
        }
        Optional<Stored<T>> tried = find(trial, key).filter(r -> !row.replaces(r.id()));
        return tried.isPresent()
                ? tried
                : station.find(key).filter(r -> !trial.replaces(r.id()) && !row.replaces(r.id()));
    }

    private <T extends Record> Optional<Stored<T>> find(Drafts drafts, Key<T> key) {
        Condition condition = key.condition();
        return drafts.candidates(key.type(), condition)
                .filter(r -> conditions.hold(condition, key.type(), r))
                .findFirst();
    }

    @Override
    public <T extends Record> Stored<T> create(
            RecordDefinition<T> definition, T value, @Nullable Place place, int line) {
        T checked = records.check(actor, value, null, place, lookup);
        Stored<T> made = provisional.of(definition, checked, place, lookup, line);
        row.put(new Drafted<>(definition, null, made));
        sight.requireSeen(definition.type(), made, lookup);
        return made;
    }

    @Override
    public <T extends Record> Stored<T> change(
            RecordDefinition<T> definition, Stored<T> before, Map<String, Object> fields) {
        T value = definition.model().with(before.value(), new LinkedHashMap<>(fields));
        T checked = records.check(actor, value, before, null, lookup);
        Stored<T> after = provisional.changed(definition, before, checked, lookup);
        Stored<T> kept = row.has(before.id()) ? row.get(before).before() : before;
        row.put(new Drafted<>(definition, kept, after));
        return after;
    }
}
