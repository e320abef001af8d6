package org.linli.answers;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.linli.answers.Mistake.Paper;
import org.linli.drive.Visitor;

/**
 * Two families, each a parent and a child behind a door of its own, alike in all but their names
 * and numbers; and what an answer says once those are taken out.
 *
 * <p>Ids and numbers of records, hours and minutes, and what a form carries unseen differ between
 * any two answers and are taken out as well; so are the choices of a form, among which both stand.
 */
record Twins(Family one, Family other) {
    private static final int FIRST_BIRTHS = 60;

    /** From here on a number is looked for by a part of it. */
    static final int PART = 12;

    private static final Pattern VARYING =
            Pattern.compile(
                    "<option value=\"01[^<]*</option>\\s*|01[0-9A-HJKMNP-TV-Z]{24}"
                            + "|\\b[A-Z]{3}(?:-[A-Z]+)?-321003001-\\d{4}-\\d{6}\\b"
                            + "|\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(?::[0-9.]+Z)?"
                            + "|name=\"_\\w+\" value=\"[^\"]*\""
                            + "|;back=[^\"]*|[2-9A-Z]{4}-\\d{8}-\\d{4}");

    /**
     * @param room behind which they live
     */
    record Family(String room, Member parent, Member child) {
        String household() {
            return "H0" + room + "0";
        }

        String home() {
            return Town.STREET + "文昌花园3幢1单元" + room + "室";
        }
    }

    record Member(String name, String number, String id) {}

    /** Enters both from one ledger of residents. */
    static Twins entered(Town town, int series, String surname) {
        Family one = family(series, surname + "左");
        Family other = family(series + 1, surname + "右");
        town.take(
                new Paper(
                        List.of(
                                row(one, "户主", one.parent()),
                                row(one, "子女", one.child()),
                                row(other, "户主", other.parent()),
                                row(other, "子女", other.child())),
                        ""));
        return new Twins(known(town, one), known(town, other));
    }

    private static Map<String, String> row(Family family, String relation, Member member) {
        String home = family.home();
        Map<String, String> row =
                new LinkedHashMap<>(
                        Town.resident(
                                family.household(), relation, member.name(), member.number()));
        row.put("户籍地址", home);
        row.put("现住地址", home);
        return row;
    }

    private static Family family(int series, String name) {
        return new Family(
                Integer.toString(5000 + series),
                new Member(name + "长", number("19850312", series), ""),
                new Member(name + "幼", number("20120610", series), ""));
    }

    private static Family known(Town town, Family family) {
        return new Family(family.room(), known(town, family.parent()), known(town, family.child()));
    }

    private static Member known(Town town, Member member) {
        String id = town.find("person", "\"nameZh\":\"" + member.name() + "\"");
        return new Member(member.name(), member.number(), id);
    }

    /** A number of nobody: its division was given to no one. */
    private static String number(String birth, int series) {
        String digits = "710003" + birth + "%03d".formatted(2 * (FIRST_BIRTHS + series));
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    /** An answer without what tells the families apart. */
    static String told(Family family, HttpResponse<String> answer) {
        String body = answer.body();
        for (Member member : List.of(family.parent(), family.child())) {
            String number = member.number();
            String stars = number.substring(0, 6) + "********" + number.substring(14);
            body =
                    body.replace(member.id(), "ID")
                            .replace(member.name(), "NAME")
                            .replace(Visitor.encoded(member.name()), "NAME")
                            .replace(number, "NUMBER")
                            .replace(stars, "STARS")
                            .replace(number.substring(PART), "PART");
        }
        body = body.replace(family.room(), "ROOM");
        return answer.statusCode()
                + answer.headers().firstValue("ETag").orElse("")
                + VARYING.matcher(body).replaceAll("-");
    }
}
