package org.linli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.drive.CommandResult;

/** An account with roles that are none is not made, and the answer says which there are. */
@ExtendWith(OpenTown.class)
class AccountMistakesTest {
    @Test
    void an_account_needs_a_role_that_is_there(Town town) {
        assertThat(add(town, "--roles=").output()).contains("at least one role", "ACC-015");
        assertThat(add(town, "--roles=CITY_IT").output())
                .contains("no role \"CITY_IT\"", "BO", "ACC-016");
        assertThat(add(town, "--roles=BO,ZZ").output()).contains("no role \"ZZ\"", "ACC-016");
        assertThat(add(town, "--roles=BO,IT").output()).contains("ACC-012");
        assertThat(town.node().linli("user", "list").output()).doesNotContain("new.one");
    }

    private static CommandResult add(Town town, String roles) {
        CommandResult answer = town.node().linli("user", "add", "new.one", roles);
        assertThat(answer.exit()).isNotZero();
        return answer;
    }
}
