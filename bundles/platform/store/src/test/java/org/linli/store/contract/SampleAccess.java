package org.linli.store.contract;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.function.Lifecycle.Step;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.record.Field;
import org.linli.record.Place;
import org.linli.record.Sensitivity;
import org.linli.refusal.Refusal;

/** Decides as simply as the contract needs: roles of the type, segments of the reader. */
public final class SampleAccess implements Access {
    /** An account to which more than the sensitive fields is hidden. */
    static final String NEWCOMER = "newcomer";

    private static final Set<String> NOT_FOR_NEWCOMERS =
            Set.of("born", "dwelling", "floor", "tenant", "quarter", "subject");

    @Override
    public boolean mayRead(Actor actor, RecordDefinition<?> type) {
        return actor.isSystem() || actor.isAny(type.readers());
    }

    @Override
    public @Nullable Condition area(Actor actor, RecordDefinition<?> type) {
        requirePurpose(actor, type);
        return actor.isSystem() ? null : actor.jurisdiction().condition();
    }

    @Override
    public @Nullable Condition sealed(Actor actor, RecordDefinition<?> type) {
        LocalDate today = LocalDate.now(SampleStation.EVE_OF_SPRING_FESTIVAL);
        Condition sealed = type.sealing().map(s -> s.hiddenFrom(actor, today)).orElse(null);
        Condition own = own(actor, type);
        if (own == null) {
            return sealed;
        }
        return sealed == null ? own.not() : sealed.or(own.not());
    }

    @Override
    public boolean mayIdentify(Actor actor, RecordDefinition<?> type) {
        return type.identification().isPresent() && !mayRead(actor, type);
    }

    @Override
    public @Nullable Condition identifiable(Actor actor, RecordDefinition<?> type) {
        if (!mayIdentify(actor, type)) {
            throw new Refusal("SYS-403", null);
        }
        return actor.jurisdiction().condition();
    }

    @Override
    public void requireRead(Actor actor, RecordDefinition<?> type, Place place) {
        if (!mayRead(actor, type)) {
            throw new Refusal("SYS-404", null);
        }
        requirePurpose(actor, type);
        requireArea(actor, place);
    }

    @Override
    public void requireCreate(Actor actor, RecordDefinition<?> type, Place place) {
        if (!mayCreate(actor, type)) {
            throw new Refusal("SYS-403", null);
        }
        requireArea(actor, place);
    }

    @Override
    public void requireChange(Actor actor, RecordDefinition<?> type, Place place) {
        requireArea(actor, place);
        if (!actor.isSystem() && !actor.isAny(type.editors())) {
            throw new Refusal("SYS-403", null);
        }
    }

    @Override
    public boolean mayCreate(Actor actor, RecordDefinition<?> type) {
        return actor.isSystem() || actor.isAny(type.creators());
    }

    @Override
    public boolean mayChange(Actor actor, RecordDefinition<?> type, Place place) {
        return actor.isAny(type.editors()) && actor.jurisdiction().includes(place);
    }

    @Override
    public boolean mayWithdraw(Actor actor, RecordDefinition<?> type, Place place) {
        return actor.isSystem()
                || (type.withdrawers().isEmpty()
                        ? mayChange(actor, type, place)
                        : actor.isAny(type.withdrawers()));
    }

    @Override
    public boolean mayStep(Actor actor, RecordDefinition<?> type, Step<?> step, Place place) {
        return actor.isSystem()
                || (actor.isAny(step.roles()) && actor.jurisdiction().includes(place));
    }

    @Override
    public Set<String> masked(Actor actor, RecordDefinition<?> type) {
        return actor.isSystem()
                ? Set.of()
                : type.model().fields().stream()
                        .filter(
                                f ->
                                        f.sensitivity() == Sensitivity.SENSITIVE
                                                || (actor.account().equals(NEWCOMER)
                                                        && NOT_FOR_NEWCOMERS.contains(f.name())))
                        .map(Field::name)
                        .collect(Collectors.toSet());
    }

    @Override
    public void requireReveal(Actor actor, RecordDefinition<?> type, String field) {
        if (actor.is(Role.ASSISTANT)) {
            throw new Refusal("SYS-403", field);
        }
        if (actor.purpose() == null) {
            throw new Refusal("SYS-428", field);
        }
    }

    @Override
    public boolean may(Actor actor, Task task) {
        return true;
    }

    private void requirePurpose(Actor actor, RecordDefinition<?> type) {
        if (!mayRead(actor, type)) {
            throw new Refusal("SYS-403", null);
        }
        if (type.model().sensitivity() == Sensitivity.SENSITIVE && actor.purpose() == null) {
            throw new Refusal("SYS-428", null);
        }
    }

    private static void requireArea(Actor actor, Place place) {
        if (!actor.jurisdiction().includes(place)) {
            throw new Refusal("SYS-404", null);
        }
    }
}
