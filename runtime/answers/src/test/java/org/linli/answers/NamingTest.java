package org.linli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.drive.Account;
import org.linli.drive.Program;
import org.linli.drive.Visitor;

/** A role of a function alone names people by number and name, and learns nothing otherwise. */
@ExtendWith(OpenTown.class)
class NamingTest {
    private static final String FORM = "/records/correction-assessment/new";
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9A-Z]{26})\"");

    @Test
    void a_justice_officer_alone_enters_an_assessment_of_somebody_he_names(Town town) {
        Visitor justice = town.visitor("js");
        HttpResponse<String> opened = justice.get(FORM + "?purpose=DUTY");
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.body())
                .contains("name=\"subject.by.idNumber\"", "name=\"subject.by.nameZh\"")
                .doesNotContain("/pick/person", "邻居");

        Map<String, String> named = Screen.unseen(opened.body());
        named.put("_identify", "subject");
        named.put("subject.by.idNumber", Town.NEIGHBOUR);
        named.put("subject.by.nameZh", "邻 居");
        HttpResponse<String> found = justice.post(FORM, named);
        assertThat(found.statusCode()).isEqualTo(200);
        String id = town.person(Town.NEIGHBOUR).text();
        assertThat(found.body())
                .contains("name=\"subject.id\" value=\"" + id + "\"", "邻居")
                .doesNotContain(Town.NEIGHBOUR);

        Map<String, String> form = Screen.unseen(found.body());
        form.put("entrustedBy", "示范区人民法院");
        form.put("entrustedOn", "2026-01-05");
        assertThat(justice.post(FORM, form).statusCode()).isEqualTo(303);
        assertThat(town.find("correction-assessment", id)).isNotEmpty();
    }

    @Test
    void a_wrong_name_and_a_wrong_number_read_alike_and_tell_nothing(Town town) {
        String wrongName = page(town.visitor("js"), Town.WOMAN, "矫正丙");
        String wrongNumber = page(town.visitor("js"), Town.STRANGER, "矫正丙");
        assertThat(Screen.saidAt("subject", wrongName))
                .isEqualTo("没有与所填内容完全一致的记录，请对照证件逐项核对 PIC-003");
        assertThat(alike(wrongName)).isEqualTo(alike(wrongNumber));
        assertThat(wrongName)
                .doesNotContain("矫正乙", town.person(Town.WOMAN).text())
                .contains("value=\"矫正丙\"");
        Visitor english = town.visitor("js");
        english.get("/language?to=en");
        assertThat(Screen.saidAt("subject", page(english, Town.WOMAN, "矫正丙")))
                .isEqualTo(
                        "No record fits all that was entered; compare each part with the papers PIC-003");

        String audit = town.visitor("au").get("/audit?account=role-js&act=IDENTIFIED").body();
        assertThat(audit).contains("人员（未核对上）").doesNotContain(Town.WOMAN, Town.STRANGER);
    }

    @Test
    void a_juvenile_officer_alone_opens_a_case_of_somebody_he_names(Town town) {
        Program youth = town.rest("yo");
        String subject = "{\"idNumber\":\"" + Town.RESIDENT + "\",\"nameZh\":\"建国\"}";
        assertThat(youth.get("records/person").statusCode()).isEqualTo(404);
        assertThat(named(youth, "person", subject)).isEqualTo(town.person(Town.RESIDENT).text());
        assertThat(named(youth, "address", "{\"fullAddress\":\"" + Town.HOME + "\"}"))
                .isEqualTo(town.home().text());
        assertThat(named(youth, "staff", "{\"badgeNo\":\"090001\",\"displayName\":\"示例民警\"}"))
                .isEqualTo(town.officer().text());
        Input opened = town.correctionCase(Town.RESIDENT, "SJ-YO-1");
        assertThat(youth.post(opened.resource(), opened.json()).statusCode()).isEqualTo(201);

        HttpResponse<String> wrong =
                youth.post("records/person/identification", subject.replace("建国", "建军"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("PIC-003", "No record fits").doesNotContain("建国");
        assertThat(youth.withoutPurpose().post("records/person/identification", subject).body())
                .contains("SYS-428");
        assertThat(town.rest("clerk").post("records/person/identification", subject).statusCode())
                .as("who reads the register picks from it")
                .isEqualTo(403);
        assertThat(town.rest("it").post("records/person/identification", subject).statusCode())
                .isEqualTo(403);
    }

    @Test
    void who_tries_too_often_is_told_to_wait(Town town) {
        Program guesser =
                Program.signedIn(town.node().address(), Account.made(town.node(), "guesser", "JS"));
        String body = "{\"idNumber\":\"" + Town.MAN + "\",\"nameZh\":\"猜\"}";
        for (int i = 0; i < 30; i++) {
            assertThat(guesser.post("records/person/identification", body).statusCode())
                    .isEqualTo(422);
        }
        HttpResponse<String> refused = guesser.post("records/person/identification", body);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("PIC-004");
    }

    private static String named(Program program, String type, String told) {
        String answer =
                Town.accepted(program.post("records/" + type + "/identification", told), 200);
        Matcher id = ID.matcher(answer);
        assertThat(id.find()).isTrue();
        assertThat(answer).isEqualTo("{\"id\":\"" + id.group(1) + "\"}");
        return id.group(1);
    }

    /** The form as it comes back to who sends it whole with this number and name. */
    private static String page(Visitor visitor, String number, String name) {
        Map<String, String> form =
                new LinkedHashMap<>(Screen.unseen(visitor.get(FORM + "?purpose=DUTY").body()));
        form.put("subject.by.idNumber", number);
        form.put("subject.by.nameZh", name);
        form.put("entrustedBy", "示范区人民法院");
        form.put("entrustedOn", "2026-01-05");
        HttpResponse<String> answer = visitor.post(FORM, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    /** Without what differs from sheet to sheet and what was typed. */
    private static String alike(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "").replaceAll("[0-9a-f-]{20,}|7100[0-9X]+", "");
    }
}
