package org.linli.feature;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.access.Actor;
import org.linli.function.FunctionModel;
import org.linli.function.FunctionSwitch.Assessment;
import org.linli.function.RecordDefinition;
import org.linli.identity.CleanText;
import org.linli.record.Field;
import org.linli.record.Sensitivity;
import org.linli.refusal.Refusal;
import org.linli.station.Station;
import org.linli.store.Database;
import org.linli.store.Journal;
import org.linli.store.JournalEntry.Act;

/**
 * That the impact of functions on personal information was assessed: when, by whom, in which file.
 * Entries are added and never taken away.
 *
 * @see "PIPL art. 55, 56"
 */
final class Assessments {
    private static final int LONGEST = 200;

    private final Database database;
    private final Journal journal;
    private final Station station;

    Assessments(Database database, Journal journal, Station station) {
        this.database = database;
        this.journal = journal;
        this.station = station;
        database.migrate(
                "feature",
                "2-assessments",
                "CREATE TABLE impact_assessment (id INTEGER NOT NULL PRIMARY KEY, function_name"
                        + " VARCHAR(60) NOT NULL, assessed_on DATE NOT NULL, assessed_by"
                        + " VARCHAR(200) NOT NULL, document VARCHAR(200) NOT NULL, kept_by"
                        + " VARCHAR(100) NOT NULL)");
    }

    /** Whether a function keeps what the law calls sensitive. */
    static boolean isNeeded(FunctionModel function) {
        return function.records().stream()
                .map(RecordDefinition::model)
                .flatMap(
                        model ->
                                Stream.concat(
                                        Stream.of(model.sensitivity()),
                                        model.fields().stream().map(Field::sensitivity)))
                .anyMatch(s -> s == Sensitivity.SENSITIVE || s == Sensitivity.SEALED);
    }

    /** The latest one. */
    Optional<Assessment> of(String function) {
        return database.read(
                t -> {
                    try (PreparedStatement question =
                            t.connection()
                                    .prepareStatement(
                                            "SELECT assessed_on, assessed_by, document FROM"
                                                    + " impact_assessment WHERE function_name = ? ORDER"
                                                    + " BY id DESC")) {
                        question.setString(1, function);
                        question.setMaxRows(1);
                        try (ResultSet row = question.executeQuery()) {
                            return row.next()
                                    ? Optional.of(
                                            new Assessment(
                                                    row.getDate(1).toLocalDate(),
                                                    row.getString(2),
                                                    row.getString(3)))
                                    : Optional.empty();
                        }
                    }
                });
    }

    /**
     * @throws Refusal VAL-001, VAL-002, VAL-004 or VAL-050 at the field that is wrong
     */
    void keep(Actor actor, String function, Assessment told) {
        if (told.on().isAfter(station.today())) {
            throw new Refusal("VAL-050", "on");
        }
        String by = clean("by", told.by());
        String document = clean("document", told.document());
        database.write(
                t -> {
                    try (PreparedStatement note =
                            t.connection()
                                    .prepareStatement(
                                            "INSERT INTO impact_assessment SELECT COUNT(*) + 1,"
                                                    + " CAST(? AS VARCHAR(60)), CAST(? AS DATE), CAST(?"
                                                    + " AS VARCHAR(200)), CAST(? AS VARCHAR(200)),"
                                                    + " CAST(? AS VARCHAR(100)) FROM"
                                                    + " impact_assessment")) {
                        note.setString(1, function);
                        note.setDate(2, Date.valueOf(told.on()));
                        note.setString(3, by);
                        note.setString(4, document);
                        note.setString(5, actor.account());
                        note.executeUpdate();
                    }
                    return journal.record(
                            actor,
                            Act.FUNCTION_SWITCHED,
                            "impact-assessment",
                            null,
                            List.of(function, told.on().toString(), by, document),
                            "");
                });
    }

    private static String clean(String field, String typed) {
        String clean;
        try {
            clean = CleanText.clean(typed);
        } catch (Refusal refusal) {
            throw new Refusal(refusal.code(), field, refusal.params());
        }
        if (clean.isEmpty()) {
            throw new Refusal("VAL-001", field);
        }
        if (clean.length() > LONGEST) {
            throw new Refusal("VAL-004", field, Map.of("max", String.valueOf(LONGEST)));
        }
        return clean;
    }
}
