package org.linli.function;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.access.Role;
import org.linli.query.Condition;

/**
 * What a role reads of a type that it does not read as a whole: the reader's own records, and of
 * them not every field.
 *
 * @param which the own records of whoever has a number; null where they are those of what the
 *     record is part of
 * @param unseen names of the fields that stay hidden, whatever the purpose
 */
record Own(@Nullable Function<String, Condition> which, Set<String> unseen) {
    Own {
        unseen = Set.copyOf(unseen);
    }

    /** The same of a part, which is somebody's own with what it is part of. */
    Own ofParts(String link, Class<? extends Record> whole, Own part) {
        Function<String, Condition> his = which;
        return his == null
                ? part
                : new Own(n -> new Condition.Of(link, whole, his.apply(n)), part.unseen);
    }

    /** A reader's own; null if one of his roles reads others' too. */
    static @Nullable Condition of(Actor actor, Set<Role> readers, Map<Role, Own> owners) {
        List<Condition> his = new ArrayList<>();
        for (Role role : readers) {
            Own own = owners.get(role);
            if (actor.is(role)) {
                if (own == null) {
                    return null;
                }
                his.add(own.of(actor.staff()));
            }
        }
        return his.isEmpty() ? null : new Condition.Any(his);
    }

    static Set<String> unseenBy(Actor actor, Map<Role, Own> owners) {
        Set<String> unseen = new LinkedHashSet<>();
        owners.forEach(
                (role, own) -> {
                    if (actor.is(role)) {
                        unseen.addAll(own.unseen);
                    }
                });
        return unseen;
    }

    /** The own records of somebody; none for an account that names no holder. */
    Condition of(@Nullable String number) {
        return number == null || which == null ? Condition.ALWAYS.not() : which.apply(number);
    }
}
