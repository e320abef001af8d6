package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.pages.Paper.Resident;

/**
 * What was kept long enough goes, as two persons decide and not before (cross-cutting, section 13).
 */
@ExtendWith(OpenStation.class)
class DeletionListTest {
    private static final String SEGMENT = "第9责任段";
    private static final Axe AXE = new Axe();
    private static final String TODAY = Station.today().toString();

    @Test
    void a_help_file_goes_three_years_after_its_end_and_one_that_is_needed_stays(Station station) {
        String goes = ended(station, 21);
        String stays = ended(station, 22);
        String numberOfStays = number(station, stays);
        station.night("resettlement");
        String list = listed(station, "帮教个案", number(station, goes));

        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.open(list);
            assertThat(leader.title()).contains("帮教个案").doesNotContain("help-case");
            assertThat(leader.read()).contains(numberOfStays).doesNotContain(idOf(stays));
            assertThat(leader.dueDays("审批到期记录的销毁")).hasSize(1);
            assertThat(AXE.judge(leader.page())).isEmpty();
            leader.shot(Station.screenshots().resolve("deletion-list.png"));
            approved(leader, numberOfStays);
            assertThat(leader.stage()).contains("已批准");
            assertThat(leader.read()).contains("最近一步等待审计员复核").doesNotContain("复核无误");
            assertThat(AXE.judge(leader.page())).isEmpty();
        }
        station.night("resettlement");
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.openOnDuty(goes);
            assertThat(officer.fact("帮教结束日期"))
                    .as("one person decides nothing")
                    .isEqualTo("2016-11-19");
        }
        confirmed(station, list);
        station.night("resettlement");
        gone(station, goes);
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.openOnDuty(stays);
            assertThat(officer.fact("帮教结束日期")).isEqualTo("2016-11-19");
        }
        certificate(station, list);
        assertThat(station.node().linli("verify").orFail().exit()).isZero();
    }

    /** The leader marks what has to stay, and says why. */
    private static void approved(Workplace leader, String stays) {
        assertThat(leader.find("a[href$='/edit']").count()).as("no line is changed").isZero();
        leader.press("批准销毁");
        assertThat(leader.read()).contains(stays).doesNotContain("再加几行");
        assertThat(AXE.judge(leader.page())).isEmpty();
        leader.shot(Station.screenshots().resolve("deletion-list-form.png"));
        leader.enter("approvedOn", TODAY);
        leader.find("[name='lines." + lineOf(leader, stays) + ".stays']").check();
        leader.send();
        assertThat(leader.errorAt("note")).contains("有记录继续保留时须说明原因。", "REG-K-03");
        assertThat(AXE.judge(leader.page())).isEmpty();
        leader.enter("note", "正在核查的申诉").send();
    }

    private static int lineOf(Workplace leader, String number) {
        for (int line = 0; line < 200; line++) {
            if (leader.find("[name='lines." + line + ".number']").inputValue().equals(number)) {
                return line;
            }
        }
        throw new AssertionError(number + " is not on the list");
    }

    private static void confirmed(Station station, String list) {
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.open("/");
            assertThat(officer.find("nav.nav").innerText()).doesNotContain("销毁清册");
            assertThat(officer.open(list).status()).isIn(403, 404);
        }
        try (Workplace auditor = station.of(Colleague.AUDITOR)) {
            auditor.open("/");
            auditor.follow("nav.nav a:has-text('销毁清册')");
            assertThat(AXE.judge(auditor.page())).isEmpty();
            auditor.open(list);
            auditor.press("复核无误");
            assertThat(auditor.read()).contains("复核确认");
            assertThat(AXE.judge(auditor.page())).isEmpty();
        }
    }

    /** Not in lists, not by its address, and not among what the auditor reads of it. */
    private static void gone(Station station, String address) {
        try (Workplace leader = station.of(Colleague.LEADER)) {
            station.until(
                    () -> {
                        leader.openOnDuty(address);
                        return leader.read().contains("SYS-404");
                    });
        }
    }

    private static void certificate(Station station, String list) {
        try (Workplace leader = station.of(Colleague.LEADER)) {
            station.until(
                    () -> {
                        leader.open(list);
                        return leader.read().contains("销毁日期");
                    });
            assertThat(leader.fact("销毁日期")).isEqualTo(TODAY);
            leader.find("header details.menu summary:has-text('打印')").click();
            leader.follow(".menu-body a:has-text('销毁证明')");
            assertThat(leader.read()).contains("帮教个案", "正在核查的申诉", TODAY);
            assertThat(AXE.judge(leader.page())).isEmpty();
            leader.shot(Station.screenshots().resolve("destruction-certificate.png"));
        }
    }

    /**
     * Where the leader finds the list of a kind that holds a record, once the night has passed: one
     * of several, for what other nights of the station listed waits beside it.
     */
    private static String listed(Station station, String kind, String number) {
        try (Workplace leader = station.of(Colleague.LEADER)) {
            station.until(
                    () -> {
                        leader.open("/records/deletion-list");
                        return waiting(leader, kind).stream()
                                .anyMatch(list -> holds(leader, list, number));
                    });
            String list = leader.page().url();
            leader.open("/records/deletion-list");
            assertThat(AXE.judge(leader.page())).isEmpty();
            return list;
        }
    }

    private static List<String> waiting(Workplace leader, String kind) {
        String rows = "tbody tr:has-text('" + kind + "'):has-text('待批准') a[data-row]";
        return leader.find(rows).all().stream().map(row -> row.getAttribute("href")).toList();
    }

    private static boolean holds(Workplace leader, String list, String number) {
        leader.open(list);
        return leader.read().contains(number);
    }

    /** The file of somebody whose help ended in 2016, entered late and confirmed. */
    private static String ended(Station station, int resident) {
        Resident subject = station.paper().adultsOf(SEGMENT).get(resident);
        String address;
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.openOnDuty("/records/help-case/new");
            officer.pick("subject", subject.number())
                    .pick("residence", subject.address())
                    .choose("releaseType", "RETL")
                    .choose("helpCategory", "GENERAL")
                    .enter("lateReason", "补录历史档案")
                    .choose("state", "EXPIRED")
                    .enter("releaseDate", "2013-11-20")
                    .send()
                    .onDuty();
            address = officer.page().url();
        }
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty(address).press("复核无误");
            assertThat(leader.stage()).isEqualTo("期满解除");
        }
        return address;
    }

    private static String number(Station station, String address) {
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty(address);
            return leader.find(".page-head .facts-line span").first().innerText();
        }
    }

    private static String idOf(String address) {
        return address.replaceAll(".*/", "");
    }

    @Test
    void tests_go_three_years_after_the_term_and_the_case_keeps_what_it_counted(Station station) {
        List<String> officers = station.paper().officers("男");
        Resident subject = station.paper().adultsOf(SEGMENT).get(24);
        String address;
        String test;
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            address =
                    new NewDrugCase(station, subject, "JD-O-030")
                            .with("orderDate", "2019-03-10")
                            .with("servedOn", "2019-03-10")
                            .with("firstFoundOn", "2019-03-01")
                            .reported(officer, "2019-03-10");
            officer.openOnDuty("/records/drug-test/new?drugCase=" + idOf(address));
            officer.enter("testNumber", "JC-O-0301")
                    .choose("testType", "ON_SITE")
                    .choose("occasion", "REGULAR")
                    .choose("sampleKind", "SALIVA")
                    .enter("sampledAt", "2022-03-01 09:30")
                    .enter("place", "示范警务室")
                    .pick("testers.0", officers.get(0))
                    .pick("testers.1", officers.get(1))
                    .enter("reagentBatch", "SJ-2022")
                    .enter("reagentExpiresOn", "2023-01-01")
                    .choose("result", "NEGATIVE")
                    .enter("informedOn", "2022-03-01")
                    .choose("subjectSigned", "SIGNED")
                    .attach("report")
                    .send();
            officer.openOnDuty(address);
            officer.follow(".lines a:has-text('2022-03-01')");
            test = officer.onDuty().page().url();
        }
        String number = number(station, test);
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty(address).press("解除").enter("closedOn", "2022-03-09").send();
            assertThat(leader.fact("检测资料保存起算日")).isEqualTo("2022-03-09");
            assertThat(AXE.judge(leader.page())).isEmpty();
        }
        station.night("drug-control");
        String list = listed(station, "吸毒检测", number);
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.open(list);
            leader.press("批准销毁").enter("approvedOn", TODAY).send();
        }
        confirmed(station, list);
        station.night("drug-control");
        gone(station, test);
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.openOnDuty(address);
            assertThat(officer.read()).contains(subject.name(), "2019-03-10");
            assertThat(officer.find(".lines a:has-text('2022-03-01')").count()).isZero();
            officer.shot(Station.screenshots().resolve("drug-case-without-tests.png"));
        }
    }
}
