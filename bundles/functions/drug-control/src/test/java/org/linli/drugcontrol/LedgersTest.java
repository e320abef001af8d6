package org.linli.drugcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.drugcontrol.DrugCase.CaseState;
import org.linli.drugcontrol.DrugCase.Substance;
import org.linli.function.LedgerDefinition;
import org.linli.record.Stored;
import org.linli.registry.People;
import org.linli.registry.Person;
import org.linli.standin.PaperDesk;

class LedgersTest {
    private static final String HOME = "江苏省扬州市邗江区邗上街道冯庄社区示例花园二期29幢4单元602室";

    private final Files here = new Files("2026-01-05");

    @Test
    void a_row_becomes_a_case_with_its_agreement_and_gaps_where_the_paper_is_silent() {
        assertThat(caseRow("JD2025001", "社区戒毒")).isEmpty();

        Stored<DrugCase> of = here.shelf.all(DrugCase.class).getFirst();
        assertThat(of.value().state()).isEqualTo(CaseState.EXECUTING);
        assertThat(of.value().drugKind()).containsExactly(Substance.SYNTHETIC_CANNABINOID);
        assertThat(of.value().termMonths()).isEqualTo(36);
        assertThat(of.value().termEnd()).as("as the law counts").isEqualTo("2027-04-07");
        assertThat(of.value().paperTermEnd()).isEqualTo("2027-04-08");
        assertThat(of.value().windows()).hasSize(22);
        assertThat(of.gaps())
                .containsExactlyInAnyOrder(
                        "caseOfficer",
                        "drugWorker",
                        "firstFoundOn",
                        "orderNumber",
                        "orderDate",
                        "servedOn",
                        "executionPlace",
                        "papers");
        Stored<Agreement> agreement = here.shelf.all(Agreement.class).getFirst();
        assertThat(agreement.value().signedOn()).isEqualTo("2024-04-16");
        assertThat(agreement.gaps()).contains("rules", "rights");
    }

    @Test
    void a_day_of_the_agreement_put_right_makes_no_second_agreement() {
        String[] row = row("JD2025001", "社区戒毒");
        assertThat(paper("drug-cases").row(row)).isEmpty();
        row[List.of(row).indexOf("协议签订日期") + 1] = "2024-04-18";
        assertThat(paper("drug-cases").row(row)).isEmpty();

        assertThat(here.shelf.all(Agreement.class))
                .singleElement()
                .satisfies(a -> assertThat(a.value().signedOn()).isEqualTo("2024-04-18"));
    }

    /** Each move has its agreement. */
    @Test
    void an_agreement_after_a_move_is_another() {
        String[] row = row("JD2025001", "社区戒毒");
        assertThat(paper("drug-cases").row(row)).isEmpty();
        row[List.of(row).indexOf("协议签订日期") + 1] = "2025-04-18";
        row[List.of(row).indexOf("现住地址") + 1] = HOME.replace("602室", "601室");
        assertThat(paper("drug-cases").row(row)).isEmpty();

        assertThat(here.shelf.all(Agreement.class)).hasSize(2);
    }

    @Test
    void several_substances_stand_in_one_cell() {
        String[] row = row("JD2025001", "社区戒毒");
        row[List.of(row).indexOf("合成大麻素")] = "海洛因、冰毒";
        assertThat(paper("drug-cases").row(row)).isEmpty();

        assertThat(here.shelf.all(DrugCase.class).getFirst().value().drugKind())
                .containsExactly(Substance.HEROIN, Substance.METHAMPHETAMINE);
    }

    @Test
    void the_term_of_rehabilitation_is_the_papers() {
        assertThat(caseRow("JD2025002", "社区康复")).isEmpty();

        DrugCase of = here.shelf.all(DrugCase.class).getFirst().value();
        assertThat(of.termMonths()).isEqualTo(36);
        assertThat(of.testProfile()).isEqualTo(TestProfile.REHAB_STD);
    }

