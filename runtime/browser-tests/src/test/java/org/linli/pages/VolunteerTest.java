package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In how many open cases a volunteer helps is told; in whose is not (resettlement, 3.7). */
@ExtendWith(OpenStation.class)
class VolunteerTest {
    private static final Axe AXE = new Axe();

    @Test
    void the_page_of_a_volunteer_tells_in_how_many_open_cases_he_helps(Station station) {
        List<String> helping =
                station.paper().rows("08b-刑满释放人员.xlsx").stream()
                        .map(row -> row.get("帮教小组成员").replaceAll(".*志愿者", ""))
                        .toList();
        String one = helping.getFirst();
        long cases = helping.stream().filter(one::equals).count();
        try (Workplace clerk = station.of(Colleague.CLERK)) {
            clerk.openOnDuty("/records/help-volunteer");
            clerk.find("tbody tr:has-text('V%04d') a[data-row]".formatted(Integer.parseInt(one)))
                    .first()
                    .click();
            clerk.onDuty();
            assertThat(clerk.read()).contains("在帮人数：" + cases).doesNotContain("AZ20");
            assertThat(AXE.judge(clerk.page())).isEmpty();
            clerk.shot(Station.screenshots().resolve("volunteer.png"));
            clerk.inEnglish().page().reload();
            assertThat(clerk.read()).contains("Open cases: " + cases);
        }
    }
}
