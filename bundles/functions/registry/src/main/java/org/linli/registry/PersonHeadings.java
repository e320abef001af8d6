package org.linli.registry;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stations write over the columns of a person in their ledgers, the usual words first. Where
 * the ledger is about a house or a school, the words begin with whose they are: 房东电话.
 */
public final class PersonHeadings {
    private static final String[] NAME = {"姓名", "名字"};

    private static final String[] ID_NUMBER = {
        "公民身份号码", "身份证号", "身份证号码", "身份号码", "公民身份证号码", "公民身份证号", "居民身份证号码", "居民身份证号", "证件号码", "身份证",
        "身份证件号", "身份证件号码", "证件号", "居民身份证"
    };

    private static final String[] HOME = {
        "现住地址", "居住地址", "居住地", "现居住地址", "现居住地", "现住址", "住址", "家庭住址", "家庭地址", "实际居住地址", "实际居住地",
        "实际住址", "现住地", "现居地", "现居地址", "居住地详址", "现住地详址", "居住详址", "常住地址", "经常居住地", "暂住地址", "暂住地"
    };

    private static final String[] PHONE = {
        "联系电话", "电话", "手机", "联系方式", "手机号码", "手机号", "电话号码", "联系电话号码", "联系手机", "移动电话", "本人电话",
        "本人联系电话"
    };

    private PersonHeadings() {}

    /**
     * Also what they begin with alone: 房东 stands over the landlord's name.
     *
     * @param whose what the words may begin with, such as {@code 房东}; none means the words alone
     */
    public static String[] name(String... whose) {
        return Stream.concat(
                        Stream.of(words(NAME, whose)),
                        Stream.of(whose).filter(one -> !one.isEmpty()))
                .toArray(String[]::new);
    }

    /** As {@link #name}. */
    public static String[] idNumber(String... whose) {
        return words(ID_NUMBER, whose);
    }

    public static String[] home() {
        return HOME.clone();
    }

    /** As {@link #name}. */
    public static String[] phone(String... whose) {
        return words(PHONE, whose);
    }

    private static String[] words(String[] words, String... whose) {
        if (whose.length == 0) {
            return words.clone();
        }
        Set<String> all = new LinkedHashSet<>();
        for (String one : whose) {
            for (String word : words) {
                all.add(one + word);
            }
        }
        return all.toArray(String[]::new);
    }
}