    @Test
    void the_register_learns_of_a_person_it_lacked_and_of_nothing_else() {
        caseRow("JD2025001", "社区戒毒");

        assertThat(here.shelf.all(Person.class)).hasSize(1);
    }

    @Test
    void a_row_that_cannot_be_trusted_goes_back_with_its_reason() {
        assertThat(caseRow("JD2025001", "社区矫正")).hasValue("VAL-053");
        assertThat(caseRow("JD2025001", "社区戒毒")).isEmpty();
        here.desk.as(org.linli.standin.Desk.officer());
        PaperDesk cases = paper("drug-cases");
        assertThat(cases.row(row("JD2025003", "社区戒毒"))).as("one open measure").hasValue("DRG-V12");
    }

    @Test
    void tests_find_their_case_and_tester_once() {
        caseRow("JD2025001", "社区戒毒");
        PaperDesk tests = paper("drug-tests");

        assertThat(tests.row(testRow("JD2025001", "2024.5.7", "阴性", "099034"))).isEmpty();
        assertThat(tests.row(testRow("JD2025001", "20240507", "阴性", "099034"))).hasValue("DRG-L03");
        assertThat(tests.row(testRow("JD2025009", "2024-05-07", "阴性", "099034")))
                .hasValue("DRG-L01");
        assertThat(tests.row(testRow("JD2025001", "2024-05-08", "阴性", "099999")))
                .hasValue("DRG-L02");
        assertThat(tests.row(testRow("JD2025001", "2030-05-08", "阴性", "099034")))
                .as("a day that has not come")
                .hasValue("VAL-050");
        assertThat(tests.row(testRow("JD2025001", "2024-06-07", "阳性", "099034"))).isEmpty();

        assertThat(here.shelf.all(DrugTest.class)).hasSize(2);
        assertThat(here.shelf.all(DrugTest.class).getFirst().gaps())
                .contains("testNumber", "testType", "sampledAt", "informedOn");
        assertThat(here.shelf.all(DrugCase.class).getFirst().value().cleanSince())
                .as("the case follows the positive test")
                .isEqualTo("2024-06-07");
    }

    @Test
    void an_early_end_comes_with_its_day_or_goes_back() {
        String[] row = row("JD2025001", "社区戒毒");
        row[row.length - 1] = "强制隔离戒毒";
        PaperDesk cases = paper("drug-cases");

        assertThat(cases.row(row)).hasValue("VAL-001");
        String[] dated = Arrays.copyOf(row, row.length + 2);
        dated[row.length] = "终结日期";
        dated[row.length + 1] = "2025-02-03";
        assertThat(cases.row(dated)).isEmpty();
        DrugCase ended = here.shelf.all(DrugCase.class).getFirst().value();
        assertThat(ended.state()).isEqualTo(DrugCase.CaseState.ENDED_ISOLATION);
        assertThat(ended.closedOn()).isEqualTo("2025-02-03");
    }

    private Optional<String> caseRow(String number, String measure) {
        return paper("drug-cases").row(row(number, measure));
    }

    private static String[] row(String number, String measure) {
        return new String[] {
            "编号",
            number,
            "姓名",
            "罗示例",
            "性别",
            "女",
            "公民身份号码",
            People.TENANT_A,
            "现住地址",
            HOME,
            "措施类型",
            measure,
            "毒品种类",
            "合成大麻素",
            "决定机关",
            "邗江公安分局",
            "开始日期",
            "2024-04-08",
            "协议签订日期",
            "2024年4月16日",
            "期满日期",
            "2027-04-08",
            "状态",
            "执行中"
        };
    }

    private static String[] testRow(String number, String day, String result, String badge) {
        return new String[] {"编号", number, "检测日期", day, "检测方式", "尿检", "结果", result, "检测人警号", badge};
    }

    private PaperDesk paper(String name) {
        LedgerDefinition ledger =
                Files.DRUG_CONTROL.ledgers().stream()
                        .filter(l -> l.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        return new PaperDesk(here.desk, ledger);
    }
}
