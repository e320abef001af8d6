package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scenarios 4 and 5 of youth prevention (section 10): what is sealed, and who sees it again. */
@ExtendWith(OpenStation.class)
class SealedFileTest {
    private static final Axe AXE = new Axe();
    private static final String TODAY = Station.today().toString();

    @Test
    void a_sealed_file_answers_as_one_that_is_not_there_until_two_persons_open_it(Station station) {
        String address = completed(station);
        String number;
        try (Workplace officer = station.of(Colleague.JUVENILE)) {
            officer.openOnDuty(address);
            number = officer.find(".page-head .facts-line span").first().innerText();
            assertThat(officer.fact("封存日")).isEqualTo(Station.today().plusDays(3).toString());
            seal(officer, address);
        }
        nobodySees(station, address, number);
        String query = refused(station, number);
        assertThat(query).contains("/records/sealed-query/");
        opened(station, address);
        unsealed(station, address, number);
    }

    /** A case that ran its course and ended today, the end confirmed by the leader. */
    private static String completed(Station station) {
        List<String> men = station.paper().officers("男");
        String address;
        try (Workplace officer = station.of(Colleague.JUVENILE)) {
            address = Minor.J.investigated(station, officer, "2025-03-03", "QUARRELS");
            Minor.heard(officer, address, "2025-03-04", men.get(0), men.get(1));
            Minor.measure(station, officer, address, "ADMONITION", "2025-03-05").send();
        }
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty(address).press("决定矫治教育").enter("decidedOn", "2025-03-05").send();
        }
        try (Workplace officer = station.of(Colleague.JUVENILE)) {
            officer.openOnDuty(address);
            assertThat(officer.read()).contains("尚有措施未填写完成情况。", "YTH-S05");
            officer.follow(".lines a:has-text('训诫')");
            String measure = officer.onDuty().page().url();
            Minor.result(officer, measure, "DONE", "2025-03-05");
            officer.openOnDuty(address).press("期满结束");
            officer.enter("completedOn", TODAY).enter("summary", "表现良好，已复学").send();
            assertThat(officer.stage()).isEqualTo("期满结束");
            assertThat(officer.dueDays("封存档案")).hasSize(1);
            assertThat(AXE.judge(officer.page())).isEmpty();
        }
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty(address).press("复核无误");
            assertThat(leader.read()).contains("复核确认");
        }
        return address;
    }

    private static void seal(Workplace officer, String address) {
        officer.openOnDuty(
                "/records/sealing-notice/new?youthCase=" + address.replaceAll(".*/", ""));
        officer.choose("basis", "CORRECTIVE_EDUCATION")
                .enter("triggerOn", TODAY)
                .enter("sealedOn", TODAY)
                .choose("systems", "LINLI")
                .choose("systems", "CASE_SYSTEM")
                .send();
        assertThat(officer.page().url()).as("no page that would tell").doesNotContain(address);
    }

    private static void nobodySees(Station station, String address, String number) {
        for (Colleague one :
                new Colleague[] {
                    Colleague.JUVENILE, Colleague.LEADER, Colleague.OFFICER, Colleague.AUDITOR
                }) {
            try (Workplace at = station.of(one)) {
                at.openOnDuty(address);
                String sealed = at.read().replaceAll("[2-9A-Z]{4}-\\d{8}-\\d{4}", "");
                at.open(address.replaceAll(".$", "0"));
                String missing = at.read().replaceAll("[2-9A-Z]{4}-\\d{8}-\\d{4}", "");
                assertThat(sealed).as("%s", one).isEqualTo(missing).contains("SYS-404");
            }
        }
        try (Workplace officer = station.of(Colleague.JUVENILE)) {
            officer.openOnDuty("/records/youth-case");
            assertThat(officer.read()).doesNotContain(number);
            officer.open("/search?q=" + number);
            assertThat(officer.read()).doesNotContain("矫治教育个案");
            officer.open("/search?q=" + Minor.J.number());
            officer.follow(".hits a");
            assertThat(officer.read()).doesNotContain("矫治", "封存", number);
        }
    }

    /** A company asks; the leader can only refuse, and the auditor confirms. */
    private static String refused(Station station, String number) {
        String query;
        try (Workplace officer = station.of(Colleague.JUVENILE)) {
            ask(officer, "示范公司", "OTHERS", "就业审查").send();
            assertThat(officer.errorAt("letters")).contains("GEN-V04");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.attach("letters").send().onDuty();
            query = officer.page().url();
            assertThat(officer.stage()).isEqualTo("已受理");
            assertThat(officer.dueDays("答复查询")).hasSize(1);
            assertThat(officer.read()).doesNotContain(number);
        }
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty(query);
            assertThat(leader.read()).contains("该查询不符合法律规定的范围，不予许可。", "YTH-V10");
            leader.press("不许可").enter("decidedOn", TODAY).enter("reason", "不符合法律规定的范围").send();
            assertThat(leader.stage()).contains("不许可");
            leader.find("header details.menu summary:has-text('打印')").click();
            leader.follow(".menu-body a:has-text('不许可查询决定书')");
            assertThat(leader.read()).contains("示范公司").doesNotContain(Minor.J.name());
            leader.shot(Station.screenshots().resolve("refusal-of-a-query.png"));
        }
        confirm(station, "封存记录查询", "示范公司");
        return query;
    }

    private static void opened(Station station, String address) {
        String query;
        try (Workplace officer = station.of(Colleague.JUVENILE)) {
            ask(officer, "示范区人民法院", "JUDICIAL", "审理另案").attach("letters").send().onDuty();
            query = officer.page().url();
        }
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty(query).press("许可");
            leader.enter("decidedOn", TODAY)
                    .enter("reason", "依法许可")
                    .enter("secrecyLetter", "保密承诺书 1")
                    .enter("readableUntil", TODAY)
                    .send();
            assertThat(leader.read()).contains("最近一步等待审计员复核");
            assertThat(AXE.judge(leader.page())).isEmpty();
        }
        try (Workplace officer = station.of(Colleague.JUVENILE)) {
            officer.openOnDuty(address);
            assertThat(officer.read()).as("before the second person").contains("SYS-404");
        }
        confirm(station, "封存记录查询", "示范区人民法院");
        read(station, address);
    }

    /** The auditor finds what waits for him in the column of his pages. */
    private static void confirm(Station station, String list, String unit) {
        try (Workplace auditor = station.of(Colleague.AUDITOR)) {
            auditor.open("/");
            auditor.follow("nav.nav a:has-text('" + list + "')");
            auditor.onDuty();
            assertThat(AXE.judge(auditor.page())).isEmpty();
            auditor.follow("tbody tr:has-text('" + unit + "') a[data-row]");
            auditor.onDuty().press("复核无误");
            assertThat(auditor.read()).contains("复核确认");
            assertThat(AXE.judge(auditor.page())).isEmpty();
        }
    }

    private static void read(Station station, String address) {
        try (Workplace officer = station.of(Colleague.JUVENILE)) {
            officer.openOnDuty(address);
            assertThat(officer.read()).contains("在超市拿走商品", "只能看，不能更改");
            assertThat(officer.fact("封存标记")).isEqualTo("已封存");
            assertThat(officer.find("main a[href$='/edit']").count())
                    .as("to read, no more")
                    .isZero();
            assertThat(officer.find("main a[href*='/new?'], main a[href*='/steps/']").count())
                    .isZero();
            assertThat(officer.read()).doesNotContain("作废本记录");
            officer.shot(Station.screenshots().resolve("opened-file.png"));
            assertThat(AXE.judge(officer.page())).isEmpty();
        }
        try (Workplace deputy = station.of(Colleague.DEPUTY)) {
            deputy.openOnDuty(address);
            assertThat(deputy.read()).as("he did not ask").contains("SYS-404");
        }
        try (Workplace auditor = station.of(Colleague.AUDITOR)) {
            auditor.open("/audit?account=juvenile&act=OPENED");
            assertThat(auditor.find("tbody tr").allInnerTexts())
                    .anySatisfy(row -> assertThat(row).contains("矫治教育个案", "YTH-Q-"));
        }
    }

    /** A court's decision takes the seal off, and no other ground. */
    private static void unsealed(Station station, String address, String number) {
        String unsealing;
        try (Workplace officer = station.of(Colleague.JUVENILE)) {
            officer.openOnDuty("/records/unsealing/new");
            officer.enter("caseNumber", number)
                    .choose("ground", "NO_STATUTORY_GROUND")
                    .enter("unsealedOn", TODAY)
                    .attach("decisionPaper")
                    .send();
            assertThat(officer.errorAt("ground")).contains("解除封存须符合法定情形", "YTH-S07");
            officer.choose("ground", "NEW_OVER_5").send().onDuty();
            unsealing = officer.page().url();
        }
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty(unsealing).press("确认").send();
        }
        try (Workplace deputy = station.of(Colleague.DEPUTY)) {
            deputy.openOnDuty(address);
            assertThat(deputy.read()).as("before the second person").contains("SYS-404");
        }
        confirm(station, "解除封存", number);
        try (Workplace deputy = station.of(Colleague.DEPUTY)) {
            deputy.openOnDuty(address);
            assertThat(deputy.read()).contains("在超市拿走商品");
        }
    }

    private static Workplace ask(Workplace officer, String unit, String kind, String why) {
        officer.openOnDuty("/records/sealed-query/new");
        return officer.pick("person", Minor.J.number())
                .enter("applicantUnit", unit)
                .choose("applicantKind", kind)
                .enter("legalBasis", "刑事诉讼法第二百八十六条")
                .enter("purpose", why)
                .enter("scope", "仅本案")
                .enter("receivedOn", TODAY);
    }

    @Test
    void a_certificate_is_issued_within_three_working_days(Station station) {
        try (Workplace officer = station.of(Colleague.JUVENILE)) {
            Minor.enter(officer, Minor.J.asPerson());
            certificate(officer, "2025-09-26", "9月30日");
            certificate(officer, "2025-09-29", "10月10日");
            assertThat(AXE.judge(officer.page())).isEmpty();
        }
    }

    private static void certificate(Workplace officer, String asked, String due) {
        officer.openOnDuty("/records/no-record-certificate/new");
        officer.pick("applicant", Minor.J.number()).enter("receivedOn", asked).send().onDuty();
        assertThat(officer.dueDays("出具证明")).singleElement().asString().contains(due);
    }

    @Test
    void an_officer_of_one_segment_enters_a_query_and_a_court_decision_too(Station station) {
        String query;
        try (Workplace officer = station.of(Colleague.SEGMENT_JUVENILE)) {
            Minor.enter(officer, Minor.J.asPerson());
            ask(officer, "示范区检察院", "JUDICIAL", "核查社区矫正适用").attach("letters").send().onDuty();
            query = officer.page().url();
            assertThat(officer.stage()).isEqualTo("已受理");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.open("/records/sealed-query");
            assertThat(officer.read()).contains("示范区检察院");
            officer.openOnDuty("/records/unsealing/new");
            officer.enter("caseNumber", "YTH-321003001-2026-999999")
                    .choose("ground", "NEW_OVER_5")
                    .enter("unsealedOn", TODAY)
                    .attach("decisionPaper")
                    .send()
                    .onDuty();
            assertThat(officer.read())
                    .as("whether there is such a file is not told")
                    .contains("已登记");
            certificate(officer, "2025-09-26", "9月30日");
        }
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty(query);
            assertThat(leader.read()).contains("示范区检察院", "许可");
        }
    }
}
