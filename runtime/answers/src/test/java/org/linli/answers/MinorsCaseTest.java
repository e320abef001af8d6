package org.linli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.drive.Program;

/** A minor's case is entered by those it stays open to; nobody else learns whether there is one. */
@ExtendWith(OpenTown.class)
class MinorsCaseTest {

    @Test
    void whoever_may_not_see_a_minors_case_enters_none_and_learns_of_none(Town town) {
        Input minors =
                Input.creating("drug-case")
                        .with("fileNumber", "JD-WC")
                        .with("subject", town.person(Town.CHILD))
                        .with("measure", "VOLUNTARY")
                        .with("drugKind", List.of("ETOMIDATE"))
                        .with("firstFoundOn", Town.today().minusDays(9).toString())
                        .with("residence", town.home())
                        .with("caseOfficer", town.officer())
                        .with("drugWorker", "示范专职");
        Program clerk = town.rest("rc");

        HttpResponse<String> refused = clerk.post(minors.resource(), minors.json());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains(
                        "\"code\":\"ACC-014\"",
                        "此记录依法封存（如未成年人个案），请由有权办理此类记录的人员登记或导入",
                        "somebody who may keep such records has to enter it or bring it in");
        HttpResponse<String> page =
                new Screen(town.visitor("rc")).send(minors.with("drugKind", "ETOMIDATE"));
        assertThat(page.body()).contains("此记录依法封存（如未成年人个案）", "ACC-014");

        Town.accepted(town.rest("yo").post(minors.resource(), minors.json()), 201);

        assertThat(clerk.post(minors.resource(), minors.json()).body())
                .as("the same now that there is one")
                .isEqualTo(refused.body());
        assertThat(Town.accepted(clerk.get("records/drug-case"), 200)).doesNotContain("JD-WC");
    }
}
