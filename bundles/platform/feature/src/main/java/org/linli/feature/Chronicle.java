package org.linli.feature;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.linli.access.Actor;
import org.linli.feature.generation.Generation;
import org.linli.feature.generation.Generations;
import org.linli.function.FunctionModel;
import org.linli.station.Station;
import org.linli.store.Database;
import org.linli.store.EarlierRecords;
import org.linli.store.Journal;
import org.linli.store.JournalEntry.Act;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the database knows of generations: that they stand in the journal, and whose records were
 * put back. Files and database are changed one behind the other; what a killed node left undone is
 * done here at its next start, once.
 */
@Component(service = Chronicle.class)
public final class Chronicle {
    private static final Logger LOG = LoggerFactory.getLogger(Chronicle.class);
    private static final String JOURNALED = "journaled";

    private final Database database;
    private final Journal journal;
    private final EarlierRecords earlier;
    private final Generations generations;
    private final String stationCode;

    @Activate
    public Chronicle(
            @Reference Database database,
            @Reference Journal journal,
            @Reference EarlierRecords earlier,
            @Reference Station.Settings settings) {
        this.database = database;
        this.journal = journal;
        this.earlier = earlier;
        this.generations = new Generations(settings.station().data());
        this.stationCode = settings.station().code();
        database.migrate(
                "feature",
                "1-generations",
                "CREATE TABLE function_generation (generation INTEGER NOT NULL, about VARCHAR(60)"
                        + " NOT NULL, PRIMARY KEY (generation, about))");
        generations.current().ifPresent(this::begin);
    }

    /** A generation that was chosen while the node stood still begins where the journal ends. */
    private void begin(Generation current) {
        Generation begun = current;
        if (current.head() == Generation.UNKNOWN) {
            begun = current.begunAt(journal.head());
            generations.prepare(begun);
        }
        record(Actor.console(stationCode, Locale.SIMPLIFIED_CHINESE), begun);
    }

    /** Tells the journal of a generation that is in force, once. */
    void record(Actor actor, Generation generation) {
        database.write(
                t -> {
                    if (isNew(t.connection(), generation.number(), JOURNALED)) {
                        journal.record(
                                actor,
                                Act.FUNCTION_SWITCHED,
                                "function",
                                null,
                                generation.features().stream().map(Object::toString).toList(),
                                body(generation));
                    }
                    return true;
                });
    }

    /** Tells the journal that a version was deleted from the shelf. */
    void discarded(Actor actor, String version) {
        database.write(
                t ->
                        journal.record(
                                actor,
                                Act.FUNCTION_SWITCHED,
                                "function-archive",
                                null,
                                List.of(version),
                                ""));
    }

    /** Names and numbers alone: nothing in it needs to be escaped. */
    private static String body(Generation generation) {
        StringBuilder functions = new StringBuilder();
        generation
                .features()
                .forEach(
                        chosen ->
                                functions
                                        .append(functions.isEmpty() ? "" : ",")
                                        .append('"')
                                        .append(chosen)
                                        .append("\":")
                                        .append(chosen.enabled()));
        return "{\"generation\":%d,\"change\":\"%s\",\"functions\":{%s}}"
                .formatted(generation.number(), generation.change(), functions);
    }

    /** Puts records of a function back if the generation in force says so and it is not done. */
    void putBack(FunctionModel function) {
        Generation current = generations.current().orElse(null);
        Long entry = current == null ? null : current.returns().get(function.name());
        if (current == null || entry == null || isDone(current.number(), function.name())) {
            return;
        }
        long done = earlier.putBack(Actor.system(stationCode), function, entry);
        database.write(t -> isNew(t.connection(), current.number(), function.name()));
        LOG.info("{} records of {} are put back", done, function.name());
    }

    private boolean isDone(int generation, String about) {
        return database.read(t -> known(t.connection(), generation, about));
    }

    private static boolean known(Connection connection, int generation, String about)
            throws SQLException {
        try (PreparedStatement question =
                connection.prepareStatement(
                        "SELECT COUNT(*) FROM function_generation WHERE generation = ? AND about ="
                                + " ?")) {
            question.setInt(1, generation);
            question.setString(2, about);
            try (ResultSet row = question.executeQuery()) {
                return row.next() && row.getInt(1) > 0;
            }
        }
    }

    /** Notes it, if it is not noted yet. */
    private static boolean isNew(Connection connection, int generation, String about)
            throws SQLException {
        if (known(connection, generation, about)) {
            return false;
        }
        try (PreparedStatement note =
                connection.prepareStatement("INSERT INTO function_generation VALUES (?, ?)")) {
            note.setInt(1, generation);
            note.setString(2, about);
            return note.executeUpdate() == 1;
        }
    }
}
