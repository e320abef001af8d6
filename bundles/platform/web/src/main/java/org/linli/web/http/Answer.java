package org.linli.web.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back: status, headers and a body that writes itself. */
public final class Answer {
    private final int status;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Body body;

    private Answer(int status, Body body) {
        this.status = status;
        this.body = body;
    }

    public static Answer page(int status, String html) {
        return text(status, "text/html; charset=utf-8", html);
    }

    public static Answer text(int status, String type, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new Answer(status, out -> out.write(bytes)).with("Content-Type", type);
    }

    /** After a form: the browser fetches the other page, and reloading it repeats nothing. */
    public static Answer seeOther(String path) {
        return new Answer(303, out -> {}).with("Location", path);
    }

    public static Answer empty(int status) {
        return new Answer(status, out -> {});
    }

    /** A file to be saved; written piece by piece. */
    public static Answer file(String type, String name, Body body) {
        return new Answer(200, body)
                .with("Content-Type", type)
                .with(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + Parameters.encoded(name).replace("+", "%20"));
    }

    public Answer with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public void writeTo(OutputStream out) throws IOException {
        body.write(out);
    }

    /** Writes the content of an answer. */
    @FunctionalInterface
    public interface Body {
        void write(OutputStream out) throws IOException;
    }
}
