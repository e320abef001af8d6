package org.linli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.answers.Input.Id;
import org.linli.drive.Program;

/** Nobody is asked for what was still owed in a case that has ended. */
@ExtendWith(OpenTown.class)
class EndedCaseTest {

    @Test
    void the_leave_of_somebody_who_died_is_not_overdue_for_ever(Town town) {
        Program clerk = town.rest("clerk");
        String id =
                town.create(
                        town.correctionCase(Town.MAN, "SJ-30")
                                .with("documentNumber", "（2025）示刑初30号"));
        Input admission =
                Input.stepping("correction-case", id, "admit")
                        .with("reportDate", "2025-03-18")
                        .with("admissionMode", "SELF_REPORTED")
                        .with("managementClass", "GENERAL");
        Town.accepted(clerk.post(admission.resource(), 1, admission.json()), 200);
        String leave =
                town.create(
                        Input.creating("absence-request")
                                .with("correctionCase", new Id(id))
                                .with("appliedOn", Town.today().minusDays(9).toString())
                                .with("reason", "MEDICAL")
                                .with("proof", "卷宗 30")
                                .with("destination", "示范市")
                                .with("startDate", Town.today().minusDays(6).toString())
                                .with("endDate", Town.today().minusDays(3).toString())
                                .with("decision", "APPROVED")
                                .with("decidedBy", "OFFICE"));
        assertThat(duties(town)).contains(leave);

        Input death =
                Input.stepping("correction-case", id, "decease")
                        .with("closedOn", Town.today().minusDays(4).toString())
                        .with("closingPaper", "死亡证明 1 号");
        Town.accepted(clerk.post(death.resource(), 2, death.json()), 200);

        assertThat(duties(town)).doesNotContain(leave);
        town.node().linli("verify").orFail();
    }

    private static String duties(Town town) {
        return Town.accepted(town.rest("clerk").get("duties?limit=500&until=" + Town.today()), 200);
    }
}
