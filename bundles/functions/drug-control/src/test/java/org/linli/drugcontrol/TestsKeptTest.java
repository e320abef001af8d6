package org.linli.drugcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.Role;
import org.linli.drugcontrol.DrugCase.CaseState;
import org.linli.record.Stored;

/** How long test data is kept (drug control, section 8). */
class TestsKeptTest {
    private final Files here = new Files("2025-12-31");
    private Stored<DrugCase> of;

    @BeforeEach
    void reported_with_a_positive_test_and_lifted_at_the_end_of_the_term() {
        of = here.executing(Files.SUBJECT_C, "2019-03-10");
        here.desk.enter(here.positive(of, "2019-04-02").record());
        here.desk.enter(here.refusal(of, 2, "2019-05-09"));
        here.desk.enter(here.test(of, "2022-03-01").record());
        assertThat(here.now(of).value().testsKeptFrom()).as("while it runs").isNull();
        here.as(Role.STATION_LEADER);
        here.desk.step(here.now(of), "lift", Map.of("closedOn", LocalDate.parse("2022-03-09")));
        here.as(Role.REGISTRY_CLERK);
    }

    private DrugCase now() {
        return here.now(of).value();
    }

    @Test
    void it_is_kept_from_the_end_of_the_term() {
        assertThat(now().termEnd()).isEqualTo("2022-03-09");
        assertThat(now().testsKeptFrom()).isEqualTo("2022-03-09");
    }

    @Test
    void a_test_under_control_begins_the_three_years_anew() {
        here.desk.step(here.now(of), "control", Map.of());
        here.desk.enter(here.test(of, "2023-06-01").record());

        assertThat(now().testsKeptFrom()).isEqualTo("2023-06-01");
        assertThat(CaseRules.areTestsOver(now(), here.shelf)).isFalse();
    }

    @Test
    void what_was_counted_stays_when_the_tests_are_gone() {
        here.shelf.goTo("2025-03-09");
        assertThat(CaseRules.areTestsOver(now(), here.shelf)).as("the last day").isFalse();
        here.shelf.goTo("2025-03-10");
        assertThat(CaseRules.areTestsOver(now(), here.shelf)).isTrue();

        DrugCase derived = CaseRules.plan(CaseRules.derive(now(), here.shelf), here.shelf);
        DrugCase after =
                CaseCounters.ofWindows(
                        CaseCounters.ofTests(derived, java.util.List.of()), java.util.List.of());

        assertThat(after.windows()).as("nothing is planned any more").isEmpty();
        assertThat(after.lastUseOn()).isEqualTo("2019-04-02");
        assertThat(after.refusals()).isEqualTo(1);
        assertThat(after.state()).isEqualTo(CaseState.LIFTED);
    }
}
