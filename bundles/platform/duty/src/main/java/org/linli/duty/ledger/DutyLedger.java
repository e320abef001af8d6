package org.linli.duty.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.linli.function.DutyRule;
import org.linli.function.FunctionModel;
import org.linli.function.FunctionObserver;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.station.Station;
import org.linli.store.Change;
import org.linli.store.Database;
import org.linli.store.DerivedWork;
import org.linli.store.Lookup;
import org.linli.store.StoreUnavailableException;
import org.linli.store.Transaction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the table of duties in step with the records, inside the transaction of every change, and
 * moves recurring duties on when a day has passed. When the holidays of a year become known, all
 * are worked out anew within a minute.
 */
@Component(
        service = {DerivedWork.class, FunctionObserver.class, DutyLedger.class},
        immediate = true)
public final class DutyLedger implements DerivedWork, FunctionObserver {
    private static final Logger LOG = LoggerFactory.getLogger(DutyLedger.class);
    private static final int PAGE = 5_000;

    private final Database database;
    private final Functions functions;
    private final Station station;
    private final ScheduledExecutorService days =
            Executors.newSingleThreadScheduledExecutor(
                    task -> Thread.ofPlatform().daemon().name("linli-duties").unstarted(task));

    @Activate
    public DutyLedger(
            @Reference Database database,
            @Reference Functions functions,
            @Reference Station.Settings settings) {
        this.database = database;
        this.functions = functions;
        this.station = settings.station();
        database.migrate(
                DutyTable.OWNER,
                "1-duties",
                DutyTable.CREATE,
                "create index duty_record on duty (record_id)",
                "create index duty_segment on duty (segment, due_on)",
                "create index duty_due on duty (due_on)",
                "create table duty_rules (function_name varchar(40) not null primary key, digest"
                        + " varchar(20) not null, as_of date not null)");
        // Every page counts what its reader owes, and asks first which sealed records have duties.
        database.migrate(
                DutyTable.OWNER,
                "2-duties-by-type",
                "create index duty_type on duty (record_type, record_id)");
        database.migrate(DutyTable.OWNER, "3-minutes", DutyTable.MINUTES.toArray(String[]::new));
        database.migrate(DutyTable.OWNER, "4-told", DutyTable.TOLD.toArray(String[]::new));
        days.scheduleWithFixedDelay(this::moveOn, 1, 1, TimeUnit.MINUTES);
    }

    @Deactivate
    void stop() {
        days.shutdownNow();
    }

    @Override
    public void enabled(FunctionModel function) {
        // Away from the caller: a function is not kept from working while its duties are counted.
        days.execute(() -> bringUpToDate(function));
    }

    @Override
    public void disabled(FunctionModel function) {
        // Its rows stay and are not shown; enabling brings them up to date.
    }

    @Override
    public void follow(Transaction transaction, List<Change<?>> changes) {
        Rules rules = new Rules(functions);
        Map<RecordId, Runnable> work = new LinkedHashMap<>();
        Set<RecordId> made = new HashSet<>();
        for (Change<?> change : changes) {
            if (change.before() == null) {
                made.add(change.after().id());
            }
        }
        for (Change<?> change : changes) {
            plan(rules, change, transaction, made, work);
        }
        work.values().forEach(Runnable::run);
    }

    @Override
    public List<String> verify(Transaction transaction) {
        List<String> differences = new ArrayList<>();
        for (FunctionModel function : functions.enabled()) {
            try {
                Set<String> kept = DutyTable.lines(transaction.connection(), function.name());
                Set<String> told = new java.util.TreeSet<>();
                each(
                        function,
                        transaction.lookup(),
                        (type, record, duties) ->
                                told.addAll(DutyTable.lines(record.id(), record.place(), duties)));
                told.stream()
                        .filter(l -> !kept.contains(l))
                        .forEach(l -> differences.add("missing " + l));
                kept.stream()
                        .filter(l -> !told.contains(l))
                        .forEach(l -> differences.add("not owed " + l));
            } catch (SQLException e) {
                throw new StoreUnavailableException("duties could not be read", e);
            }
        }
        return differences;
    }

