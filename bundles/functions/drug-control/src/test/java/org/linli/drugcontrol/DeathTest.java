package org.linli.drugcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.drugcontrol.BreachReport.BreachGround;
import org.linli.drugcontrol.DrugTest.ObjectionDecision;
import org.linli.record.Stored;

/** Of somebody who died nothing is asked any more. */
class DeathTest {
    private final Files here = new Files("2025-12-31");

    @Test
    void an_appointment_a_journey_and_a_report_are_owed_no_longer() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_N, "2025-03-10");
        LocalDate day = here.shelf.today().plusDays(3);
        Appointment meeting =
                here.desk
                        .enter(
                                new Appointment(
                                        of.ref(),
                                        day.atTime(18, 0),
                                        "示例警务室",
                                        here.officer.ref(),
                                        null,
                                        null))
                        .value();
        LeaveReport journey =
                here.desk
                        .enter(new LeaveReport(of.ref(), null, "示例县", day, day.plusDays(4), null))
                        .value();
        BreachReport breach =
                here.desk
                        .enter(
                                here.breach(of, BreachGround.RELAPSE, "2025-12-30")
                                        .set(BreachReport::reportedAt, null)
                                        .record())
                        .value();
        DrugTest objected =
                here.desk
                        .enter(
                                here.positive(of, "2025-12-29")
                                        .set(DrugTest::objectionOn, LocalDate.parse("2025-12-30"))
                                        .record())
                        .value();
        assertThat(begun("MEET", meeting)).isEqualTo(day);
        assertThat(begun("D11", journey)).isEqualTo(day);
        assertThat(begun("D8", objected)).isEqualTo("2025-12-30");

        here.desk.step(
                here.now(of),
                "decease",
                Map.of("closedOn", LocalDate.parse("2025-12-31"), "closingPaper", "死亡证明"));

        assertThat(begun("MEET", meeting)).isNull();
        assertThat(begun("D11", journey)).isNull();
        assertThat(begun("D12-REPORT", breach)).isNull();
        assertThat(begun("D8", objected)).isNull();
        assertThat(begun("D6", objected)).as("his samples are kept").isEqualTo("2025-12-29");
    }

    @Test
    void what_was_done_stays_done() {
        Stored<DrugCase> of = here.executing(Files.SUBJECT_N, "2025-03-10");
        DrugTest objected =
                here.desk
                        .enter(
                                here.positive(of, "2025-12-26")
                                        .set(DrugTest::objectionOn, LocalDate.parse("2025-12-29"))
                                        .set(DrugTest::objectionDecision, ObjectionDecision.REFUSED)
                                        .set(
                                                DrugTest::objectionDecidedOn,
                                                LocalDate.parse("2025-12-30"))
                                        .record())
                        .value();
        here.desk.step(
                here.now(of),
                "decease",
                Map.of("closedOn", LocalDate.parse("2025-12-31"), "closingPaper", "死亡证明"));

        assertThat(begun("D8", objected)).isEqualTo("2025-12-29");
    }

    private <T extends Record> LocalDate begun(String code, T value) {
        return here.<T>rule(code).trigger().apply(value, here.shelf);
    }
}
