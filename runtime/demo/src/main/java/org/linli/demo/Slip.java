package org.linli.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * A clerk's slip: a row typed once more, with a mistake.
 *
 * <p>The right row stands before it, so the register is complete without it, and the import has a
 * handful of rows to hand back.
 */
enum Slip {
    CHECK_CHARACTER_WRONG {
        @Override
        String retype(String number) {
            String right = "0123456789X";
            int wrong = (right.indexOf(number.charAt(17)) + 1) % right.length();
            return number.substring(0, 17) + right.charAt(wrong);
        }
    },
    NAME_MISSING,
    TYPED_TWICE,
    NUMBER_TOO_SHORT {
        @Override
        String retype(String number) {
            return number.substring(0, 17);
        }
    },
    NUMBER_MISSING {
        @Override
        String retype(String number) {
            return "";
        }
    },
    BORN_ON_NO_DAY {
        @Override
        String retype(String number) {
            return number.substring(0, 10) + "0231" + number.substring(14);
        }
    };

    private static final int NAME = LedgerKind.RESIDENTS.headings().indexOf("姓名");
    private static final int NUMBER = LedgerKind.RESIDENTS.headings().indexOf("公民身份号码");

    /** The row of a resident as the slip left it. */
    List<String> of(List<String> row) {
        List<String> slipped = new ArrayList<>(row);
        slipped.set(NUMBER, retype(row.get(NUMBER)));
        if (this == NAME_MISSING) {
            slipped.set(NAME, "");
        }
        return slipped;
    }

    String retype(String number) {
        return number;
    }
}
