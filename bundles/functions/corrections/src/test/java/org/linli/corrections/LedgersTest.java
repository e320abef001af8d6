package org.linli.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.corrections.CorrectionCase.CaseState;
import org.linli.corrections.PeriodicReport.ReportMode;
import org.linli.function.LedgerDefinition;
import org.linli.identity.Sex;
import org.linli.language.Labels;
import org.linli.record.Stored;
import org.linli.registry.People;
import org.linli.registry.Person;
import org.linli.standin.PaperDesk;

class LedgersTest {
    private static final String HOME = "江苏省扬州市邗江区邗上街道冯庄社区示例花园二期29幢4单元602室";

    private final Cases here = new Cases("2026-01-05");

    @Test
    void a_row_becomes_a_case_with_gaps_where_the_paper_is_silent() {
        assertThat(caseRow("SJ20250001", "在矫", "2027-09-03")).isEmpty();

        Stored<CorrectionCase> of = here.shelf.all(CorrectionCase.class).getFirst();
        assertThat(of.value().state()).isEqualTo(CaseState.ACTIVE);
        assertThat(of.value().managementClass()).isEqualTo(ManagementClass.GENERAL);
        assertThat(of.value().caseOfficer()).isEqualTo(here.officer.ref());
        assertThat(of.gaps())
                .containsExactlyInAnyOrder(
                        "offenceCategory",
                        "originalSentence",
                        "documentNumber",
                        "effectiveDate",
                        "executionPlace",
                        "justiceContact",
                        "papers",
                        "admissionMode");
    }

    @Test
    void
            another_class_in_a_later_sheet_holds_from_that_day_and_one_put_right_the_same_day_from_the_report() {
        caseRow("SJ20250001", "在矫", "2027-09-03");
        assertThat(classes()).isEqualTo("GENERAL 2023-04-03");

        classRow("严管");
        assertThat(classes()).as("the sheet was put right").isEqualTo("STRICT 2023-04-03");

        here.shelf.goTo("2026-03-02");
        classRow("宽管");
        classRow("宽管");
        assertThat(classes()).isEqualTo("STRICT 2023-04-03, LENIENT 2026-03-02");
        classRow("严管");
        assertThat(classes()).as("never mind").isEqualTo("STRICT 2023-04-03");
    }

    @Test
    void of_an_ended_case_a_sheet_puts_the_class_right() {
        caseRow("SJ20230001", "解除", "2025-04-05");
        here.shelf.goTo("2026-03-02");
        String[] row = row("SJ20230001", "解除", "2025-04-05");
        row[25] = "严管";

        assertThat(paper("cases").row(row)).isEmpty();
        assertThat(classes()).isEqualTo("STRICT 2023-04-03");
    }

    private void classRow(String word) {
        String[] row = row("SJ20250001", "在矫", "2027-09-03");
        row[25] = word;
        assertThat(row[24]).isEqualTo("管理等级");
        assertThat(paper("cases").row(row)).isEmpty();
    }

    private String classes() {
        return here.shelf.all(CorrectionCase.class).getFirst().value().classes().stream()
                .map(held -> held.managementClass() + " " + held.heldFrom())
                .collect(Collectors.joining(", "));
    }

    @Test
    void the_register_learns_of_a_person_it_lacked_and_of_nothing_else() {
        caseRow("SJ20250001", "在矫", "2027-09-03");

        assertThat(here.shelf.all(Person.class))
                .singleElement()
                .satisfies(
                        person -> {
                            assertThat(person.value().sex()).isEqualTo(Sex.FEMALE);
                            assertThat(person.value().segmentCode()).isEqualTo("02");
                        });
    }

    @Test
    void a_number_that_belongs_to_another_name_goes_back() {
        here.desk.enter(People.tenantA());

        assertThat(caseRow("SJ20250001", "在矫", "2027-09-03")).hasValue("REG-P-07");
        assertThat(here.shelf.all(CorrectionCase.class)).isEmpty();
    }

    @Test
    void a_discharged_case_ended_with_its_term() {
        assertThat(caseRow("SJ20230001", "解除", "2025-04-05")).isEmpty();

        CorrectionCase of = here.shelf.all(CorrectionCase.class).getFirst().value();
        assertThat(of.state()).isEqualTo(CaseState.DISCHARGED);
        assertThat(of.closedOn()).isEqualTo("2025-04-05");
    }

    @Test
    void a_file_number_stands_once_in_a_sheet() {
        PaperDesk cases = paper("cases");

        assertThat(cases.row(row("SJ20250001", "在矫", "2027-09-03"))).isEmpty();
        assertThat(cases.row(row("SJ20250001", "在矫", "2027-09-03"))).hasValue("COR-V12");
    }

