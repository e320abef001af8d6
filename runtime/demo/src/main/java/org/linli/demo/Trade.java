package org.linli.demo;

import java.util.List;

/**
 * What premises are used for, in the words of the ledger, with what the station's size makes
 * likely.
 *
 * <p>The {@code kind} opens the credit code: 91 company, 92 sole trader, 52 private school, 11
 * authority.
 */
enum Trade {
    SHOP("商铺", 3900, "92", false, 6, "便利店 水果店 五金店 服装店 大药房 理发店 文具店 茶叶店 眼镜店 鲜花店 粮油店 电动车行"),
    RESTAURANT("餐饮", 2400, "92", false, 18, "面馆 小吃店 酒家 早餐店 火锅店 包子铺 茶餐厅 烧烤店 快餐店 馄饨店"),
    COMPANY("企业", 2350, "91", false, 60, "商贸 科技 装饰工程 建筑安装 信息咨询 机械设备 文化传媒 物业服务 电子商务 劳务服务"),
    HOTEL("旅馆", 300, "92", true, 30, "旅社 快捷酒店 宾馆 民宿 客栈"),
    SCHOOL("学校", 220, "52", true, 60, "幼儿园 培训学校 职业学校 托育园"),
    ENTERTAINMENT("娱乐场所", 180, "92", true, 40, "歌舞厅 棋牌室 电玩城 台球馆"),
    NET_CAFE("网吧", 120, "92", true, 12, "网吧 网咖"),
    AUTHORITY("机关事业", 100, "11", false, 80, "服务中心 管理站 档案馆 图书馆"),
    COURIER("物流寄递", 150, "91", true, 25, "快运 速递 物流"),
    SCRAP("废旧回收", 60, "92", false, 5, "废品回收站 旧货行");

    private static final Odds<Trade> USUAL =
            Odds.weighing(List.of(values()), trade -> trade.weight);

    private final String label;
    private final int weight;
    private final String kind;
    private final boolean keyUnit;
    private final int mostEmployees;
    private final String words;

    Trade(String label, int weight, String kind, boolean keyUnit, int mostEmployees, String words) {
        this.label = label;
        this.weight = weight;
        this.kind = kind;
        this.keyUnit = keyUnit;
        this.mostEmployees = mostEmployees;
        this.words = words;
    }

    static Trade draw(Chance chance) {
        return USUAL.draw(chance);
    }

    String label() {
        return label;
    }

    String kind() {
        return kind;
    }

    /** 重点单位: kept an eye on for fire and public order. */
    boolean keyUnit() {
        return keyUnit;
    }

    int mostEmployees() {
        return mostEmployees;
    }

    /**
     * What stands over the door. Road, or the word 示例, says that it does not exist.
     *
     * @param brand the two characters the owner chose
     */
    String nameplate(String brand, String road, Chance chance) {
        String word = chance.oneOf(List.of(words.split(" ")));
        return switch (this) {
            case COMPANY, COURIER -> "扬州示例" + brand + word + "有限公司";
            case SCHOOL, AUTHORITY -> "示例" + brand + word;
            default -> brand + word + "（" + road + "店）";
        };
    }
}
