package org.linli.access.station;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.access.Account;
import org.linli.access.Jurisdiction;
import org.linli.access.Role;
import org.linli.store.Database;

/** The rows behind accounts and one-time links. */
final class AccountTable {
    private static final String COLUMNS =
            "name, display_name, staff, roles, station, whole, segments, communities, active,"
                    + " guest, password, used_on";

    private final Database database;

    AccountTable(Database database) {
        this.database = database;
        database.migrate(
                "org.linli.access",
                "1-accounts",
                "create table account (name varchar(30) not null primary key, display_name"
                        + " varchar(60) not null, staff varchar(20), roles varchar(100) not null,"
                        + " station varchar(12) not null, whole smallint not null, segments"
                        + " varchar(500) not null, communities varchar(500) not null, active"
                        + " smallint not null, guest smallint not null, password varchar(200))",
                "create table sign_in_link (digest char(64) not null primary key, account"
                        + " varchar(30) not null, ends_at timestamp not null)");
        // Nobody knows when accounts of before were used last: the time runs from this step.
        database.migrate(
                "org.linli.access",
                "3-used-on",
                "alter table account add column used_on date",
                "update account set used_on = current_date");
    }

    /**
     * An account with what only this bundle may know.
     *
     * @param guest signs in by links alone and is never asked for a password: for demonstrations
     * @param password hash; null until one was chosen
     * @param usedOn day of the last sign-in; before the first, the day it was created
     */
    record Row(Account account, boolean guest, @Nullable String password, LocalDate usedOn) {}

    Optional<Row> find(String name) {
        return select(" where name = ?", name).stream().findFirst();
    }

    List<Row> all() {
        return select(" order by name", null);
    }

    void insert(Account account, boolean guest, LocalDate today) {
        update(
                "insert into account (" + COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,?,?)",
                statement -> {
                    statement.setString(1, account.name());
                    fill(statement, 2, account);
                    statement.setInt(10, guest ? 1 : 0);
                    statement.setString(11, null);
                    statement.setDate(12, Date.valueOf(today));
                });
    }

    void used(String name, LocalDate today) {
        update(
                "update account set used_on=? where name=? and used_on<>?",
                statement -> {
                    statement.setDate(1, Date.valueOf(today));
                    statement.setString(2, name);
                    statement.setDate(3, Date.valueOf(today));
                });
    }

    void change(Account account) {
        update(
                "update account set display_name=?, staff=?, roles=?, station=?, whole=?,"
                        + " segments=?, communities=?, active=? where name=?",
                statement -> {
                    fill(statement, 1, account);
                    statement.setString(9, account.name());
                });
    }

    void setPassword(String name, String hash) {
        update(
                "update account set password=? where name=?",
                statement -> {
                    statement.setString(1, hash);
                    statement.setString(2, name);
                });
    }

    /** Earlier links of the account stop working. */
    void putLink(String digest, String account, Instant ends) {
        database.write(
                transaction -> {
                    Connection connection = transaction.connection();
                    run(
                            connection,
                            "delete from sign_in_link where account=?",
                            s -> s.setString(1, account));
                    run(
                            connection,
                            "insert into sign_in_link (digest, account, ends_at) values (?,?,?)",
                            s -> {
                                s.setString(1, digest);
                                s.setString(2, account);
                                s.setTimestamp(3, Timestamp.from(ends));
                            });
                    return true;
                });
    }

    /** Uses a link up: whoever comes second finds nothing. */
    Optional<String> takeLink(String digest, Instant now) {
        return database.write(
                transaction -> {
                    Optional<String> account = Optional.empty();
                    try (PreparedStatement statement =
                            transaction
                                    .connection()
                                    .prepareStatement(
                                            "select account from sign_in_link where digest=? and"
                                                    + " ends_at > ?")) {
                        statement.setString(1, digest);
                        statement.setTimestamp(2, Timestamp.from(now));
                        try (ResultSet row = statement.executeQuery()) {
                            if (row.next()) {
                                account = Optional.of(row.getString(1));
                            }
                        }
                    }
                    run(
                            transaction.connection(),
                            "delete from sign_in_link where digest=?",
                            s -> s.setString(1, digest));
                    return account;
                });
    }

    private List<Row> select(String tail, @Nullable String name) {
        return database.read(
                transaction -> {
                    List<Row> rows = new ArrayList<>();
                    try (PreparedStatement statement =
                            transaction
                                    .connection()
                                    .prepareStatement(
                                            "select " + COLUMNS + " from account" + tail)) {
                        if (name != null) {
                            statement.setString(1, name);
                        }
                        try (ResultSet row = statement.executeQuery()) {
                            while (row.next()) {
                                rows.add(rowOf(row));
                            }
                        }
                    }
                    return rows;
                });
    }

    private static Row rowOf(ResultSet row) throws SQLException {
        Account account =
                new Account(
                        row.getString("name"),
                        row.getString("display_name"),
                        row.getString("staff"),
                        words(row.getString("roles")).stream()
                                .map(Role::new)
                                .collect(Collectors.toSet()),
                        new Jurisdiction(
                                row.getString("station"),
                                row.getInt("whole") == 1,
                                words(row.getString("segments")),
                                words(row.getString("communities"))),
                        row.getInt("active") == 1,
                        false,
                        false);
        return new Row(
                account,
                row.getInt("guest") == 1,
                row.getString("password"),
                row.getDate("used_on").toLocalDate());
    }

    private static void fill(PreparedStatement statement, int from, Account account)
            throws SQLException {
        Jurisdiction area = account.jurisdiction();
        statement.setString(from, account.displayName());
        statement.setString(from + 1, account.staff());
        statement.setString(from + 2, joined(account.roles()));
        statement.setString(from + 3, area.station());
        statement.setInt(from + 4, area.whole() ? 1 : 0);
        statement.setString(from + 5, joined(area.segments()));
        statement.setString(from + 6, joined(area.communities()));
        statement.setInt(from + 7, account.active() ? 1 : 0);
    }

    private static String joined(Set<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    private static Set<String> words(String joined) {
        return Arrays.stream(joined.split(",", -1))
                .filter(w -> !w.isEmpty())
                .collect(Collectors.toSet());
    }

    private void update(String sql, Filling filling) {
        database.write(
                transaction -> {
                    run(transaction.connection(), sql, filling);
                    return true;
                });
    }

    static void run(Connection connection, String sql, Filling filling) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            filling.fill(statement);
            statement.executeUpdate();
        }
    }

    @FunctionalInterface
    interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }
}
