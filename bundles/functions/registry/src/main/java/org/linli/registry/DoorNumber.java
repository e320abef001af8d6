package org.linli.registry;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of houses and rooms in one form, so that 101, 101室 and a101 and A101 are one door each,
 * and so are 八十八号 and 88号.
 */
final class DoorNumber {
    /** A group of a village in digits: 3组 is 三组, however long the name before it. */
    private static final Pattern GROUP = Pattern.compile("(.*[^0-9A-Za-z-])?([1-9][0-9]?)([组队])");

    private static final Pattern SHORT = Pattern.compile("[0-9]{1,5}");
    private static final Pattern SIMPLE = Pattern.compile("[0-9A-Z-]*");
    private static final Pattern SEVERAL = Pattern.compile("号?[、,，]");
    private static final Pattern RUN = Pattern.compile("号?[至到~～]");
    private static final Pattern PART = Pattern.compile("[^附之、至]+");

    private static final String FLOOR = "(?:[0-9]{1,3}|" + ChineseNumber.FORM + ")";

    /** One floor of a house, under the ground too, or two next to each other. */
    static final String FLOORS = "(?:负|地下|-)?FLOOR(?:[-、至到~～]FLOOR)?[楼层]".replace("FLOOR", FLOOR);

    private static final Pattern ON_FLOOR =
            Pattern.compile(
                    "(?<below>负|地下|-)?(?<floor>FLOOR)(?:(?:(?<and>、)|[-至到~～])(?<to>FLOOR))?[楼层](?<room>.*)"
                            .replace("FLOOR", FLOOR));

    /** What keyboards and word processors make of a hyphen. */
    private static final String STROKES = "－–—―−‐‑";

    private DoorNumber() {}

    static String hyphened(String written) {
        String text = written;
        for (int i = 0; i < STROKES.length(); i++) {
            text = text.replace(STROKES.charAt(i), '-');
        }
        return text;
    }

    /**
     * @param behind what is said behind such a number and is no part of it
     */
    static @Nullable String plain(@Nullable String typed, String... behind) {
        if (typed == null) {
            return null;
        }
        String number = hyphened(typed.replace(" ", "")).toUpperCase(Locale.ROOT);
        for (String word : behind) {
            if (number.length() > word.length() && number.endsWith(word)) {
                return inDigits(number.substring(0, number.length() - word.length()));
            }
        }
        return inDigits(number);
    }

    private static String inDigits(String number) {
        return ChineseNumber.digits(number).orElse(number);
    }

    static @Nullable String building(@Nullable String typed) {
        return plain(typed, "号楼", "幢", "栋", "座", "#楼", "＃楼");
    }

    static @Nullable String unit(@Nullable String typed) {
        return plain(typed, "单元");
    }

    /** A room's number tells the floor where it begins with it: 2楼201室 is 201, 2楼1室 is not. */
    static @Nullable String room(@Nullable String typed) {
        String number = plain(typed, "室");
        Matcher floor = ON_FLOOR.matcher(number == null ? "" : number);
        if (!floor.matches()) {
            return number;
        }
        String first = inDigits(floor.group("floor"));
        String room = inDigits(floor.group("room"));
        if (floor.group("below") == null && room.matches("[A-Z]?" + first + "[0-9]{2}")) {
            return room;
        }
        String last = floor.group("to");
        return (floor.group("below") == null ? "" : "负")
                + first
                + (last == null ? "" : (floor.group("and") == null ? "-" : "、") + inDigits(last))
                + "楼"
                + room;
    }

    /**
     * One on a road: 88, 88-3, 88附3 and 88之3, which are no other names of 88-3, 12、14 of two doors
     * in one and 12至14 of all those between.
     */
    static @Nullable String road(@Nullable String typed) {
        String number = plain(typed, "号");
        if (number == null || SIMPLE.matcher(number).matches()) {
            return number;
        }
        String behind = number.replace("号附", "附").replace("号之", "之");
        String several = SEVERAL.matcher(RUN.matcher(behind).replaceAll("至")).replaceAll("、");
        return PART.matcher(several).replaceAll(part -> inDigits(part.group()));
    }

    /** Whether a run of doors goes up, as it must to be one: 12至14 and not 14至12. */
    static boolean ascends(String road) {
        int run = road.indexOf('至');
        return run < 0 || isBelow(road.substring(0, run), road.substring(run + 1));
    }

    private static boolean isBelow(String first, String last) {
        return SHORT.matcher(first).matches()
                && SHORT.matcher(last).matches()
                && Integer.parseInt(first) < Integer.parseInt(last);
    }

    /** The name before the number: a road, a lane, a hamlet or a group. */
    static @Nullable String street(@Nullable String typed) {
        Matcher group = GROUP.matcher(typed == null ? "" : typed);
        if (!group.matches()) {
            return typed;
        }
        String before = group.group(1) == null ? "" : group.group(1);
        return before + ChineseNumber.words(Integer.parseInt(group.group(2))) + group.group(3);
    }
}
