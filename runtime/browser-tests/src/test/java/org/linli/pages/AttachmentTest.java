package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A decision with its scanned paper: sent, kept over a mistake, fetched again. */
@ExtendWith(OpenStation.class)
class AttachmentTest {
    private static final Axe AXE = new Axe();
    private static final byte[] PAPER =
            "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    private static void send(Workplace at, String name, byte[] content) {
        at.find("input[name='paper.file']")
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
    }

    private static void decide(Station station, Look look, int resident) throws IOException {
        String file = "SJ-A-00" + resident;
        String address;
        try (Workplace officer = station.of(Colleague.OFFICER)) {
            address =
                    new NewCase(station, station.paper().adultsOf("第9责任段").get(resident), file)
                            .register(officer);
        }
        try (Workplace officer = station.of(Colleague.OFFICER, look)) {
            officer.openOnDuty(address);
            String id = address.substring(address.lastIndexOf('/') + 1);
            officer.open("/records/conduct-decision/new?purpose=DUTY&correctionCase=" + id);
            officer.choose("kind", "ADMONITION")
                    .choose("ground", "LATE_REPORT")
                    .enter("decidedOn", "2025-04-01")
                    .enter("servedOn", "2025-04-02");
            send(officer, "训诫决定书.exe", "MZ".getBytes(StandardCharsets.UTF_8));
            officer.send();
            assertThat(officer.errorAt("paper")).contains("训诫决定书.exe", "无法接收", "ATT-003");

            send(officer, "训诫决定书.pdf", PAPER);
            officer.send();
            assertThat(officer.errorAt("document")).contains("VAL-001");
            assertThat(officer.read()).contains("训诫决定书.pdf (1 KB)");
            assertThat(AXE.judge(officer.page())).isEmpty();

            officer.enter("document", "（2025）示矫训1号").send();
            assertThat(officer.read()).contains("已登记");
            officer.follow(".lines a:has-text('训诫')");
            officer.onDuty();
            if (officer.find("a[href*='reveal?field=paper']").count() > 0) {
                officer.follow("a[href*='reveal?field=paper']");
                officer.choose("purpose", "DUTY").send();
            }
            Download fetched =
                    officer.page()
                            .waitForDownload(
                                    () -> officer.find("a[href*='/files/paper/']").click());
            assertThat(fetched.suggestedFilename()).isEqualTo("训诫决定书.pdf");
            assertThat(Files.readAllBytes(fetched.path())).isEqualTo(PAPER);
            assertThat(AXE.judge(officer.page())).isEmpty();
        }
    }

    @Test
    void a_paper_is_sent_kept_over_a_mistake_and_fetched_again(Station station) throws IOException {
        decide(station, Look.OFFICE, 7);
        try (Workplace auditor = station.of(Colleague.AUDITOR)) {
            auditor.open("/audit?account=officer&act=EXPORTED");
            assertThat(auditor.find("tbody tr").first().innerText()).contains("考核奖惩");
        }
    }

    @Test
    void the_same_on_a_phone(Station station) throws IOException {
        decide(station, Look.PHONE, 8);
    }
}
