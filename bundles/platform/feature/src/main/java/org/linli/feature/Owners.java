package org.linli.feature;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import org.linli.function.FunctionModel;
import org.linli.function.RecordDefinition;
import org.linli.refusal.Refusal;
import org.linli.store.Database;

/**
 * Which function a kind of record belongs to on this node: the first that kept it. Its table stays
 * when the function is off or gone, and another that calls its own records the same would read it.
 */
final class Owners {
    private final Database database;

    Owners(Database database) {
        this.database = database;
        database.migrate(
                "feature",
                "3-owners",
                "CREATE TABLE record_owner (record_type VARCHAR(100) NOT NULL PRIMARY KEY,"
                        + " function_name VARCHAR(100) NOT NULL)");
    }

    /**
     * @throws Refusal FUN-036 if one of its records belongs to another function
     */
    void require(FunctionModel function) {
        Map<String, String> known = known();
        for (RecordDefinition<?> record : function.records()) {
            String owner = owner(record, function, known);
            if (!owner.equals(function.name())) {
                throw new Refusal(
                        "FUN-036",
                        null,
                        Map.of("name", function.name(), "type", record.name(), "by", owner));
            }
        }
    }

    /**
     * Notes what has no owner yet.
     *
     * @throws IllegalStateException if one of its records belongs to another function
     */
    void claim(FunctionModel function) {
        Map<String, String> known = known();
        for (RecordDefinition<?> record : function.records()) {
            String owner = owner(record, function, known);
            if (!owner.equals(function.name())) {
                throw new IllegalStateException(belongs(record.name(), owner));
            }
            if (!known.containsKey(record.name())) {
                note(record.name(), function.name());
            }
        }
    }

    private static String owner(
            RecordDefinition<?> record, FunctionModel function, Map<String, String> known) {
        return known.getOrDefault(record.name(), function.name());
    }

    static String belongs(String type, String owner) {
        return "记录 %s 属于功能 %s / record type %s belongs to %s".formatted(type, owner, type, owner);
    }

    private Map<String, String> known() {
        return database.read(
                t -> {
                    Map<String, String> known = new HashMap<>();
                    try (PreparedStatement question =
                                    t.connection()
                                            .prepareStatement(
                                                    "SELECT record_type, function_name FROM"
                                                            + " record_owner");
                            ResultSet row = question.executeQuery()) {
                        while (row.next()) {
                            known.put(row.getString(1), row.getString(2));
                        }
                    }
                    return known;
                });
    }

    private void note(String type, String function) {
        database.write(
                t -> {
                    try (PreparedStatement note =
                            t.connection()
                                    .prepareStatement("INSERT INTO record_owner VALUES (?, ?)")) {
                        note.setString(1, type);
                        note.setString(2, function);
                        return note.executeUpdate();
                    }
                });
    }
}
