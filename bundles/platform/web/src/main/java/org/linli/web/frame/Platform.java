package org.linli.web.frame;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.linli.access.Access;
import org.linli.access.Accounts;
import org.linli.duty.Duties;
import org.linli.exchange.Imports;
import org.linli.function.FunctionModel;
import org.linli.function.FunctionSwitch;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.indicator.Figures;
import org.linli.refusal.Refusal;
import org.linli.search.Search;
import org.linli.station.Station;
import org.linli.store.Attachments;
import org.linli.store.Database;
import org.linli.store.Journal;
import org.linli.store.Lookup;
import org.linli.store.Records;

/** The services that pages stand on. */
public record Platform(
        Station.Settings settings,
        Functions functions,
        FunctionSwitch functionSwitch,
        Records records,
        Database database,
        Journal journal,
        Access access,
        Accounts accounts,
        Duties duties,
        Figures figures,
        Search search,
        Imports imports,
        Attachments attachments) {

    public Station station() {
        return settings.station();
    }

    public Clock clock() {
        return station().clock();
    }

    public LocalDate today() {
        return station().today();
    }

    /**
     * @throws Refusal SYS-404 if no enabled function keeps such a type
     */
    public RecordDefinition<?> type(String name) {
        return functions.record(name).orElseThrow(() -> new Refusal("SYS-404", null));
    }

    public Optional<FunctionModel> function(String name) {
        return functions.enabled().stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** Asks what rules may ask: unmasked, so nothing of the answer may be shown as it is. */
    public <R> R look(Function<Lookup, R> question) {
        return database.read(transaction -> question.apply(transaction.lookup()));
    }
}
