package org.linli.registry;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways to write the name of a division: the office is 冯庄居委会, the place is 冯庄社区. */
final class Spelling {
    private static final Pattern TOWN_COMMITTEE = Pattern.compile("(.+?)(?:社区)?(?:居委会|居民委员会|居委)");
    private static final Pattern VILLAGE_COMMITTEE = Pattern.compile("(.+?)村?(?:村委会|村民委员会|（居）委会)");

    private Spelling() {}

    /** The name of the place; of a division above the community the name itself. */
    static String spoken(String official) {
        Matcher town = TOWN_COMMITTEE.matcher(official);
        if (town.matches()) {
            return town.group(1) + "社区";
        }
        Matcher village = VILLAGE_COMMITTEE.matcher(official);
        return village.matches() ? village.group(1) + "村" : official;
    }

    /**
     * Every spelling seen in addresses: 冯庄社区居委会, 冯庄居委会, 冯庄社区; of a village 柳南村村委会, 柳南村委会, 柳南村民委员会,
     * 柳南村.
     */
    static List<String> all(String official) {
        String place = spoken(official);
        if (place.equals(official)) {
            return List.of(official);
        }
        boolean village = place.endsWith("村");
        String name = place.substring(0, place.length() - (village ? "村" : "社区").length());
        return village
                ? List.of(official, place, place + "委会", place + "村委会", place + "民委员会")
                : List.of(official, place, place + "居委会", place + "居民委员会", name + "居委会");
    }
}
