package org.linli.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Gives people names that fit their sex and the years they were born in.
 *
 * <p>A grandmother is a 桂英, her grandson a 子轩; whoever proofreads a list sees at once whether sex
 * and age were carried over.
 */
final class Names {
    /** By frequency, the commonest first. */
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆"
                    + "汪范金石廖贾夏韦方白邹孟熊秦邱江尹薛闫段雷侯龙陶黎贺顾毛郝龚邵万钱严戴莫孔向汤";

    /** Names that are read as a joke; whoever begins like this is named anew. */
    private static final Set<String> JOKES =
            Set.of("杨伟", "范建", "夏建", "魏生", "胡丽", "贾明", "朱子", "熊子", "石兰", "万国");

    private static final int BORN_OLD = 1966;
    private static final int BORN_YOUNG = 1992;

    private static final GivenNames MEN_OLD =
            new GivenNames("建国志文德永正春金长家荣广庆学", "国军华明平林根祥海强福山荣龙生", "平明荣祥");
    private static final GivenNames MEN =
            new GivenNames("建志文海永俊晓国立宏振世卫", "军伟强峰勇斌辉波鹏飞东刚涛杰明华", "伟强军勇涛斌波刚峰健鹏磊超");
    private static final GivenNames MEN_YOUNG =
            new GivenNames("子浩宇俊嘉梓明思天泽一奕景", "轩然辰豪杰博航睿晨泽阳诚恒宇", "睿昊晨航轩哲博宸");
    private static final GivenNames WOMEN_OLD =
            new GivenNames("秀桂玉兰凤美淑素月金巧惠", "英兰珍芳华琴凤云梅香萍娟红", "英芳珍兰");
    private static final GivenNames WOMEN =
            new GivenNames("丽晓海春雪艳文小玉红建亚慧", "丽萍霞燕芳娟敏红琴玲梅娜静云华", "丽敏静燕芳娟霞艳玲洁莉倩");
    private static final GivenNames WOMEN_YOUNG =
            new GivenNames("雨欣梓思佳诗可子若语梦一嘉婉", "涵怡萱妍琪彤桐悦宁瑶晴然瑄菲", "悦瑶萱妍琪彤涵婷");

    private final Chance chance;
    private final Odds<String> surnames;

    Names(Chance chance) {
        this.chance = chance;
        this.surnames =
                Odds.weighing(
                        List.of(SURNAMES.split("")),
                        surname -> 1000 / (SURNAMES.indexOf(surname) + 8));
    }

    String surname() {
        return surnames.draw(chance);
    }

    /** A full name with the given surname. */
    String name(String surname, Sex sex, LocalDate born) {
        GivenNames given = givenNames(sex, born.getYear());
        String name;
        do {
            name = surname + given.draw(chance);
        } while (readsAsAJoke(name));
        return name;
    }

    private static GivenNames givenNames(Sex sex, int year) {
        boolean man = sex == Sex.MALE;
        if (year < BORN_OLD) {
            return man ? MEN_OLD : WOMEN_OLD;
        }
        if (year < BORN_YOUNG) {
            return man ? MEN : WOMEN;
        }
        return man ? MEN_YOUNG : WOMEN_YOUNG;
    }

    private static boolean readsAsAJoke(String name) {
        return JOKES.contains(name.substring(0, 2))
                || name.chars().distinct().count() < name.length();
    }

    /**
     * The given names of one sex and generation.
     *
     * @param first characters that open a given name of two
     * @param second characters that close it
     * @param alone characters that stand alone
     */
    private record GivenNames(String first, String second, String alone) {

        String draw(Chance chance) {
            if (chance.percent(18)) {
                return chance.characterOf(alone);
            }
            return chance.characterOf(first) + chance.characterOf(second);
        }
    }
}
