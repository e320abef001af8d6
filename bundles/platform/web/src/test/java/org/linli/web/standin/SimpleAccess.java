package org.linli.web.standin;

import java.util.HashSet;
import java.util.Set;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.function.Lifecycle.Step;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.record.Place;
import org.linli.record.Sensitivity;
import org.linli.refusal.Refusal;

/** Decides by the roles of the definition; sensitive types ask for a purpose. */
public final class SimpleAccess implements Access {

    @Override
    public boolean mayRead(Actor actor, RecordDefinition<?> type) {
        return actor.isAny(type.readers());
    }

    @Override
    public Condition area(Actor actor, RecordDefinition<?> type) {
        if (!mayRead(actor, type)) {
            throw new Refusal("SYS-403", null);
        }
        purpose(actor, type);
        return null;
    }

    private static void purpose(Actor actor, RecordDefinition<?> type) {
        if (type.model().sensitivity() == Sensitivity.SENSITIVE && actor.purpose() == null) {
            throw new Refusal("SYS-428", null);
        }
    }

    @Override
    public void requireRead(Actor actor, RecordDefinition<?> type, Place place) {
        if (!mayRead(actor, type) || !actor.jurisdiction().includes(place)) {
            throw new Refusal("SYS-404", null);
        }
        purpose(actor, type);
    }

    @Override
    public void requireCreate(Actor actor, RecordDefinition<?> type, Place place) {
        if (!mayCreate(actor, type)) {
            throw new Refusal("SYS-403", null);
        }
    }

    @Override
    public void requireChange(Actor actor, RecordDefinition<?> type, Place place) {
        if (!mayChange(actor, type, place)) {
            throw new Refusal("SYS-403", null);
        }
    }

    @Override
    public boolean mayCreate(Actor actor, RecordDefinition<?> type) {
        return actor.isAny(type.creators());
    }

    @Override
    public boolean mayChange(Actor actor, RecordDefinition<?> type, Place place) {
        return actor.isAny(type.editors());
    }

    @Override
    public boolean mayWithdraw(Actor actor, RecordDefinition<?> type, Place place) {
        return mayChange(actor, type, place);
    }

    @Override
    public boolean mayStep(Actor actor, RecordDefinition<?> type, Step<?> step, Place place) {
        return actor.isAny(step.roles());
    }

    @Override
    public Set<String> masked(Actor actor, RecordDefinition<?> type) {
        Set<String> masked = new HashSet<>();
        if (type.model().sensitivity() != Sensitivity.SENSITIVE) {
            type.model().fields().stream()
                    .filter(f -> f.sensitivity() == Sensitivity.SENSITIVE)
                    .forEach(f -> masked.add(f.name()));
        }
        return masked;
    }

    @Override
    public void requireReveal(Actor actor, RecordDefinition<?> type, String field) {
        if (!mayRead(actor, type)) {
            throw new Refusal("SYS-403", null);
        }
        if (actor.purpose() == null) {
            throw new Refusal("SYS-428", null);
        }
    }

    @Override
    public boolean may(Actor actor, Task task) {
        return switch (task) {
            case TODAY, SEARCH, STATISTICS -> !actor.is(Role.CITY_IT) && !actor.is(Role.AUDITOR);
            case SEARCH_WHOLE_STATION, EXPORT -> actor.is(Role.STATION_LEADER);
            case IMPORT -> actor.is(Role.REGISTRY_CLERK);
            case FUNCTIONS, ACCOUNTS, HEALTH -> actor.is(Role.CITY_IT);
            case AUDIT -> actor.is(Role.AUDITOR);
        };
    }
}
