package org.linli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.answers.Input.Id;
import org.linli.drive.Program;
import org.linli.drive.Visitor;

/** Acceptance scenarios of the domain files from end to end, with their persons and days. */
@ExtendWith(OpenTown.class)
class ScenarioTest {
    private static final Pattern NUMERATOR = Pattern.compile("\"numerator\":(\\d+)");
    private static final String OFFICER_H = "710003199911309971";
    private static final String RESIDENT_D = "710003195609109989";
    private static final String SUBJECT_D = "710003200805169974";

    /** Registry, section 11, scenario 1. */
    @Test
    void an_identity_number_tells_sex_and_birth_date_however_it_is_typed(Town town) {
        String typed = "７１０００３ 19991130 9971";
        String kept =
                Town.accepted(
                        town.rest("clerk").post("records/person", person("韩示例", typed).json()),
                        201);
        assertThat(kept)
                .contains(
                        "\"idNumber\":\"710003********9971\"",
                        "\"sex\":\"MALE\"",
                        "\"birthDate\":\"1999-11-30\"");
        HttpResponse<String> again =
                town.rest("clerk").post("records/person", person("韩示例", OFFICER_H).json());
        assertThat(again.body()).as("stored as the plain number").contains("REG-P-01");

        String tenant =
                Town.accepted(
                        town.rest("clerk")
                                .post(
                                        "records/person",
                                        person(
                                                        "田示例",
                                                        Town.STRANGER.toLowerCase(
                                                                java.util.Locale.ROOT))
                                                .json()),
                        201);
        assertThat(tenant).contains("\"sex\":\"FEMALE\"", "\"birthDate\":\"1995-03-15\"");
        assertThat(town.rest("clerk").get("search?q=" + Visitor.encoded("199503159967")).body())
                .as("a wrong number is stored nowhere")
                .contains("\"items\":[]");
    }

    private static Input person(String name, String number) {
        return Input.creating("person")
                .with("idType", "ID")
                .with("idNumber", number)
                .with("nameZh", name)
                .with("segmentCode", "09")
                .with("lifeStatus", "ALIVE");
    }

    /** Registry, section 11, scenario 2. */
    @Test
    void somebody_who_lives_elsewhere_is_separated_once_and_verified_in_ten_working_days(
            Town town) {
        Id resident = new Id(town.create(person("丁示例", RESIDENT_D)));
        Id home = room(town, "201");
        Id elsewhere = room(town, "502");
        String household =
                town.create(
                        Input.creating("household")
                                .with("householdNo", "H000077")
                                .with("kind", "FAMILY")
                                .with("head", resident)
                                .with("registeredAddress", home));
        town.create(
                stay(resident, home, "REGISTERED", "2019-02-06")
                        .with("household", new Id(household))
                        .with("relation", "HEAD"));
        town.create(stay(resident, home, "ACTUAL", "2019-02-06").with("basis", "OWN"));
        long before = separated(town);
        end(town, resident, "2026-03-01");
        String found =
                town.create(stay(resident, elsewhere, "ACTUAL", "2026-03-02").with("basis", "KIN"));

        assertThat(separated(town)).as("two residences, one person").isEqualTo(before + 1);
        String duties =
                Town.accepted(town.rest("clerk").get("duties?limit=500&until=2026-12-31"), 200);
        assertThat(duties).containsPattern(found + "\"[^}]*\"dueOn\":\"2026-03-16\"");
    }

    private static Id room(Town town, String number) {
        return new Id(
                town.create(
                        Input.creating("address")
                                .with("building", town.building())
                                .with("unitNo", "2")
                                .with("roomNo", number)
                                .with("use", "RES")
                                .with("ownership", "PRIV")
                                .with("status", "ACTIVE")));
    }

    private static Input stay(Id person, Id address, String kind, String from) {
        return Input.creating("residence")
                .with("person", person)
                .with("address", address)
                .with("kind", kind)
                .with("from", from)
                .with("source", "VISIT")
                .with("reportedOn", from)
                .with("stage", "ACTIVE");
    }

    private static void end(Town town, Id person, String day) {
        String at = "\"person\":\"" + person.text() + "\"";
        Input ending =
                Input.stepping("residence", town.find("residence", at, "\"ACTUAL\""), "end")
                        .with("to", day);
        Town.accepted(town.rest("clerk").post(ending.resource(), 1, ending.json()), 200);
    }

    private static long separated(Town town) {
        String today = Town.today().toString();
        String figure =
                Town.accepted(
                        town.rest("clerk")
                                .get("figures/registry/REG-IND-09?from=" + today + "&to=" + today),
                        200);
        Matcher numerator = NUMERATOR.matcher(figure);
        assertThat(numerator.find()).isTrue();
        return Long.parseLong(numerator.group(1));
    }

