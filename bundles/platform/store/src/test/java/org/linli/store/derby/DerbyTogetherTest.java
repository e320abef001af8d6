package org.linli.store.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.linli.store.engine.Insert;
import org.linli.store.engine.Session;
import org.linli.store.engine.Session.Pace;

/** Rows that are inserted together, against the same done one by one. */
class DerbyTogetherTest {
    private static final String URL = "jdbc:derby:memory:together";
    private static final int RAISE = 2;
    private static final Insert INTO_A = new Insert("a", List.of("n", "d"));
    private static final Insert INTO_B = new Insert("b", List.of("n", "d"));

    @BeforeContainer
    static void make() throws SQLException {
        try (Connection connection = DriverManager.getConnection(URL + ";create=true");
                Statement statement = connection.createStatement()) {
            for (String table : List.of("a", "b")) {
                statement.executeUpdate(
                        "CREATE TABLE "
                                + table
                                + " (place INT GENERATED ALWAYS AS IDENTITY, n INT, d DATE)");
            }
        }
    }

    @AfterContainer
    static void drop() {
        assertThatThrownBy(() -> DriverManager.getConnection(URL + ";drop=true"))
                .isInstanceOf(SQLException.class);
    }

    @Property(tries = 60)
    void rows_keep_their_order_and_come_before_what_follows_them(
            @ForAll @Size(max = 300) List<@IntRange(max = RAISE) Integer> steps)
            throws SQLException {
        assertThat(after(steps, Pace.BEHIND)).isEqualTo(after(steps, Pace.AT_ONCE));
    }

    private static List<String> after(List<Integer> steps, Pace pace) throws SQLException {
        try (Connection connection = DriverManager.getConnection(URL)) {
            connection.setAutoCommit(false);
            Session session = new Session(connection, new DerbyDialect(), 10);
            session.update("DELETE FROM a", List.of());
            session.update("DELETE FROM b", List.of());
            session.pace(pace);
            for (int i = 0; i < steps.size(); i++) {
                take(session, steps.get(i), i);
            }
            session.commitBehind().await();
            List<String> rows =
                    session.list(
                            "SELECT 'a', place, n, d FROM a UNION ALL SELECT 'b', place, n, d FROM b"
                                    + " ORDER BY 1, 2",
                            List.of(),
                            row -> row.getString(1) + row.getInt(3) + row.getString(4));
            connection.commit();
            session.close();
            return rows;
        }
    }

    private static void take(Session session, int step, int n) throws SQLException {
        if (step == RAISE) {
            session.write("UPDATE a SET n = n + 1000", List.of());
            return;
        }
        session.insert(
                step == 0 ? INTO_A : INTO_B,
                (statement, before) -> {
                    statement.setInt(before + 1, n);
                    statement.setString(before + 2, "2026-02-28");
                });
    }
}
