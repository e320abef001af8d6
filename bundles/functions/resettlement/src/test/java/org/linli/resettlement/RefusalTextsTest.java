package org.linli.resettlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences of the domain rules, word for word (resettlement, sections 4 and 9). */
class RefusalTextsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    RES-S01 | 帮教期至{helpEnd}，不能提前解除。 | The help period runs to {helpEnd}.
                    RES-S02 | 转入地尚未接收，不能转出。 | The new place has not accepted the case.
                    RES-S03 | 须有生效判决方可登记重新犯罪。 | An effective judgment is required.
                    RES-S04 | 犯罪日期早于帮教开始日期，属漏罪，不计入重新犯罪。 | The offence predates the help period and is not re-offending.
                    RES-S05 | 本人已谢绝帮教，请先征得同意。 | The person declined help; ask first.
                    RES-S06 | 安置帮教为自愿服务，不设处罚措施。 | Resettlement help is voluntary; there are no penalties.
                    RES-V01 | 劳动教养制度已于2013年12月28日废止，请核对释放类型。 | Re-education through labour ended on 2013-12-28; check the release type.
                    RES-V02 | 帮教小组成员不得少于三人。 | A help group needs at least three members.
                    RES-V03 | 帮教小组应有亲属或志愿者。 | The group needs a relative or a volunteer.
                    RES-V04 | 录入人不得核实本人录入的安置。 | The person who entered a placement may not verify it.
                    RES-V05 | 重点帮教对象自行返回须说明原因。 | Give the reason why a key person returned alone.
                    RES-V06 | 每名志愿者在帮对象不超过五人。 | A volunteer may hold at most five open cases.
                    RES-V07 | 帮教期限由系统计算，不能手工修改。 | The help period is calculated and cannot be typed.
                    RES-V08 | 统计数据由记录生成，不能手工填报。 | Figures come from records and cannot be typed.
                    RES-V09 | 转介单不得包含罪名、刑期信息。 | A referral slip may not contain charge or sentence.
                    RES-V10 | 该释放证明书已建档{caseNumber}。 | Case {caseNumber} exists for this certificate.
                    """)
    void a_refusal_says_what_the_rules_say_in_both_languages(String code, String zh, String en) {
        var labels = Helps.RESETTLEMENT.labels();
        assertThat(labels.get("error." + code, Locale.SIMPLIFIED_CHINESE)).isEqualTo(zh);
        assertThat(labels.get("error." + code, Locale.ENGLISH)).isEqualTo(en);
    }
}
