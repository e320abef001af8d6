package org.linli.web.http;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request, read whole but for uploaded files.
 *
 * @param path without the query, beginning with a slash
 * @param query what stands behind the question mark
 * @param form fields of a posted form; empty otherwise
 * @param headers by name in lower case
 * @param terminal address of the caller, for the journal
 * @param secure whether it came by https
 * @param body the posted body of a REST request; empty otherwise
 * @param uploads files that came along
 */
public record Call(
        String method,
        String path,
        Parameters query,
        Parameters form,
        Map<String, String> headers,
        Map<String, String> cookies,
        String terminal,
        boolean secure,
        byte[] body,
        List<Upload> uploads) {

    /** The only file, or the first; null if none came. */
    public @Nullable Upload upload() {
        return uploads.isEmpty() ? null : uploads.getFirst();
    }

    /** Deletes the files that nobody took over; called when the request is answered. */
    public void discardUploads() throws IOException {
        for (Upload upload : uploads) {
            Files.deleteIfExists(upload.file());
        }
    }

    public boolean isPost() {
        return method.equals("POST");
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }

    /** Path and query, to come back to. */
    public String address() {
        return path + query.query();
    }

    /** Whether a script asks for a part of a page. */
    public boolean isPartial() {
        return headers.containsKey("hx-request");
    }

    /**
     * Whether the browser says that another site sent it. SameSite keeps the session's cookie from
     * such requests already; this covers the sign-in form, which has no session yet.
     */
    public boolean isFromElsewhere() {
        String site = headers.get("sec-fetch-site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = headers.get("origin");
        String host = headers.get("host");
        return origin != null && host != null && !origin.endsWith("://" + host);
    }
}
