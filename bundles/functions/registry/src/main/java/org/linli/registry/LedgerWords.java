package org.linli.registry;

import java.util.Map;
import org.linli.identity.Sex;
import org.linli.registry.Organisation.PremisesCategory;
import org.linli.registry.Staff.Unit;

/** The words of the station's ledgers and what they stand for. */
final class LedgerWords {
    static final Map<String, Sex> SEX =
            Map.of("男", Sex.MALE, "女", Sex.FEMALE, "未知", Sex.UNKNOWN, "未说明", Sex.NOT_STATED);

    static final Map<String, Unit> UNITS =
            Map.of(
                    "所领导", Unit.LEAD,
                    "综合室", Unit.GENERAL,
                    "刑侦队", Unit.CRIMINAL,
                    "治安队", Unit.ORDER,
                    "接处警室", Unit.RESPONSE,
                    "社区警务队", Unit.COMMUNITY,
                    "社区民警", Unit.COMMUNITY);

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
                    Map.entry("其他", PremisesCategory.OTHER));

    private LedgerWords() {}
}
