package org.linli.web.frame;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.access.Purpose;
import org.linli.function.RecordDefinition;
import org.linli.refusal.Refusal;
import org.linli.web.http.Call;
import org.linli.web.http.Parameters;
import org.linli.web.words.Days;
import org.linli.web.words.Say;

/**
 * A request by somebody who is signed in.
 *
 * @param places what stood in the address where the route has a name in braces
 * @param token of the session
 * @param secret every form sends it back
 */
public record Visit(
        Call call,
        Map<String, String> places,
        Actor actor,
        String token,
        String secret,
        Desk desk,
        Desks desks,
        Platform platform,
        AreaNames areas,
        AccountNames names,
        Say say,
        Days days) {

    /**
     * @throws Refusal SYS-404 if the address has no such place
     */
    public String place(String name) {
        String value = places.get(name);
        if (value == null) {
            throw new Refusal("SYS-404", null);
        }
        return value;
    }

    /**
     * What this account had typed here when its session ended or the node failed; handed back once.
     */
    public Optional<Parameters> kept() {
        return desks.takeBack(actor.account(), call.path());
    }

    public Parameters query() {
        return call.query();
    }

    public Parameters form() {
        return call.form();
    }

    /**
     * The visitor with the purpose he stated for the type, if he did. A record and its parts are
     * looked at for one purpose.
     */
    public Actor actorFor(RecordDefinition<?> type) {
        return actor.withPurpose(desk.purposeOf(whole(type).name()));
    }

    public Visit stated(RecordDefinition<?> type, @Nullable Purpose purpose) {
        if (purpose != null) {
            desk.state(whole(type).name(), purpose);
        }
        return this;
    }

    /** The type that this one is part of in the end. */
    private RecordDefinition<?> whole(RecordDefinition<?> type) {
        RecordDefinition<?> whole = type;
        for (int depth = 0; depth < 5; depth++) {
            String link = whole.partOf().orElse(null);
            if (link == null) {
                break;
            }
            Class<?> parent = whole.model().field(link).type();
            if (!platform.functions().keeps(parent.asSubclass(Record.class))) {
                break;
            }
            whole = platform.functions().record(parent.asSubclass(Record.class));
        }
        return whole;
    }
}
