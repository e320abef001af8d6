package org.linli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.drive.CommandResult;
import org.linli.drive.Program;

/** What takes two persons is done by two, and a file that one of them ended is there until then. */
@ExtendWith(OpenTown.class)
class SecondPersonTest {

    @Test
    void a_minors_file_does_not_vanish_before_the_leader_has_confirmed_its_end(Town town) {
        Program officer = town.rest("yo");
        Program leader = town.rest("sl");
        String file = lead(town, officer);
        Input typed =
                Input.correcting("youth-case", file)
                        .with("decidedOn", Town.today().minusDays(8).toString());
        HttpResponse<String> bare = officer.patch(typed.resource(), 1, typed.json());
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("\"code\":\"SYS-415\",\"field\":\"decidedOn\"");

        Input dismissal =
                Input.stepping("youth-case", file, "dismiss")
                        .with("decidedOn", Town.today().minusDays(8).toString())
                        .with("reason", "查无实据");
        Town.accepted(officer.post(dismissal.resource(), 1, dismissal.json()), 200);

        assertThat(leader.get("records/youth-case/" + file).statusCode())
                .as("three days have passed, and nobody has confirmed")
                .isEqualTo(200);
        String verification = "records/youth-case/" + file + "/verification";
        Town.accepted(leader.post(verification, 2, "{}"), 200);
        for (Program one : List.of(officer, leader)) {
            assertThat(one.get("records/youth-case/" + file).statusCode()).isEqualTo(404);
            assertThat(one.post(verification, 3, "{}").statusCode()).isEqualTo(404);
        }
    }

    private static String lead(Town town, Program officer) {
        Input lead =
                Input.creating("youth-case")
                        .with("minor", town.person(Town.CHILD))
                        .with("guardian", town.person(Town.PARENT))
                        .with("guardianSituation", "NORMAL")
                        .with("reportedOn", Town.today().minusDays(9).toString())
                        .with("conductDate", Town.today().minusDays(9).toString())
                        .with("items", List.of("QUARRELS"))
                        .with("facts", "与同学争吵推搡")
                        .with("source", "SCHOOL")
                        .with("caseOfficer", town.officer());
        String made = Town.accepted(officer.post(lead.resource(), lead.json()), 201);
        return made.replaceAll("(?s).*?\"id\":\"([0-9A-Z]{26})\".*", "$1");
    }

    @Test
    void nobody_is_his_own_second_person_by_a_second_account(Town town) {
        String[] first = {"user", "add", "first.one", "--roles=YO", "--staff=099777"};
        town.node().linli(first).orFail();

        CommandResult second =
                town.node().linli("user", "add", "second.one", "--roles=SL", "--staff=099777");

        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.output()).contains("ACC-013");
    }

    @Test
    void a_case_is_taken_back_by_the_leader_alone_who_says_why(Town town) {
        String withdrawal = "records/correction-case/" + town.caseOf("SJ-3") + "/withdrawal";
        HttpResponse<String> clerk =
                town.rest("clerk").post(withdrawal, 1, "{\"reason\":\"登记时选错了人，本案无效\"}");
        HttpResponse<String> leader = town.rest("sl").post(withdrawal, 1, "{\"reason\":\"录错了\"}");

        assertThat(clerk.statusCode()).isEqualTo(403);
        assertThat(leader.statusCode()).isEqualTo(422);
        assertThat(leader.body()).contains("\"code\":\"VAL-007\",\"field\":\"reason\"");
    }
}
