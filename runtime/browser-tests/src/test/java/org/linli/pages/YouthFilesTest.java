package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
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
            openAnExample(officer);
            int age = Integer.parseInt(officer.fact("行为时年龄"));
            assertThat(age).isBetween(11, 16);
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.openOnDuty("/records/bad-behaviour-note");
            assertThat(officer.find("tbody tr").count()).isGreaterThanOrEqualTo(5);
            officer.openOnDuty("/records/protection");
            assertThat(officer.read()).contains("示例广场");
        }
    }

    /** Other tests have made files of their own in the same station. */
    private static void openAnExample(Workplace officer) {
        List<String> files =
                officer.find("tbody tr:has-text('线索核查') a[data-row]").all().stream()
                        .map(link -> link.getAttribute("href"))
                        .toList();
        for (String file : files) {
            officer.openOnDuty(file);
            if (officer.fact("基本事实").startsWith("示例：")) {
                return;
            }
        }
        throw new AssertionError("none of the made-up files is there");
    }
}
