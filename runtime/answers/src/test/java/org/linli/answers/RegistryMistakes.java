package org.linli.answers;

import static org.linli.answers.Mistake.with;
import static org.linli.answers.Town.resident;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.answers.Mistake.Paper;

/** The lines of registry, section 10. */
final class RegistryMistakes {
    private static final String NUMBER = "公民身份号码";
    private static final String NEW_HOUSEHOLD = "H000100";

    private final Town town;

    RegistryMistakes(Town town) {
        this.town = town;
    }

    Stream<Mistake> all() {
        return Stream.concat(persons(), places());
    }

    private Stream<Mistake> persons() {
        return Stream.of(
                number(
                        "registry 1",
                        "710003199503159967",
                        "VAL-013",
                        "身份号码校验位不正确，请核对原件",
                        "The ID number check character is wrong; compare with the original document"),
                number(
                        "registry 2",
                        "710003199502309968",
                        "VAL-012",
                        "身份号码中的出生日期不存在或不合理",
                        "The birth date in the ID number does not exist or is not plausible"),
                number(
                        "registry 3",
                        "71000319950315996",
                        "VAL-010",
                        "身份号码应为18位",
                        "The ID number must have 18 characters"),
                number(
                        "registry 4",
                        "3210O3199503159968",
                        "VAL-011",
                        "身份号码前17位应为数字，末位为数字或X",
                        "The first 17 characters must be digits, the last a digit or X"),
                number(
                        "registry 5",
                        "991003199503159968",
                        "VAL-014",
                        "身份号码的省级代码无效",
                        "The province code in the ID number is invalid"),
                twice(),
                new Mistake(
                        "registry 7",
                        "REG-P-02",
                        "sex",
                        "性别与身份号码不一致",
                        "The sex does not match the ID number",
                        person(Town.STRANGER).with("sex", "MALE"),
                        Paper.of(with(stranger(Town.STRANGER), "性别", "男"), "性别"),
                        ""),
                new Mistake(
                        "registry 8",
                        "REG-P-03",
                        "guardian",
                        "未满14周岁须登记监护人",
                        "A guardian is required under the age of 14",
                        person(CHILD_OF_NOBODY),
                        null,
                        "no ledger tells who the guardian is: the child is taken, the gap is listed"),
                new Mistake(
                        "registry 13",
                        "SYS-451",
                        "employer",
                        "本系统禁止登记此类信息",
                        "This system must not record this kind of information",
                        person(Town.STRANGER).with("employer", "民族：某族"),
                        null,
                        "no ledger of the register has a column of free text; see corrections 14"),
                new Mistake(
                        "registry 14",
                        "REG-F-01",
                        "head",
                        "户内有成年人时户主应为成年人",
                        "The head must be an adult when the household has an adult",
                        Input.correcting("household", town.household("H000001"))
                                .with("head", town.person(Town.CHILD)),
                        new Paper(
                                List.of(
                                        resident(NEW_HOUSEHOLD, "配偶", "大人", Town.ADULT),
                                        resident(NEW_HOUSEHOLD, "户主", "小孩", CHILD_OF_NOBODY)),
                                "户主"),
                        ""));
    }

    /** Born on the day of the domain's child, and nobody's. */
    private static final String CHILD_OF_NOBODY = "710003201506019970";

    private Mistake number(String line, String number, String code, String zh, String en) {
        return new Mistake(
                line,
                code,
                "idNumber",
                zh,
                en,
                person(number),
                Paper.of(stranger(number), NUMBER),
                "");
    }

    private Mistake twice() {
        String no = town.number("person", "\"nameZh\":\"建国\"");
        return new Mistake(
                "registry 6",
                "REG-P-01",
                "idNumber",
                "该身份号码已登记（编号" + no + "）",
                "This ID number is already registered (No. " + no + ")",
                person(Town.RESIDENT),
                new Paper(
                        List.of(
                                resident("H000001", "户主", "建国", Town.RESIDENT),
                                resident("H000001", "户主", "建国", Town.RESIDENT)),
                        NUMBER),
                "");
    }

    private static Input person(String number) {
        return Input.creating("person")
                .with("idType", "ID")
                .with("idNumber", number)
                .with("nameZh", "示范错号")
                .with("segmentCode", "09")
                .with("lifeStatus", "ALIVE");
    }

    private static Map<String, String> stranger(String number) {
        return resident("H000099", "户主", "示范错号", number);
    }

    private Stream<Mistake> places() {
        return Stream.of(
                new Mistake(
                        "registry 9",
                        "REG-A-01",
                        "building",
                        "地址层级不完整：缺少楼栋",
                        "Address incomplete: building is missing",
                        room().with("communityCode", "321003001005").with("roomNo", "402"),
                        Paper.of(
                                with(stranger(Town.STRANGER), "户籍地址", "江苏省扬州市邗江区邗上街道文昌社区文昌花园402室"),
                                "户籍地址"),
                        ""),
                new Mistake(
                        "registry 10",
                        "REG-A-02",
                        "roomNo",
                        "该室号已存在",
                        "This room already exists",
                        room().with("building", town.building())
                                .with("unitNo", "1")
                                .with("roomNo", "201"),
                        null,
                        "a door that stands in a ledger again is the same door, not a second one"),
                new Mistake(
                        "registry 11",
                        "VAL-021",
                        "uscc",
                        "统一社会信用代码校验位不正确",
                        "The social credit code check character is wrong",
                        shop("92321003MAF1CT0027"),
                        Paper.of(
                                Mistake.row(
                                        "单位名称",
                                        "示例小店",
                                        "统一社会信用代码",
                                        "92321003MAF1CT0027",
                                        "类别",
                                        "商铺",
                                        "地址",
                                        Town.HOME),
                                "统一社会信用代码"),
                        ""),
                new Mistake(
                        "registry 12",
                        "VAL-051",
                        "to",
                        "结束时间不能早于开始时间",
                        "The end cannot be earlier than the start",
                        Input.stepping("residence", town.residence(Town.NEIGHBOUR), "end")
                                .with("to", "2019-02-05")
                                .with("leaveReason", "MOVE"),
                        null,
                        "no ledger of the register tells an end; see corrections 3"),
                new Mistake(
                        "registry 15",
                        "REG-A-03",
                        "greenArea",
                        "绿化面积不能大于占地面积",
                        "The green area cannot exceed the site area",
                        Input.creating("quarter")
                                .with("name", "示例苑")
                                .with("nameEn", "Sample Court")
                                .with("communityCode", "321003001005")
                                .with("kind", "COMMODITY")
                                .with("siteArea", 1000)
                                .with("greenArea", 1001),
                        null,
                        "no ledger tells the areas of quarters"));
    }

    private static Input room() {
        return Input.creating("address")
                .with("use", "RES")
                .with("ownership", "PRIV")
                .with("status", "ACTIVE");
    }

    private Input shop(String code) {
        return Input.creating("organisation")
                .with("name", "示例小店")
                .with("uscc", code)
                .with("category", "SHOP")
                .with("address", town.home())
                .with("responsibleName", "店主")
                .with("phone", "13800001234")
                .with("openStatus", "OPEN");
    }
}
