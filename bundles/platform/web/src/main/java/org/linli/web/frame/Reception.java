package org.linli.web.frame;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.linli.access.Actor;
import org.linli.access.Purpose;
import org.linli.function.RecordDefinition;
import org.linli.refusal.Refusal;
import org.linli.store.StoreUnavailableException;
import org.linli.web.frame.Routes.Match;
import org.linli.web.http.Answer;
import org.linli.web.http.Assets;
import org.linli.web.http.Call;
import org.linli.web.http.Parameters;
import org.linli.web.words.Days;
import org.linli.web.words.Say;
import org.linli.web.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where every request for a page comes in. */
public final class Reception {
    /** The hidden field that brings back the session's secret. */
    public static final String SECRET = "_secret";

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final String LANGUAGE = "language";

    private final Platform platform;
    private final Words words;
    private final Desks desks;
    private final AreaNames areas;
    private final AccountNames names;
    private final Routes<OpenPage> open;
    private final Routes<Page> pages;
    private final ErrorPages errors;
    private final PurposePrompt prompt;

    public Reception(
            Platform platform,
            Words words,
            Desks desks,
            AreaNames areas,
            AccountNames names,
            Frames frames,
            Views views,
            Routes<OpenPage> open,
            Routes<Page> pages) {
        this.platform = platform;
        this.words = words;
        this.desks = desks;
        this.areas = areas;
        this.names = names;
        this.open = open;
        this.pages = pages;
        this.errors = new ErrorPages(platform, frames, views);
        this.prompt = new PurposePrompt(frames, views);
    }

    public Answer answer(Call call) {
        if (call.path().startsWith("/static/")) {
            return Assets.answer(call.path());
        }
        Say say = words.in(spoken(call));
        Answer answer;
        try {
            answer = decide(call, say);
        } catch (Refusal refused) {
            answer = errors.refused(call, say, refused);
        } catch (StoreUnavailableException away) {
            LOG.warn("the store is away", away);
            keepTyped(call);
            answer = errors.unavailable(call, say);
        } catch (RuntimeException | Error broken) {
            // The one boundary: whatever cannot happen is logged whole, and the visitor gets a
            // number.
            String number = errors.number();
            LOG.error("failure {} at {} {}", number, call.method(), call.path(), broken);
            keepTyped(call);
            answer = errors.failed(call, say, number);
        }
        return answer.with("Cache-Control", "no-store");
    }

    /** For a request that is no form, is too large or names a file too long: 400, 413, 431. */
    public Answer unreadable(Call call, int status) {
        Say say = words.in(spoken(call));
        return errors.simple(call, say, status, Integer.toString(status))
                .with("Cache-Control", "no-store");
    }

    private Answer decide(Call call, Say say) {
        if (call.isPost() && call.isFromElsewhere()) {
            return errors.simple(call, say, 403, "elsewhere");
        }
        Optional<Match<OpenPage>> free = open.find(call.method(), call.path());
        if (free.isPresent()) {
            return free.get().page().answer(call, say);
        }
        Optional<Match<Page>> found = pages.find(call.method(), call.path());
        if (found.isEmpty()) {
            Set<String> others = pages.methods(call.path());
            return others.isEmpty()
                    ? errors.refused(call, say, new Refusal("SYS-404", null))
                    : errors.simple(call, say, 405, "405").with("Allow", Routes.allow(others));
        }
        String token = call.cookie(SessionCookie.NAME).orElse("");
        Optional<Actor> holder =
                token.isEmpty()
                        ? Optional.empty()
                        : platform.accounts().holder(token, say.language());
        return holder.isEmpty()
                ? toSignIn(call, token)
                : signedIn(call, say, found.get(), token, holder.get());
    }

    private Answer signedIn(Call call, Say say, Match<Page> match, String token, Actor actor) {
        boolean mustChoose = platform.accounts().mustChoosePassword(token);
        if (mustChoose && !call.path().equals("/password") && !call.path().equals("/sign-out")) {
            return Answer.seeOther("/password");
        }
        String secret = platform.accounts().formSecret(token);
        if (call.isPost() && !same(secret, call.form().text(SECRET))) {
            keepTyped(call);
            return errors.simple(call, say, 403, "form");
        }
        Visit visit =
                new Visit(
                        call,
                        match.places(),
                        actor,
                        token,
                        secret,
                        desks.of(token, actor.account()),
                        desks,
                        platform,
                        areas,
                        names,
                        say,
                        new Days(say, platform.today()));
        statedInAddress(visit);
        try {
            return match.page().answer(visit);
        } catch (Refusal refused) {
            Optional<RecordDefinition<?>> type = typeOf(visit);
            if (refused.code().equals("SYS-428") && type.isPresent()) {
                keepTyped(call);
                return prompt.ask(visit, type.get());
            }
            if (call.isPost() && match.places().containsKey("type") && type.isEmpty()) {
                // Its function was switched off while the form was being filled in.
                keepTyped(call);
                return errors.simple(call, say, 404, "off");
            }
            throw refused;
        }
    }

    /** The way from a duty to its form states the purpose: a duty is what it is for. */
    private void statedInAddress(Visit visit) {
        Optional<Purpose> stated = visit.query().constant(Purpose.class, "purpose");
        if (stated.isEmpty()) {
            stated = visit.form().constant(Purpose.class, "_purpose");
        }
        Optional<RecordDefinition<?>> type = typeOf(visit);
        if (stated.isPresent() && type.isPresent()) {
            visit.stated(type.get(), stated.get());
        }
    }

    private Optional<RecordDefinition<?>> typeOf(Visit visit) {
        String type = visit.places().get("type");
        return type == null ? Optional.empty() : platform.functions().record(type);
    }

    private Answer toSignIn(Call call, String token) {
        if (call.isPartial()) {
            return Answer.empty(401).with("HX-Redirect", "/sign-in");
        }
        keepTyped(call);
        String to = call.isPost() ? call.path() : call.address();
        String ended = token.isEmpty() ? "" : "&ended=1";
        String address = "/sign-in?to=" + Parameters.encoded(to) + ended;
        return SessionCookie.clear(Answer.seeOther(address), call);
    }

    /** What was typed waits for its account, so that it comes back with the form. */
    private void keepTyped(Call call) {
        if (call.isPost() && !call.path().equals("/password")) {
            call.cookie(SessionCookie.NAME)
                    .ifPresent(token -> desks.keep(token, call.path(), call.form()));
        }
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static Locale spoken(Call call) {
        return call.cookie(LANGUAGE).orElse("").equals("en") ? Words.EN : Words.ZH;
    }
}
