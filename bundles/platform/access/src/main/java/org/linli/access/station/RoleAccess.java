package org.linli.access.station;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
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
import org.linli.station.Station;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Decides by role and area: default deny.
 *
 * @see "domain rules, cross-cutting, sections 2 and 11; registry, section 9; corrections, section
 *     8"
 */
@Component
public final class RoleAccess implements Access {
    private static final Set<Role> NO_BUSINESS = Set.of(Role.CITY_IT, Role.AUDITOR, Role.RESIDENT);

    /** Who works with the people of the area; a function's own roles count among them. */
    private static final Set<Role> NO_PERSONS =
            Set.of(
                    Role.CITY_IT,
                    Role.AUDITOR,
                    Role.RESIDENT,
                    Role.COMMITTEE_CLERK,
                    Role.DISTRICT_SUPERVISOR,
                    Role.MEDIATOR);

    private static final Map<Task, Set<Role>> TASKS =
            Map.of(
                    Task.SEARCH_WHOLE_STATION,
                            Set.of(
                                    Role.BEAT_OFFICER,
                                    Role.AREA_LEAD,
                                    Role.STATION_LEADER,
                                    Role.REGISTRY_CLERK,
                                    Role.DUTY_DESK),
                    Task.IMPORT, Set.of(Role.REGISTRY_CLERK, Role.STATION_LEADER),
                    Task.EXPORT, Set.of(Role.REGISTRY_CLERK, Role.STATION_LEADER),
                    Task.FUNCTIONS, Set.of(Role.CITY_IT),
                    Task.ACCOUNTS, Set.of(Role.CITY_IT),
                    Task.HEALTH, Set.of(Role.CITY_IT),
                    Task.AUDIT, Set.of(Role.AUDITOR));

    private final Clock clock;

    @Activate
    public RoleAccess(@Reference Station.Settings node) {
        this(node.station().clock());
    }

