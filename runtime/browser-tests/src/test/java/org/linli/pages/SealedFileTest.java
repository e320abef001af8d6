package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.pages.Paper.Resident;

/** The life of a minor's file at the screen: educated, sealed, asked for, opened to one person. */
@ExtendWith(OpenStation.class)
class SealedFileTest {
    private static final String SEGMENT = "第9责任段";
    private static final Axe AXE = new Axe();
    private static final LocalDate TODAY = Station.today();
    private static final byte[] PAPER = "%PDF-1.7 示例\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_completed_file_is_there_for_nobody_until_two_persons_open_it_to_one(Station station) {
        Resident minor = station.paper().minorsOf(SEGMENT).getFirst();
        String file = educated(station, minor);
        try (Workplace youth = station.of(Colleague.YOUTH)) {
            youth.openOnDuty(file).press("期满结束");
            youth.enter("completedOn", TODAY.minusDays(3).toString())
                    .enter("summary", "示例：按时上学，表现良好。")
                    .send();
            assertThat(youth.title()).as("sealed by what was just done").contains("矫治教育个案");
            assertThat(youth.find("tbody a[data-row]").count()).isZero();
            isNotThere(youth, file);
            youth.open("/");
            assertThat(youth.read()).doesNotContain("登记完成情况", "帮教走访");
        }
        try (Workplace leader = station.of(Colleague.LEADER)) {
            isNotThere(leader, file);
        }
        String query = asked(station, minor);
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty(query).press("许可");
            examine(leader, "sealed-query-allow");
            leader.enter("decidedOn", TODAY.toString())
                    .enter("reason", "依法许可")
                    .enter("secrecyLetter", "保密承诺书1")
                    .enter("readableUntil", TODAY.plusDays(7).toString())
                    .send();
            assertThat(leader.read()).contains("许可");
        }
        try (Workplace youth = station.of(Colleague.YOUTH)) {
            isNotThere(youth, file);
        }
        try (Workplace auditor = station.of(Colleague.AUDITOR)) {
            auditor.openOnDuty(query).press("复核无误");
            assertThat(auditor.read()).contains("复核确认");
        }
        try (Workplace youth = station.of(Colleague.YOUTH)) {
            youth.openOnDuty(file);
            assertThat(youth.read()).contains("在超市拿走商品");
            examine(youth, "sealed-file-opened");
        }
        try (Workplace leader = station.of(Colleague.LEADER)) {
            isNotThere(leader, file);
        }
    }

    /** A case from the lead to its last measure; answers its address. */
    private static String educated(Station station, Resident minor) {
        String file;
        try (Workplace youth = station.of(Colleague.YOUTH)) {
            file = registered(station, youth, minor);
            examine(youth, "youth-case");
            youth.press("受理调查");
            youth.enter("acceptedOn", TODAY.minusDays(20).toString())
                    .enter("guardianToldOn", TODAY.minusDays(20).toString())
                    .enter("acceptanceForm", "卷宗1")
                    .send();
            Resident guardian = station.paper().adultsOf(SEGMENT).getFirst();
            youth.openOnDuty(file + "/edit")
                    .enter("interviewedOn", TODAY.minusDays(19).toString())
                    .pick("appropriateAdult", guardian.number())
                    .pick("interviewers.0", station.paper().officerOf(SEGMENT))
                    .pick("interviewers.1", station.paper().officerOf("第3责任段"))
                    .send();
            youth.open("/records/youth-measure/new?purpose=DUTY&youthCase=" + id(file));
            youth.choose("kind", "ADMONITION")
                    .enter("decidedOn", TODAY.minusDays(18).toString())
                    .pick("decidedBy", station.paper().officerOf(SEGMENT))
                    .enter("servedOn", TODAY.minusDays(18).toString())
                    .choose("result", "DONE")
                    .enter("resultOn", TODAY.minusDays(18).toString());
            attach(youth, "paper", "决定书.pdf");
            youth.send();
            assertThat(youth.read()).contains("已登记");
        }
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty(file).press("决定矫治教育");
            leader.enter("decidedOn", TODAY.minusDays(18).toString()).send();
            assertThat(leader.find(".stages [aria-current]").innerText()).isEqualTo("矫治教育中");
        }
        return file;
    }

    private static String registered(Station station, Workplace youth, Resident minor) {
        youth.openOnDuty("/records/youth-case/new")
                .pick("minor", minor.number())
                .enter("reportedOn", TODAY.minusDays(20).toString())
                .enter("conductDate", TODAY.minusDays(21).toString())
                .choose("items", "THEFT")
                .enter("facts", "示例：在超市拿走商品")
                .choose("source", "REPORT")
                .pick("guardian", station.paper().adultsOf(SEGMENT).getFirst().number())
                .choose("guardianSituation", "NORMAL")
                .pick("caseOfficer", station.paper().officerOf(SEGMENT));
        examine(youth, "youth-case-new");
        youth.send().onDuty();
        assertThat(youth.read()).contains("已登记", "线索核查");
        return path(youth);
    }

    private static String asked(Station station, Resident minor) {
        try (Workplace youth = station.of(Colleague.YOUTH)) {
            youth.openOnDuty("/records/sealed-query/new")
                    .pick("person", minor.number())
                    .enter("applicantUnit", "示例区人民法院")
                    .choose("applicantKind", "JUDICIAL")
                    .enter("legalBasis", "刑事诉讼法第二百八十六条")
                    .enter("purpose", "审理案件")
                    .enter("scope", "仅限本案")
                    .enter("receivedOn", TODAY.toString());
            attach(youth, "letters", "公函.pdf");
            examine(youth, "sealed-query-new");
            youth.send().onDuty();
            assertThat(youth.read()).contains("已受理").doesNotContain("在超市拿走商品");
            return path(youth);
        }
    }

    private static void attach(Workplace at, String field, String name) {
        at.find("input[name='" + field + ".file']")
                .setInputFiles(new FilePayload(name, "application/pdf", PAPER));
    }

    private static void isNotThere(Workplace at, String address) {
        at.openOnDuty(address);
        assertThat(at.read()).contains("没有这个页面或记录", "SYS-404");
    }

    private static String path(Workplace at) {
        return URI.create(at.page().url()).getPath();
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static void examine(Workplace at, String name) {
        at.shot(Station.screenshots().resolve("pages").resolve(name + ".png"));
        assertThat(AXE.judge(at.page())).as(name).isEmpty();
    }
}
