package org.linli.registry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.identity.CleanText;
import org.linli.refusal.Refusal;

/**
 * An address as people write it, taken apart.
 *
 * <p>A ledger says 江苏省扬州市邗江区邗上街道冯庄社区示例花园二期29幢4单元602室; one clerk leaves out the province, another
 * writes 29号楼 or 冯庄居委会. All of them mean one door, which has one {@linkplain #canonical spelling}.
 *
 * @param communityCode division code of twelve digits
 * @param quarter with {@code building}; null for a number on a road
 * @param unit entrance (单元), where the building has several
 * @param room null for the building or the house as a whole
 * @param road with {@code roadNumber}; null in a quarter, and of a house that its village counts
 *     straight through
 */
public record AddressText(
        String communityCode,
        @Nullable String quarter,
        @Nullable String building,
        @Nullable String unit,
        @Nullable String room,
        @Nullable String road,
        @Nullable String roadNumber) {
    private static final String NUMBER = "[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*";

    /** A whole number: 12 of 112 or 十二 of 三十二 is none. */
    private static final String COUNTED =
            "(?:(?<![0-9A-Za-z-])NUMBER|(?<![SIGNS0-9A-Za-z-])WORDS(?![SIGNS]))"
                    .replace("SIGNS", ChineseNumber.SIGNS)
                    .replace("NUMBER", NUMBER)
                    .replace("WORDS", ChineseNumber.FORM);

    /** A room, a floor as shops have it, or a room of a floor: 602, 2楼, 一至二层, 2楼201室. */
    private static final String ROOM =
            "(?<room>FLOORS(?:NUMBER室?|WORDS室)?|NUMBER室?|WORDS室)"
                    .replace("FLOORS", DoorNumber.FLOORS)
                    .replace("NUMBER", NUMBER)
                    .replace("WORDS", ChineseNumber.FORM);

    private static final String UNIT = "(?:(?<unit>COUNTED|[东南西北中甲乙丙丁])单元)?";

    private static final Pattern IN_QUARTER = inQuarter("(?<![0-9A-Za-z-])" + NUMBER);

    /** Asked behind the other, for few say numbers in words or call a house by its side: 南楼. */
    private static final Pattern IN_WORDS = inQuarter(COUNTED);

    /** The short form of building, unit and room: 示例花园二期29-4-602. */
    private static final Pattern IN_SHORT =
            Pattern.compile(
                    "(?<quarter>.*[^0-9A-Za-z-])(?<building>[0-9]{1,3})-(?<unit>[0-9]{1,2})"
                            + "-(?<room>[0-9]{3,4})室?");

    /**
     * One door, one of those behind it (88号附3号, 8号之1), or several that are one (12、14号, 12至14号).
     */
    private static final String DOOR =
            "COUNTED(?:号?[附之]COUNTED|(?:号?[、,，]COUNTED){1,3}|号?[至到~～]COUNTED)?号";

    /** 88号附3 without a second 号 is short, or a room's number behind it would run into it. */
    private static final String DOOR_BEHIND =
            "COUNTED号[附之](?:[0-9]{1,2}(?![0-9A-Za-z-])|WORDS(?![SIGNS号]))"
                    .replace("WORDS", ChineseNumber.FORM)
                    .replace("SIGNS", ChineseNumber.SIGNS);

    /** A door that is counted, and what of the house is meant: 12号2单元301室, 88号2楼. */
    private static final String NUMBERED =
            "(?<number>DOOR|BEHIND)UNIT(?<room>FLOORS(?:COUNTED室?)?|COUNTED室|[0-9]{3,4})?"
                    .replace("DOOR", DOOR)
                    .replace("BEHIND", DOOR_BEHIND)
                    .replace("UNIT", UNIT)
                    .replace("FLOORS", DoorNumber.FLOORS)
                    .replace("COUNTED", COUNTED);

    /** Where shops are counted, and may be so zone by zone: 商贸城A区12号. */
    private static final String MARKET =
            "(?:市场|广场|商场|(?:商|商贸|商业|建材|汽配|五金|机电|家居|家具|服装|小商品|美食)城|(?:工业|产业|创业|物流)园)"
                    + "(?:(?:[0-9A-Za-z]{1,2}|[一二三四五六七八九十东南西北中])区)?";

    /**
     * What houses are counted along in a town: streets, and the hamlets and estates of houses that
     * it has grown around. A number in a garden quarter may be a building's.
     */
    private static final String STREET = "(?:路|街|道|巷|弄|里|胡同|组|队|坊|村|庄|圩|墩|" + MARKET + ")";

    private static final Pattern ON_ROAD = Pattern.compile("(?<road>.*" + STREET + ")" + NUMBERED);

    /** Villages count by group, by hamlet, or straight through: 三组12号, 王家庄8号, 12号. */
    private static final Pattern IN_VILLAGE =
            Pattern.compile("(?<road>[^号、,，~～]*[^号、,，~～至到附之])?" + NUMBERED);

    /** Where houses are counted, and one beside or any of several is meant: 88号对面, 14至12号. */
    private static final Pattern UNCLEAR = Pattern.compile(".*" + STREET + ".*[号#＃].*");

    /**
     * Reads a written address. Blanks count for nothing; what stands above the community may be
     * left out as long as one community remains that fits.
     *
     * @throws Refusal REG-A-04 if no community of the city fits, REG-A-01 if what follows names
     *     neither a building nor a number on a road, REG-V88 if a number that does not tell one
     *     door; VAL-002 for invisible characters
     */
    public static AddressText parse(String written) {
        String text = CleanText.clean(written).replace(" ", "");
        Divisions.Start start =
                Divisions.shipped()
                        .startOf(text)
                        .orElseThrow(() -> new Refusal("REG-A-04", "communityCode"));
        String rest = DoorNumber.hyphened(text.substring(start.length()));
        Matcher told =
                Stream.of(IN_QUARTER, IN_SHORT, IN_WORDS)
                        .map(form -> form.matcher(rest))
                        .filter(Matcher::matches)
                        .findFirst()
                        .orElse(null);
        if (told != null) {
            return new AddressText(
                    start.communityCode(),
                    told.group("quarter"),
                    DoorNumber.building(told.group("building")),
                    DoorNumber.unit(told.group("unit")),
                    DoorNumber.room(told.group("room")),
                    null,
                    null);
        }
        boolean village = Divisions.shipped().isVillage(start.communityCode());
        Matcher onRoad = (village ? IN_VILLAGE : ON_ROAD).matcher(rest);
        String number = onRoad.matches() ? DoorNumber.road(onRoad.group("number")) : null;
        if (number != null && DoorNumber.ascends(number)) {
            return new AddressText(
                    start.communityCode(),
                    null,
                    null,
                    DoorNumber.unit(onRoad.group("unit")),
                    DoorNumber.room(onRoad.group("room")),
                    DoorNumber.street(onRoad.group("road")),
                    number);
        }
        throw UNCLEAR.matcher(rest).matches()
                ? new Refusal("REG-V88", "roadNumber")
                : new Refusal("REG-A-01", "building");
    }

    /** The one spelling: 省市区, 街道, 社区, then 小区, 幢, 单元, 室 or 路, 号, 单元, 室. */
    public String canonical() {
        String entrance = followed(unit, "单元");
        String house = said(building, "楼", "幢");
        String onRoad = (road == null ? "" : road) + followed(roadNumber, "号");
        return Divisions.shipped().spoken(communityCode)
                + (quarter == null ? "" : quarter)
                + (building == null ? onRoad + entrance : house + entrance + onRoad)
                + said(room, "楼", "室");
    }

    private static Pattern inQuarter(String number) {
        return Pattern.compile(
                "(?<quarter>.+)(?<building>COUNTED(?:幢|栋|号楼|座|[#＃]楼)|(?<=..)[东南西北中前后]楼)UNITROOM?"
                        .replace("UNIT", UNIT)
                        .replace("ROOM", ROOM)
                        .replace("COUNTED", number));
    }

    /** 南楼 and 2楼 say themselves what they are. */
    private static String said(@Nullable String number, String itself, String by) {
        return number != null && number.endsWith(itself) ? number : followed(number, by);
    }

    private static String followed(@Nullable String number, String by) {
        return number == null ? "" : number + by;
    }
}
