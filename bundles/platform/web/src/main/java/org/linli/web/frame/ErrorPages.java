package org.linli.web.frame;

import java.security.SecureRandom;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.refusal.Refusal;
import org.linli.web.http.Answer;
import org.linli.web.http.Call;
import org.linli.web.words.Say;

/** Pages for what could not be done: what happened, what to do, where to go. */
public final class ErrorPages {
    private static final String FULL = "SYS-080";
    private static final String AWAY = "SYS-081";
    private static final Map<String, Integer> STATUS =
            Map.of(
                    "SYS-403", 403, "SYS-404", 404, "SYS-409", 409, "SYS-428", 428, "SYS-503", 503,
                    "ACC-014", 403, FULL, 503, AWAY, 503);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final Platform platform;
    private final Frames frames;
    private final Views views;
    private final SecureRandom random = new SecureRandom();

    ErrorPages(Platform platform, Frames frames, Views views) {
        this.platform = platform;
        this.frames = frames;
        this.views = views;
    }

    /**
     * @param code small and grey beside the sentences
     * @param back where to go on; null for the front page alone
     */
    public record View(
            Frame frame,
            String title,
            List<String> sentences,
            String code,
            @Nullable String back) {}

    /** HTTP's word for a refusal. */
    public static int status(String code) {
        return STATUS.getOrDefault(code, 422);
    }

    Answer refused(Call call, Say say, Refusal refusal) {
        String code = refusal.code();
        String title =
                say.optional("error." + code + ".title")
                        .orElseGet(() -> say.say("error.refused.title"));
        // The same sentence as everywhere, and then what helps here.
        List<String> sentences =
                Stream.concat(
                                refusal.each().stream().map(say::refusal),
                                say.optional("error." + code + ".help").stream())
                        .toList();
        String back = call.isPost() ? Addresses.own(referrer(call)) : null;
        return page(call, say, status(code), title, sentences, code, back);
    }

    /**
     * @return a page with a number to quote; the number is logged with everything, the page tells
     *     nothing
     */
    Answer failed(Call call, Say say, String number) {
        return page(
                call,
                say,
                500,
                say.say(call.isPost() ? "error.500.title.form" : "error.500.title"),
                List.of(
                        say.say(call.isPost() ? "error.500.form" : "error.500.page"),
                        say.say("error.500.tell", "number", number)),
                say.say("error.number", "number", number),
                call.isPost() ? call.path() : null);
    }

    Answer unavailable(Call call, Say say) {
        Refusal why = unavailable(platform.station().hasRoom());
        return page(
                call,
                say,
                status(why.code()),
                say.say("error." + why.code() + ".title"),
                List.of(say.refusal(why), say.say("error." + why.code() + ".help")),
                why.code(),
                call.isPost() ? call.path() : call.address());
    }

    /**
     * Why nothing can be read or written.
     *
     * @param room whether the disk has any
     */
    public static Refusal unavailable(boolean room) {
        return new Refusal(room ? AWAY : FULL, null);
    }

    Answer simple(Call call, Say say, int status, String key) {
        return page(
                call,
                say,
                status,
                say.say("error." + key + ".title"),
                List.of(say.say("error." + key + ".help")),
                Integer.toString(status),
                call.isPost() ? call.path() : null);
    }

    private Answer page(
            Call call,
            Say say,
            int status,
            String title,
            List<String> sentences,
            String code,
            @Nullable String back) {
        View view = new View(frames.alone(call, say, title), title, sentences, code, back);
        return views.page(status, "error", view);
    }

    private static @Nullable String referrer(Call call) {
        String from = call.header("referer").orElse("");
        int path = from.indexOf('/', from.indexOf("//") + 2);
        return path < 0 ? null : from.substring(path);
    }

    /** Names one failure: short enough to be read out on the telephone. */
    String number() {
        StringBuilder letters = new StringBuilder();
        random.ints(4, 0, LETTERS.length()).forEach(i -> letters.append(LETTERS.charAt(i)));
        return letters + "-" + STAMP.format(ZonedDateTime.now(platform.clock()));
    }
}
