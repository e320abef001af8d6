package org.linli.store.read;

import java.util.List;
import java.util.Set;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
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
import org.linli.record.RecordModel;
import org.linli.refusal.Refusal;
import org.linli.store.seal.SealedLinks;

/**
 * Keeps a list from telling what it masks: a reader to whom identity numbers are stars could read
 * them digit by digit from which filters find the person, or from the order; and a code, a day or a
 * yes by asking for each in turn. He may ask for a text that he knows as a whole, and for whether
 * there is a value, which the stars show as well.
 */
final class Oracle {
    private final Functions functions;
    private final Access access;
    private final SealedLinks links;

    Oracle(Functions functions, Access access) {
        this.functions = functions;
        this.access = access;
        this.links = new SealedLinks(functions, access);
    }

    /**
     * @throws Refusal SYS-403 naming the field, if the condition feels for a masked one
     */
    <T extends Record> Query<T> closed(Actor reader, Query<T> query) {
        if (reader.isSystem()) {
            return query;
        }
        Set<String> masked = access.masked(reader, functions.record(query.type()));
        check(query.condition(), reader, masked);
        return masked.contains(query.sort()) || mayHide(reader, query)
                ? query.sortedBy(Condition.NUMBER, query.descending())
                : query;
    }

    /** In the order of such a field what is sealed would stand apart from what is not there. */
    private <T extends Record> boolean mayHide(Actor reader, Query<T> query) {
        RecordModel<T> model = functions.record(query.type()).model();
        return model.hasField(query.sort()) && links.mayHide(reader, model.field(query.sort()));
    }

    /**
     * @throws Refusal as {@link #closed}
     */
    void requireClosed(Actor reader, RecordDefinition<?> type, List<Condition> conditions) {
        if (!reader.isSystem()) {
            Set<String> masked = access.masked(reader, type);
            conditions.forEach(condition -> check(condition, reader, masked));
        }
    }

    private void check(Condition condition, Actor reader, Set<String> masked) {
        switch (condition) {
            case All all -> all.conditions().forEach(c -> check(c, reader, masked));
            case Any any -> any.conditions().forEach(c -> check(c, reader, masked));
            case Not not -> check(not.condition(), reader, masked);
            case Compare compare -> {
                boolean known =
                        compare.operator() == Operator.IS && compare.value() instanceof String;
                if (!known) {
                    requireSeen(compare.field(), masked);
                }
            }
            // Several at once halve what is possible with every question.
            case OneOf oneOf -> requireSeen(oneOf.field(), masked);
            case Empty empty -> {}
            case Exists exists -> within(exists.type(), exists.link(), exists.condition(), reader);
            case Of of -> {
                requireSeen(of.reference(), masked);
                within(of.type(), Condition.ID, of.condition(), reader);
            }
        }
    }

    /** Records of a function that is switched off are not found at all. */
    private void within(
            Class<? extends Record> type, String link, Condition condition, Actor reader) {
        if (functions.keeps(type)) {
            RecordDefinition<?> definition = functions.record(type);
            // Who may not read it at all, or says no purpose yet, is told so first.
            access.narrowed(reader, definition);
            Set<String> masked = access.masked(reader, definition);
            requireSeen(link, masked);
            check(condition, reader, masked);
        }
    }

    private static void requireSeen(String field, Set<String> masked) {
        int sign = field.indexOf('.');
        if (masked.contains(sign < 0 ? field : field.substring(0, sign))) {
            throw new Refusal("SYS-403", field);
        }
    }
}
