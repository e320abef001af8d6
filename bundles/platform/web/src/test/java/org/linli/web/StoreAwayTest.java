package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.web.standin.Browser;
import org.linli.web.standin.Browser.Page;
import org.linli.web.standin.SimpleStation;

/** Nothing can be written: page and program say so, why, and what to do. */
class StoreAwayTest {
    private static final String NEW_READER =
            "{\"name\":\"周志远\",\"idNumber\":\"71000319950315996X\",\"born\":\"1995-03-15\"}";

    /** A file system that never has room. */
    private static final Path FULL = Path.of("/proc");

    @TempDir Path folder;

    /** Sends something to be kept when the data folder has come to lie elsewhere. */
    private Page sent(Path data) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("data"), folder);
        SimpleStation station = new SimpleStation(link);
        station.records.away = true;
        try (Web web = new Web(station.platform())) {
            Files.delete(link);
            Files.createSymbolicLink(link, data);
            Browser program = new Browser(web);
            String session =
                    program.api(
                                    "POST",
                                    "/api/v1/sessions",
                                    "{\"account\":\"officer\",\"password\":\"officer\"}")
                            .html();
            String token = session.replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
            program.sending("authorization", "Bearer " + token).sending("linli-purpose", "DUTY");
            return program.api("POST", "/api/v1/records/reader", NEW_READER);
        } finally {
            Files.delete(link);
        }
    }

    @Test
    void a_program_is_told_that_the_disk_is_full() throws IOException {
        assumeTrue(Files.isDirectory(FULL));
        Page page = sent(FULL);

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.answer().header("Content-Type")).startsWith("application/problem+json");
        assertThat(page.html())
                .contains("\"code\":\"SYS-080\"", "\"zh\":\"本站的磁盘已满，没有保存")
                .contains("\"en\":\"The disk of the station is full and nothing was saved");
    }

    @Test
    void and_of_any_other_reason_that_nothing_was_written() throws IOException {
        Page page = sent(folder);

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.html())
                .contains("\"code\":\"SYS-081\"", "\"zh\":\"暂时不能读写数据", "\"en\":\"Data cannot");
    }
}
