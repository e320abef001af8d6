package org.linli.registry;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of houses and rooms in one form, so that 101, 101室 and a101 and A101 are one door each.
 */
final class DoorNumber {
    private DoorNumber() {}

    /**
     * @param behind what is said behind such a number and is no part of it
     */
    static @Nullable String plain(@Nullable String typed, String... behind) {
        if (typed == null) {
            return null;
        }
        String number = typed.replace(" ", "").toUpperCase(Locale.ROOT);
        for (String word : behind) {
            if (number.length() > word.length() && number.endsWith(word)) {
                return number.substring(0, number.length() - word.length());
            }
        }
        return number;
    }

    static @Nullable String building(@Nullable String typed) {
        return plain(typed, "号楼", "幢", "栋", "座");
    }

    static @Nullable String unit(@Nullable String typed) {
        return plain(typed, "单元");
    }

    static @Nullable String room(@Nullable String typed) {
        return plain(typed, "室");
    }

    static @Nullable String road(@Nullable String typed) {
        return plain(typed, "号");
    }
}
