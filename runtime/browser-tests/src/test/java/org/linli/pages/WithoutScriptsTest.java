package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.pages.Paper.Resident;

@ExtendWith(OpenStation.class)
class WithoutScriptsTest {

    @Test
    void signing_in_searching_opening_and_registering_need_no_script(Station station) {
        Resident resident = station.paper().adultsOf("第9责任段").get(6);
        station.session(Colleague.OFFICER);
        try (Workplace officer = station.screen(Look.WITHOUT_SCRIPTS)) {
            officer.open(station.oneTimeLink(Colleague.OFFICER));
            officer.press("使用链接登录");

            officer.find(".topbar input[type=search]").fill(resident.number().substring(14));
            officer.find(".topbar input[type=search]").press("Enter");
            officer.follow(".hits a:has-text('" + resident.name() + "')");
            assertThat(officer.title()).contains(resident.name());

            officer.openOnDuty("/records/correction-assessment/new");
            officer.enter("subject", resident.number())
                    .enter("entrustedBy", "示范区人民法院")
                    .enter("entrustedOn", "无此日");
            officer.send();
            assertThat(officer.errorAt("entrustedOn")).contains("不是可识别的日期");
            officer.enter("entrustedOn", "3.5").send().onDuty();
            assertThat(officer.read()).contains("已登记", resident.name(), "-03-05");
        }
    }
}
