package org.linli.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.linli.web.http.Answer;
import org.linli.web.http.Call;
import org.linli.web.http.Upload;
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
        this.reader = new RequestReader(web.platform());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Call head = reader.head(request);
        Answer answer;
        try {
            answer = answered(reader.whole(request, head));
        } catch (RequestReader.UnreadableException unreadable) {
            answer = web.unreadable(head, unreadable.status());
        }
        try {
            send(request, response, answer);
        } catch (IOException gone) {
            // The reader has left before the end of the page: nobody is there to be told.
            LOG.debug("answer not taken", gone);
        }
    }

    /** A file that no page has taken, as of a form that was refused, does not stay on the disk. */
    private Answer answered(Call call) throws IOException {
        try {
            return web.answer(call);
        } finally {
            Upload upload = call.upload();
            if (upload != null) {
                Files.deleteIfExists(upload.file());
            }
        }
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
