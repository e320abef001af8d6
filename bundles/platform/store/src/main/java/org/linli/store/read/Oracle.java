package org.linli.store.read;

import java.util.Set;
import org.linli.query.Condition;
import org.linli.query.Condition.All;
import org.linli.query.Condition.Any;
import org.linli.query.Condition.Compare;
import org.linli.query.Condition.Empty;
import org.linli.query.Condition.Exists;
import org.linli.query.Condition.Not;
import org.linli.query.Condition.Of;
import org.linli.query.Condition.OneOf;
import org.linli.query.Condition.Operator;
import org.linli.query.Query;
import org.linli.refusal.Refusal;

/**
 * Keeps a list from telling what it masks: a reader to whom identity numbers are stars could read
 * them digit by digit from which filters find the person, or from the order. He may ask for a value
 * that he knows as a whole, and for whether there is one.
 */
final class Oracle {
    private Oracle() {}

    /**
     * @throws Refusal SYS-403 naming the field, if the condition feels for a masked one
     */
    static <T extends Record> Query<T> closed(Query<T> query, Set<String> masked) {
        if (masked.isEmpty()) {
            return query;
        }
        check(query.condition(), masked);
        return masked.contains(query.sort())
                ? query.sortedBy(Condition.NUMBER, query.descending())
                : query;
    }

    private static void check(Condition condition, Set<String> masked) {
        switch (condition) {
            case All all -> all.conditions().forEach(c -> check(c, masked));
            case Any any -> any.conditions().forEach(c -> check(c, masked));
            case Not not -> check(not.condition(), masked);
            case Compare compare -> {
                if (compare.operator() != Operator.IS && masked.contains(compare.field())) {
                    throw new Refusal("SYS-403", compare.field());
                }
            }
            // A whole value again; what other types hold is narrowed and asked for by links.
            case OneOf oneOf -> {}
            case Empty empty -> {}
            case Exists exists -> {}
            case Of of -> {}
        }
    }
}
