package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.web.http.Parameters;
import org.linli.web.standin.Browser;
import org.linli.web.standin.Browser.Page;

class SignInTest extends PageTest {

    @Test
    void a_page_asked_for_before_signing_in_comes_after_it() {
        Browser browser = browser();

        Page away = browser.get("/records/reader?_gaps=1");
        assertThat(away.location()).isEqualTo("/sign-in?to=%2Frecords%2Freader%3F_gaps%3D1");

        Page form = browser.get(away.location());
        assertThat(form.html()).contains("登录\u2009邗上派出所").contains("<html lang=\"zh-CN\"");
        Page in = browser.fill("/sign-in", form, "account", "officer", "password", "officer");
        assertThat(in.location()).isEqualTo("/records/reader?_gaps=1");
        assertThat(in.answer().header("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/");
    }

    @Test
    void a_wrong_password_is_told_at_the_field_and_the_name_stays() {
        Page refused =
                browser().post("/sign-in", Parameters.of("account", "officer", "password", "x"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("账号或密码不正确")
                .contains("ACC-001")
                .contains("value=\"officer\"")
                .doesNotContain("value=\"x\"");
    }

    @Test
    void nobody_is_sent_to_another_site_after_signing_in() {
        for (String to :
                new String[] {
                    "//evil.example", "https://evil.example/", "/\\evil.example", "/sign-in"
                }) {
            Page in =
                    browser()
                            .post(
                                    "/sign-in",
                                    Parameters.of(
                                            "account", "officer", "password", "officer", "to", to));
            assertThat(in.location()).as(to).isEqualTo("/");
        }
    }

    @Test
    void a_one_time_link_is_used_by_its_button_and_leads_to_a_password() {
        Browser browser = browser();
        Page asked = browser.get("/sign-in/once?link=officer");
        assertThat(asked.html()).contains("使用链接登录");

        assertThat(browser.fill("/sign-in/once", asked).location()).isEqualTo("/password");
        assertThat(browser.get("/").location()).isEqualTo("/password");

        Page form = browser.get("/password");
        Page shortOne = browser.fill("/password", form, "password", "short", "again", "short");
        assertThat(shortOne.html()).contains("ACC-011");
        Page other =
                browser.fill(
                        "/password",
                        form,
                        "password",
                        "long enough now",
                        "again",
                        "typed otherwise");
        assertThat(other.html()).contains("两次输入的密码不一致");
        Page chosen =
                browser.fill(
                        "/password",
                        form,
                        "password",
                        "long enough now",
                        "again",
                        "long enough now");
        assertThat(chosen.location()).isEqualTo("/");
        assertThat(browser.get("/").status()).isEqualTo(200);
    }

    @Test
    void a_guest_who_has_no_password_begins_with_his_work() {
        station.accounts.guest("officer");
        Browser browser = browser();

        Page asked = browser.get("/sign-in/once?link=officer");

        assertThat(browser.fill("/sign-in/once", asked).location()).isEqualTo("/");
        assertThat(browser.get("/").status()).isEqualTo(200);
    }

    @Test
    void a_password_is_changed_only_by_who_knows_the_present_one() {
        Browser browser = as("officer");
        Page form = browser.get("/password");

        Page refused =
                browser.fill(
                        "/password",
                        form,
                        "current",
                        "wrong",
                        "password",
                        "long enough now",
                        "again",
                        "long enough now");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("现在的密码不对");
    }

    @Test
    void a_form_without_the_secret_of_the_session_is_refused_and_changes_nothing() {
        Browser browser = as("officer");
        int before = station.records.size();

        Page refused =
                browser.post(
                        "/records/reader/new",
                        Parameters.of(
                                "name",
                                "某人",
                                "idNumber",
                                ID_NUMBER,
                                "_secret",
                                "secret-of-another"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(station.records.size()).isEqualTo(before);
    }

    @Test
    void a_form_sent_by_another_site_is_refused_even_for_sign_in() {
        Page refused =
                browser()
                        .sending("sec-fetch-site", "cross-site")
                        .post(
                                "/sign-in",
                                Parameters.of("account", "officer", "password", "officer"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.answer().header("Set-Cookie")).isEmpty();
    }

    @Test
    void signing_out_ends_the_session() {
        Browser browser = as("officer");
        Page today = browser.get("/");

        assertThat(browser.fill("/sign-out", today).location()).isEqualTo("/sign-in");
        assertThat(browser.get("/").location()).startsWith("/sign-in");
    }

    @Test
    void the_language_is_chosen_once_and_the_page_comes_back() {
        Browser browser = browser();

        assertThat(browser.get("/language?to=en&back=%2Fsearch").location()).isEqualTo("/search");
        assertThat(browser.get("/sign-in").html())
                .contains("<html lang=\"en\"")
                .contains("Sign in to Hanshang Police Station");
    }
}
