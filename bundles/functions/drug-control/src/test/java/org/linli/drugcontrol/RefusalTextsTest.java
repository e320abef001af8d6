package org.linli.drugcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.function.FunctionModel;

/** The sentences of the domain rules, word for word (drug control, sections 4 and 9). */
class RefusalTextsTest {
    private static final FunctionModel HERE = Files.DRUG_CONTROL;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    DRG-S01 | 期限至{termEnd}届满，不能提前解除。 | The term ends on {termEnd}.
                    DRG-S02 | 存在未处理的违反情况，不能解除。 | A breach is still open.
                    DRG-S03 | 该对象依法不适用强制隔离戒毒，应继续社区戒毒。 | The law excludes compulsory isolation; community detox continues.
                    DRG-S04 | 逃避或拒绝检测仅{n}次，未达到三次。 | Only {n} refusals; three are needed.
                    DRG-S05 | 累计{n}日，须超过三十日。 | {n} days in total; more than 30 are needed.
                    DRG-S06 | 戒断未满三年（自{cleanSince}起）。 | Three clean years are not complete (since {cleanSince}).
                    DRG-S07 | 请先确认未检原因并登记告诫。 | Confirm the reason and record a caution first.
                    DRG-V01 | 社区戒毒期限为三年。 | Community detox lasts three years.
                    DRG-V02 | 社区康复期限不超过三年。 | Rehabilitation may not exceed three years.
                    DRG-V03 | 采集、检测须由两名以上工作人员进行。 | At least two staff must take and run the test.
                    DRG-V04 | 采集女性尿液样本须由女性工作人员进行。 | A woman must take a woman's urine sample.
                    DRG-V05 | 阳性样本应分A、B两份封存编号。 | A positive sample must be sealed as A and B.
                    DRG-V06 | 试剂已过期，检测无效。 | The kit has expired; the test is invalid.
                    DRG-V07 | 复检不得由同一检测机构进行。 | The re-test needs another laboratory.
                    DRG-V08 | 已超过提出异议的期限（{due}）。 | The objection period ended on {due}.
                    DRG-V09 | 强制检测须经派出所以上负责人批准并上传文书。 | A forced test needs approval and its paper.
                    DRG-V10 | 离开三日以上应事先书面报告，已按擅自离开提示核实。 | Leave of 3 days or more must be reported first; check as unauthorised absence.
                    DRG-V11 | 未成年人协议须有监护人签字。 | A minor's agreement needs the guardian.
                    DRG-V12 | 该人员已有未结束的措施{caseNumber}。 | Case {caseNumber} is still open for this person.
                    DRG-V13 | 样本须保存至{keepUntil}。 | The sample must be kept until {keepUntil}.
                    DRG-V14 | 本平台不采集疾病感染信息。 | This platform does not collect infection status.
                    """)
    void a_refusal_says_what_the_rules_say_in_both_languages(String code, String zh, String en) {
        assertThat(HERE.labels().get("error." + code, Locale.SIMPLIFIED_CHINESE)).isEqualTo(zh);
        assertThat(HERE.labels().get("error." + code, Locale.ENGLISH)).isEqualTo(en);
    }
}
