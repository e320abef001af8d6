package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scenario 8 of corrections (section 10) at its size: 118 in the register when 2013 began, 61
 * admitted and 4 moved in; 44 were discharged, 5 moved away, 1 was recalled and 1 died.
 */
@ExtendWith(OpenStation.class)
class CorrectionFiguresTest {
    private static final String SEGMENT = "第3责任段";
    private static final Axe AXE = new Axe();
    private static final int DISCHARGED = 44;
    private static final int OPENING = 118;
    private static final int MOVED_HERE = 4;
    private static final int SUPERVISED = 183;

    @Test
    void the_year_2013_closes_with_132_in_the_register_and_nobody_judged_again(
            Station station, @TempDir Path desk) throws IOException {
        try (Workplace office = station.of(Colleague.JUSTICE_YOUTH)) {
            taken(office, ledger(station, desk));
            for (int who = 45; who < 50; who++) {
                movesAway(office, who);
            }
            recalled(office, 50);
            office.openOnDuty(address(office, 51)).press("登记死亡");
            ends(office, "2013-09-01");
            assertThat(office.stage()).contains("死亡");
            lost(office, 52);
            lost(office, 53);
            proposed(office, 54, "2013-12-10");
        }
        try (Workplace leader = station.of(Colleague.LEADER)) {
            figure(leader, "C1", "132");
            leader.shot(Station.screenshots().resolve("corrections-of-2013.png"));
            assertThat(AXE.judge(leader.page())).isEmpty();
            leader.follow("a[href^='/records/correction-case?']");
            leader.onDuty();
            assertThat(leader.title()).contains("132 条");
            figure(leader, "C2-DISCHARGED", "44");
            figure(leader, "C2-TRANSFERRED", "5");
            figure(leader, "C2-RECALLED", "1");
            figure(leader, "C2-DECEASED", "1");
            figure(leader, "C2-ADMITTED", "61");
            figure(leader, "C2-TRANSFERRED-IN", "4");
            figure(leader, "C8", "0.0%");
            assertThat(leader.read()).as("the denominator").contains("183");
        }
    }

    private static void figure(Workplace leader, String code, String shown) {
        leader.openOnDuty("/statistics/corrections/" + code + "?whole=1&period=2013");
        assertThat(leader.read()).as(code).contains("\n" + shown + "\n");
    }

    private static void taken(Workplace office, Path book) {
        office.open("/import");
        office.page().setInputFiles("#book", book);
        office.press("试导入");
        office.page().waitForSelector("h1:has-text('试导入结果')");
        office.send();
        office.page().waitForSelector("h1:has-text('已导入')");
        assertThat(office.find(".figure:has(dt:text-is('新增')) .amount").innerText())
                .isEqualTo(Integer.toString(SUPERVISED));
    }

    private static Path ledger(Station station, Path desk) throws IOException {
        String home = station.paper().adultsOf(SEGMENT).getFirst().address();
        List<String> lines = new ArrayList<>();
        lines.add("档案编号,姓名,公民身份号码,现住地址,责任段,矫正类别,矫正开始日期,矫正结束日期,报到日期,原执行地,状态");
        for (int i = 1; i <= SUPERVISED; i++) {
            boolean over = i <= DISCHARGED;
            String since = i <= OPENING ? "2012-06-05" : "2013-03-05";
            lines.add(
                    String.join(
                            ",",
                            file(i),
                            "某示例",
                            number(i),
                            home,
                            SEGMENT,
                            "缓刑",
                            since,
                            over ? "2013-06-30" : "2014-12-31",
                            since,
                            i > SUPERVISED - MOVED_HERE ? "示范省另县" : "",
                            over ? "解除" : "在矫"));
        }
        return Files.writeString(desk.resolve("矫正对象.csv"), String.join("\n", lines));
    }

    private static String file(int who) {
        return "SJ13-%03d".formatted(who);
    }

    /** Of a man born on a day of his own; issued to nobody. */
    private static String number(int who) {
        String born =
                LocalDate.of(1971, 1, 1).plusDays(who).format(DateTimeFormatter.BASIC_ISO_DATE);
        String digits = "710003" + born + "995";
        int weight = 1 << 17;
        int sum = 0;
        for (char digit : digits.toCharArray()) {
            sum += (digit - '0') * weight;
            weight /= 2;
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    private static String address(Workplace office, int who) {
        office.openOnDuty("/records/correction-case");
        String line = "tbody tr:has-text('" + file(who) + "') a[data-row]";
        while (office.find(line).count() == 0) {
            office.open(office.find("a:has-text('下一页')").first().getAttribute("href"));
        }
        office.follow(line);
        office.onDuty();
        return office.page().url();
    }

    private static Workplace part(Workplace office, String type, String address) {
        String id = address.replaceAll(".*/", "");
        return office.openOnDuty("/records/" + type + "/new?correctionCase=" + id);
    }

    private static void movesAway(Workplace office, int who) {
        String address = address(office, who);
        part(office, "place-change", address)
                .enter("appliedOn", "2013-05-02")
                .enter("newPlace", "示范省另县")
                .enter("opinionSentOn", "2013-05-03")
                .choose("opinionReply", "AGREE")
                .enter("decidedOn", "2013-05-20")
                .enter("papersSentOn", "2013-05-21")
                .enter("decisionReceivedOn", "2013-05-21")
                .enter("arrivedOn", "2013-05-25")
                .send();
        office.openOnDuty(address).press("登记转出");
        ends(office, "2013-05-26");
        assertThat(office.stage()).contains("变更执行地");
    }

    private static void recalled(Workplace office, int who) {
        String address = proposed(office, who, "2013-07-03");
        office.follow(".lines a:has-text('2013-07-03')");
        String decision = office.onDuty().page().url();
        office.openOnDuty(decision + "/edit")
                .choose("outcome", "ORDERED")
                .enter("outcomeOn", "2013-07-20")
                .send();
        office.openOnDuty(address).press("登记收监");
        ends(office, "2013-07-20");
        assertThat(office.stage()).contains("收监");
    }

    private static String proposed(Workplace office, int who, String day) {
        String address = address(office, who);
        part(office, "conduct-decision", address)
                .choose("kind", "REVOKE_SUSPENSION")
                .choose("ground", "LEFT_WITHOUT_LEAVE")
                .enter("decidedOn", day)
                .enter("servedOn", day)
                .enter("document", "示矫提字" + who + "号")
                .enter("receivedOn", day)
                .send();
        office.openOnDuty(address).press("登记提请").send();
        assertThat(office.stage()).contains("提请");
        return address;
    }

    private static void lost(Workplace office, int who) {
        String address = address(office, who);
        part(office, "out-of-contact", address)
                .enter("lastContactOn", "2013-11-01")
                .enter("noticedOn", "2013-12-02")
                .enter("searchLog.0.time", "2013-12-02 09:00")
                .enter("searchLog.0.way", "电话")
                .enter("searchLog.0.by", "示范民警")
                .enter("searchLog.0.finding", "无人接听")
                .send();
        office.openOnDuty(address).press("登记失联").send();
        assertThat(office.stage()).contains("失去联系");
    }

    private static void ends(Workplace office, String day) {
        office.enter("closedOn", day).enter("closingPaper", "示矫终字1号").send();
    }
}
