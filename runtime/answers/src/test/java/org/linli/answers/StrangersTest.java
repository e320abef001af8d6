package org.linli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.drive.Program;
import org.linli.drive.Visitor;

/** What somebody gets who tries where he has no business. */
@ExtendWith(OpenTown.class)
class StrangersTest {
    private static final String NOBODYS = "0".repeat(26);
    private static final Duration SOON = Duration.ofSeconds(20);

    /** Line 15 of corrections, section 9: GEN-A01, which is SYS-404. */
    @Test
    void a_volunteer_who_opens_a_case_is_told_that_there_is_none_for_him(Town town) {
        String path = "records/correction-case/" + town.caseOf("SJ-1");
        Program volunteer = town.rest("vo");

        HttpResponse<String> refused = volunteer.get(path);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body())
                .contains(
                        "\"code\":\"SYS-404\"",
                        "\"zh\":\"记录不存在或您无权查看\"",
                        "\"en\":\"The record does not exist or you may not see it\"");
        assertThat(volunteer.get("records/correction-case/" + NOBODYS).body())
                .as("as of a case that is not there")
                .isEqualTo(refused.body());

        Visitor page = town.visitor("vo");
        HttpResponse<String> shown = page.get("/" + path);
        assertThat(shown.statusCode()).isEqualTo(404);
        assertThat(shown.body()).contains("记录不存在或您无权查看", "SYS-404");
        page.get("/language?to=en");
        assertThat(page.get("/" + path).body())
                .contains("The record does not exist or you may not see it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/steps/loseContact", "/verification", "/withdrawal"})
    void what_one_may_not_see_one_cannot_act_on_and_it_answers_as_if_it_were_not_there(
            String act, Town town) {
        for (String stranger : List.of("vo", "officer-10")) {
            Program program = town.rest(stranger);
            String there = "records/correction-case/" + town.caseOf("SJ-1") + act;
            String notThere = "records/correction-case/" + NOBODYS + act;
            assertThat(acting(program, there).statusCode()).as(stranger).isEqualTo(404);
            assertThat(acting(program, there).body()).isEqualTo(acting(program, notThere).body());
        }
    }

    private static HttpResponse<String> acting(Program program, String path) {
        if (path.endsWith("/withdrawal")) {
            return program.post(path, 1, "{\"reason\":\"十个字以上的一个理由\"}");
        }
        boolean post = path.contains("/steps/") || path.endsWith("/verification");
        return post ? program.post(path, 1, "{}") : program.patch(path, 1, "{}");
    }

    @Test
    void a_change_of_nothing_is_no_way_to_read_without_a_purpose(Town town) {
        String path = "records/correction-case/" + town.caseOf("SJ-3");
        HttpResponse<String> refused = town.rest("clerk").withoutPurpose().patch(path, 1, "{}");
        assertThat(refused.statusCode()).isEqualTo(428);
        assertThat(refused.body()).contains("SYS-428").doesNotContain("盗窃罪");
    }

    @Test
    void a_change_of_nothing_is_no_way_round_the_stars(Town town) {
        String path = "records/person/" + town.person(Town.PARENT).text();
        String answer = Town.accepted(town.rest("aa").patch(path, 1, "{}"), 200);
        assertThat(answer).contains("710003********9969").doesNotContain(Town.PARENT);
        String number = "M0123456702";
        String typed =
                person("\"birthDate\":\"1990-02-28\",\"idNumber\":\"" + number + "\"")
                        .replace("NONE", "HRP");
        assertThat(Town.accepted(town.rest("aa").post("records/person", typed), 201))
                .doesNotContain(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    person  | "birthDate":"9999-12-31"                      | VAL-050
                    person  | "birthDate":"+1000000-01-01"                  | VAL-052
                    person  | "birthDate":"1990-02-28","nameZh":"\ud800"   | API-400
                    person  | "birthDate":"1990-02-28","employer":"\u202e" | VAL-002
                    person  | "birthDate":"1990-02-28","guardian":[null]    | API-002
                    person  | "birthDate":"1990-02-28","sex":"male"         | API-400
                    quarter | "siteArea":1e-999999999                       | VAL-003
                    quarter | "siteArea":1e999999999                        | VAL-003
                    quarter | "completedYear":1e999999999                   | VAL-003
                    quarter | "siteArea":NaN                                | API-400
                    """)
    void a_value_nobody_means_is_refused_at_once(
            String type, String field, String code, Town town) {
        String body = type.equals("person") ? person(field) : quarter(field);
        Instant begun = Instant.now();

        HttpResponse<String> answer = town.rest("clerk").post("records/" + type, body);

        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(answer.statusCode()).isIn(400, 422);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(SOON);
    }

    private static String person(String fields) {
        return "{\"idType\":\"NONE\",\"nameZh\":\"试写者\",\"sex\":\"FEMALE\",\"segmentCode\":\"09\","
                + "\"lifeStatus\":\"ALIVE\","
                + fields
                + "}";
    }

    private static String quarter(String fields) {
        return "{\"name\":\"试写苑\",\"nameEn\":\"X\",\"kind\":\"OLD\",\"communityCode\":\""
                + Town.COMMUNITY
                + "\","
                + fields
                + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "records/person?cursor=x&limit=-5&_sort=nope&lifeStatus=NOPE&_segment='%20or%201=1",
                "records/person?limit=99999999999999999999",
                "duties?until=2999-12-31&limit=100000",
                "figures/corrections/C5?from=-999999999-01-01&to=2026-12-31",
                "figures/corrections/C1?by=MONTH&from=1900-01-01&to=2999-12-31",
                "search?q=%25%25",
                "types/nope",
                "records/person/xyz",
            })
    void an_address_nobody_was_given_is_answered_and_soon(String path, Town town) {
        Instant begun = Instant.now();
        assertThat(town.rest("clerk").get(path).statusCode()).isIn(200, 400, 404, 422);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(SOON);
    }

    @Test
    void a_form_made_by_hand_draws_no_thousand_rows(Town town) {
        Visitor clerk = town.visitor("clerk");
        String form = "/records/correction-group/new";
        Map<String, String> made =
                new LinkedHashMap<>(Screen.unseen(clerk.get(form + "?purpose=DUTY").body()));
        made.put("members.999.memberRole", "JUSTICE");
        made.put("members.99.memberRole", "NOBODY");
        Instant begun = Instant.now();

        HttpResponse<String> answer = clerk.post(form, made);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body().length()).isLessThan(1_500_000);
        assertThat(answer.body()).contains("「NOBODY」").doesNotContain("{value}");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(SOON);
    }

    @Test
    void a_form_without_the_sessions_secret_changes_nothing(Town town) {
        Visitor clerk = town.visitor("clerk");
        long before = town.count("person");
        Map<String, String> form =
                Map.of(
                        "idType",
                        "NONE",
                        "nameZh",
                        "试写者",
                        "sex",
                        "FEMALE",
                        "birthDate",
                        "1990-02-28",
                        "segmentCode",
                        "09",
                        "lifeStatus",
                        "ALIVE",
                        "_secret",
                        "x");
        assertThat(clerk.post("/records/person/new", form).statusCode()).isEqualTo(403);
        assertThat(town.count("person")).isEqualTo(before);
    }

    @Test
    void a_workbook_that_no_page_took_does_not_stay_on_the_disk(Town town) throws IOException {
        Visitor clerk = town.visitor("clerk");

        assertThat(clerk.upload("/import", Map.of("_secret", "x"), "名册.csv", "姓名\n").statusCode())
                .isEqualTo(403);
        Map<String, String> form = Screen.unseen(clerk.get("/import").body());
        assertThat(clerk.upload("/import", form, "名册.xlsx", "MZ\u0001").statusCode())
                .as("no workbook")
                .isEqualTo(422);

        Path folder = town.node().data().resolve("uploads");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
