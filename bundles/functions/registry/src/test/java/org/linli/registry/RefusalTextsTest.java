package org.linli.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.function.FunctionModel;

/** The sentences of the domain rules, word for word (registry, section 10). */
class RefusalTextsTest {
    private static final FunctionModel HERE = FunctionModel.of(new RegistryFunction());

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    REG-P-01 | 该身份号码已登记（编号{no}） | This ID number is already registered (No. {no})
                    REG-P-02 | 性别与身份号码不一致 | The sex does not match the ID number
                    REG-P-03 | 未满14周岁须登记监护人 | A guardian is required under the age of 14
                    REG-A-01 | 地址层级不完整：缺少楼栋 | Address incomplete: building is missing
                    REG-A-02 | 该室号已存在 | This room already exists
                    REG-F-01 | 户内有成年人时户主应为成年人 | The head must be an adult when the household has an adult
                    REG-A-03 | 绿化面积不能大于占地面积 | The green area cannot exceed the site area
                    """)
    void a_refusal_says_what_the_rules_say_in_both_languages(String code, String zh, String en) {
        assertThat(HERE.labels().get("error." + code, Locale.SIMPLIFIED_CHINESE)).isEqualTo(zh);
        assertThat(HERE.labels().get("error." + code, Locale.ENGLISH)).isEqualTo(en);
    }
}
