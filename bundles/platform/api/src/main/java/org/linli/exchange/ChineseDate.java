package org.linli.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates in words, as on papers with a seal: 二〇二五年十二月三十一日. */
final class ChineseDate {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern FORM =
            Pattern.compile("([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]");

    private ChineseDate() {}

    /** The same date in digits; any other text as it is. */
    static String inDigits(String text) {
        Matcher date = FORM.matcher(text);
        if (!date.matches()) {
            return text;
        }
        StringBuilder year = new StringBuilder();
        date.group(1).chars().forEach(word -> year.append(digit((char) word)));
        return year + "-" + number(date.group(2)) + "-" + number(date.group(3));
    }

    /** 十 is ten, 十二 twelve, 三十 thirty; what is no number becomes one that no date has. */
    private static int number(String words) {
        int number = 0;
        for (char word : words.toCharArray()) {
            number = word == '十' ? 10 * Math.max(1, number) : number + digit(word);
        }
        return number;
    }

    private static int digit(char word) {
        return word == '○' || word == '零' ? 0 : DIGITS.indexOf(word);
    }
}
