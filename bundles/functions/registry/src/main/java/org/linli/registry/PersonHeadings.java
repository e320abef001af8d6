package org.linli.registry;

/** What stations write over the columns of a person in their ledgers, the usual words first. */
public final class PersonHeadings {
    private PersonHeadings() {}

    public static String[] idNumber() {
        return new String[] {
            "公民身份号码", "身份证号", "身份证号码", "身份号码", "公民身份证号码", "公民身份证号", "居民身份证号码", "居民身份证号", "证件号码",
            "身份证"
        };
    }

    public static String[] home() {
        return new String[] {"现住地址", "居住地址", "居住地", "现居住地址", "现居住地", "现住址", "住址"};
    }

    public static String[] phone() {
        return new String[] {"联系电话", "电话", "手机", "联系方式", "手机号码", "手机号", "电话号码"};
    }
}
