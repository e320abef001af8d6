package org.linli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.drive.Program;

/** What somebody owed in spring is told by the class of spring, whatever the class of today. */
@ExtendWith(OpenTown.class)
class ClassChangeTest {
    private static final Map<String, Object> STRICT = held("STRICT", "2025-03-18");

    @Test
    void reports_that_were_missed_stay_missed_and_none_is_made_up(Town town) {
        Program clerk = town.rest("clerk");
        String id =
                town.create(
                        town.correctionCase(Town.WOMAN, "SJ-31")
                                .with("documentNumber", "（2025）示刑初31号"));
        Input admission =
                Input.stepping("correction-case", id, "admit")
                        .with("reportDate", "2025-03-18")
                        .with("admissionMode", "SELF_REPORTED")
                        .with("managementClass", "STRICT");
        Town.accepted(clerk.post(admission.resource(), 1, admission.json()), 200);
        assertThat(reports(town, id, "2025-04-20"))
                .containsExactly(
                        "D7-STRICT 2025-03-24",
                        "D7-STRICT 2025-03-31",
                        "D7-STRICT 2025-04-07",
                        "D7-STRICT 2025-04-14");

        String tomorrow = Town.today().plusDays(1).toString();
        assertThat(refused(clerk, change(id, held("LENIENT", tomorrow))))
                .contains("VAL-050", "classes.heldFrom", "日期不能晚于今天", "cannot be later than today");
        assertThat(refused(clerk, change(id, held("LENIENT", "2025-03-18"))))
                .contains("COR-V33", "classes[1].heldFrom", "起始日期应晚于", "must be later than");
        assertThat(refused(clerk, change(id, held("STRICT", "2025-04-10"))))
                .contains("COR-V34", "classes[1].managementClass", "没有变更", "nothing changes");
        assertThat(
                        refused(
                                clerk,
                                Input.stepping("correction-case", id, "changeClass")
                                        .with("classes", List.of(held("LENIENT", "2025-03-01")))))
                .contains(
                        "COR-V32", "classes[0].heldFrom", "2025-03-18", "before it there is none");

        Input change = change(id, held("LENIENT", "2025-04-10"));
        String changed = Town.accepted(clerk.post(change.resource(), 2, change.json()), 200);
        assertThat(changed).contains("\"managementClass\":\"LENIENT\"");

        assertThat(reports(town, id, "2025-08-31"))
                .as("the week of the change is broken off")
                .containsExactly(
                        "D7-STRICT 2025-03-24",
                        "D7-STRICT 2025-03-31",
                        "D7-STRICT 2025-04-07",
                        "D7-LENIENT 2025-06-09",
                        "D7-LENIENT 2025-08-09");
        town.node().linli("verify").orFail();
    }

    private static Input change(String id, Map<String, Object> next) {
        return Input.stepping("correction-case", id, "changeClass")
                .with("classes", List.of(STRICT, next));
    }

    private static Map<String, Object> held(String managed, String from) {
        return Map.of("managementClass", managed, "heldFrom", from);
    }

    private static String refused(Program clerk, Input step) {
        HttpResponse<String> answer = clerk.post(step.resource(), 2, step.json());
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    private static List<String> reports(Town town, String id, String until) {
        Pattern report =
                Pattern.compile(
                        "\"rule\":\"(D7-[A-Z]+)\",\"type\":\"correction-case\",\"record\":\""
                                + id
                                + "\".*?\"dueOn\":\"([^\"]+)\"");
        String all = Town.accepted(town.rest("clerk").get("duties?limit=500&until=" + until), 200);
        return report.matcher(all).results().map(d -> d.group(1) + " " + d.group(2)).toList();
    }
}
