package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OpenStation.class)
class SensitiveRecordsTest {

    @Test
    void a_list_of_corrections_asks_why_and_the_auditor_reads_the_answer(Station station) {
        try (Workplace leader = station.anew(Colleague.LEADER)) {
            Response answer = leader.open("/records/correction-case");
            assertThat(answer.status()).isEqualTo(428);
            assertThat(leader.read()).contains("请先填写查阅事由", "SYS-428");
            leader.choose("purpose", "CHECK").send();
            assertThat(leader.title()).contains("矫正个案");
        }
        try (Workplace auditor = station.of(Colleague.AUDITOR)) {
            auditor.open("/audit?account=leader&act=LISTED");
            assertThat(auditor.find("tbody tr").first().innerText()).contains("查看列表", "矫正个案", "核查");
        }
    }

    @Test
    void the_officer_of_another_segment_is_told_that_there_is_no_such_record(Station station) {
        String address;
        try (Workplace leader = station.of(Colleague.LEADER)) {
            leader.openOnDuty("/records/correction-case");
            address =
                    leader.find("tbody tr:has(td:text-matches('(第 ?9|09)')) a[data-row]")
                            .first()
                            .getAttribute("href");
        }
        try (Workplace neighbour = station.of(Colleague.NEIGHBOUR)) {
            neighbour.openOnDuty(address);
            assertThat(neighbour.read()).contains("没有这个页面或记录", "SYS-404");
            neighbour.inEnglish().open(address);
            assertThat(neighbour.read()).contains("No such page or record");
        }
    }

    @Test
    void an_administrator_and_an_auditor_see_no_records_at_all(Station station) {
        for (Colleague one : new Colleague[] {Colleague.ADMIN, Colleague.AUDITOR}) {
            try (Workplace at = station.of(one)) {
                at.open("/");
                assertThat(at.find("nav.nav").innerText()).doesNotContain("人员\n", "矫正", "查找");
                assertThat(at.open("/records/person").status()).isIn(403, 404);
                assertThat(at.open("/search?q=7100").status()).isIn(403, 404);
            }
        }
    }
}