    /** Works all duties of the enabled functions out anew. */
    void rebuild() {
        functions.enabled().forEach(this::rebuild);
    }

    private void moveOn() {
        try {
            functions.enabled().forEach(this::bringUpToDate);
        } catch (RuntimeException e) {
            // The timer must live on: tomorrow's duties wait for it.
            LOG.error("Duties could not be moved on", e);
        }
    }

    private void bringUpToDate(FunctionModel function) {
        Optional<LocalDate> asOf = database.read(t -> Reckoned.asOf(t, function));
        boolean current =
                asOf.isPresent()
                        && (!asOf.get().isBefore(station.today()) || !Rules.recurs(function));
        if (!current) {
            rebuild(function);
        }
    }

    /** Writes only what differs, so that pages do not wait for rows that stay as they are. */
    private void rebuild(FunctionModel function) {
        database.write(
                transaction -> {
                    Connection connection = transaction.connection();
                    Map<String, Set<String>> kept = DutyTable.rows(connection, function.name());
                    each(
                            function,
                            transaction.lookup(),
                            (type, record, duties) ->
                                    renew(
                                            connection,
                                            type,
                                            record,
                                            duties,
                                            kept.remove(record.id().text())));
                    for (String gone : kept.keySet()) {
                        DutyTable.delete(connection, new RecordId(gone), function.name());
                    }
                    Reckoned.remember(transaction, function, station.today());
                    return true;
                });
    }

    private void plan(
            Rules rules,
            Change<?> change,
            Transaction transaction,
            Set<RecordId> made,
            Map<RecordId, Runnable> work) {
        planRecord(rules, change.after(), transaction, made, work);
        if (change.before() != null && endsOrBegins(change)) {
            planParts(rules, change.after(), transaction, made, work);
        }
        for (Rules.Fulfiller owed : rules.fulfilledBy(change.definition().type())) {
            if (change.before() != null) {
                planOwed(
                        rules, owed, change.definition(), change.before(), transaction, made, work);
            }
            planOwed(rules, owed, change.definition(), change.after(), transaction, made, work);
        }
    }

    private static <T extends Record> boolean endsOrBegins(Change<T> change) {
        return change.before() != null
                && DutyPlan.closed(change.definition(), change.before())
                        != DutyPlan.closed(change.definition(), change.after());
    }

    /** What is owed on a part may hang on whether the matter goes on. */
    private void planParts(
            Rules rules,
            Stored<?> whole,
            Transaction transaction,
            Set<RecordId> made,
            Map<RecordId, Runnable> work) {
        for (Rules.Part part : rules.partsOf(whole.value().getClass())) {
            transaction
                    .lookup()
                    .list(
                            Query.of(part.type(), Condition.field(part.link()).is(whole.ref()))
                                    .limit(PAGE))
                    .forEach(record -> planRecord(rules, record, transaction, made, work));
        }
    }

    private <T extends Record> void planOwed(
            Rules rules,
            Rules.Fulfiller owed,
            RecordDefinition<?> definition,
            Stored<T> fulfiller,
            Transaction transaction,
            Set<RecordId> made,
            Map<RecordId, Runnable> work) {
        Object link =
                org.linli.record.RecordModel.read(
                        definition.model().field(owed.link()), fulfiller.value());
        if (link instanceof Ref<?> ref) {
            find(transaction.lookup(), owed.owed(), ref)
                    .ifPresent(r -> planRecord(rules, r, transaction, made, work));
        }
    }

    @SuppressWarnings("unchecked") // the link's own type says what it points to
    private static <T extends Record> Optional<Stored<T>> find(
            Lookup lookup, Class<T> type, Ref<?> ref) {
        return lookup.find(type, (Ref<T>) ref);
    }

