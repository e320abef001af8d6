package org.linli.web.rest;

import java.util.Map;
import java.util.Optional;
import org.linli.access.Actor;
import org.linli.access.Purpose;
import org.linli.function.RecordDefinition;
import org.linli.refusal.Refusal;
import org.linli.store.StoreUnavailableException;
import org.linli.web.frame.AccountNames;
import org.linli.web.frame.AreaNames;
import org.linli.web.frame.Desk;
import org.linli.web.frame.Desks;
import org.linli.web.frame.ErrorPages;
import org.linli.web.frame.Page;
import org.linli.web.frame.Platform;
import org.linli.web.frame.Routes;
import org.linli.web.frame.Routes.Match;
import org.linli.web.frame.Visit;
import org.linli.web.http.Answer;
import org.linli.web.http.Call;
import org.linli.web.record.Download;
import org.linli.web.words.Days;
import org.linli.web.words.Say;
import org.linli.web.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where every request of a program comes in. */
public final class Api {
    public static final String ROOT = "/api/v1";

    private static final String RECORD = "/records/{type}/{id}";
    private static final Logger LOG = LoggerFactory.getLogger(Api.class);
    private static final String BEARER = "Bearer ";

    private final Platform platform;
    private final Words words;
    private final Desks desks;
    private final AreaNames areas;
    private final AccountNames names;
    private final Routes<Page> routes;

    /** The one resource that asks for no session: it begins one. */
    private final Page signIn = visit -> signIn(visit.call());

    public Api(Platform platform, Words words, Desks desks, AreaNames areas, AccountNames names) {
        this.platform = platform;
        this.words = words;
        this.desks = desks;
        this.areas = areas;
        this.names = names;
        RecordResources records = new RecordResources();
        WorkResources work = new WorkResources();
        this.routes =
                new Routes<Page>()
                        .post(ROOT + "/sessions", signIn)
                        .on("DELETE", ROOT + "/sessions", Asked.only(Api::signOut))
                        .get(ROOT + "/types", Asked.only(new TypeResources()::all))
                        .get(ROOT + "/types/{type}", Asked.only(new TypeResources()::one))
                        .get(ROOT + "/records/{type}", records::list)
                        .post(ROOT + "/records/{type}", Asked.only(records::create))
                        .post(
                                ROOT + "/records/{type}/identification",
                                Asked.only(records::identify))
                        .get(ROOT + RECORD, Asked.only(records::one))
                        .on("PATCH", ROOT + RECORD, Asked.only(records::change))
                        .post(ROOT + RECORD + "/steps/{step}", Asked.only(records::step))
                        .post(ROOT + RECORD + "/verification", Asked.only(records::verify))
                        .post(ROOT + RECORD + "/withdrawal", Asked.only(records::withdraw))
                        .post(ROOT + "/attachments", Asked.only(AttachmentResources::keep, "name"))
                        .get(
                                ROOT + RECORD + "/attachments/{field}/{sha256}",
                                Asked.only(Download::answer))
                        .get(ROOT + "/search", Asked.only(work::search, "q", "station", "limit"))
                        .get(
                                ROOT + "/duties",
                                Asked.only(work::duties, "until", "limit", ListParameters.CURSOR))
                        .get(
                                ROOT + "/figures/{function}/{code}",
                                Asked.only(work::figure, "from", "to", "area", "by"))
                        .post(ROOT + "/figures/{function}/{code}", WorkResources::typed)
                        .on("PUT", ROOT + "/figures/{function}/{code}", WorkResources::typed)
                        .on("PATCH", ROOT + "/figures/{function}/{code}", WorkResources::typed);
    }

    public Answer answer(Call call) {
        Answer answer = attempted(call).with("Cache-Control", "no-store");
        return answer.status() == 405
                ? answer.with("Allow", Routes.allow(routes.methods(call.path())))
                : answer;
    }

