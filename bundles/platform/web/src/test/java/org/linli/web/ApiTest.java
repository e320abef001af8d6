package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.record.Channel;
import org.linli.web.club.Seat;
import org.linli.web.standin.Browser;
import org.linli.web.standin.Browser.Page;

class ApiTest extends PageTest {
    private Browser program;

    @BeforeEach
    void sign_in() {
        program = browser();
        Page session =
                program.api(
                        "POST",
                        "/api/v1/sessions",
                        "{\"account\":\"officer\",\"password\":\"officer\"}");
        assertThat(session.status()).isEqualTo(201);
        String token = session.html().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        program.sending("authorization", "Bearer " + token).sending("linli-purpose", "DUTY");
    }

    private String loanResource() {
        return "/api/v1/records/loan/" + loan.id();
    }

    @Test
    void a_wrong_password_and_a_missing_token_are_problems() {
        Page wrong =
                browser()
                        .api(
                                "POST",
                                "/api/v1/sessions",
                                "{\"account\":\"officer\",\"password\":\"x\"}");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.answer().header("Content-Type")).startsWith("application/problem+json");
        assertThat(wrong.html())
                .contains("\"code\":\"ACC-001\"")
                .contains("\"zh\":\"账号或密码不正确")
                .contains("\"en\":\"");

