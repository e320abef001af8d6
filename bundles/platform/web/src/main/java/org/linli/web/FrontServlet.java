package org.linli.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.linli.web.http.Answer;
import org.linli.web.http.Call;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The only servlet: turns a request into a value, and an answer into bytes. */
final class FrontServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FrontServlet.class);

    /** Of every answer. Nothing is loaded from outside, nothing runs that stands within a page. */
    private static final Map<String, String> ALWAYS =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                            + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                            + " frame-ancestors 'none'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    "Referrer-Policy",
                    "same-origin",
                    "Cross-Origin-Opener-Policy",
                    "same-origin",
                    "Permissions-Policy",
                    "camera=(), microphone=(), geolocation=()");

    private final transient Web web;
    private final transient RequestReader reader;

    FrontServlet(Web web) {
        this.web = web;
        this.reader = new RequestReader(web.platform(), web.desks());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Call head = reader.head(request);
        Answer answer;
        Call call = head;
        try {
            call = reader.whole(request, head);
            answer = answer(call);
        } catch (RequestReader.UnreadableException unreadable) {
            answer = web.unreadable(head, unreadable.status());
        } finally {
            call.discardUploads();
        }
        try {
            send(request, response, answer);
        } catch (IOException gone) {
            // The reader has left before the end of the page: nobody is there to be told.
            LOG.debug("answer not taken", gone);
        }
    }

    /** A page must not lose a function between the question whether it is on and the use of it. */
    private Answer answer(Call call) {
        return web.platform().functions().steadily(() -> web.answer(call));
    }

    private static void send(
            HttpServletRequest request, HttpServletResponse response, Answer answer)
            throws IOException {
        response.setStatus(answer.status());
        ALWAYS.forEach(response::setHeader);
        answer.headers().forEach(response::setHeader);
        if (request.getMethod().equals("HEAD") || answer.status() == 204) {
            return;
        }
        boolean packs =
                packs(answer.header("Content-Type"))
                        && String.valueOf(request.getHeader("Accept-Encoding")).contains("gzip");
        if (!packs) {
            answer.writeTo(response.getOutputStream());
            return;
        }
        response.setHeader("Content-Encoding", "gzip");
        response.setHeader("Vary", "Accept-Encoding");
        try (OutputStream packed = new GZIPOutputStream(response.getOutputStream(), 8192)) {
            answer.writeTo(packed);
        }
    }

    private static boolean packs(String type) {
        return type.startsWith("text/") || type.contains("json") || type.contains("svg");
    }
}