    private Answer attempted(Call call) {
        Say say = spoken(call);
        Optional<Match<Page>> match = routes.find(call.method(), call.path());
        try {
            return decide(call, say, match);
        } catch (Refusal refused) {
            Optional<RecordDefinition<?>> type =
                    match.map(m -> m.places().get("type")).flatMap(platform.functions()::record);
            Answer answer = ApiProblems.answer(say, refused, type.orElse(null));
            return answer.status() == 401 ? answer.with("WWW-Authenticate", "Bearer") : answer;
        } catch (StoreUnavailableException away) {
            LOG.warn("the store is away", away);
            return ApiProblems.answer(
                    say, ErrorPages.unavailable(platform.station().hasRoom()), null);
        } catch (RuntimeException | Error broken) {
            // The boundary of the API: logged whole, answered with a number to quote.
            String number =
                    Long.toString(platform.clock().millis(), 36).toUpperCase(java.util.Locale.ROOT);
            LOG.error("failure {} at {} {}", number, call.method(), call.path(), broken);
            return ApiProblems.failed(say, number);
        }
    }

    /** For a request that is too large, no JSON, or of another type. */
    public Answer unreadable(Call call, int status) {
        return ApiProblems.answer(spoken(call), new Refusal("API-" + status, null), null);
    }

    private Say spoken(Call call) {
        boolean english = call.header("accept-language").orElse("zh").startsWith("en");
        return words.in(english ? Words.EN : Words.ZH);
    }

    private Answer decide(Call call, Say say, Optional<Match<Page>> match) {
        Match<Page> found =
                match.orElseThrow(
                        () ->
                                new Refusal(
                                        routes.methods(call.path()).isEmpty()
                                                ? "SYS-404"
                                                : "API-405",
                                        null));
        if (found.page() == signIn) {
            return signIn(call);
        }
        String token = token(call);
        Optional<Actor> holder =
                token.isEmpty()
                        ? Optional.empty()
                        : platform.accounts().holder(token, say.language());
        Actor actor = holder.orElseThrow(() -> new Refusal("API-401", null));
        if (platform.accounts().mustChoosePassword(token)) {
            throw new Refusal("API-403", null);
        }
        return found.page().answer(visit(call, say, found, token, actor));
    }

    /** The session that a program shows; empty if it shows none. */
    public static String token(Call call) {
        return call.header("authorization")
                .filter(h -> h.startsWith(BEARER))
                .map(h -> h.substring(BEARER.length()).strip())
                .orElse("");
    }

    /** The purpose holds for one request: a program states it each time. */
    private Visit visit(Call call, Say say, Match<Page> found, String token, Actor actor) {
        Optional<Purpose> purpose = call.header("linli-purpose").flatMap(Api::purpose);
        Actor stated = actor.withPurpose(purpose.orElse(null));
        Visit visit =
                new Visit(
                        call,
                        found.places(),
                        stated,
                        token,
                        "",
                        Desk.forOneRequest(actor.account(), platform.clock()),
                        desks,
                        platform,
                        areas,
                        names,
                        say,
                        new Days(say, platform.today()));
        if (purpose.isPresent()) {
            for (var function : platform.functions().enabled()) {
                function.records().forEach(t -> visit.stated(t, purpose.get()));
            }
        }
        return visit;
    }

    private static Optional<Purpose> purpose(String text) {
        for (Purpose purpose : Purpose.values()) {
            if (purpose.name().equals(text)) {
                return Optional.of(purpose);
            }
        }
        return Optional.empty();
    }

    private Answer signIn(Call call) {
        Map<String, ?> body = Json.object(call.body());
        if (!(body.get("account") instanceof String account)
                || !(body.get("password") instanceof String password)
                || body.size() > 2) {
            throw new Refusal("API-400", null);
        }
        String token = platform.accounts().signIn(account, password.toCharArray(), call.terminal());
        return json(201, Map.of("token", token));
    }

    private static Answer signOut(Visit visit) {
        visit.platform().accounts().signOut(visit.token());
        return Answer.empty(204);
    }

    static Answer json(int status, Object value) {
        return Answer.text(status, "application/json; charset=utf-8", Json.text(value));
    }
}
