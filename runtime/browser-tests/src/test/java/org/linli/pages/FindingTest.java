package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.pages.Paper.Resident;

@ExtendWith(OpenStation.class)
class FindingTest {

    @Test
    void four_digits_of_a_number_find_the_person_and_show_no_more_of_it(Station station) {
        Resident wanted = station.paper().adultsOf("第9责任段").get(2);
        String four = wanted.number().substring(14);
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.open("/");
            officer.page().keyboard().press("/");
            officer.page().keyboard().type(four);
            officer.follow("#found a:has-text('" + wanted.name() + "')");
            assertThat(officer.title()).contains(wanted.name());
            assertThat(officer.read())
                    .contains(wanted.number().substring(0, 6) + "********" + four)
                    .doesNotContain(wanted.number());
        }
    }

    @Test
    void the_whole_number_is_shown_once_for_a_stated_purpose(Station station) {
        Resident wanted = station.paper().adultsOf("第9责任段").get(2);
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.open("/search?q=" + wanted.number());
            officer.follow(".hits a:has-text('" + wanted.name() + "')");
            officer.follow("a[href$='field=idNumber']");
            officer.choose("purpose", "CHECK").send();
            assertThat(officer.read()).contains(wanted.number());
            officer.page().reload();
            officer.open(officer.page().url().replace("/reveal", ""));
            assertThat(officer.read()).doesNotContain(wanted.number());
        }
    }

    @Test
    void nobody_of_another_segment_is_found_without_saying_why(Station station) {
        Resident elsewhere = station.paper().adultsOf("第3责任段").get(0);
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.open("/search?q=" + elsewhere.number());
            assertThat(officer.read()).contains("没有找到");
            officer.page().selectOption("#for", "REQUEST");
            officer.send();
            assertThat(officer.read()).contains(elsewhere.name()).contains("已写入审计记录");
        }
    }
}
