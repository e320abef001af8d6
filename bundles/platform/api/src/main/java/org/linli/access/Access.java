package org.linli.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.function.Lifecycle.Step;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.record.Place;
import org.linli.refusal.Refusal;
import org.osgi.annotation.versioning.ProviderType;

/** The one decision point: who may see and do what. Threadsafe; answers without I/O. */
@ProviderType
public interface Access {

    /** Whether a page or resource of the type exists at all for this reader. */
    boolean mayRead(Actor actor, RecordDefinition<?> type);

    /**
     * What narrows a query to the reader's area, whatever is sealed there; null if nothing does.
     *
     * @throws org.linli.refusal.Refusal SYS-403 if the reader may see none, SYS-428 if a purpose
     *     must be stated first
     */
    @Nullable Condition area(Actor actor, RecordDefinition<?> type);

    /**
     * The records of the type that a reader may see who sees only his own; null if he sees those of
     * others too.
     */
    default @Nullable Condition own(Actor actor, RecordDefinition<?> type) {
        return actor.isSystem() ? null : type.ownOf(actor);
    }

    /**
     * Which records of the type are not there for this reader today: what is sealed for him, and
     * what is not {@linkplain #own his own} if he sees only that; null if none are. To be asked of
     * withdrawn records as well, see {@link org.linli.store.Lookup#holds}.
     */
    default @Nullable Condition sealed(Actor actor, RecordDefinition<?> type) {
        return null;
    }

    /**
     * What narrows a query to the records the reader may see: those of his area that are not sealed
     * for him, and of these his own if he sees only them. Null if there is nothing to narrow.
     *
     * @throws org.linli.refusal.Refusal as {@link #area}
     */
    default @Nullable Condition narrowed(Actor actor, RecordDefinition<?> type) {
        Condition area = area(actor, type);
        Condition sealed = sealed(actor, type);
        if (sealed == null) {
            return area;
        }
        return area == null ? sealed.not() : area.and(sealed.not());
    }

    /**
     * What narrows the records that are called by their names to a reader who meets them in others:
     * those he may see. Null if there is nothing to narrow.
     *
     * @throws org.linli.refusal.Refusal as {@link #area}
     */
    default @Nullable Condition named(Actor actor, RecordDefinition<?> type) {
        return narrowed(actor, type);
    }

    /**
     * @throws org.linli.refusal.Refusal SYS-404 if the reader sees no records of the type, or none
     *     of this place: a record one may not see answers as one that is not there; SYS-428 if a
     *     purpose must be stated first
     */
    void requireRead(Actor actor, RecordDefinition<?> type, Place place);

    /**
     * @throws org.linli.refusal.Refusal SYS-403; SYS-086 if the place is not the actor's
     */
    void requireCreate(Actor actor, RecordDefinition<?> type, Place place);

    /**
     * @throws org.linli.refusal.Refusal SYS-403 or SYS-404
     */
    void requireChange(Actor actor, RecordDefinition<?> type, Place place);

    boolean mayCreate(Actor actor, RecordDefinition<?> type);

    boolean mayChange(Actor actor, RecordDefinition<?> type, Place place);

    /** Whether he may declare a record of the type a wrong entry. */
    boolean mayWithdraw(Actor actor, RecordDefinition<?> type, Place place);

    /** Whether the actor's roles allow the step on a record of this place. */
    boolean mayStep(Actor actor, RecordDefinition<?> type, Step<?> step, Place place);

    /** Names of the fields to hide from the reader on pages and lists. */
    Set<String> masked(Actor actor, RecordDefinition<?> type);

    /**
     * Whether the reader may have one masked field shown, after stating a purpose.
     *
     * @throws org.linli.refusal.Refusal SYS-403 if never, SYS-428 without a purpose
     */
    void requireReveal(Actor actor, RecordDefinition<?> type, String field);

    /**
     * Whether the reader stands outside the station, as the district does: he sees figures alone.
     */
    default boolean isOutside(Actor actor) {
        return actor.roles().stream().allMatch(Role.DISTRICT_SUPERVISOR::equals);
    }

    /**
     * Whether the actor names records of the type by what identifies them, since he does not read
     * the type.
     */
    default boolean mayIdentify(Actor actor, RecordDefinition<?> type) {
        return false;
    }

    /**
     * What narrows the records that the actor may name so; null if nothing does.
     *
     * @throws org.linli.refusal.Refusal SYS-403 if he may not; SYS-428 if he has said no purpose
     */
    default @Nullable Condition identifiable(Actor actor, RecordDefinition<?> type) {
        throw new Refusal("SYS-403", null);
    }

    /** Whether the account may use one of the node's own pages and commands. */
    boolean may(Actor actor, Task task);

    /** What is done on the node itself, beside records. */
    enum Task {
        TODAY,
        SEARCH,
        SEARCH_WHOLE_STATION,
        STATISTICS,
        IMPORT,
        EXPORT,
        FUNCTIONS,
        ACCOUNTS,
        AUDIT,
        HEALTH
    }
}
