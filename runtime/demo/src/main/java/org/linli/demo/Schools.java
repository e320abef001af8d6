package org.linli.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Schools and kindergartens, most with a rule-of-law vice-principal, and the lessons held there. No
 * minor is on either ledger: whom the station works with is entered by hand and never on paper.
 */
final class Schools {
    private static final List<String> KINDS =
            List.of("小学", "初中", "小学", "幼儿园", "高中", "小学", "中职", "初中", "幼儿园", "小学");
    private static final List<String> TOPICS = List.of("防欺凌", "禁毒", "防诈骗", "交通", "网络安全", "守法");
    private static final List<String> HOURS = List.of("1", "1.5", "2");
    private static final int DAYS_TAUGHT = 170;
    private static final int MOST_LESSONS = 4;

    /** The last school of the town has nobody yet. */
    private static final int WITHOUT_VICE_PRINCIPAL = 9;

    private final Chance chance;
    private final People people;
    private final Phones phones;
    private final Staff staff;
    private final LocalDate today;

    Schools(Chance chance, People people, Phones phones, Staff staff, LocalDate today) {
        this.chance = chance;
        this.people = people;
        this.phones = phones;
        this.staff = staff;
        this.today = today;
    }

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < KINDS.size(); at++) {
            Segment segment = Segment.ALL.get(at);
            String kind = KINDS.get(at);
            boolean led = !kind.equals("幼儿园") && at != WITHOUT_VICE_PRINCIPAL;
            Person contact = people.person(at % 2 == 0 ? Sex.FEMALE : Sex.MALE, 35 + at);
            rows.add(
                    List.of(
                            name(at),
                            kind,
                            segment.community().address() + segment.road() + (8 + at) + "号",
                            Integer.toString(chance.between(240, 1_400)),
                            contact.name(),
                            contact.number(),
                            phones.next(),
                            led ? staff.badgeOf(segment) : "",
                            led ? today.minusDays(chance.between(60, 900)).toString() : "",
                            led ? "8" : ""));
        }
        return rows;
    }

    private static String name(int at) {
        String kind = KINDS.get(at);
        String community = Segment.ALL.get(at).community().title();
        return "示例" + community + (kind.equals("中职") ? "职业学校" : kind) + (at + 1);
    }

    /** Lessons up to yesterday, in no kindergarten. */
    List<List<String>> lessons() {
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < KINDS.size(); at++) {
            int lessons = KINDS.get(at).equals("幼儿园") ? 0 : chance.between(1, MOST_LESSONS);
            List<String> topics = chance.shuffled(TOPICS);
            for (int lesson = 0; lesson < lessons; lesson++) {
                rows.add(
                        List.of(
                                name(at),
                                today.minusDays(chance.between(1, DAYS_TAUGHT)).toString(),
                                chance.oneOf(HOURS),
                                topics.get(lesson),
                                Integer.toString(chance.between(40, 200))));
            }
        }
        return rows;
    }
}
