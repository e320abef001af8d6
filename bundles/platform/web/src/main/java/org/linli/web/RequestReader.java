package org.linli.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.store.Attachments;
import org.linli.web.frame.Desks;
import org.linli.web.frame.Platform;
import org.linli.web.frame.SessionCookie;
import org.linli.web.http.Call;
import org.linli.web.http.Parameters;
import org.linli.web.http.Upload;
import org.linli.web.rest.Api;

/**
 * Reads a request within its limits: a form of one megabyte, a workbook of fifty and files of
 * records that go to the disk piece by piece and only if somebody who is signed in sends them.
 */
final class RequestReader {
    static final long MOST_UPLOAD = 50L * 1024 * 1024;

    private static final int MOST_FORM = 1024 * 1024;
    private static final long MOST_WAITING = Attachments.MOST_AT_ONCE + MOST_FORM;
    private static final int MOST_FIELDS = 5_000;
    private static final int PIECE = 16 * 1024;
    private static final Set<String> WITH_BODY = Set.of("POST", "PATCH", "PUT", "DELETE");

    private final Platform platform;
    private final Desks desks;

    RequestReader(Platform platform, Desks desks) {
        this.platform = platform;
        this.desks = desks;
    }

    /** The request is larger than allowed, or no form at all. */
    static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;

        UnreadableException(int status) {
            super("unreadable request", null, false, false);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** All but the body. */
    Call head(HttpServletRequest request) {
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        Map<String, String> cookies = new HashMap<>();
        Cookie[] sent = request.getCookies();
        for (Cookie cookie : sent == null ? new Cookie[0] : sent) {
            cookies.put(cookie.getName(), cookie.getValue());
        }
        String servlet = request.getServletPath() == null ? "" : request.getServletPath();
        String info = request.getPathInfo() == null ? "" : request.getPathInfo();
        String path = servlet + info;
        return new Call(
                request.getMethod(),
                path.isEmpty() ? "/" : path,
                lenient(request.getQueryString()),
                Parameters.none(),
                headers,
                cookies,
                request.getRemoteAddr(),
                request.isSecure(),
                new byte[0],
                List.of());
    }

    Call whole(HttpServletRequest request, Call head) throws IOException {
        if (!WITH_BODY.contains(head.method())) {
            return head;
        }
        String type = head.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/form-data")) {
            return uploaded(request, head);
        }
        if (head.path().equals(Api.ROOT + "/attachments")) {
            return attachment(request, head);
        }
        byte[] body = request.getInputStream().readNBytes(MOST_FORM + 1);
        if (body.length > MOST_FORM) {
            throw new UnreadableException(413);
        }
        boolean json = head.path().startsWith("/api/");
        if (json && body.length > 0 && !type.startsWith("application/json")) {
            throw new UnreadableException(415);
        }
        boolean form = !json && type.startsWith("application/x-www-form-urlencoded");
        return with(
                head,
                form ? form(new String(body, StandardCharsets.UTF_8)) : Parameters.none(),
                json ? body : new byte[0],
                List.of());
    }

    private Call uploaded(HttpServletRequest request, Call head) throws IOException {
        boolean takesFiles = head.path().equals("/import") || head.path().startsWith("/records/");
        String token = head.cookie(SessionCookie.NAME).orElse("");
        boolean known = isHeld(token);
        // Whoever was signed in when he began to type gets back what he typed, but not the files.
        boolean typedOnly = desks.knows(token) && request.getContentLengthLong() <= MOST_WAITING;
        if (!takesFiles || (!known && !typedOnly)) {
            return head;
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<Upload> uploads = new ArrayList<>();
        try {
            for (Part part : request.getParts()) {
                String name = part.getSubmittedFileName();
                if (name == null && part.getSize() <= MOST_FORM) {
                    fields.computeIfAbsent(part.getName(), n -> new ArrayList<>()).add(text(part));
                } else if (name != null && !name.isEmpty() && known) {
                    uploads.add(keep(part, name));
                }
            }
        } catch (ServletException | IOException | IllegalStateException unread) {
            // The container says no more than that the parts cannot be read. It gives the head of a
            // part 512 bytes, so what is not too large in all has a name that is too long.
            with(head, Parameters.none(), new byte[0], uploads).discardUploads();
            long sent = request.getContentLengthLong();
            throw new UnreadableException(sent >= 0 && sent <= MOST_UPLOAD ? 431 : 413);
        }
        return with(head, Parameters.of(fields), new byte[0], uploads);
    }

    private boolean isHeld(String token) {
        return !token.isEmpty()
                && platform.accounts().holder(token, Locale.SIMPLIFIED_CHINESE).isPresent();
    }

    private static String text(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    private Upload keep(Part part, String name) throws IOException {
        Path file = unnamed();
        try (InputStream in = part.getInputStream();
                OutputStream out = Files.newOutputStream(file)) {
            in.transferTo(out);
        }
        part.delete();
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return new Upload(part.getName(), plain, file, Files.size(file));
    }

    /** A program sends the file and nothing else; one that is too large is cut off and refused. */
    private Call attachment(HttpServletRequest request, Call head) throws IOException {
        if (!isHeld(Api.token(head))) {
            return head;
        }
        Path file = unnamed();
        cut(request.getInputStream(), Attachments.MOST_BYTES + 1, file);
        String name = head.query().text("name");
        Upload upload = new Upload("", name, file, Files.size(file));
        return with(head, Parameters.none(), new byte[0], List.of(upload));
    }

    /** Piece by piece: ten who send at once must not fill the memory. */
    private static void cut(InputStream in, long most, Path file) throws IOException {
        byte[] piece = new byte[PIECE];
        long left = most;
        try (OutputStream out = Files.newOutputStream(file)) {
            int read = in.read(piece);
            while (read > 0 && left > 0) {
                out.write(piece, 0, (int) Math.min(read, left));
                left -= read;
                read = in.read(piece);
            }
        }
    }

    private Path unnamed() throws IOException {
        Path folder = Files.createDirectories(platform.station().data().resolve("uploads"));
        return Files.createTempFile(folder, "upload", ".part");
    }

    private static Call with(Call head, Parameters form, byte[] body, List<Upload> uploads) {
        return new Call(
                head.method(),
                head.path(),
                head.query(),
                form,
                head.headers(),
                head.cookies(),
                head.terminal(),
                head.secure(),
                body,
                uploads);
    }

    private static Parameters lenient(@Nullable String query) {
        try {
            return form(query == null ? "" : query);
        } catch (UnreadableException garbled) {
            return Parameters.none();
        }
    }

    private static Parameters form(String text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int count = 0;
        for (String pair : text.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            if (++count > MOST_FIELDS) {
                throw new UnreadableException(413);
            }
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value.replace("\r\n", "\n"));
        }
        return Parameters.of(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbled) {
            throw new UnreadableException(400);
        }
    }
}
