package org.linli.youth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.function.FunctionModel;

/** The sentences of the domain rules, word for word (youth prevention, sections 4 and 9). */
class RefusalTextsTest {
    private static final FunctionModel HERE = YouthCases.YOUTH;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    YTH-S01 | 不良行为不建立个案，请使用“不良行为提醒”。 | Bad behaviour has no case; use a bad-behaviour note.
                    YTH-S02 | 矫治教育措施由公安机关决定。 | Only the police may decide this measure.
                    YTH-S03 | 须先经专门教育指导委员会评估同意。 | The guidance committee must agree first.
                    YTH-S04 | 专门矫治教育仅适用于因年龄不予刑事处罚的行为。 | Only for crime-law acts under the age of responsibility.
                    YTH-S05 | 尚有措施未填写完成情况。 | A measure has no result yet.
                    YTH-S06 | 记录已封存，不能修改；确有错误的走解除封存程序。 | Sealed; only unsealing allows a change.
                    YTH-S07 | 解除封存须符合法定情形。 | Unsealing needs a statutory ground.
                    YTH-V01 | 行为时未满18周岁，适用未成年人规定。 | Under 18 at the time of the act; juvenile rules apply.
                    YTH-V02 | 行为时已满18周岁，不属于本功能范围。 | Aged 18 or over at the time; not in this function.
                    YTH-V03 | 不良行为提醒不得填写身份信息。 | A note may not contain identity data.
                    YTH-V04 | 询问未成年人须有法定代理人或合适成年人到场。 | A legal representative or appropriate adult must be present.
                    YTH-V05 | 询问女性未成年人应有女性工作人员。 | A woman officer must take part.
                    YTH-V06 | 措施期限不超过六个月，需延长请另作决定。 | At most six months; extend by a new decision.
                    YTH-V07 | 社会服务不得占用上课时间。 | Service may not use school hours.
                    YTH-V08 | 课时应为0.5至8。 | Class hours must be 0.5 to 8.
                    YTH-V09 | 一名法治副校长最多任职两所学校。 | At most two schools per vice-principal.
                    YTH-V10 | 该查询不符合法律规定的范围，不予许可。 | The query has no legal basis and is refused.
                    YTH-V11 | 未见拒不配合矫治教育的记录。 | There is no record of refused measures.
                    YTH-V12 | 公开材料不得出现可识别的未成年人。 | Public material may not show a recognisable minor.
                    """)
    void a_refusal_says_what_the_rules_say_in_both_languages(String code, String zh, String en) {
        assertThat(HERE.labels().get("error." + code, Locale.SIMPLIFIED_CHINESE)).isEqualTo(zh);
        assertThat(HERE.labels().get("error." + code, Locale.ENGLISH)).isEqualTo(en);
    }
}
