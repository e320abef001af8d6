package org.linli.search.index;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.access.Jurisdiction;
import org.linli.access.Role;
import org.linli.function.Lifecycle.Step;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.record.Channel;
import org.linli.record.Place;
import org.linli.record.Sensitivity;
import org.linli.refusal.Refusal;

/** The rules of a station that concern looking for records; the rest is never asked here. */
final class StationRoles implements Access {
    static final String STATION = "321003001";

    static Actor officerOf(String... segments) {
        return actor(Role.BEAT_OFFICER, Jurisdiction.ofSegments(STATION, Set.of(segments)));
    }

    static Actor whole(Role role) {
        return actor(role, Jurisdiction.wholeStation(STATION));
    }

    static Actor actor(Role role, Jurisdiction area) {
        return new Actor(
                "tester",
                "tester",
                null,
                Set.of(role),
                area,
                Channel.COUNTER,
                null,
                Locale.SIMPLIFIED_CHINESE,
                "desk 1");
    }

    @Override
    public boolean mayRead(Actor actor, RecordDefinition<?> type) {
        return actor.isAny(type.readers());
    }

    @Override
    public @Nullable Condition area(Actor actor, RecordDefinition<?> type) {
        Sensitivity sensitivity = type.model().sensitivity();
        boolean asked =
                sensitivity == Sensitivity.SENSITIVE
                        || (actor.is(Role.DUTY_DESK) && sensitivity != Sensitivity.PUBLIC);
        if (asked && actor.purpose() == null) {
            throw new Refusal("SYS-428", null);
        }
        return sensitivity == Sensitivity.PUBLIC ? null : actor.jurisdiction().condition();
    }

    @Override
    public boolean may(Actor actor, Task task) {
        return switch (task) {
            case SEARCH -> !actor.is(Role.CITY_IT);
            case SEARCH_WHOLE_STATION -> !actor.is(Role.ASSISTANT) && !actor.is(Role.CITY_IT);
            default -> throw new UnsupportedOperationException();
        };
    }

    @Override
    public void requireRead(Actor actor, RecordDefinition<?> type, Place place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void requireCreate(Actor actor, RecordDefinition<?> type, Place place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void requireChange(Actor actor, RecordDefinition<?> type, Place place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean mayCreate(Actor actor, RecordDefinition<?> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean mayChange(Actor actor, RecordDefinition<?> type, Place place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean mayWithdraw(Actor actor, RecordDefinition<?> type, Place place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean mayStep(Actor actor, RecordDefinition<?> type, Step<?> step, Place place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<String> masked(Actor actor, RecordDefinition<?> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void requireReveal(Actor actor, RecordDefinition<?> type, String field) {
        throw new UnsupportedOperationException();
    }
}
