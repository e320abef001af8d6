package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OpenStation.class)
class SigningInTest {

    @Test
    void a_one_time_link_leads_to_a_password_of_ones_own_and_then_to_today(Station station) {
        String link = station.invite(Colleague.NEWCOMER);
        try (Workplace screen = station.screen(Look.OFFICE)) {
            screen.open(link);
            screen.press("使用链接登录");
            assertThat(screen.read()).contains("示范新警，请设置密码");
            screen.enter("password", "short").enter("again", "short").send();
            assertThat(screen.read()).contains("密码至少10位").contains("ACC-011");
            screen.enter("password", Colleague.NEWCOMER.password())
                    .enter("again", Colleague.NEWCOMER.password())
                    .send();
            assertThat(screen.title()).contains("第3责任段", "今日");
        }
        try (Workplace somebody = station.screen(Look.OFFICE)) {
            somebody.open(link);
            somebody.press("使用链接登录");
            assertThat(somebody.read()).contains("登录链接已使用、已过期或不存在");
        }
    }

    @Test
    void a_wrong_password_is_told_and_five_lock_the_account(Station station) {
        station.invite(Colleague.FORGETFUL);
        try (Workplace screen = station.screen(Look.OFFICE)) {
            screen.open("/");
            assertThat(screen.title()).contains("登录");
            for (int tries = 1; tries <= 5; tries++) {
                screen.enter("account", "forgetful").enter("password", "not-this-one").send();
            }
            assertThat(screen.read()).contains("账号或密码不正确");
            screen.enter("password", "not-this-one").send();
            assertThat(screen.read()).contains("账号已暂时锁定，请十分钟后再试");
            screen.inEnglish().enter("password", "not-this-one").send();
            assertThat(screen.read()).contains("the account is locked for a while");
        }
    }
}
