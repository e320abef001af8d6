package org.linli.function;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.linli.access.Role;
import org.linli.query.Condition;

/**
 * From when records of a type are sealed, and for whom they stay open.
 *
 * <p>For everybody else a sealed record is not there: lists, search and figures' records pass it
 * over, and its address answers SYS-404. It seals itself when the day comes; nobody has to act.
 *
 * @param opened roles that read it all the same
 * @param on the records that are sealed on a day
 * @param known the records whose sealing day is known, come or not
 * @see "Juvenile Delinquency Prevention Law art. 59; domain rules, corrections, sections 8 and 10"
 */
public record Sealing(Set<Role> opened, Function<LocalDate, Condition> on, Condition known) {
    public Sealing {
        opened = Set.copyOf(opened);
    }

    static Sealing from(String day, Set<Role> opened) {
        return new Sealing(
                opened,
                today -> Condition.field(day).notAfter(today),
                Condition.field(day).present());
    }

    /** What is part of a sealed record is sealed with it. */
    Sealing ofParts(String link, Class<? extends Record> whole) {
        return new Sealing(
                opened,
                today -> new Condition.Of(link, whole, on.apply(today)),
                new Condition.Of(link, whole, known));
    }
}
