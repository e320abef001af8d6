package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.pages.Paper.Resident;

@ExtendWith(OpenStation.class)
class FormTest {

    @Test
    void a_button_pressed_twice_registers_once(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.open("/records/person/new");
            officer.choose("idType", "ID")
                    .enter("idNumber", "710003198001019970")
                    .enter("nameZh", "示范按两次")
                    .enter("segmentCode", "09")
                    .choose("lifeStatus", "ALIVE");
            Request sent =
                    officer.page()
                            .waitForRequest(
                                    r -> r.method().equals("POST"),
                                    () -> officer.find("main form .primary").dblclick());
            officer.page().waitForSelector("h1:has-text('示范按两次')");
            assertThat(sentAgain(officer, sent)).isEqualTo(officer.page().url());
            officer.open("/search?q=710003198001019970");
            assertThat(officer.find(".hits a").count()).isEqualTo(1);
        }
    }

    /** As the browser does it when somebody reloads; answers where it led. */
    private static String sentAgain(Workplace at, Request sent) {
        RequestOptions same =
                RequestOptions.create()
                        .setHeader("Content-Type", "application/x-www-form-urlencoded")
                        .setHeader("Origin", at.page().url().replaceAll("(?<!/)/(?!/).*", ""))
                        .setData(sent.postData());
        return at.page().request().post(sent.url(), same).url();
    }

    @Test
    void two_who_change_the_same_thing_see_both_values(Station station) {
        Resident resident = station.paper().adultsOf("第9责任段").get(4);
        try (Workplace officer = station.of(Colleague.OFFICER);
                Workplace clerk = station.of(Colleague.CLERK)) {
            officer.open("/search?q=" + resident.number());
            officer.follow(".hits a");
            String address = officer.page().url().replaceAll("\\?.*", "");
            clerk.open(address + "/edit");
            officer.open(address + "/edit");
            officer.enter("phone", "13800000001").send();
            clerk.enter("phone", "13800000002").enter("employer", "示范超市").send();

            assertThat(clerk.read()).contains("SYS-409", "13800000001", "13800000002", "示范民警");
            clerk.choose("_take.phone", "theirs").send();
            assertThat(clerk.read()).contains("13800000001", "示范超市");
        }
    }

    @Test
    void a_day_typed_as_four_digits_is_the_latest_such_day(Station station) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.openOnDuty(NewCase.ADDRESS);
            officer.enter("effectiveDate", "0305");
            officer.find("#offenceDate").focus();
            assertThat(officer.find("#effectiveDate").inputValue()).endsWith("-03-05");
            assertThat(officer.find("output[for=effectiveDate]").innerText()).startsWith("星期");
        }
    }

    @Test
    void what_was_typed_is_still_there_after_the_session_has_ended(Station station) {
        try (Workplace officer = station.anew(Colleague.OFFICER)) {
            officer.open("/records/person/new");
            officer.enter("nameZh", "示范未写完").enter("employer", "示范工厂");
            officer.carry("ended");
            Response answer = officer.page().waitForNavigation(officer::send);
            assertThat(answer.url()).contains("/sign-in");
            assertThat(officer.read()).contains("填写的内容还在");
            String session = station.session(Colleague.OFFICER);
            officer.carry(session);
            officer.open("/records/person/new");
            assertThat(officer.find("#nameZh").inputValue()).isEqualTo("示范未写完");
        }
    }
}
