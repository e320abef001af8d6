package org.linli.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.answers.Mistake.row;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.answers.Mistake.Paper;
import org.linli.drive.Account;
import org.linli.drive.Program;
import org.linli.drive.Visitor;

/** A help volunteer sees the cases of his groups, whatever way he asks, and nobody else's. */
@ExtendWith(OpenTown.class)
class OwnCasesTest {
    private static final String HELPER = "710003196208129991";
    private static final String OTHER_HELPER = "710003196906029998";
    private static final String HELPED = "710003197008179964";
    private static final String OTHER_HELPED = "710003196311099970";
    private static final Pattern FILE = Pattern.compile("\"fileNumber\":\"(AZ[0-9]+)\"");

    @Test
    void a_volunteer_sees_and_talks_in_his_own_cases_alone(Town town) {
        // The ledger that names the volunteers by number comes before the one that knows them.
        town.take(
                new Paper(
                        List.of(
                                returned("AZ2026901", "回归甲", HELPED, "社区民警;居委会;志愿者901"),
                                returned("AZ2026902", "回归乙", OTHER_HELPED, "社区民警;居委会;志愿者902")),
                        ""));
        town.take(
                new Paper(
                        List.of(
                                volunteer("V0901", "志愿甲", HELPER),
                                volunteer("V0902", "志愿乙", OTHER_HELPER)),
                        ""));
        String his = town.find("help-case", "AZ2026901");
        String others = town.find("help-case", "AZ2026902");
        Program helper =
                Program.signedIn(
                        town.node().address(),
                        Account.made(
                                town.node(),
                                "helper",
                                "VO",
                                "--staff=V0901",
                                "--communities=" + Town.COMMUNITY));

        String list = Town.accepted(helper.get("records/help-case"), 200);
        assertThat(FILE.matcher(list).results().map(r -> r.group(1))).containsExactly("AZ2026901");
        String own = Town.accepted(helper.get("records/help-case/" + his), 200);
        assertThat(own).contains("\"residence\"").doesNotContain("\"releaseType\":\"");
        assertThat(helper.get("records/help-case/" + others).statusCode()).isEqualTo(404);
        assertThat(helper.get("records/release-notice").statusCode()).isIn(403, 404);
        assertThat(Town.accepted(helper.get("search?q=" + Visitor.encoded("AZ2026")), 200))
                .doesNotContain("AZ2026");

        assertThat(helper.post("records/help-talk", talk(town, his).json()).statusCode())
                .isEqualTo(201);
        HttpResponse<String> refused = helper.post("records/help-talk", talk(town, others).json());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"code\":\"VAL-006\"", "\"field\":\"helpCase\"");
        assertThat(Town.accepted(helper.get("records/help-talk"), 200)).contains(his);
        assertThat(Town.accepted(town.rest("clerk").get("records/help-case?limit=500"), 200))
                .as("the clerk sees both")
                .contains("AZ2026901", "AZ2026902");
    }

    private static Input talk(Town town, String helpCase) {
        return Input.creating("help-talk")
                .with("helpCase", new Input.Id(helpCase))
                .with("talkedOn", Town.today().minusDays(1) + "T10:00")
                .with(
                        "volunteers",
                        List.of(
                                new Input.Id(
                                        town.find("help-volunteer", "\"fileNumber\":\"V0901\""))))
                .with("mode", "HOME")
                .with("outcome", "MET")
                .with("situation", "在家，正在找工作");
    }

    private static Map<String, String> returned(
            String number, String name, String idNumber, String group) {
        return row(
                "编号",
                number,
                "姓名",
                name,
                "公民身份号码",
                idNumber,
                "现住地址",
                Town.HOME,
                "释放日期",
                "2026-01-12",
                "回归登记日期",
                "2026-01-14",
                "帮教小组成员",
                group,
                "安置方式",
                "灵活就业",
                "安置日期",
                "2026-02-02",
                "重新犯罪",
                "否");
    }

    private static Map<String, String> volunteer(String number, String name, String idNumber) {
        return row(
                "编号",
                number,
                "姓名",
                name,
                "公民身份号码",
                idNumber,
                "队伍类别",
                "安置帮教志愿者",
                "社区代码",
                Town.COMMUNITY,
                "责任书签订日期",
                "2025-04-12");
    }
}
