package org.linli.search.index;

import java.util.regex.Pattern;
import org.linli.identity.PhoneNumber;
import org.linli.refusal.Refusal;

/**
 * Values hidden behind stars.
 *
 * @see "domain rules, cross-cutting, section 1, masking"
 */
final class Stars {
    /** One that begins with 9 belongs to a foreigner's card. */
    private static final Pattern CITIZEN_NUMBER = Pattern.compile("[1-8][0-9]{16}[0-9X]");

    private static final int SHOWN_OF_A_DOCUMENT = 4;

    private Stars() {}

    /** 710003********996X; of another document the first two and the last two. */
    static String number(String text) {
        if (CITIZEN_NUMBER.matcher(text).matches()) {
            return text.substring(0, 6) + "*".repeat(8) + text.substring(14);
        }
        int hidden = text.length() - SHOWN_OF_A_DOCUMENT;
        return hidden <= 0
                ? "*".repeat(text.length())
                : text.substring(0, 2) + "*".repeat(hidden) + text.substring(2 + hidden);
    }

    /** 138****0000. */
    static String phone(String text) {
        try {
            return new PhoneNumber(text).masked();
        } catch (Refusal unknownForm) {
            // Paper ledgers brought in numbers of no known form; they are hidden all the same.
            return number(text);
        }
    }

    /** 周**, however long the name is: its length would tell more. */
    static String name(String text) {
        return text.isEmpty() ? "" : Character.toString(text.codePointAt(0)) + "**";
    }
}