    RoleAccess(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean mayRead(Actor actor, RecordDefinition<?> type) {
        return actor.isSystem() || actor.isAny(type.readers());
    }

    @Override
    public @Nullable Condition sealed(Actor actor, RecordDefinition<?> type) {
        Condition sealed =
                type.sealing()
                        .map(sealing -> sealing.hiddenFrom(actor, LocalDate.now(clock)))
                        .orElse(null);
        Condition own = own(actor, type);
        if (own == null) {
            return sealed;
        }
        return sealed == null ? own.not() : sealed.or(own.not());
    }

    @Override
    public @Nullable Condition area(Actor actor, RecordDefinition<?> type) {
        if (actor.isSystem()) {
            return null;
        }
        requireType(actor, type);
        return type.model().sensitivity() == Sensitivity.PUBLIC
                ? null
                : actor.jurisdiction().condition();
    }

    /**
     * A function's own role works with its cases and not with the register; a case names whom it is
     * about, where he lives and who answers for him. What is sensitive, or sealed some day, is not
     * named that way.
     *
     * @see "domain rules, corrections, drug control and resettlement, section 8"
     */
    @Override
    public @Nullable Condition named(Actor actor, RecordDefinition<?> type) {
        boolean met =
                hasOtherThan(actor, Role.CORE)
                        && type.model().sensitivity().compareTo(Sensitivity.SENSITIVE) < 0
                        && type.sealing().isEmpty();
        return met && !mayRead(actor, type) ? null : narrowed(actor, type);
    }

    @Override
    public boolean mayIdentify(Actor actor, RecordDefinition<?> type) {
        return type.identification().isPresent()
                && hasOtherThan(actor, Role.CORE)
                && !mayRead(actor, type);
    }

    @Override
    public @Nullable Condition identifiable(Actor actor, RecordDefinition<?> type) {
        if (!mayIdentify(actor, type)) {
            throw new Refusal("SYS-403", null);
        }
        if (actor.purpose() == null) {
            throw new Refusal("SYS-428", null);
        }
        Condition sealed = sealed(actor, type);
        Condition area =
                type.model().sensitivity() == Sensitivity.PUBLIC
                        ? null
                        : actor.jurisdiction().condition();
        if (sealed == null) {
            return area;
        }
        return area == null ? sealed.not() : area.and(sealed.not());
    }

    @Override
    public void requireRead(Actor actor, RecordDefinition<?> type, Place place) {
        if (actor.isSystem()) {
            return;
        }
        if (!mayRead(actor, type)) {
            throw new Refusal("SYS-404", null);
        }
        requireType(actor, type);
        requirePlace(actor, type, place);
    }

    @Override
    public void requireCreate(Actor actor, RecordDefinition<?> type, Place place) {
        if (!mayCreate(actor, type)) {
            throw new Refusal("SYS-403", null);
        }
        // Nothing is there yet that could be hidden: what is wrong is where it is entered for.
        if (!inArea(actor, type, place)) {
            throw new Refusal("SYS-086", null);
        }
    }

    @Override
    public void requireChange(Actor actor, RecordDefinition<?> type, Place place) {
        if (!actor.isSystem() && !actor.isAny(type.editors())) {
            throw new Refusal("SYS-403", null);
        }
        requirePlace(actor, type, place);
    }

    @Override
    public boolean mayCreate(Actor actor, RecordDefinition<?> type) {
        return actor.isSystem() || actor.isAny(type.creators());
    }

    @Override
    public boolean mayChange(Actor actor, RecordDefinition<?> type, Place place) {
        return actor.isSystem() || (actor.isAny(type.editors()) && inArea(actor, type, place));
    }

    @Override
    public boolean mayWithdraw(Actor actor, RecordDefinition<?> type, Place place) {
        return type.withdrawers().isEmpty()
                ? mayChange(actor, type, place)
                : actor.isSystem()
                        || (actor.isAny(type.withdrawers()) && inArea(actor, type, place));
    }

    @Override
    public boolean mayStep(Actor actor, RecordDefinition<?> type, Step<?> step, Place place) {
        return actor.isSystem() || (actor.isAny(step.roles()) && inArea(actor, type, place));
    }

    @Override
    public Set<String> masked(Actor actor, RecordDefinition<?> type) {
        Set<String> masked = new LinkedHashSet<>();
        if (actor.isSystem()) {
            return masked;
        }
        // A type is opened as a whole, to those who work with it and said why.
        Sensitivity whole = type.model().sensitivity();
        boolean opened = actor.purpose() != null && seesSensitive(actor, type);
        for (Field field : type.model().fields()) {
            Sensitivity needed = field.sensitivity();
            boolean guarded = needed.compareTo(Sensitivity.SENSITIVE) >= 0;
            if (guarded && !(opened && whole.compareTo(needed) >= 0)) {
                masked.add(field.name());
            }
        }
        masked.addAll(type.unseenBy(actor));
        return masked;
    }

    @Override
    public void requireReveal(Actor actor, RecordDefinition<?> type, String field) {
        if (type.model().field(field).sensitivity() == Sensitivity.SEALED) {
            throw new Refusal("SYS-423", field);
        }
        if (!seesSensitive(actor, type) || type.unseenBy(actor).contains(field)) {
            throw new Refusal("SYS-403", field);
        }
        if (actor.purpose() == null) {
            throw new Refusal("SYS-428", field);
        }
    }

    @Override
    public boolean may(Actor actor, Task task) {
        if (actor.isSystem()) {
            return true;
        }
        return switch (task) {
            case TODAY -> hasOtherThan(actor, NO_BUSINESS);
            case SEARCH -> hasOtherThan(actor, NO_PERSONS);
            case STATISTICS -> hasOtherThan(actor, Set.of(Role.CITY_IT, Role.RESIDENT));
            default -> actor.isAny(TASKS.getOrDefault(task, Set.of()));
        };
    }

    private void requireType(Actor actor, RecordDefinition<?> type) {
        if (!mayRead(actor, type)) {
            throw new Refusal("SYS-403", null);
        }
        Sensitivity sensitivity = type.model().sensitivity();
        boolean desk = onlyAs(actor, type, Role.DUTY_DESK) && sensitivity != Sensitivity.PUBLIC;
        boolean guarded = sensitivity.compareTo(Sensitivity.SENSITIVE) >= 0;
        if (actor.purpose() == null && (guarded || desk)) {
            throw new Refusal("SYS-428", null);
        }
    }

    private void requirePlace(Actor actor, RecordDefinition<?> type, Place place) {
        if (!inArea(actor, type, place)) {
            throw new Refusal("SYS-404", null);
        }
    }

    private static boolean inArea(Actor actor, RecordDefinition<?> type, Place place) {
        return actor.isSystem()
                || type.model().sensitivity() == Sensitivity.PUBLIC
                || actor.jurisdiction().includes(place);
    }

    /** An assistant enters and visits, and sees no sensitive value unmasked. */
    private static boolean seesSensitive(Actor actor, RecordDefinition<?> type) {
        return actor.isAny(type.readers()) && !onlyAs(actor, type, Role.ASSISTANT);
    }

    private static boolean onlyAs(Actor actor, RecordDefinition<?> type, Role role) {
        return actor.is(role)
                && type.readers().stream().noneMatch(r -> !r.equals(role) && actor.is(r));
    }

    private static boolean hasOtherThan(Actor actor, Set<Role> left) {
        return actor.roles().stream().anyMatch(r -> !left.contains(r));
    }
}
