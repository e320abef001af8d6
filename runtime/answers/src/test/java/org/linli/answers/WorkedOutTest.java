package org.linli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is worked out cannot be sent, and what is owed by the hour is told by the hour. */
@ExtendWith(OpenTown.class)
class WorkedOutTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    residence-permit | fee       | MIG-P-04 | 20         | 首次申领和签注不得收费              | The first permit and endorsements are free
                    rental           | checkTier | MIG-R-04 | T1         | 检查频次由房屋条件自动确定            | The check tier is derived and cannot be set
                    help-case        | helpEnd   | RES-V07  | 2030-01-01 | 帮教期限由系统计算，不能手工修改。 | The help period is calculated and cannot be typed.
                    """)
    void a_program_that_sends_it_is_told_so(
            String type, String field, String code, String value, String zh, String en, Town town) {
        Object sent = value.equals("20") ? (Object) 20 : value;
        HttpResponse<String> answer =
                town.rest("clerk")
                        .post("records/" + type, Input.creating(type).with(field, sent).json());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "{\"code\":\"%s\",\"field\":\"%s\",\"zh\":\"%s\",\"en\":\"%s\","
                                .formatted(code, field, zh, en));
    }

    /** Resettlement, bad input 13: there is nowhere to type a figure, and a program is told so. */
    @Test
    void a_figure_takes_no_value(Town town) {
        HttpResponse<String> posted =
                town.rest("clerk").post("figures/resettlement/R3", "{\"value\":100}");

        assertThat(posted.statusCode()).isEqualTo(422);
        assertThat(posted.body())
                .contains(
                        "RES-V08",
                        "统计数据由记录生成，不能手工填报。",
                        "Figures come from records and cannot be typed.");
        assertThat(town.rest("clerk").get("figures/resettlement/R3").statusCode()).isEqualTo(200);
    }

    @Test
    void the_leader_is_told_two_hours_after_a_child_was_found(Town town) {
        LocalDateTime found =
                LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
                        .truncatedTo(ChronoUnit.MINUTES)
                        .minusHours(3);
        town.create(
                Input.creating("protection")
                        .with("segment", new Input.Id(town.find("segment", "\"code\":\"09\"")))
                        .with("foundOn", found.toString())
                        .with("place", "示例网吧门口")
                        .with("condition", "OUT_AT_NIGHT"));

        String duties = Town.accepted(town.rest("clerk").get("duties?limit=500"), 200);

        Matcher owed =
                Pattern.compile("\\{[^{}]*\"rule\":\"D2\"[^{}]*\"type\":\"protection\"[^{}]*}")
                        .matcher(duties);
        assertThat(owed.find()).as(duties).isTrue();
        assertThat(owed.group()).contains("\"level\":2");
    }

    @Test
    void a_guest_from_overseas_of_25_hours_was_reported_late(Town town) {
        LocalDateTime came =
                LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
                        .truncatedTo(ChronoUnit.MINUTES)
                        .minusHours(25);
        String guest =
                town.create(
                        Input.creating("person")
                                .with("idType", "PASS")
                                .with("idNumber", "E1234567")
                                .with("nationality", "ITA")
                                .with("nameZh", "来宾")
                                .with("nameLatin", "MARIA ROSSI")
                                .with("sex", "FEMALE")
                                .with("birthDate", "1990-05-01")
                                .with("segmentCode", "09")
                                .with("lifeStatus", "ALIVE"));
        String stay =
                town.create(
                        Input.creating("overseas-stay")
                                .with("visitor", new Input.Id(guest))
                                .with("visaFree", true)
                                .with("host", town.person(Town.RESIDENT))
                                .with("dwelling", town.home())
                                .with("checkedInAt", came.toString())
                                .with("plannedOut", Town.today().plusDays(3).toString()));

        assertThat(Town.accepted(town.rest("clerk").get("records/overseas-stay/" + stay), 200))
                .contains("\"late\":true");
    }
}
