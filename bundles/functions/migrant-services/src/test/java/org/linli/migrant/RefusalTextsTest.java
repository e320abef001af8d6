package org.linli.migrant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences of the domain rules, word for word (migrant services, sections 4, 5 and 10). */
class RefusalTextsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    MIG-P-01 | 居住未满半年，最早可于{date}申领 | Less than half a year of residence; the earliest date is {date}
                    MIG-P-02 | 补正材料须一次性告知，不能再次补正 | Missing items must be told once; a second list is not allowed
                    MIG-P-03 | 不予办理须书面说明理由 | A refusal needs a written reason
                    MIG-P-04 | 首次申领和签注不得收费 | The first permit and endorsements are free
                    MIG-P-05 | 常住户口在本市，不适用居住证 | Registered in this city; the residence permit does not apply
                    MIG-P-06 | 未满16周岁须由监护人或近亲属代办 | Under 16 a guardian or close relative must apply
                    MIG-P-07 | 缺少居住地住址证明 | Proof of address is missing
                    MIG-P-08 | 延长后办理时限最长30日 | The total period may not exceed 30 days
                    MIG-E-01 | 签注期为{from}至{to}，尚未开始 | The endorsement window is {from} to {to}; not yet open
                    MIG-R-01 | 未签订治安责任书，不能登记为在租 | The responsibility letter is not signed
                    MIG-R-02 | 该房屋已有在租登记 | This dwelling already has an active rental
                    MIG-R-03 | 厨房、卫生间、阳台等不得出租居住 | Kitchens, bathrooms and balconies may not be let for living
                    MIG-R-04 | 检查频次由房屋条件自动确定 | The check tier is derived and cannot be set
                    MIG-L-01 | 租赁期限不得超过20年 | A lease may not exceed 20 years
                    MIG-L-02 | 出租人须查验承租人有效证件 | The landlord must check the tenant's document
                    MIG-L-03 | 租期六个月以上应采用书面形式 | Leases of 6 months or more should be in writing
                    MIG-C-01 | 不合格项目未生成隐患记录 | A failed item has no hazard record
                    MIG-C-02 | 未经同意且无检查证，不得入室 | Entry needs consent or an inspection certificate
                    MIG-G-01 | 入住日期不能早于来本地日期 | The move-in date cannot precede the arrival date
                    MIG-O-01 | 护照须填写国籍 | Nationality is required for a passport
                    MIG-O-02 | 旅馆住宿由旅馆申报，请勿重复登记 | Hotels report their guests; do not register again
                    MIG-S-01 | 参加人数异常，请核对 | The attendance figure is implausible; please check
                    """)
    void a_refusal_says_what_the_rules_say_in_both_languages(String code, String zh, String en) {
        var labels = Migrants.MIGRANTS.labels();
        assertThat(labels.get("error." + code, Locale.SIMPLIFIED_CHINESE)).isEqualTo(zh);
        assertThat(labels.get("error." + code, Locale.ENGLISH)).isEqualTo(en);
    }
}
