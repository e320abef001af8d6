package org.linli.store.clock;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.function.Lifecycle.Step;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.store.Lookup;
import org.linli.store.StoreUnavailableException;
import org.linli.store.records.StoredRecords;
import org.linli.store.transaction.NodeDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The records that one step of the clock is due for, found page by page and taken one by one. */
final class DueRecords<T extends Record> {
    private static final Logger LOG = LoggerFactory.getLogger(DueRecords.class);

    /** Few enough that no reader holds the table's rows for long. */
    private static final int PAGE = 500;

    private final RecordDefinition<T> definition;
    private final String stage;
    private final Step<T> step;
    private final BiPredicate<T, Lookup> when;
    private int taken;
    private int refused;

    DueRecords(RecordDefinition<T> definition, String stage, Step<T> step) {
        this.definition = definition;
        this.stage = stage;
        this.step = step;
        this.when = Objects.requireNonNull(step.itself());
    }

    /** A page of records asked, those of it for which the step is due, and where it ended. */
    private record Page<T extends Record>(List<Stored<T>> due, @Nullable String last) {}

    /**
     * @param goesOn false once the node stops or the function is switched off
     * @return whether all were asked
     */
    boolean take(NodeDatabase database, StoredRecords records, BooleanSupplier goesOn) {
        Actor node = Actor.system(database.station().code());
        boolean all = true;
        for (Enum<?> from : step.from()) {
            all &= take(database, records, node, from, goesOn);
        }
        if (taken + refused > 0) {
            LOG.info(
                    "{} {}: {} taken by the clock, {} refused",
                    definition.name(),
                    step.name(),
                    taken,
                    refused);
        }
        return all;
    }

    private boolean take(
            NodeDatabase database,
            StoredRecords records,
            Actor node,
            Enum<?> from,
            BooleanSupplier goesOn) {
        String last = null;
        do {
            String after = last;
            Page<T> page = database.read(t -> page(t.lookup(), from, after));
            for (Stored<T> record : page.due()) {
                if (!goesOn.getAsBoolean()) {
                    return false;
                }
                Stored<T> now = take(records, node, record);
                while (now != null && goesOn.getAsBoolean() && isDueAgain(database, now)) {
                    now = take(records, node, now);
                }
            }
            last = page.last();
        } while (last != null && goesOn.getAsBoolean());
        return last == null;
    }

    /** By number within the stage, which one index holds; what is taken leaves the stage. */
    private Page<T> page(Lookup lookup, Enum<?> from, @Nullable String after) {
        Condition there = Condition.field(stage).is(from);
        Query<T> query = Query.of(definition.type(), there).limit(PAGE);
        List<Stored<T>> records =
                lookup.list(
                        after == null
                                ? query
                                : query.and(Condition.field(Condition.NUMBER).after(after)));
        return new Page<>(
                records.stream().filter(r -> isDue(r, lookup)).toList(),
                records.size() < PAGE ? null : records.getLast().number());
    }

    /** Where somebody has still to confirm the stage, nothing follows from it yet. */
    private boolean isDue(Stored<T> record, Lookup lookup) {
        return record.unverifiedBy() == null && when.test(record.value(), lookup);
    }

    /** A step that leads back to its stage does a part of the work each time. */
    private boolean isDueAgain(NodeDatabase database, Stored<T> now) {
        return step.from().contains(step.to()) && database.read(t -> isDue(now, t.lookup()));
    }

    /**
     * One that fails is told of by number and stops no other; it is due again tomorrow.
     *
     * @return the record behind the step; null if it failed
     */
    private @Nullable Stored<T> take(StoredRecords records, Actor node, Stored<T> record) {
        try {
            Stored<T> after =
                    records.step(
                            node,
                            definition.type(),
                            record.id(),
                            record.version(),
                            step.name(),
                            Map.of());
            taken++;
            return after;
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (Refusal refusal) {
            refused++;
            LOG.warn(
                    "{} of {} was refused to the clock: {}",
                    step.name(),
                    record.number(),
                    refusal.each().stream().map(Refusal::code).toList());
        } catch (RuntimeException e) {
            refused++;
            LOG.error("{} of {} failed", step.name(), record.number(), e);
        }
        return null;
    }
}
