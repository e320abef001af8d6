package org.linli.identity;

import java.util.regex.Pattern;

/**
 * Kinds of information about a person that no function records, each with the ways in which prose
 * states it.
 *
 * <p>A label with a colon is always a statement. A value alone is one only where it stands like a
 * value: after <em>is</em> (是, 系, 为) or between commas, as in 男，汉族，1968年生. So names of streets,
 * shops, offices and goods pass.
 */
public enum ProhibitedKind {
    ETHNICITY(
            "民族(成分|成份|类别|名称|代码)?|族别|ethnic(ity|\\s+group)",
            "(?<!少数|中华|全国|[各多个])(民族(成分|成份)?|族别)" + Prose.COLON,
            "民族(成分|成份)?(为|是|系|填|填写)?\\s*" + Prose.PEOPLE + "族?" + Prose.OF_A_PERSON,
            "(是|系|为|属|属于)" + Prose.PEOPLE + "族" + Prose.OF_A_PERSON,
            Prose.BEGIN + Prose.PEOPLE_ALONE + "族" + Prose.OF_A_PERSON,
            "\\bethnic(ity|\\s+group)" + Prose.COLON),
    RELIGION(
            "宗教(信仰)?|信仰|信教情况|教派|religion|religious\\s+belief",
            "(宗教信仰|信仰|宗教|教派)" + Prose.COLON,
            "(宗教)?信仰(情况)?(为|是|系)?\\s*(无|没有|" + Prose.FAITH + ")",
            "(无|没有|有)(任何)?宗教信仰" + Prose.END,
            "(?<![相诚通轻微])信教(" + Prose.END + "|群众|人员|人士|者|的|了|多年|家庭|聚会|活动)",
            "(做|参加|去)礼拜(?![堂一二三四五六日天])|望弥撒|(家庭|地下)教会|受洗(入教|为)",
            "(?<![相诚通轻])(信|信奉|信了|改信)" + Prose.FAITH + "(?!山|学院|大学|医院)",
            "(是|系|为|属)(一名|虔诚的)?(" + Prose.FAITH + "徒|基督徒|穆斯林|教徒|信徒|教友)" + Prose.END,
            Prose.BEGIN + "(佛教徒|基督徒|天主教徒|穆斯林)" + Prose.END,
            "\\b(religion|religious\\s+belief)" + Prose.COLON),
    POLITICS(
            "政治面貌|党派|political\\s+(status|affiliation)",
            "(政治面貌|(?<!民主)党派)(" + Prose.COLON + "|为|是|系)",
            "政治面貌\\s*(中共|共产|预备|共青|党员|团员|群众|民主党派|无党派)",
            "(是|系)(一名|名)?(中共|共产)?(党员|预备党员|共青团员)" + Prose.END,
            Prose.BEGIN + "(中共(预备)?党员|共青团员|民主党派成员)(?=[，,。；;）)\\s]|$)",
            "\\bpolitical\\s+(status|affiliation)" + Prose.COLON),
    BIOMETRICS(
            "(指纹|掌纹|虹膜|声纹|人脸|DNA)(信息|特征|模板|编号|编码|数据|识别码|分型)?"
                    + "|生物特征|血型|blood\\s+(type|group)|fingerprints?",
            "(指纹|掌纹|虹膜|声纹|生物特征|DNA|血型|人脸特征)(信息|编号|编码|分型)?" + Prose.COLON,
            "(采集|录入|登记|留存|比对|已采|留取)[了其过到的并]{0,2}(本人|双手|十指)?"
                    + "(指纹|掌纹|虹膜|声纹|人脸(信息|特征|模板)|DNA)(?!锁|门|机|打卡|考勤|膜|仪|保险)",
            "血型(为|是|系)?\\s*(AB|[ABO])(型|" + Prose.END + ")",
            "(AB|[ABO])型血(?![压糖脂])",
            "\\b(blood\\s+(type|group)|fingerprints?|DNA(\\s+profile)?)" + Prose.COLON),
    SEXUAL_LIFE(
            "性取向|性倾向|性生活|sexual\\s+(orientation|life)",
            "(性取向|性倾向|(?<![男女两])性生活)(" + Prose.COLON + "|为|是|系)",
            "(是|系|为)同性恋",
            "\\bsexual\\s+(orientation|life)" + Prose.COLON),
    /** Allowed in the statutory file of the one function that the law gives it to. */
    HEALTH(
            "(健康|身体)状况|(既往|家族|精神)?病史|患病情况|残疾(类别|等级|证号)|health|medical\\s+history",
            "((健康|身体)状况|病史|患病情况|残疾(类别|等级|证号)|(医院|临床|病情)诊断)" + Prose.COLON,
            "(HIV|艾滋病?|梅毒|乙肝|丙肝)(病毒)?(抗体|检测)?(呈|为)?(阳性|感染者|患者|病人|携带者)",
            "(?<![隐忧后水外祸])(患有|身患|确诊)[^，。；,;\\s]{0,8}(病|症|癌|炎|艾滋)",
            "\\b(health|medical\\s+history|diagnosis)" + Prose.COLON);

    private final Pattern label;
    private final Pattern statement;

    ProhibitedKind(String label, String... statements) {
        this.label = Pattern.compile("(?i)(本人|所属|个人)?(" + label + ")");
        this.statement = Pattern.compile("(?i)(" + String.join(")|(", statements) + ")");
    }

    boolean isStatedIn(String text) {
        return statement.matcher(text).find();
    }

    boolean isAskedBy(String label) {
        return this.label.matcher(label).matches();
    }

    /** How Chinese prose marks that a word is the value of something. */
    private static final class Prose {
        static final String COLON = "\\s*[:：=＝]";
        static final String BEGIN = "(^|[\\p{P}\\s男女])";
        static final String END = "(?=$|[\\p{P}\\s])";
        static final String OF_A_PERSON = "(?=$|[\\p{P}\\s男女]|人(?!民)|公民|居民|老人|青年|妇女|籍)";

        /** The names of GB/T 3304 that stand alone; 水族 is also an aquarium. */
        static final String PEOPLE_ALONE =
                "(汉|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山"
                        + "|拉祜|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌"
                        + "|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春"
                        + "|赫哲|门巴|珞巴|基诺)";

        static final String PEOPLE = "(水|" + PEOPLE_ALONE + ")";
        static final String FAITH = "(佛教?|道教|伊斯兰教?|基督教?|天主教?|东正教|喇嘛教|耶稣|上帝|真主)";
    }
}
