package org.linli.registry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern IN_QUARTER =
            Pattern.compile(
                    "(?<quarter>.*[^0-9A-Za-z-])(?<building>"
                            + NUMBER
                            + ")(?:幢|栋|号楼|座)"
                            + "(?:(?<unit>"
                            + NUMBER
                            + ")单元)?(?:(?<room>"
                            + NUMBER
                            + ")室?)?");

    /** The short form of building, unit and room: 示例花园二期29-4-602. */
    private static final Pattern IN_SHORT =
            Pattern.compile(
                    "(?<quarter>.*[^0-9A-Za-z-])(?<building>[0-9]{1,3})-(?<unit>[0-9]{1,2})"
                            + "-(?<room>[0-9]{3,4})室?");

    private static final String NUMBERED =
            "(?<number>" + NUMBER + ")号(?:(?<room>" + NUMBER + ")室)?";

    private static final Pattern ON_ROAD =
            Pattern.compile("(?<road>.*(?:路|街|道|巷|弄|里|组))" + NUMBERED);

    /**
     * Villages count by group, by hamlet, or straight through: 三组12号, 王家庄8号, 12号. In a town such a
     * number may be a building's.
     */
    private static final Pattern IN_VILLAGE =
            Pattern.compile("(?<road>.*[^0-9A-Za-z-])?" + NUMBERED);

    /**
     * Reads a written address. Blanks count for nothing; what stands above the community may be
     * left out as long as one community remains that fits.
     *
     * @throws Refusal REG-A-04 if no community of the city fits, REG-A-01 if what follows names
     *     neither a building nor a number on a road; VAL-002 for invisible characters
     */
    public static AddressText parse(String written) {
        String text = CleanText.clean(written).replace(" ", "");
        Divisions.Start start =
                Divisions.shipped()
                        .startOf(text)
                        .orElseThrow(() -> new Refusal("REG-A-04", "communityCode"));
        String rest = text.substring(start.length());
        Matcher dwelling = IN_QUARTER.matcher(rest);
        Matcher inShort = IN_SHORT.matcher(rest);
        if (dwelling.matches() || inShort.matches()) {
            Matcher told = dwelling.matches() ? dwelling : inShort;
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
        if (onRoad.matches()) {
            return new AddressText(
                    start.communityCode(),
                    null,
                    null,
                    null,
                    DoorNumber.room(onRoad.group("room")),
                    onRoad.group("road"),
                    DoorNumber.road(onRoad.group("number")));
        }
        throw new Refusal("REG-A-01", "building");
    }

    /** The one spelling: 省市区, 街道, 社区, then 小区, 幢, 单元, 室 or 路, 号, 室. */
    public String canonical() {
        return Divisions.shipped().spoken(communityCode)
                + (quarter == null ? "" : quarter)
                + followed(building, "幢")
                + followed(unit, "单元")
                + (road == null ? "" : road)
                + followed(roadNumber, "号")
                + followed(room, "室");
    }

    private static String followed(@Nullable String number, String by) {
        return number == null ? "" : number + by;
    }
}
