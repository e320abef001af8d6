package org.linli.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.answers.Mistake.Paper;

/** What the station has on paper about schools comes in by the clerk's hand, like other ledgers. */
@ExtendWith(OpenTown.class)
class SchoolLedgersTest {
    private static final String CONTACT = "710003197705089999";

    @Test
    void schools_and_their_lessons_come_in_from_the_console(Town town) {
        town.take(
                new Paper(
                        List.of(
                                Mistake.row(
                                        "学校名称", "示例第九小学",
                                        "学校类别", "小学",
                                        "地址", "江苏省扬州市邗江区邗上街道文昌社区示例路9号",
                                        "学生人数", "820",
                                        "安全联系人", "联络甲",
                                        "联系人公民身份号码", CONTACT,
                                        "联系电话", "13800138000",
                                        "法治副校长警号", "090001",
                                        "聘任日期", "2025-09-01",
                                        "岗前培训学时", "8")),
                        ""));
        town.take(
                new Paper(
                        List.of(
                                Mistake.row(
                                        "学校名称", "示例第九小学",
                                        "授课日期", "2025-10-15",
                                        "课时", "4",
                                        "主题", "防欺凌",
                                        "听课人数", "300")),
                        ""));

        assertThat(Town.accepted(town.rest("clerk").get("records/school?limit=500"), 200))
                .contains("示例第九小学");
        assertThat(Town.accepted(town.rest("clerk").get("records/law-lesson?limit=500"), 200))
                .contains("\"topic\":\"BULLYING\"");
    }
}
