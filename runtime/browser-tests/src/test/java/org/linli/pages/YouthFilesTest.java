package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.demo.YouthFiles;

/** The made-up station has minors too, entered by hand as a juvenile officer does. */
@ExtendWith(OpenStation.class)
class YouthFilesTest {
    private static final Axe AXE = new Axe();

    @Test
    void a_handful_of_files_and_notes_are_there_for_the_juvenile_officer(Station station) {
        station.session(Colleague.JUVENILE);
        YouthFiles.enter(URI.create(station.oneTimeLink(Colleague.JUVENILE)), Station.madeUp());

        try (Workplace officer = station.of(Colleague.JUVENILE)) {
            officer.openOnDuty("/records/youth-case");
            assertThat(officer.read()).contains("线索核查", "调查中");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.shot(Station.screenshots().resolve("youth-cases.png"));
            officer.find("tbody tr:has-text('线索核查') a[data-row]").first().click();
            officer.onDuty();
            int age = Integer.parseInt(officer.fact("行为时年龄"));
            assertThat(age).isBetween(11, 16);
            assertThat(officer.fact("基本事实")).startsWith("示例：");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.openOnDuty("/records/bad-behaviour-note");
            assertThat(officer.find("tbody tr").count()).isGreaterThanOrEqualTo(5);
            officer.openOnDuty("/records/protection");
            assertThat(officer.read()).contains("示例广场");
        }
    }
}
