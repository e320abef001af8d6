package org.linli.identity;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.refusal.Refusal;

/**
 * A telephone number in the form in which it is kept. {@link #toString()} is the masked form.
 *
 * @param text eleven digits of a mobile, {@code 0514-87654321-12} of a landline, digits alone of a
 *     service number, {@code +} and digits of a number overseas
 * @see "domain rules, cross-cutting, section 9"
 */
public record PhoneNumber(String text) {

    /** What a number is for; each kind has its form and its own refusal. */
    public enum Kind {
        /** 手机, within China. */
        MOBILE("VAL-030", "1[3-9][0-9]{9}"),
        /** 固话, with area code and perhaps an extension. */
        LANDLINE("VAL-031", "0[0-9]{2,3}-[0-9]{7,8}(-[0-9]{1,6})?"),
        /** 服务号: 400 and 800 numbers, emergency and hotline numbers. */
        SERVICE("VAL-032", "(400|800)[0-9]{7}|110|119|120|122|12345|12110"),
        /** 境外, as E.164: only for foreigners and contacts overseas. */
        OVERSEAS("VAL-033", "\\+[0-9]{7,15}");

        private final String refusal;
        private final Pattern form;

        Kind(String refusal, String form) {
            this.refusal = refusal;
            this.form = Pattern.compile(form);
        }
    }

    /** What a resident's or an organisation's number may be. */
    public static final Set<Kind> DOMESTIC = Set.of(Kind.MOBILE, Kind.LANDLINE, Kind.SERVICE);

    private static final Pattern DASHES = Pattern.compile("[‐-―－−]");
    private static final Pattern COUNTRY = Pattern.compile("^\\+86-?|^86-?(?=1[3-9][0-9-]*$)");

    /**
     * A number as it is kept.
     *
     * @throws Refusal VAL-030 to VAL-033, by the kind that the beginning shows
     */
    public PhoneNumber {
        Kind kind = kindOf(text);
        if (!kind.form.matcher(text).matches()) {
            throw new Refusal(kind.refusal, null);
        }
    }

    /**
     * Reads a number within China.
     *
     * @throws Refusal VAL-030 to VAL-032 by the kind that the beginning shows, VAL-030 for a number
     *     overseas; VAL-002 for invisible characters
     */
    public static PhoneNumber read(String typed) {
        return read(typed, DOMESTIC);
    }

    /**
     * Reads a number of certain kinds. Blanks are dropped, every dash and plus becomes the plain
     * one, and {@code +86} goes.
     *
     * @param accepted at least one kind; a number of another kind is refused with the code of the
     *     first of them, in the order mobile, landline, service, overseas
     * @throws Refusal VAL-030 to VAL-033; VAL-002 for invisible characters
     */
    public static PhoneNumber read(String typed, Set<Kind> accepted) {
        String plain = CleanText.clean(typed).replace(" ", "").replace('＋', '+');
        String dashed = DASHES.matcher(plain).replaceAll("-");
        String text = COUNTRY.matcher(dashed).replaceFirst("");
        Kind kind = kindOf(text);
        if (!accepted.contains(kind)) {
            throw new Refusal(EnumSet.copyOf(accepted).iterator().next().refusal, null);
        }
        // A dash only parts groups of digits, except in a landline, where it ends the area code.
        return new PhoneNumber(kind == Kind.LANDLINE ? text : text.replace("-", ""));
    }

    public Kind kind() {
        return kindOf(text);
    }

    /**
     * Mobile {@code 138****0000}; of a landline the area code and the last four; hotlines whole.
     */
    public String masked() {
        return switch (kind()) {
            case MOBILE -> hidden(text, 3, text.length() - 4);
            case LANDLINE -> {
                int local = text.indexOf('-') + 1;
                int extension = text.indexOf('-', local);
                int end = extension < 0 ? text.length() : extension;
                yield hidden(text.substring(0, end), local, end - 4);
            }
            case SERVICE -> text;
            case OVERSEAS -> hidden(text, 3, text.length() - 2);
        };
    }

    @Override
    public String toString() {
        return masked();
    }

    /** The kind is told by the first digits, so that a wrong number gets the refusal it needs. */
    private static Kind kindOf(String text) {
        if (text.startsWith("+")) {
            return Kind.OVERSEAS;
        }
        if (text.startsWith("0")) {
            return Kind.LANDLINE;
        }
        boolean hotline = text.length() <= 5 || text.startsWith("400") || text.startsWith("800");
        return hotline ? Kind.SERVICE : Kind.MOBILE;
    }

    private static String hidden(String text, int from, int to) {
        return text.substring(0, from) + "*".repeat(to - from) + text.substring(to);
    }
}
