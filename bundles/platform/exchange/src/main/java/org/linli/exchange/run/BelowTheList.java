package org.linli.exchange.run;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.linli.exchange.sheet.SheetRow;

/**
 * What people write below a list: its sum, who filled it in and when, a note. It is no row of the
 * ledger, and sent back as one it would be told that it lacks an address.
 */
final class BelowTheList {
    private static final Pattern SUM = Pattern.compile("(?:本页)?[合总小共累]\\s*计\\s*[人户条件]?数?\\s*[:：]?");
    private static final Pattern AMOUNT = Pattern.compile("[\\d,，.%]+\\s*[人户条件次套间名]?");

    private static final Pattern SIGNED =
            Pattern.compile(
                    "(?:填表|填报|填写|制表|编制|审核|复核|审批|经办|统计|上报|报送|打印|单位|部门)?"
                            + "(?:人|人员|员|单位|日期|时间|负责人|领导|部门|签字|签名|盖章)"
                            + "(?:[（(](?:签字|签名|签章|盖章|公章)[)）])?\\s*[:：].*",
                    Pattern.DOTALL);
    private static final Pattern DAY =
            Pattern.compile("\\d{4}\\D{1,3}\\d{1,2}\\D{1,3}\\d{1,2}\\D{0,3}");
    private static final Pattern NOTE =
            Pattern.compile("(?:注|附注|备注|说明|填表说明)\\s*\\d?\\s*[:：].*", Pattern.DOTALL);

    private BelowTheList() {}

    static boolean is(SheetRow row) {
        List<String> cells = row.cells();
        int at = 0;
        while (at < cells.size() && cells.get(at).isBlank()) {
            at++;
        }
        return at < cells.size() && is(cells.get(at).strip(), cells.subList(at + 1, cells.size()));
    }

    /** Nearly every row is told by its first cell to be one of the ledger. */
    private static boolean is(String first, List<String> behind) {
        return (fits(SUM, first) && all(behind, c -> fits(AMOUNT, c)))
                || (fits(SIGNED, first) && all(behind, c -> fits(SIGNED, c) || fits(DAY, c)))
                || (fits(NOTE, first) && all(behind, c -> false));
    }

    private static boolean all(List<String> cells, Predicate<String> fit) {
        return cells.stream().filter(c -> !c.isBlank()).map(String::strip).allMatch(fit);
    }

    private static boolean fits(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }
}
