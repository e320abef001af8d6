package org.linli.youth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.function.LedgerDefinition;
import org.linli.registry.People;
import org.linli.standin.PaperDesk;

/** Schools and lessons on paper; no minor is in either. */
class LedgersTest {
    private static final String YARD = "江苏省扬州市邗江区邗上街道文昌社区示例路8号";

    private final YouthCases here = new YouthCases("2026-03-02");

    @Test
    void a_row_becomes_a_school_with_its_vice_principal() {
        assertThat(school("示例小学", "小学", "099034")).isEmpty();

        School school = here.shelf.all(School.class).getFirst().value();
        assertThat(school.pupils()).isEqualTo(820);
        assertThat(school.kind()).isEqualTo(School.SchoolKind.PRIMARY);
        assertThat(here.shelf.all(VicePrincipal.class))
                .singleElement()
                .satisfies(
                        appointed -> {
                            assertThat(appointed.value().officer()).isEqualTo(here.officer.ref());
                            assertThat(appointed.value().termEnd()).isEqualTo("2028-08-31");
                            assertThat(appointed.gaps()).containsExactly("letter");
                        });
    }

    @Test
    void a_row_that_cannot_be_trusted_goes_back() {
        assertThat(school("示例小学", "技校", "099034")).hasValue("VAL-053");
        assertThat(school("示例小学", "小学", "099999")).hasValue("YTH-L01");
        assertThat(lesson("示例中学", "1.5")).hasValue("YTH-L02");
    }

    @Test
    void lessons_are_counted_at_their_school() {
        school("示例小学", "小学", "099034");
        assertThat(lesson("示例小学", "4")).isEmpty();
        assertThat(lesson("示例小学", "九")).hasValue("VAL-003");
        assertThat(lesson("示例小学", "9")).hasValue("YTH-V08");
        assertThat(here.shelf.all(LawLesson.class))
                .singleElement()
                .satisfies(lesson -> assertThat(lesson.value().completesYear()).isTrue());
    }

    @Test
    void columns_and_lessons_are_known_by_other_names_too() {
        school("示例小学", "小学", "099034");
        assertThat(
                        paper("law-lessons")
                                .row(
                                        "学校",
                                        "示例小学",
                                        "学时",
                                        "4",
                                        "上课日期",
                                        "2025年10月15号",
                                        "授课主题",
                                        "反诈骗",
                                        "参加人数",
                                        "300"))
                .isEmpty();
        assertThat(here.shelf.all(LawLesson.class))
                .singleElement()
                .extracting(lesson -> lesson.value().topic())
                .isEqualTo(LawLesson.LessonTopic.FRAUD);
    }

    private Optional<String> school(String name, String kind, String badge) {
        return paper("schools")
                .row(
                        "学校名称",
                        name,
                        "学校类别",
                        kind,
                        "地址",
                        YARD,
                        "学生人数",
                        "820",
                        "安全联系人",
                        "王示例",
                        "联系人公民身份号码",
                        People.RESIDENT_E,
                        "联系电话",
                        "13800138000",
                        "法治副校长警号",
                        badge,
                        "聘任日期",
                        "2025-09-01",
                        "岗前培训学时",
                        "8");
    }

    private Optional<String> lesson(String school, String hours) {
        return paper("law-lessons")
                .row("学校名称", school, "课时", hours, "授课日期", "2025-10-15", "主题", "防欺凌", "听课人数", "300");
    }

    private PaperDesk paper(String name) {
        LedgerDefinition ledger =
                YouthCases.YOUTH.ledgers().stream()
                        .filter(l -> l.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return new PaperDesk(here.desk, ledger);
    }
}