    @SuppressWarnings("unchecked") // a record's class is the type it is kept under
    private <T extends Record> void planRecord(
            Rules rules,
            Stored<T> record,
            Transaction transaction,
            Set<RecordId> made,
            Map<RecordId, Runnable> work) {
        Class<T> type = (Class<T>) record.value().getClass();
        Optional<RecordDefinition<T>> definition = rules.definition(type);
        if (definition.isEmpty() || !rules.owes(definition.get())) {
            return;
        }
        // What this very transaction made owes nothing yet, however often it was changed since: all
        // is worked out once, at its end.
        boolean fresh = made.contains(record.id());
        work.put(
                record.id(),
                () -> {
                    List<PlannedDuty> duties =
                            duties(rules.of(type), definition.get(), record, transaction.lookup());
                    if (fresh && duties.isEmpty()) {
                        // There is nothing to be written, and nothing to be deleted.
                        return;
                    }
                    transaction.write(
                            connection -> {
                                if (!fresh) {
                                    DutyTable.delete(
                                            connection, record.id(), definition.get().function());
                                }
                                DutyTable.insert(
                                        connection,
                                        definition.get().name(),
                                        record.id(),
                                        record.place(),
                                        duties);
                            });
                });
    }

    private static <T extends Record> List<PlannedDuty> duties(
            List<DutyRule<T>> rules,
            RecordDefinition<T> definition,
            Stored<T> record,
            Lookup lookup) {
        if (record.voided()) {
            return List.of();
        }
        DutyPlan plan = new DutyPlan(lookup);
        List<PlannedDuty> duties = new ArrayList<>(plan.ofEnvelope(definition, record));
        rules.forEach(rule -> duties.addAll(plan.of(rule, record)));
        return duties;
    }

    private void each(FunctionModel function, Lookup lookup, Telling telling) throws SQLException {
        Rules rules = new Rules(functions);
        for (RecordDefinition<?> definition : rules.owing(function)) {
            each(rules, definition, lookup, telling);
        }
    }

    private static <T extends Record> void each(
            Rules rules, RecordDefinition<T> definition, Lookup lookup, Telling telling)
            throws SQLException {
        List<DutyRule<T>> own = rules.of(definition.type());
        // Types that owe nothing by a rule are looked at only where something is missing or
        // unverified.
        Condition candidates =
                own.isEmpty()
                        ? Condition.field(Condition.GAPS)
                                .after(0)
                                .or(Condition.field(Condition.UNVERIFIED_BY).present())
                        : Condition.ALWAYS;
        String last = null;
        do {
            List<Stored<T>> page = lookup.list(page(definition, candidates, last));
            for (Stored<T> record : page) {
                telling.of(definition, record, duties(own, definition, record, lookup));
            }
            last = page.size() < PAGE ? null : page.getLast().id().text();
        } while (last != null);
    }

    private static <T extends Record> Query<T> page(
            RecordDefinition<T> definition, Condition candidates, @Nullable String after) {
        Query<T> query =
                Query.of(definition.type(), candidates).sortedBy(Condition.ID, false).limit(PAGE);
        return after == null ? query : query.and(Condition.field(Condition.ID).after(after));
    }

    /**
     * @param kept its rows as they stand; null if there are none
     */
    private static void renew(
            Connection connection,
            RecordDefinition<?> type,
            Stored<?> record,
            List<PlannedDuty> duties,
            @Nullable Set<String> kept)
            throws SQLException {
        if (kept != null) {
            Set<String> told = DutyTable.rows(type.name(), record.id(), record.place(), duties);
            if (told.equals(kept)) {
                return;
            }
            DutyTable.delete(connection, record.id(), type.function());
        }
        DutyTable.insert(connection, type.name(), record.id(), record.place(), duties);
    }

    /** What is done with each record and what it owes. */
    @FunctionalInterface
    private interface Telling {
        void of(RecordDefinition<?> type, Stored<?> record, List<PlannedDuty> duties)
                throws SQLException;
    }
}
