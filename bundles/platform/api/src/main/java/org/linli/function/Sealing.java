package org.linli.function;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.query.Condition;

/**
 * Which records of a type are sealed, for whom they stay open, and how one is opened all the same.
 *
 * <p>For everybody else a sealed record is not there: lists, search, duties and figures' records
 * pass it over, nothing can be added to it, and its address answers SYS-404. It seals itself when
 * the day comes; nobody has to act.
 *
 * @param opened roles that read it all the same
 * @param on the records that are sealed on a day
 * @param known the records that are sealed or going to be, which no search index holds
 * @param opening the record that opens one to the account that asked; null if nothing does
 * @param path from a part up to the record that is sealed; empty for that record itself
 * @see "Juvenile Delinquency Prevention Law art. 59; domain rules, corrections, sections 8 and 10"
 */
public record Sealing(
        Set<Role> opened,
        Function<LocalDate, Condition> on,
        Condition known,
        @Nullable Opening opening,
        List<Part> path) {
    public Sealing {
        opened = Set.copyOf(opened);
        path = List.copyOf(path);
    }

    /** One step from a part to what it is part of. */
    public record Part(String link, Class<? extends Record> whole) {
        Condition of(Condition whole) {
            return new Condition.Of(link, this.whole, whole);
        }
    }

    /**
     * Opens a sealed record for reading, to one account and until a day.
     *
     * @param type kind of the record that asks: its creator is who may read
     * @param link its field that names the sealed record
     * @param until its field with the last day; filled once two persons have allowed it
     * @param readOnly what somebody is told who would change what he may only read
     */
    public record Opening(
            Class<? extends Record> type, String link, String until, String readOnly) {

        /**
         * Those that let an account read on a day: a step that still waits for its second person
         * does not.
         */
        public Condition letting(String account, LocalDate day) {
            return Condition.all(
                    Condition.field(Condition.CREATED_BY).is(account),
                    Condition.field(until).notBefore(day),
                    Condition.field(Condition.UNVERIFIED_BY).empty(),
                    Condition.field(Condition.WITHDRAWN).is(false));
        }
    }

    /**
     * An end that waits for its second person is none yet: one person alone could otherwise make a
     * file vanish before anybody had looked at it. Once it is confirmed the day holds, passed or
     * not.
     */
    static Sealing from(String day, Set<Role> opened) {
        return new Sealing(
                opened,
                today ->
                        Condition.field(day)
                                .notAfter(today)
                                .and(Condition.field(Condition.UNVERIFIED_BY).empty()),
                Condition.field(day).present(),
                null,
                List.of());
    }

    static Sealing when(Condition condition, Set<Role> opened) {
        return new Sealing(opened, today -> condition, condition, null, List.of());
    }

    Sealing openedBy(Opening by) {
        return new Sealing(opened, on, known, by, path);
    }

    Sealing except(Condition unsealed) {
        return new Sealing(
                opened,
                today -> on.apply(today).and(unsealed.not()),
                known.and(unsealed.not()),
                opening,
                path);
    }

    /** What is part of a sealed record is sealed, and opened, with it. */
    Sealing ofParts(String link, Class<? extends Record> whole) {
        Part part = new Part(link, whole);
        return new Sealing(
                opened,
                today -> part.of(on.apply(today)),
                part.of(known),
                opening,
                Stream.concat(Stream.of(part), path.stream()).toList());
    }

    /** The records that are not there for somebody on a day; null if all are. */
    public @Nullable Condition hiddenFrom(Actor actor, LocalDate today) {
        Condition sealed = sealedFor(actor, today);
        if (sealed == null || opening == null) {
            return sealed;
        }
        Condition let =
                new Condition.Exists(
                        opening.type(), opening.link(), opening.letting(actor.account(), today));
        for (Part part : path.reversed()) {
            let = part.of(let);
        }
        return sealed.and(let.not());
    }

    /** The records that somebody sees on a day only if they are opened to him, if at all. */
    public @Nullable Condition sealedFor(Actor actor, LocalDate today) {
        boolean sees = actor.isSystem() || isConsole(actor) || actor.isAny(opened);
        return sees ? null : on.apply(today);
    }

    /**
     * Who sits at the node itself brings in what the station has on paper, minors' files too; no
     * command shows a record. No account may hold these two roles together.
     */
    private static boolean isConsole(Actor actor) {
        return actor.is(Role.CITY_IT) && actor.is(Role.REGISTRY_CLERK);
    }
}
