package org.linli.registry;

import java.util.HashMap;
import java.util.Map;
import org.linli.identity.Sex;
import org.linli.registry.Organisation.PremisesCategory;
import org.linli.registry.Residence.Relation;
import org.linli.registry.Staff.Unit;

/** The words of the station's ledgers and what they stand for. */
final class LedgerWords {
    static final Map<String, Sex> SEX =
            Map.ofEntries(
                    Map.entry("男", Sex.MALE),
                    Map.entry("男性", Sex.MALE),
                    Map.entry("1", Sex.MALE),
                    Map.entry("女", Sex.FEMALE),
                    Map.entry("女性", Sex.FEMALE),
                    Map.entry("2", Sex.FEMALE),
                    Map.entry("未知", Sex.UNKNOWN),
                    Map.entry("0", Sex.UNKNOWN),
                    Map.entry("未说明", Sex.NOT_STATED),
                    Map.entry("9", Sex.NOT_STATED));

    /** By the groups of GB/T 4761: its 11 to 19, 21 to 29 and so on. */
    static final Map<String, Relation> RELATIONS = new HashMap<>();

    static {
        put(Relation.HEAD, "户主", "本人");
        put(Relation.SPOUSE, "配偶", "夫", "妻", "丈夫", "妻子", "夫妻");
        put(Relation.SON, "子", "儿子", "独生子", "长子", "次子", "三子", "四子", "五子", "养子", "继子");
        put(Relation.DAUGHTER, "女", "女儿", "独生女", "长女", "次女", "二女", "三女", "四女", "五女");
        put(Relation.DAUGHTER, "养女", "继女");
        put(Relation.PARENT, "父母", "父", "母", "父亲", "母亲", "公公", "婆婆", "岳父", "岳母");
        put(Relation.PARENT, "继父", "继母", "养父", "养母");
        put(Relation.OTHER, "其他", "女婿", "儿媳", "孙子", "孙女", "外孙", "外孙子", "外孙女");
        put(Relation.OTHER, "祖父", "祖母", "外祖父", "外祖母", "兄", "弟", "姐", "妹", "哥哥");
        put(Relation.OTHER, "弟弟", "姐姐", "妹妹", "其他亲属", "非亲属");
    }

    private static void put(Relation relation, String... words) {
        for (String word : words) {
            RELATIONS.put(word, relation);
        }
    }

    static final Map<String, Unit> UNITS =
            Map.ofEntries(
                    Map.entry("所领导", Unit.LEAD),
                    Map.entry("领导", Unit.LEAD),
                    Map.entry("综合室", Unit.GENERAL),
                    Map.entry("综合内勤", Unit.GENERAL),
                    Map.entry("内勤", Unit.GENERAL),
                    Map.entry("刑侦队", Unit.CRIMINAL),
                    Map.entry("刑侦中队", Unit.CRIMINAL),
                    Map.entry("治安队", Unit.ORDER),
                    Map.entry("治安中队", Unit.ORDER),
                    Map.entry("接处警室", Unit.RESPONSE),
                    Map.entry("接处警队", Unit.RESPONSE),
                    Map.entry("社区警务队", Unit.COMMUNITY),
                    Map.entry("社区警务中队", Unit.COMMUNITY),
                    Map.entry("社区队", Unit.COMMUNITY),
                    Map.entry("社区民警", Unit.COMMUNITY));

    static final Map<String, PremisesCategory> CATEGORIES =
            Map.ofEntries(
                    Map.entry("商铺", PremisesCategory.SHOP),
                    Map.entry("餐饮", PremisesCategory.CATERING),
                    Map.entry("企业", PremisesCategory.OFFICE),
                    Map.entry("学校", PremisesCategory.SCHOOL),
                    Map.entry("学校幼儿园", PremisesCategory.SCHOOL),
                    Map.entry("旅馆", PremisesCategory.HOTEL),
                    Map.entry("家庭旅馆", PremisesCategory.GUEST),
                    Map.entry("民宿", PremisesCategory.GUEST),
                    Map.entry("网吧", PremisesCategory.INET),
                    Map.entry("娱乐场所", PremisesCategory.ENT),
                    Map.entry("歌舞游艺", PremisesCategory.ENT),
                    Map.entry("机关事业", PremisesCategory.OFFICIAL),
                    Map.entry("物流寄递", PremisesCategory.COURIER),
                    Map.entry("寄递", PremisesCategory.COURIER),
                    Map.entry("废旧回收", PremisesCategory.SCRAP),
                    Map.entry("废旧收购", PremisesCategory.SCRAP),
                    Map.entry("洗浴", PremisesCategory.BATH),
                    Map.entry("典当", PremisesCategory.PAWN),
                    Map.entry("公章刻制", PremisesCategory.SEAL),
                    Map.entry("机动车修理", PremisesCategory.REPAIR),
                    Map.entry("加油加气", PremisesCategory.GAS),
                    Map.entry("金融", PremisesCategory.BANK),
                    Map.entry("医院", PremisesCategory.HOSP),
                    Map.entry("商场市场", PremisesCategory.MARKET),
                    Map.entry("工地", PremisesCategory.SITE),
                    Map.entry("商店", PremisesCategory.SHOP),
                    Map.entry("餐饮店", PremisesCategory.CATERING),
                    Map.entry("公司", PremisesCategory.OFFICE),
                    Map.entry("幼儿园", PremisesCategory.SCHOOL),
                    Map.entry("宾馆", PremisesCategory.HOTEL),
                    Map.entry("酒店", PremisesCategory.HOTEL),
                    Map.entry("快递", PremisesCategory.COURIER),
                    Map.entry("废品收购", PremisesCategory.SCRAP),
                    Map.entry("浴室", PremisesCategory.BATH),
                    Map.entry("汽车修理", PremisesCategory.REPAIR),
                    Map.entry("加油站", PremisesCategory.GAS),
                    Map.entry("银行", PremisesCategory.BANK),
                    Map.entry("医疗机构", PremisesCategory.HOSP),
                    Map.entry("建筑工地", PremisesCategory.SITE),
                    Map.entry("其他", PremisesCategory.OTHER));

    private LedgerWords() {}
}
