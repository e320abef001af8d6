package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is stopped on the spot is noted without a name (youth prevention, sections 3.1 and 8). */
@ExtendWith(OpenStation.class)
class BadBehaviourNoteTest {
    private static final Axe AXE = new Axe();

    @Test
    void a_note_holds_nobodys_name(Station station) {
        String day = Station.today().toString();
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.openOnDuty("/records/bad-behaviour-note/new");
            assertThat(
                            officer.find("main form [name^='person'], main form [name^='minor.']")
                                    .count())
                    .isZero();
            officer.pick("segment", "第9责任段")
                    .enter("seenOn", day + " 00:05")
                    .choose("item", "SMOKING_DRINKING")
                    .enter("minorInitials", "王小明")
                    .choose("schoolTold", "yes")
                    .choose("action", "STOPPED")
                    .send();
            assertThat(officer.errorAt("minorInitials")).contains("不得填写身份信息", "YTH-V03");
            assertThat(officer.errorAt("schoolTold")).contains("监护人知情", "YTH-V17");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.inEnglish().send();
            assertThat(officer.errorAt("minorInitials"))
                    .contains("A note may not contain identity data");
            officer.inChinese().enter("minorInitials", "王男").send();
            officer.choose("guardianTold", "yes").send().onDuty();
            assertThat(officer.read()).contains("王男", "吸烟、饮酒");
            assertThat(officer.dueDays("制止并通知监护人")).isEmpty();
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.shot(Station.screenshots().resolve("bad-behaviour-note.png"));
        }
        othersSeeNoNotes(station);
    }

    private static void othersSeeNoNotes(Station station) {
        try (Workplace neighbour = station.of(Colleague.NEIGHBOUR)) {
            neighbour.openOnDuty("/records/bad-behaviour-note");
            assertThat(neighbour.read()).doesNotContain("王男", "吸烟");
        }
        for (Colleague one : new Colleague[] {Colleague.ASSISTANT, Colleague.CLERK}) {
            try (Workplace at = station.of(one)) {
                at.open("/");
                assertThat(at.find("nav.nav").innerText()).doesNotContain("不良行为提醒", "矫治教育个案");
                assertThat(at.open("/records/bad-behaviour-note").status()).isIn(403, 404);
                assertThat(at.open("/records/youth-case").status()).isIn(403, 404);
            }
        }
    }

    @Test
    void a_child_is_handed_over_on_a_paper_that_gives_no_reason(Station station) {
        String day = Station.today().toString();
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            officer.openOnDuty("/records/protection/new");
            officer.pick("segment", "第9责任段")
                    .enter("foundOn", day + " 00:01")
                    .enter("place", "文昌社区公园")
                    .choose("condition", "RUNAWAY")
                    .choose("handedTo", "GUARDIAN")
                    .enter("handedOn", day + " 00:04")
                    .send();
            assertThat(officer.errorAt("guardianCalledOn")).contains("VAL-001");
            officer.enter("guardianCalledOn", day + " 00:02").send().onDuty();
            assertThat(officer.dueDays("护送并移交")).isEmpty();
            officer.find("header details.menu summary:has-text('打印')").click();
            officer.follow(".menu-body a:has-text('护送交接单')");
            assertThat(officer.read()).contains("文昌社区公园", "监护人").doesNotContain("离家出走");
            assertThat(AXE.judge(officer.page())).isEmpty();
            officer.shot(Station.screenshots().resolve("hand-over-paper.png"));
        }
    }
}
