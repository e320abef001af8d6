package org.linli.access.station;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.store.Database;

/** Failed sign-ins of the last minutes, so that a restart does not let a guesser begin anew. */
final class FailureTable implements Lockout.Kept {
    private final Database database;

    FailureTable(Database database) {
        this.database = database;
        database.migrate(
                "org.linli.access",
                "2-failures",
                "create table sign_in_failure (account varchar(30) not null, failed_at timestamp"
                        + " not null)");
    }

    @Override
    public Map<String, List<Instant>> since(Instant from) {
        return database.read(
                transaction -> {
                    Map<String, List<Instant>> failures = new LinkedHashMap<>();
                    try (PreparedStatement statement =
                            transaction
                                    .connection()
                                    .prepareStatement(
                                            "select account, failed_at from sign_in_failure where"
                                                    + " failed_at > ? order by failed_at")) {
                        statement.setTimestamp(1, Timestamp.from(from));
                        try (ResultSet row = statement.executeQuery()) {
                            while (row.next()) {
                                failures.computeIfAbsent(row.getString(1), a -> new ArrayList<>())
                                        .add(row.getTimestamp(2).toInstant());
                            }
                        }
                    }
                    return failures;
                });
    }

    @Override
    public void add(String account, Instant at, Instant from) {
        database.write(
                transaction -> {
                    AccountTable.run(
                            transaction.connection(),
                            "delete from sign_in_failure where failed_at <= ?",
                            s -> s.setTimestamp(1, Timestamp.from(from)));
                    AccountTable.run(
                            transaction.connection(),
                            "insert into sign_in_failure (account, failed_at) values (?,?)",
                            s -> {
                                s.setString(1, account);
                                s.setTimestamp(2, Timestamp.from(at));
                            });
                    return true;
                });
    }

    @Override
    public void clear(String account) {
        database.write(
                transaction -> {
                    AccountTable.run(
                            transaction.connection(),
                            "delete from sign_in_failure where account=?",
                            s -> s.setString(1, account));
                    return true;
                });
    }
}
