package org.linli.drugcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.drugcontrol.DrugTest.TestResult;
import org.linli.drugcontrol.DrugTest.TestType;
import org.linli.drugcontrol.TestWindow.TestOccasion;
import org.linli.record.Stored;
import org.linli.record.Values;

/** Which test shows what, and from which day the station knows it. */
class UseConfirmedTest {
    private final Files here = new Files("2025-12-31");

    @Test
    void use_is_reported_on_the_day_the_result_is_told_and_not_on_that_of_the_sample() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        here.desk.enter(
                here.positive(of, "2025-04-02")
                        .set(DrugTest::informedOn, LocalDate.parse("2025-04-09"))
                        .record());

        assertThat(here.now(of).value().groundOn()).isEqualTo("2025-04-09");
        assertThat(here.now(of).value().cleanSince()).as("used before").isEqualTo("2025-04-02");
    }

    @Test
    void a_retest_is_made_by_none_of_the_laboratories_that_have_looked() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        Stored<DrugTest> onSite = here.desk.enter(here.positive(of, "2025-04-02").record());
        here.desk.enter(here.laboratory(onSite, "2025-04-10", TestResult.POSITIVE).record());
        Values<DrugTest> again =
                here.laboratory(onSite, "2025-04-20", TestResult.NEGATIVE)
                        .set(DrugTest::testType, TestType.RETEST);

        assertThatThrownBy(() -> here.desk.enter(again.record())).hasMessage("DRG-V07");
        here.desk.enter(again.set(DrugTest::laboratory, "另一司法鉴定所").record());
    }

    @Test
    void of_two_laboratories_that_look_at_one_sample_the_later_decides() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        Stored<DrugTest> onSite = here.desk.enter(here.positive(of, "2025-04-02").record());
        Values<DrugTest> sample =
                here.laboratory(onSite, "2025-04-02", TestResult.POSITIVE)
                        .set(DrugTest::informedOn, LocalDate.parse("2025-04-10"));
        here.desk.enter(sample.record());
        here.desk.enter(
                here.laboratory(onSite, "2025-04-02", TestResult.NEGATIVE)
                        .set(DrugTest::testType, TestType.RETEST)
                        .set(DrugTest::laboratory, "另一司法鉴定所")
                        .set(DrugTest::informedOn, LocalDate.parse("2025-04-20"))
                        .record());

        assertThat(here.now(of).value().lastUseOn()).isNull();
    }

    @Test
    void a_prescription_that_the_laboratory_is_shown_explains_the_result() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_C, "2025-03-10");
        Stored<DrugTest> onSite = here.desk.enter(here.positive(of, "2025-04-02").record());
        here.desk.enter(
                here.laboratory(onSite, "2025-04-10", TestResult.POSITIVE)
                        .set(DrugTest::medication, "处方：示例片")
                        .set(DrugTest::explained, true)
                        .record());

        assertThat(here.now(of).value().lastUseOn()).isNull();
    }

    @Test
    void a_random_test_tells_nothing_of_the_last_window() {
        here.shelf.goTo("2028-03-10");
        Stored<DrugCase> of = here.executing(Files.SUBJECT_N, "2025-03-10");
        here.desk.enter(
                here.test(of, "2028-03-01").set(DrugTest::occasion, TestOccasion.RANDOM).record());
        Map<String, Object> over = Map.of("closedOn", LocalDate.parse("2028-03-09"));

        assertThatThrownBy(() -> here.desk.step(here.now(of), "lift", over)).hasMessage("DRG-S11");
    }
}