        Page none = browser().api("GET", "/api/v1/types", "");
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.answer().header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void a_record_is_read_with_its_version_as_tag() {
        Page one = program.api("GET", loanResource(), "");
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.answer().header("ETag")).isEqualTo("\"1\"");
        assertThat(one.html())
                .contains("\"shelf\":\"NOVEL\"")
                .contains("\"start\":\"2026-02-01\"")
                .contains("\"reader\":\"" + reader.id() + "\"")
                .contains("\"helpers\":[{\"name\":\"吴桂芳\",\"key\":null}]")
                .contains("\"gaps\":[\"signature\"]");
        assertThat(program.api("GET", "/api/v1/records/loan", "").html())
                .contains("\"items\":[{\"type\":\"loan\"")
                .contains("\"next\":null");
    }

    @Test
    void a_hidden_yes_or_no_is_neither() {
        station.on.add(station.club);
        Seat seat = new Seat(LocalDate.of(2026, 3, 9), true, "吴桂芳", null, null, Seat.Stage.ASKED);
        var kept = station.records.create(worker(Channel.COUNTER), seat);
        assertThat(program.api("GET", "/api/v1/records/seat/" + kept.id(), "").html())
                .contains("\"carried\":null");
    }

    @Test
    void sensitive_records_need_the_purpose_with_every_request() {
        Page refused = program.sending("linli-purpose", "NONE").api("GET", loanResource(), "");
        assertThat(refused.status()).isEqualTo(428);
        assertThat(refused.html()).contains("SYS-428");
    }

    @Test
    void a_record_is_created_changed_and_stepped() {
        String body =
                """
                {"reader":"%s","shelf":"SCIENCE","start":"2026-03-01","signature":"A 1","pages":12,
                 "deposit":3.5,"agreed":true,"marks":["RARE"],"helpers":[{"name":"甲"}]}
                """
                        .formatted(reader.id());
        Page created = program.api("POST", "/api/v1/records/loan", body);
        assertThat(created.status()).isEqualTo(201);
        String resource = created.location();
        assertThat(resource).startsWith("/api/v1/records/loan/");

        assertThat(program.api("PATCH", resource, "{\"pages\":13}").html()).contains("API-428");
        program.sending("if-match", "\"1\"");
        Page changed = program.api("PATCH", resource, "{\"pages\":13}");
        assertThat(changed.html()).contains("\"pages\":13").contains("\"version\":2");

        Page stale = program.api("PATCH", resource, "{\"pages\":14}");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.html()).contains("SYS-409");

        program.sending("if-match", "\"2\"");
        Page more = program.api("POST", resource + "/steps/lend", "{\"pages\":15}");
        assertThat(more.status()).as("a step writes what it asks for").isEqualTo(422);
        assertThat(more.html()).contains("API-001", "pages");
        Page stepped =
                program.api(
                        "POST", resource + "/steps/lend", "{\"collectedAt\":\"2026-03-01T09:00\"}");
        assertThat(stepped.html()).contains("\"stage\":\"LENT\"");
    }

    @Test
    void a_weak_tag_fits_no_version() {
        Page weak = program.sending("if-match", "W/\"1\"").api("PATCH", loanResource(), "{}");

        assertThat(weak.status()).isEqualTo(412);
        assertThat(weak.html()).contains("\"code\":\"SYS-085\"", "\"zh\":\"If-Match", "\"en\":\"");
        assertThat(program.api("GET", loanResource(), "").html()).contains("\"version\":1");
    }

    @Test
    void a_step_that_another_than_the_author_takes_is_refused_to_the_author() {
        var own = station.records.create(worker("leader", Channel.COUNTER), loan("A 1"));
        Browser leader = browser();
        Page session =
                leader.api(
                        "POST",
                        "/api/v1/sessions",
                        "{\"account\":\"leader\",\"password\":\"leader\"}");
        String token = session.html().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        leader.sending("authorization", "Bearer " + token)
                .sending("linli-purpose", "CHECK")
                .sending("if-match", "\"1\"");

        Page refused = leader.api("POST", "/api/v1/records/loan/" + own.id() + "/steps/lose", "{}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("LIB-S02");
    }

    @Test
    void a_repeated_key_creates_one_record() {
        program.sending("idempotency-key", "k1");
        String body = "{\"name\":\"某人\",\"idNumber\":\"" + ID_NUMBER + "\"}";
        Page first = program.api("POST", "/api/v1/records/reader", body);
        Page second = program.api("POST", "/api/v1/records/reader", body);
        assertThat(second.location()).isEqualTo(first.location());
    }

    @Test
    void unknown_fields_and_wrong_values_are_all_named_in_both_languages() {
        Page refused =
                program.api(
                        "POST",
                        "/api/v1/records/loan",
                        "{\"colour\":\"red\",\"pages\":\"many\",\"start\":\"5 March\",\"shelf\":\"NONE\",\"reader\":7,\"helpers\":[{\"age\":3}]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("\"code\":\"API-001\",\"field\":\"colour\"")
                .contains("\"code\":\"VAL-003\",\"field\":\"pages\"")
                .contains("\"code\":\"VAL-052\",\"field\":\"start\"")
                .contains("\"code\":\"VAL-053\",\"field\":\"shelf\"")
                .contains("\"code\":\"API-002\",\"field\":\"reader\"")
                .contains("\"field\":\"helpers[0].age\"")
                .contains("\"en\":\"\\\"Pages\\\" must be a number\"")
                .contains("\"zh\":\"「页数」应为数字\"");
    }

    @Test
    void what_nobody_can_ask_for_is_refused_by_its_name() {
        Map<String, String> asked =
                Map.ofEntries(
                        Map.entry("records/loan?colour=red", "API-004 colour"),
                        Map.entry("records/loan?note=x", "API-004 note"),
                        Map.entry("records/loan?start=2026-02-01", "API-004 start"),
                        Map.entry("records/loan?start.after=2026-02-01", "API-004 start.after"),
                        Map.entry("records/loan?_behind=x", "API-004 _behind"),
                        Map.entry("records/loan?shelf=NOVEL&shelf=PRINT", "API-005 shelf"),
                        Map.entry("records/loan?shelf=", "API-005 shelf"),
                        Map.entry("records/loan?stage=lent", "API-005 stage"),
                        Map.entry("records/loan?reader=7", "API-005 reader"),
                        Map.entry("records/loan?start.from=never", "API-005 start.from"),
                        Map.entry("records/loan?_gaps=yes", "API-005 _gaps"),
                        Map.entry("records/loan?_sort=note", "API-005 _sort"),
                        Map.entry("records/loan?_sort=start&_sort=@number", "API-005 _sort"),
                        Map.entry("records/loan?limit=many", "API-005 limit"),
                        Map.entry("records/loan?limit=501", "API-005 limit"),
                        Map.entry("records/loan?cursor=x", "API-005 cursor"),
                        Map.entry("records/loan/" + loan.id() + "?fields=all", "API-004 fields"),
                        Map.entry("types?foo=bar", "API-004 foo"),
                        Map.entry("types/loan?foo=bar", "API-004 foo"),
                        Map.entry("search?q=abc&station=maybe", "API-005 station"),
                        Map.entry("duties?to=2026-12-31", "API-004 to"),
                        Map.entry("duties?limit=0", "API-005 limit"),
                        Map.entry("duties?cursor=x", "API-005 cursor"),
                        Map.entry("duties?cursor=2026-03-05~~x~y~z", "API-005 cursor"),
                        Map.entry("figures/library/LIB-I1?year=2026", "API-004 year"));
        asked.forEach(
                (path, told) -> {
                    Page refused = program.api("GET", "/api/v1/" + path, "");
                    assertThat(refused.status()).as(path).isEqualTo(400);
                    String[] codeAndName = told.split(" ");
                    assertThat(refused.html())
                            .as(path)
                            .contains("\"code\":\"" + codeAndName[0] + "\"")
                            .contains("\"field\":\"" + codeAndName[1] + "\"")
                            .contains("参数「" + codeAndName[1] + "」")
                            .doesNotContain("{known}")
                            .doesNotContain("{allowed}");
                });
        assertThat(program.api("PATCH", loanResource() + "?dry=1", "{}").html())
                .contains("API-004");
    }

    @Test
    void what_can_be_asked_for_narrows_and_sorts() {
        for (String some :
                new String[] {
                    "shelf=NOVEL&shelf=SCIENCE",
                    "reader=" + reader.id(),
                    "start.from=2026-02-01&start.to=2026-02-01",
                    "_sort=-start&limit=500",
                    "_sort=@updatedAt&_gaps=1"
                }) {
            assertThat(program.api("GET", "/api/v1/records/loan?" + some, "").html())
                    .as(some)
                    .contains("\"items\":[{");
        }
        assertThat(program.api("GET", "/api/v1/records/loan?shelf=SCIENCE", "").html())
                .contains("\"items\":[]");
    }

    @Test
    void no_order_tells_what_is_masked() {
        Page refused = program.api("GET", "/api/v1/records/reader?_sort=idNumber", "");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.html()).contains("\"field\":\"idNumber\"");
    }

    @Test
    void a_year_of_five_digits_is_no_day() {
        String body = "{\"reader\":\"%s\",\"start\":\"+12026-03-01\"}".formatted(reader.id());
        assertThat(program.api("POST", "/api/v1/records/loan", body).html())
                .contains("\"code\":\"VAL-052\",\"field\":\"start\"");
    }

    @Test
    void malformed_json_is_refused_without_a_trace() {
        for (String body :
                new String[] {
                    "", "[]", "{", "{\"name\":\"a\",\"name\":\"b\"}", "{}{}", "[".repeat(5000)
                }) {
            Page refused = program.api("POST", "/api/v1/records/reader", body);
            assertThat(refused.status()).as(body).isEqualTo(400);
            assertThat(refused.html())
                    .contains("API-400")
                    .doesNotContain("jackson")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void wrong_paths_and_methods_are_problems() {
        assertThat(program.api("GET", "/api/v1/nothing", "").status()).isEqualTo(404);
        Page other = program.api("PUT", loanResource(), "");
        assertThat(other.status()).isEqualTo(405);
        assertThat(other.answer().header("Allow")).isEqualTo("GET, HEAD, PATCH");
        assertThat(other.answer().header("Cache-Control")).isEqualTo("no-store");
        assertThat(program.api("GET", "/api/v1/sessions", "").answer().header("Allow"))
                .isEqualTo("DELETE, POST");
        assertThat(program.api("GET", "/api/v1/records/loan/x", "").status()).isEqualTo(404);
        assertThat(program.api("GET", "/api/v2/types", "").status()).isEqualTo(404);
    }

    @Test
    void a_failure_tells_a_number_and_nothing_else() {
        station.broken = true;
        Page failed = program.api("GET", loanResource(), "");
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.html()).contains("\"number\":\"").doesNotContain("secret inner");
    }

    @Test
    void types_search_duties_and_figures_answer_programs_too() {
        station.duties.add(
                duty(
                        "LIB-D1",
                        org.linli.web.standin.SimpleStation.TODAY,
                        org.linli.duty.Duty.State.OPEN,
                        null));
        assertThat(program.api("GET", "/api/v1/types/loan", "").html())
                .contains("\"zh\":\"借阅\",\"en\":\"Loan\"")
                .contains("\"name\":\"take-back\"")
                .contains("\"codes\":[{\"name\":\"NOVEL\",\"zh\":\"小说\",\"en\":\"Novel\"}");
        assertThat(program.api("GET", "/api/v1/types", "").html()).contains("\"name\":\"reader\"");
        assertThat(program.api("GET", "/api/v1/duties", "").html()).contains("\"rule\":\"LIB-D1\"");
        assertThat(program.api("GET", "/api/v1/figures/library/LIB-I1", "").html())
                .contains("\"value\":2185");
        assertThat(program.api("GET", "/api/v1/search", "").html()).contains("SEA-001");
        assertThat(program.api("DELETE", "/api/v1/sessions", "").status()).isEqualTo(204);
        assertThat(program.api("GET", "/api/v1/types", "").status()).isEqualTo(401);
    }

    @Test
    void duties_are_told_page_by_page() {
        for (String rule : List.of("LIB-D1", "LIB-D2", "LIB-D3")) {
            station.duties.add(
                    duty(
                            rule,
                            org.linli.web.standin.SimpleStation.TODAY,
                            org.linli.duty.Duty.State.OPEN,
                            null));
        }
        String first = program.api("GET", "/api/v1/duties?limit=2", "").html();
        assertThat(first).contains("LIB-D1", "LIB-D2\",").doesNotContain("\"rule\":\"LIB-D3");
        String next = first.replaceAll(".*\"next\":\"|\".*", "");
        assertThat(program.api("GET", "/api/v1/duties?limit=2&cursor=" + next, "").html())
                .contains("\"rule\":\"LIB-D3")
                .doesNotContain("LIB-D2")
                .contains("\"next\":null");
    }

    @Test
    void a_number_that_is_worked_out_stands_beside_the_fields() {
        assertThat(program.api("GET", "/api/v1/records/reader/" + reader.id(), "").html())
                .contains("\"reckoned\":{\"loans\":1}");
    }

    @Test
    void a_figure_that_is_sent_is_refused_and_one_that_is_not_there_is_not_found() {
        for (String method : new String[] {"POST", "PUT", "PATCH"}) {
            Page sent = program.api(method, "/api/v1/figures/library/LIB-I1", "{\"value\":100}");
            assertThat(sent.status()).as(method).isEqualTo(422);
            assertThat(sent.html()).contains("SYS-414", "统计数据由记录生成", "cannot be typed");
        }
        assertThat(program.api("PUT", "/api/v1/figures/library/none", "{}").status())
                .isEqualTo(404);
    }
}
