package org.linli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The walks read whole pages, however slowly these arrive, and however late they are asked for. */
@ExtendWith(OpenStation.class)
final class SlowAnswerTest {
    private static final String FORM =
            "<main><form action='/slow'><button class='primary' type='submit'>OK</button></form></main>";
    private static final String LATE =
            "<main><form action='/slow' onsubmit='setTimeout(() => this.submit(), 500); return false'>"
                    + "<button class='primary' type='submit'>OK</button></form></main>";
    private static final String BEGINNING =
            "<!doctype html><title>1</title>" + "<p>…</p>".repeat(2_000);
    private static final String REST =
            "<ul><li class='duty'><strong>回复</strong><span class='due'>10月16日</span></li></ul>";

    @ParameterizedTest
    @ValueSource(strings = {FORM, LATE})
    void what_stands_at_its_end_is_waited_for(String form, Station station) throws IOException {
        HttpServer slow =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slow.createContext("/", exchange -> answer(exchange, form));
        slow.createContext("/slow", exchange -> answer(exchange, BEGINNING, REST));
        slow.start();
        URI address = URI.create("http://127.0.0.1:" + slow.getAddress().getPort());
        try (Workplace officer = station.screen(Look.OFFICE, address)) {
            officer.open(address + "/");
            officer.send();
            assertThat(officer.dueDays("回复")).containsExactly("10月16日");
        } finally {
            slow.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, String... parts) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (String part : parts) {
                out.write(part.getBytes(StandardCharsets.UTF_8));
                out.flush();
                LockSupport.parkNanos(Duration.ofMillis(700).toNanos());
            }
        }
    }
}
