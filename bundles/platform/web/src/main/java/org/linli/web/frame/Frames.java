package org.linli.web.frame;

import java.util.List;
import java.util.stream.Collectors;
import org.linli.access.Access.Task;
import org.linli.access.Actor;
import org.linli.web.http.Call;
import org.linli.web.words.Days;
import org.linli.web.words.Say;

/** Puts the frame around a page. */
public final class Frames {
    private final Platform platform;
    private final Navigation navigation;
    private final AreaNames areas;

    public Frames(Platform platform, AreaNames areas) {
        this.platform = platform;
        this.navigation = new Navigation(platform);
        this.areas = areas;
    }

    /** For somebody who is signed in. */
    public Frame around(Visit visit, String title) {
        Actor actor = visit.actor();
        String roles =
                actor.roles().stream()
                        .sorted()
                        .map(visit.say()::role)
                        .collect(Collectors.joining(visit.say().say("list.comma")));
        return new Frame(
                visit.say(),
                visit.days(),
                title,
                stationName(visit.say()),
                actor.name(),
                roles + visit.say().say("dot") + areas.of(actor.jurisdiction(), visit.say()),
                navigation.of(visit),
                visit.call().isPost() ? "/" : visit.call().address(),
                visit.secret(),
                platform.access().may(actor, Task.SEARCH),
                visit.call().path().equals("/search") ? visit.query().text("q") : "",
                visit.call().isPost() || visit.call().isPartial() ? "" : visit.desk().hear(),
                platform.functionSwitch().developer());
    }

    /** For nobody in particular: sign-in, and errors before it. */
    public Frame alone(Call call, Say say, String title) {
        return new Frame(
                say,
                new Days(say, platform.today()),
                title,
                stationName(say),
                null,
                "",
                List.of(),
                call.isPost() ? "/" : call.address(),
                "",
                false,
                "",
                "",
                platform.functionSwitch().developer());
    }

    public String stationName(Say say) {
        return say.english() ? platform.station().nameEn() : platform.station().name();
    }
}
