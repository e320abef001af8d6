package org.linli.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files every page needs, held in memory. Their address names their content, so a browser keeps
 * them for ever and fetches changed ones at once.
 */
public final class Assets {
    private static final Map<String, String> TYPES =
            Map.of(
                    "linli.css", "text/css; charset=utf-8",
                    "linli.js", "text/javascript; charset=utf-8",
                    "htmx.min.js", "text/javascript; charset=utf-8",
                    "icons.svg", "image/svg+xml",
                    "favicon.svg", "image/svg+xml",
                    "NOTICE.txt", "text/plain; charset=utf-8");

    /** Icons that serve types of another name. */
    private static final Map<String, String> ALIKE =
            Map.ofEntries(
                    Map.entry("household", "people"),
                    Map.entry("residence", "link"),
                    Map.entry("organisation", "premises"),
                    Map.entry("quarter", "room"),
                    Map.entry("building", "room"),
                    Map.entry("segment", "watch"),
                    Map.entry("police-area", "watch"),
                    Map.entry("staff", "accounts"),
                    Map.entry("calendar-day", "today"),
                    Map.entry("deletion-list", "paper"),
                    Map.entry("duty-term", "clock"),
                    Map.entry("registry", "people"));

    private static final Map<String, byte[]> FILES = read();
    private static final String VERSION = version();
    private static final Set<String> ICONS = icons();

    private Assets() {}

    public static String url(String file) {
        return "/static/" + VERSION + "/" + file;
    }

    /** Address of the first icon that is drawn. */
    public static String icon(String... candidates) {
        for (String name : candidates) {
            String drawn = ALIKE.getOrDefault(name, name);
            if (ICONS.contains(drawn)) {
                return url("icons.svg") + "#" + drawn;
            }
        }
        return url("icons.svg") + "#paper";
    }

    /**
     * The file of a path below {@code /static}; an older version's address is not there any more.
     */
    public static Answer answer(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        byte[] bytes = FILES.get(file);
        if (bytes == null || !path.equals(url(file))) {
            return Answer.empty(404);
        }
        return Answer.file(TYPES.getOrDefault(file, ""), file, out -> out.write(bytes))
                .with("Content-Disposition", "inline")
                .with("Cache-Control", "public, max-age=31536000, immutable");
    }

    private static Map<String, byte[]> read() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : TYPES.keySet().stream().sorted().toList()) {
            try (InputStream in = Assets.class.getResourceAsStream("/static/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("the bundle lacks static/" + name);
                }
                files.put(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static Set<String> icons() {
        String drawn = new String(FILES.getOrDefault("icons.svg", new byte[0]), UTF_8);
        return Pattern.compile("<symbol id=\"([a-z-]+)\"|\\sid=\"([a-z-]+)\"")
                .matcher(drawn)
                .results()
                .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                .collect(Collectors.toSet());
    }

    private static String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            FILES.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
