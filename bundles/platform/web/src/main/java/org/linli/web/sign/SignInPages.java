package org.linli.web.sign;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.refusal.Refusal;
import org.linli.web.frame.Addresses;
import org.linli.web.frame.Frame;
import org.linli.web.frame.Frames;
import org.linli.web.frame.OpenPage;
import org.linli.web.frame.Platform;
import org.linli.web.frame.Routes;
import org.linli.web.frame.SessionCookie;
import org.linli.web.frame.Views;
import org.linli.web.http.Answer;
import org.linli.web.http.Call;
import org.linli.web.words.Say;

/** Signing in, by password or by a link that works once. */
public final class SignInPages {
    private final Platform platform;
    private final Frames frames;
    private final Views views;

    public SignInPages(Platform platform, Frames frames, Views views) {
        this.platform = platform;
        this.frames = frames;
        this.views = views;
    }

    /**
     * @param ended whether a session ended while its holder was away
     * @param error why the last try was refused
     * @param link of one use; null for sign-in by password
     */
    public record View(
            Frame frame,
            String to,
            boolean ended,
            String account,
            @Nullable String error,
            @Nullable String code,
            @Nullable String link) {}

    public Routes<OpenPage> routes() {
        return new Routes<OpenPage>()
                .get("/sign-in", this::ask)
                .post("/sign-in", this::signIn)
                .get("/sign-in/once", this::askOnce)
                .post("/sign-in/once", this::signInOnce)
                .get("/language", SignInPages::language);
    }

    private Answer ask(Call call, Say say) {
        return page(call, say, 200, "", null, null);
    }

    private Answer signIn(Call call, Say say) {
        String account = call.form().text("account").strip();
        try {
            String token =
                    platform.accounts()
                            .signIn(
                                    account,
                                    call.form().text("password").toCharArray(),
                                    call.terminal());
            String to = Addresses.own(call.form().get("to"));
            return SessionCookie.set(Answer.seeOther(to), call, token);
        } catch (Refusal refused) {
            return page(call, say, 422, account, refused, null);
        }
    }

    /** Shows a button and does nothing yet: a preview that fetches the link must not use it up. */
    private Answer askOnce(Call call, Say say) {
        String link = call.query().text("link").strip();
        return link.isEmpty()
                ? usedUp(call, say, new Refusal("ACC-003", null))
                : page(call, say, 200, "", null, link);
    }

    private Answer signInOnce(Call call, Say say) {
        try {
            String token =
                    platform.accounts()
                            .signInOnce(call.form().text("link").strip(), call.terminal());
            boolean choose = platform.accounts().mustChoosePassword(token);
            return SessionCookie.set(Answer.seeOther(choose ? "/password" : "/"), call, token);
        } catch (Refusal refused) {
            return usedUp(call, say, refused);
        }
    }

    private Answer usedUp(Call call, Say say, Refusal refused) {
        return page(call, say, 422, "", refused, "");
    }

    private Answer page(
            Call call,
            Say say,
            int status,
            String account,
            @Nullable Refusal refused,
            @Nullable String link) {
        String title = say.say("sign-in.title", "station", frames.stationName(say));
        String to = Optional.ofNullable(call.form().get("to")).orElse(call.query().text("to"));
        View view =
                new View(
                        frames.alone(call, say, title),
                        Addresses.own(to),
                        call.query().has("ended") || call.form().has("ended"),
                        account,
                        refused == null ? null : say.refusal(refused),
                        refused == null ? null : refused.code(),
                        link);
        return views.page(status, "sign-in", view);
    }

    private static Answer language(Call call, Say say) {
        String to = "en".equals(call.query().get("to")) ? "en" : "zh-CN";
        return Answer.seeOther(Addresses.own(call.query().get("back")))
                .with("Set-Cookie", "language=" + to + "; Path=/; Max-Age=31536000; SameSite=Lax");
    }
}
