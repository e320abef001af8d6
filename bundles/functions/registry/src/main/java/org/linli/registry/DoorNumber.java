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

    private static final Pattern SIMPLE = Pattern.compile("[0-9A-Z-]*");
    private static final Pattern SEVERAL = Pattern.compile("号?[、,，]");
    private static final Pattern PART = Pattern.compile("[^附、]+");

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

    static @Nullable String room(@Nullable String typed) {
        return plain(typed, "室");
    }

    /**
     * One on a road: 88, 88-3, 88附3, which is no other name of 88-3, and 12、14 of two doors in one.
     */
    static @Nullable String road(@Nullable String typed) {
        String number = plain(typed, "号");
        if (number == null || SIMPLE.matcher(number).matches()) {
            return number;
        }
        String several = SEVERAL.matcher(number.replace("号附", "附")).replaceAll("、");
        return PART.matcher(several).replaceAll(part -> inDigits(part.group()));
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
