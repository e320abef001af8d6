package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.pages.Paper.Resident;

/**
 * Scenario 7 of youth prevention (section 10): what the station owes to schools, and its figures.
 */
@ExtendWith(OpenStation.class)
class SchoolTest {
    private static final String[] HOURS = {"4", "4", "6", "4.5", "3.5", "4", "5", "4"};
    private static final Axe AXE = new Axe();

    @Test
    void seven_of_eight_schools_have_a_vice_principal_and_seven_of_eight_their_lessons(
            Station station) {
        List<String> officers = station.paper().officers("男");
        try (Workplace officer = station.of(Colleague.JUVENILE)) {
            kindergartens(station, officer);
            for (int at = 0; at < HOURS.length; at++) {
                String school = school(station, officer, "示范学校" + (at + 1), "PRIMARY");
                if (at < 7) {
                    appoint(officer, school, officers.get(at / 2)).send();
                }
                lesson(officer, school, HOURS[at]);
            }
            figures(officer);
            tooMany(station, officer, officers.getFirst());
        }
    }

    private static void kindergartens(Station station, Workplace officer) {
        school(station, officer, "示范幼儿园一", "KINDERGARTEN");
        String second = school(station, officer, "示范幼儿园二", "KINDERGARTEN");
        assertThat(officer.dueDays("本学年法治课满四课时")).isEmpty();
        officer.open("/records/school/new");
        officer.enter("name", "示范幼儿园二").send();
        officer.open(second);
        suggestion(officer, second);
    }

    /** A letter of 1 April asks for an answer by 6 May: the first of May is a holiday. */
    private static void suggestion(Workplace officer, String school) {
        officer.open("/records/school-check/new?school=" + school.replaceAll(".*/", ""));
        officer.enter("checkedOn", "2025-03-28")
                .enter("findings.0.finding", "门口无防冲撞设施")
                .enter("findings.0.dueOn", "2025-03-28")
                .enter("suggestionSentOn", "2025-04-01")
                .send();
        assertThat(officer.errorAt("findings")).contains("整改期限应晚于检查日期", "YTH-V23");
        assertThat(AXE.judge(officer.page())).isEmpty();
        officer.enter("findings.0.dueOn", "2025-04-30").send();
        officer.follow(".lines a:has-text('2025-03-28')");
        assertThat(officer.fact("应回复日期")).isEqualTo("2025-05-06");
        assertThat(officer.dueDays("催收书面回复")).singleElement().asString().contains("5月6日");
        assertThat(AXE.judge(officer.page())).isEmpty();
    }

    private static String school(Station station, Workplace officer, String name, String kind) {
        Resident contact = station.paper().adultsOf("第9责任段").get(3);
        officer.open("/records/school/new");
        officer.enter("name", name)
                .pick("address", contact.address())
                .choose("kind", kind)
                .enter("pupils", "400")
                .pick("safetyContact", contact.number())
                .send();
        return officer.page().url();
    }

    private static Workplace appoint(Workplace officer, String school, String who) {
        officer.open("/records/vice-principal/new?school=" + school.replaceAll(".*/", ""));
        return officer.pick("officer", who)
                .enter("appointedOn", "2025-09-01")
                .enter("trainingHours", "8")
                .attach("letter");
    }

    private static void lesson(Workplace officer, String school, String hours) {
        officer.open("/records/law-lesson/new?school=" + school.replaceAll(".*/", ""));
        officer.enter("heldOn", "2025-10-15")
                .enter("classHours", hours)
                .choose("topic", "BULLYING")
                .enter("audience", "300")
                .send();
        officer.open(school);
        assertThat(officer.find(".lines").allInnerTexts())
                .anySatisfy(line -> assertThat(line).contains("防欺凌"));
    }

    private static void figures(Workplace officer) {
        for (String code : new String[] {"Y7", "Y8"}) {
            officer.open("/statistics/youth-prevention/" + code + "?period=2026-08&whole=1");
            assertThat(officer.read()).contains("87.5%");
            officer.shot(Station.screenshots().resolve("school-figure-" + code + ".png"));
            assertThat(AXE.judge(officer.page())).isEmpty();
        }
    }

    private static void tooMany(Station station, Workplace officer, String who) {
        officer.open("/records/vice-principal");
        officer.follow("tbody tr:has-text('" + who + "') a[data-row]");
        assertThat(officer.fact("届满日期")).isEqualTo("2028-08-31");
        assertThat(officer.dueDays("续聘或更换法治副校长")).singleElement().asString().contains("8月1日");
        assertThat(AXE.judge(officer.page())).isEmpty();
        String school = school(station, officer, "示范学校9", "MIDDLE");
        appoint(officer, school, who).send();
        assertThat(officer.errorAt("officer")).contains("最多任职两所学校", "YTH-V09");
        officer.open("/records/law-lesson/new?school=" + school.replaceAll(".*/", ""));
        officer.enter("heldOn", "2025-10-15")
                .enter("classHours", "0")
                .choose("topic", "LAW")
                .enter("audience", "500")
                .send();
        assertThat(officer.errorAt("classHours")).contains("课时应为0.5至8", "YTH-V08");
        assertThat(officer.errorAt("audience")).contains("YTH-V16");
    }
}
