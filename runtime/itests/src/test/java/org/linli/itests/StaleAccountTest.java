package org.linli.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.util.Set;
import javax.inject.Inject;
import org.junit.Test;
import org.linli.access.Account;
import org.linli.access.Accounts;
import org.linli.access.Jurisdiction;
import org.linli.access.Role;
import org.linli.station.Station;
import org.linli.store.Database;

/** Whose password nobody has used for sixty days signs in by a link first. */
public class StaleAccountTest extends StationTest {
    private static final String RIGHT = "fifteen-red-lanterns";

    @Inject Station.Settings station;
    @Inject Accounts accounts;
    @Inject Database database;

    @Test
    public void a_password_counts_for_sixty_days_after_its_last_use() {
        accounts.create(
                Clerk.at(station),
                new Account(
                        "seldom",
                        "稀示例",
                        "056077",
                        Set.of(Role.BEAT_OFFICER),
                        Jurisdiction.ofSegments(station.station().code(), Set.of("09")),
                        true,
                        false,
                        false));
        accounts.choosePassword(Clerk.at(station), "seldom", RIGHT.toCharArray());

        usedBefore(60);
        assertThat(signIn(RIGHT)).isNotEmpty();

        usedBefore(61);
        assertThat(accounts.list())
                .filteredOn(a -> a.name().equals("seldom"))
                .allMatch(Account::stale);
        assertThatThrownBy(() -> signIn(RIGHT)).hasMessage("ACC-017");
        assertThatThrownBy(() -> signIn("sixteen-red-lanterns"))
                .as("told only to who knows the password")
                .hasMessage("ACC-001");

        String link = accounts.oneTimeLink(Clerk.at(station), "seldom");
        assertThat(accounts.signInOnce(link, "test")).isNotEmpty();
        assertThat(signIn(RIGHT)).isNotEmpty();
        assertThat(accounts.list()).noneMatch(Account::stale);
    }

    private String signIn(String password) {
        return accounts.signIn("seldom", password.toCharArray(), "test");
    }

    private void usedBefore(int days) {
        database.write(
                transaction -> {
                    try (PreparedStatement past =
                            transaction
                                    .connection()
                                    .prepareStatement(
                                            "update account set used_on=? where name='seldom'")) {
                        past.setDate(1, Date.valueOf(station.station().today().minusDays(days)));
                        return past.executeUpdate();
                    }
                });
    }
}
