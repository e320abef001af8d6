package org.linli.exchange.ledger;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Headings in a form in which the same words are equal, however they were typed. */
final class HeadingText {
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{C}\\p{Z}*:]+");
    private static final Pattern BRACKETED =
            Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]|【[^【】]*】");
    private static final Pattern BRACKET = Pattern.compile("[()\\[\\]【】]");

    private HeadingText() {}

    private static final String TIME = "时间";

    /**
     * The forms to compare by, the closest first: {@code 联系电话（手机）} as a whole, then without what
     * stands in brackets, which mostly is a unit.
     */
    static List<String> forms(String heading) {
        String plain =
                UNSEEN.matcher(Normalizer.normalize(heading, Normalizer.Form.NFKC)).replaceAll("");
        String whole = BRACKET.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        String without = BRACKETED.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        return without.isEmpty() || without.equals(whole)
                ? List.of(whole)
                : List.of(whole, without);
    }

    /** 报到时间 as 报到日期, which half of the stations write over the same column. */
    static String asDay(String form) {
        return form.endsWith(TIME) ? form.substring(0, form.length() - TIME.length()) + "日期" : form;
    }
}
