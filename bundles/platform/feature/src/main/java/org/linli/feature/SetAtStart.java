package org.linli.feature;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.linli.access.Actor;
import org.linli.station.Station;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Follows a declared set that has changed while the node stood still. The launcher asks for it when
 * all runs that ran before, and prints what it is told: so the set is examined, and taken back, as
 * a change in the running node is. The two share no class but the JDK's.
 */
@Component(service = Function.class, property = "linli.start=set")
public final class SetAtStart implements Function<Locale, List<String>> {
    private final Switchboard switchboard;
    private final Station station;

    @Activate
    public SetAtStart(@Reference Switchboard switchboard, @Reference Station.Settings settings) {
        this.switchboard = switchboard;
        this.station = settings.station();
    }

    @Override
    public List<String> apply(Locale language) {
        switchboard.followAtStart(set(language));
        return switchboard.troubles(language).stream()
                .map(trouble -> Troubles.sentence(trouble, language))
                .toList();
    }

    private Actor set(Locale language) {
        Actor console = Actor.console(station.code(), language);
        return new Actor(
                "set",
                "set",
                null,
                console.roles(),
                console.jurisdiction(),
                console.channel(),
                null,
                language,
                console.terminal());
    }
}
