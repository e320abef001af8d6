package org.linli.registry;

import java.util.regex.Pattern;
import org.linli.exchange.LedgerRow;
import org.linli.refusal.Refusal;

/** Chinese names in one spelling, so that one person is not two. */
final class PersonName {
    /** Short names are drawn apart to stand in line with long ones: 王　强. */
    private static final Pattern BLANK_BESIDE_HAN =
            Pattern.compile("(?<=\\p{IsHan})[\\s\\p{Z}]+(?=\\p{IsHan})");

    /** Typed for the point between the parts of a name: 阿依古丽·买买提. */
    private static final Pattern POINT = Pattern.compile("\\s*[·•・‧∙．･]\\s*");

    private PersonName() {}

    /**
     * The name in a column of a ledger.
     *
     * @throws Refusal VAL-001 if there is none, REG-P-05 if it has no letter, as the number in the
     *     row of the sum
     */
    static String need(LedgerRow row, String column) {
        String name = row.need(column);
        if (name.codePoints().noneMatch(Character::isLetter)) {
            throw new Refusal("REG-P-05", column);
        }
        return of(name);
    }

    static String of(String written) {
        return isPlain(written) ? written : respelled(written);
    }

    /** Nearly every name of a register is spelled so already. */
    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            if (!Character.isIdeographic(written.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String respelled(String written) {
        return POINT.matcher(BLANK_BESIDE_HAN.matcher(written).replaceAll("")).replaceAll("·");
    }
}
