package org.linli.corrections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.function.FunctionModel;

/** The sentences of the domain rules, word for word (corrections, sections 4 and 9). */
class RefusalTextsTest {
    private static final FunctionModel HERE = Cases.CORRECTIONS;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    COR-V01 | 文书生效日期不得晚于今天。 | The effective date may not be in the future.
                    COR-V02 | 矫正结束日期应为{termEnd}，如有变更请上传文书。 | The term should end on {termEnd}; attach a document to change it.
                    COR-V03 | 剥夺政治权利不属于社区矫正范围，仅可导入历史数据。 | Deprivation of political rights is not community corrections; import of old data only.
                    COR-V04 | 该文书已建立个案{caseNumber}。 | Case {caseNumber} already exists for this document.
                    COR-V05 | 女性矫正对象的矫正小组应有女性成员。 | A woman's group must include a woman.
                    COR-V06 | 被害人或同案人员不得作为矫正小组成员。 | A victim or co-offender may not join the group.
                    COR-V07 | 外出超过七日须由县级社区矫正机构批准。 | More than 7 days needs the county agency.
                    COR-V08 | 病情复查仅适用于暂予监外执行对象。 | Medical review applies only to temporary service outside prison.
                    COR-V09 | 补录超过七天的走访须填写原因。 | Give a reason for a visit entered more than 7 days late.
                    COR-V10 | 走访人员不得少于两人。 | At least two visitors are required.
                    COR-S01 | 矫正期限至{termEnd}届满，不能提前解除。 | The term ends on {termEnd}; it cannot be closed earlier.
                    COR-S02 | 存在未办结的撤销或收监建议，不能办理解除。 | A revocation or recall proposal is still open.
                    COR-S03 | 该对象处于失去联系状态，请先记录处理结果。 | The person is out of contact; record the outcome first.
                    COR-S04 | 警告由县级社区矫正机构决定，请上传决定书后由司法所录入。 | A warning is decided by the county agency; the justice office enters it with the decision.
                    COR-S05 | 该个案已结束，如有新文书请另建个案。 | This case is closed; open a new case for a new document.
                    COR-S06 | 电子定位每次期限不得超过三个月。 | An electronic positioning order may not exceed three months.
                    """)
    void a_refusal_says_what_the_rules_say_in_both_languages(String code, String zh, String en) {
        assertThat(HERE.labels().get("error." + code, Locale.SIMPLIFIED_CHINESE)).isEqualTo(zh);
        assertThat(HERE.labels().get("error." + code, Locale.ENGLISH)).isEqualTo(en);
    }
}
