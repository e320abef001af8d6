package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.refusal.Refusal;

class ProhibitedWordsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ETHNICITY | 民族：汉",
                "ETHNICITY | 民族:回族",
                "ETHNICITY | 民　族： 满",
                "ETHNICITY | 民族 汉",
                "ETHNICITY | 民族为维吾尔族",
                "ETHNICITY | 民族：...",
                "ETHNICITY | 张某，男，汉族，1968年生",
                "ETHNICITY | 张某 男 汉族 1968年生",
                "ETHNICITY | 该户系回族",
                "ETHNICITY | 房东是土家族人，讲方言",
                "ETHNICITY | Ethnicity: Hui",
                "RELIGION | 宗教信仰：无",
                "RELIGION | 信仰佛教",
                "ETHNICITY | 民-族：汉",
                "ETHNICITY | 该户系回·族",
                "RELIGION | 信教",
                "RELIGION | 信教聚会",
                "RELIGION | 每周做礼拜",
                "RELIGION | 信／佛多年",
                "RELIGION | 本人信教多年",
                "RELIGION | 一家人不信教。",
                "RELIGION | 老人信佛，常去大明寺",
                "RELIGION | 无宗教信仰",
                "RELIGION | 信仰：基督教",
                "RELIGION | 系穆斯林，男",
                "RELIGION | 是佛教徒",
                "RELIGION | religion: none",
                "POLITICS | 政治面貌：群众",
                "POLITICS | 政治面貌 中共党员",
                "POLITICS | 男，中共党员，退休",
                "POLITICS | 他是党员。",
                "BIOMETRICS | 指纹编号：A001",
                "BIOMETRICS | 已采集指纹和人像",
                "BIOMETRICS | 录入了双手指纹",
                "BIOMETRICS | 血型：O",
                "BIOMETRICS | 血型AB",
                "BIOMETRICS | 他是O型血",
                "BIOMETRICS | DNA编号：12",
                "BIOMETRICS | Blood type: A",
                "SEXUAL_LIFE | 性取向：",
                "HEALTH | 病史：高血压",
                "HEALTH | HIV阳性",
                "HEALTH | 患有精神病",
                "HEALTH | 健康状况：良好",
            })
    void a_statement_about_a_person_is_found(ProhibitedKind kind, String text) {
        assertThat(ProhibitedWords.EVERYWHERE.find(text)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "民族路12号",
                "做礼拜天的值班",
                "下雨/雪天路滑",
                "少数民族商店",
                "少数民族：12户",
                "宗教事务局",
                "民族宗教事务局来电",
                "民族中学门口堵车",
                "民族水族馆门口堵车",
                "回族自治县来的货车",
                "回民餐馆油烟扰民",
                "景点为白族民居风格",
                "各族群众参加",
                "汉族服饰店",
                "江苏省高邮市菱塘回族乡",
                "宁夏回族自治区银川市",
                "新疆维吾尔自治区喀什地区",
                "广西壮族自治区南宁市",
                "云南省大理白族自治州大理市",
                "云南西双版纳傣族自治州",
                "贵州省黔东南苗族侗族自治州",
                "湖北恩施土家族苗族自治州恩施市",
                "吉林省延边朝鲜族自治州",
                "青海省海西蒙古族藏族自治州",
                "河北省孟村回族自治县",
                "浙江省景宁畲族自治县",
                "四川凉山彝族自治州",
                "贵州威宁彝族回族苗族自治县",
                "内蒙古鄂伦春自治旗",
                "云南省怒江傈僳族自治州",
                "湖南省江华瑶族自治县，瑶族乡",
                "甘肃省积石山保安族东乡族撒拉族自治县",
                "出租给土家族餐馆经营",
                "水族，灯具等商品堆放占道",
                "尊重宗教信仰自由",
                "诚信教育进社区",
                "请相信教育部门会处理",
                "通信教材丢失",
                "轻信教唆",
                "用微信教活动室老人缴费",
                "户主来信佛山公安已答复",
                "微信主动联系",
                "基督教堂门前停车",
                "佛教用品店",
                "穆斯林餐厅",
                "党员志愿者服务队",
                "社区党员活动室",
                "为党员群众服务",
                "群众反映噪音",
                "各民主党派：座谈会",
                "安装指纹锁",
                "录入指纹锁密码",
                "录入人脸门禁系统故障",
                "现场提取指纹两枚",
                "丢失A型血压计一台",
                "O型圈漏水",
                "女性生活馆",
                "存在火灾隐患，楼道堆物",
                "隐患有三处，其中病房一处",
                "送医院就诊",
                "健康步道照明损坏",
                "Health centre, 2nd floor",
                "",
            })
    void streets_shops_offices_and_goods_pass(String text) {
        assertThat(ProhibitedWords.EVERYWHERE.find(text)).isEmpty();
    }

    @Test
    void a_statement_answers_with_the_code_and_the_field_and_never_with_the_text() {
        assertThatThrownBy(() -> ProhibitedWords.EVERYWHERE.refuseIn("备注\n民族：汉", "note"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo("SYS-451");
                            assertThat(refusal.field()).isEqualTo("note");
                            assertThat(refusal.params()).isEmpty();
                        });
        assertThatCode(() -> ProhibitedWords.EVERYWHERE.refuseIn("民族路12号", "note"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "民族",
                "民 族",
                "民族成分",
                "宗教信仰",
                "信仰",
                "政治面貌",
                "血型",
                "指纹",
                "本人民族",
                "Ethnicity",
                "Religion",
                "人脸特征",
                "健康状况",
            })
    void a_field_that_asks_for_it_is_refused_by_its_name(String label) {
        assertThatThrownBy(() -> ProhibitedWords.EVERYWHERE.refuseLabel(label, "label"))
                .hasMessage("SYS-451");
    }

    @ParameterizedTest
    @ValueSource(strings = {"姓名", "少数民族商店数", "民族路门牌", "健康码检查点", "党员活动室", "备注"})
    void other_field_names_pass(String label) {
        assertThatCode(() -> ProhibitedWords.EVERYWHERE.refuseLabel(label, "label"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_statutory_file_may_speak_of_health_and_still_not_of_the_rest() {
        assertThat(ProhibitedWords.STATUTORY_FILE.find("患有精神病，按期复查")).isEmpty();
        assertThat(ProhibitedWords.STATUTORY_FILE.find("民族：汉")).contains(ProhibitedKind.ETHNICITY);
    }
}
