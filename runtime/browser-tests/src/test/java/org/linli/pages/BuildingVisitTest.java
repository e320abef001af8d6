package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.pages.Paper.Resident;

/** A round through a building, by which registrations stay true (migrant services, section 5). */
@ExtendWith(OpenStation.class)
class BuildingVisitTest {
    private static final String SEGMENT = "第9责任段";
    private static final Axe AXE = new Axe();

    @Test
    void a_round_through_a_building_confirms_who_was_seen(Station station) {
        Resident host = station.paper().adultsOf(SEGMENT).get(10);
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            String seen = Newcomer.GUARD_W.registered(officer, host.address(), "2026-10-12");
            String missed = Newcomer.REPORTER_R.registered(officer, host.address(), "2026-10-12");
            officer.follow("main a[href^='/records/address/']");
            officer.follow("main a[href^='/records/building/']");
            officer.press("走访本楼");
            assertThat(officer.read()).contains("吴示例", "任示例");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.enter("visitedOn", Station.today().toString())
                    .pick("visitors.0", station.paper().officerOf(SEGMENT));
            officer.choose("lines." + line(officer, "吴示例") + ".found", "MATCH");
            officer.shot(Station.screenshots().resolve("building-visit.png"));
            officer.send();

            officer.open(seen);
            assertThat(officer.stage()).isEqualTo("已核实");
            assertThat(officer.fact("最近核实日期")).isEqualTo(Station.today().toString());
            officer.open(missed);
            assertThat(officer.stage()).as("nobody looked").isEqualTo("有效");
        }
    }

    /** On which line of the form somebody stands. */
    private static int line(Workplace officer, String name) {
        String place = officer.find(".picked:has-text('" + name + "')").first().getAttribute("id");
        return Integer.parseInt(place.replaceAll("\\D", ""));
    }
}