    /** Registry, section 11, scenario 7. */
    @Test
    void the_number_is_masked_until_a_purpose_is_stated_and_the_auditor_reads_that_it_was(
            Town town) {
        assertThat(town.rest("cc").get("search?q=" + Visitor.encoded("建国")).body())
                .contains("SYS-403");
        assertThat(town.visitor("cc").get("/search?q=" + Visitor.encoded("建国")).statusCode())
                .isEqualTo(403);
        String path = "records/person/" + town.person(Town.RESIDENT).text();
        assertThat(town.rest("dd").withoutPurpose().get(path).body()).contains("SYS-428");
        assertThat(town.visitor("dd").get("/" + path).statusCode()).isEqualTo(428);

        Visitor officer = town.visitor("bo");
        assertThat(officer.get("/" + path).body())
                .contains("710003********9970")
                .doesNotContain(Town.RESIDENT);
        Map<String, String> form =
                new LinkedHashMap<>(
                        Screen.unseen(officer.get("/" + path + "/reveal?field=idNumber").body()));
        form.put("purpose", "CHECK");
        assertThat(officer.post("/" + path + "/reveal", form).body()).contains(Town.RESIDENT);

        String audit = town.visitor("au").get("/audit?account=role-bo&act=REVEALED").body();
        assertThat(audit.split("<tr><td", -1)).as("one row").hasSize(2);
        assertThat(audit).contains("证件号码", "核查").doesNotContain(Town.RESIDENT);
    }

    /** Corrections, section 10, scenario 7: sealed on Monday 2026-06-22. */
    @Test
    void a_minors_completed_case_is_there_for_the_juvenile_officer_alone(Town town) {
        Id minor = new Id(town.create(person("少年某", SUBJECT_D)));
        String id =
                town.create(
                        town.correctionCase(Town.MAN, "SJ-20")
                                .with("subject", minor)
                                .with("documentNumber", "（2025）示刑初20号")
                                .with("offenceDate", "2025-03-02")
                                .with("effectiveDate", "2025-06-20")
                                .with("correctionTerm", "1Y")
                                .with("termStart", "2025-06-20")
                                .with("termEnd", "2026-06-19"));
        String path = "records/correction-case/" + id;
        Program juvenile = town.rest("clerk");
        assertThat(Town.accepted(juvenile.get(path), 200))
                .contains("\"juvenileRegime\":true", "\"sealsOn\":null");
        Input admission =
                Input.stepping("correction-case", id, "admit")
                        .with("reportDate", "2025-06-25")
                        .with("admissionMode", "SELF_REPORTED")
                        .with("managementClass", "GENERAL");
        Town.accepted(juvenile.post(admission.resource(), 1, admission.json()), 200);
        Input visit =
                Input.creating("correction-visit")
                        .with("correctionCase", new Id(id))
                        .with("visitDate", Town.today().toString())
                        .with("officer", town.officer())
                        .with("otherNames", "示范司法员")
                        .with("place", "HOME")
                        .with("outcome", "MET")
                        .with("findings", "家中一切正常");
        String visited = town.create(visit);
        Input discharge =
                Input.stepping("correction-case", id, "discharge")
                        .with("appraisedOn", "2026-05-20")
                        .with("closedOn", "2026-06-19");
        Town.accepted(juvenile.post(discharge.resource(), 2, discharge.json()), 200);

        assertThat(Town.accepted(juvenile.get(path), 200)).contains("\"sealsOn\":\"2026-06-22\"");
        for (String account : List.of("officer-09", "js", "sl")) {
            Program other = town.rest(account);
            assertThat(other.get(path).statusCode()).as(account).isEqualTo(404);
            assertThat(other.get(path).body())
                    .as("GEN-A01, and not that it is sealed")
                    .isEqualTo(other.get(path.replace(id, "0".repeat(26))).body());
            assertThat(other.patch(path, 3, "{}").statusCode()).isEqualTo(404);
            assertThat(other.get("records/correction-visit/" + visited).statusCode())
                    .isEqualTo(404);
            for (String list : List.of("correction-case", "correction-visit")) {
                assertThat(Town.accepted(other.get("records/" + list + "?limit=500"), 200))
                        .doesNotContain(id);
            }
            for (String asked : List.of("少年某", "SJ-20", SUBJECT_D)) {
                assertThat(other.get("search?q=" + Visitor.encoded(asked)).body())
                        .as(asked)
                        .doesNotContain(id, "correction-case");
            }
            HttpResponse<String> page = town.visitor(account).get("/" + path + "?purpose=DUTY");
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("记录不存在或您无权查看").doesNotContain("少年某");
            assertThat(town.visitor(account).get("/records/person/" + minor.text()).body())
                    .as("his page in the register tells nothing of it")
                    .doesNotContain(id, "SJ-20");
        }
    }
}