    @Test
    void reports_and_visits_find_their_case_and_officer() {
        caseRow("SJ20250001", "在矫", "2027-09-03");
        PaperDesk work = paper("work");

        assertThat(work.row(workRow("SJ20250001", "每月报告", "2025年4月29日", "099034"))).isEmpty();
        assertThat(work.row(workRow("SJ20250001", "每月报告", "20250429", "099034")))
                .hasValue("COR-L03");
        assertThat(work.row(workRow("SJ20250001", "实地走访", "2025.4.29", "099034"))).isEmpty();
        assertThat(work.row(workRow("SJ20250001", "实地走访", "2015-04-29", "099034")))
                .as("before there was a judgment")
                .hasValue("COR-V28");
        assertThat(work.row(workRow("SJ20250009", "实地走访", "2025-04-29", "099034")))
                .hasValue("COR-L01");
        assertThat(work.row(workRow("SJ20250001", "实地走访", "2025-04-29", "099999")))
                .hasValue("COR-L02");

        Stored<PeriodicReport> report = here.shelf.all(PeriodicReport.class).getFirst();
        assertThat(report.value().mode()).isEqualTo(ReportMode.IN_PERSON);
        assertThat(report.value().windowEnd()).isEqualTo("2025-05-02");
        assertThat(report.complete()).isTrue();
        assertThat(here.shelf.all(Visit.class).getFirst().gaps())
                .containsExactlyInAnyOrder("otherNames", "place", "outcome");
    }

    @Test
    void every_state_is_read_in_the_words_in_which_it_is_shown() {
        Labels labels = Labels.of(CorrectionsFunction.class);
        int file = 0;
        for (CaseState state : CaseState.values()) {
            String word = labels.get("CaseState." + state, Locale.SIMPLIFIED_CHINESE);
            String[] row = row("SJ2023%04d".formatted(++file), word, "2025-04-05");
            row[24] = "终止日期";
            row[25] = "2025-04-05";
            Optional<String> refused = paper("cases").row(row);

            assertThat(refused.orElse("")).as(word).isIn("", "SYS-415");
        }
    }

    @Test
    void a_case_that_ended_otherwise_tells_the_day() {
        assertThat(caseRow("SJ20230001", "收监执行", "2025-04-05")).hasValue("VAL-001");
        String[] row = row("SJ20230001", "收监执行", "2025-04-05");
        row[24] = "终止日期";
        row[25] = "2024-02-29";
        assertThat(paper("cases").row(row)).isEmpty();

        CorrectionCase of = here.shelf.all(CorrectionCase.class).getFirst().value();
        assertThat(of.state()).isEqualTo(CaseState.RECALLED);
        assertThat(of.closedOn()).isEqualTo("2024-02-29");
    }

    @Test
    void what_contradicts_itself_goes_back() {
        assertThat(caseRow("SJ20250001", "解除", "2027-09-03")).hasValue("COR-S01");
        assertThat(caseRow("SJ20250001", "待报到", "2027-09-03")).hasValue("SYS-415");
        assertThat(here.shelf.all(CorrectionCase.class)).isEmpty();
    }

    @Test
    void of_whoever_was_a_minor_when_the_term_began_the_day_of_the_offence_is_to_be_completed() {
        String[] row = row("SJ20250001", "在矫", "2027-09-03");
        row[5] = "男";
        row[7] = Cases.SUBJECT_D;
        assertThat(paper("cases").row(row)).isEmpty();

        assertThat(here.shelf.all(CorrectionCase.class).getFirst().gaps()).contains("offenceDate");
    }

    private Optional<String> caseRow(String fileNumber, String state, String termEnd) {
        return paper("cases").row(row(fileNumber, state, termEnd));
    }

    private static String[] row(String fileNumber, String state, String termEnd) {
        return new String[] {
            "档案编号",
            fileNumber,
            "姓名",
            "罗示例",
            "性别",
            "女",
            "公民身份号码",
            People.TENANT_A,
            "现住地址",
            HOME,
            "责任段",
            "第2责任段",
            "矫正类别",
            "缓刑",
            "罪名",
            "交通肇事罪",
            "决定机关",
            "邗江区人民法院",
            "矫正开始日期",
            "2023-03-27",
            "矫正结束日期",
            termEnd,
            "报到日期",
            "2023年4月3日",
            "管理等级",
            "普管",
            "状态",
            state,
            "重新犯罪",
            "否",
            "联系电话",
            "13800135676"
        };
    }

    private static String[] workRow(String fileNumber, String kind, String day, String badge) {
        return new String[] {
            "档案编号", fileNumber, "记录类型", kind, "日期", day, "办理人警号", badge, "内容", "当面报告活动情况"
        };
    }

    private PaperDesk paper(String name) {
        LedgerDefinition ledger =
                Cases.CORRECTIONS.ledgers().stream()
                        .filter(l -> l.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return new PaperDesk(here.desk, ledger);
    }
}
