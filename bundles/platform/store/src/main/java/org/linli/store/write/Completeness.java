package org.linli.store.write;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.function.ConditionalRequirement;
import org.linli.function.Problems;
import org.linli.function.RecordDefinition;
import org.linli.record.Field;
import org.linli.record.RecordModel;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/**
 * Which fields must be filled. Paper may lack some of them, and a record that came from paper keeps
 * its gaps while other fields are edited; what stood there is not taken away.
 */
final class Completeness<T extends Record> {
    private final RecordDefinition<T> definition;
    private final @Nullable Stored<T> before;
    private final boolean paper;
    private final Set<String> demanded;
    private final Problems problems;

    /**
     * @param paper whether required fields that paper may lack become gaps
     * @param demanded fields that must be filled whatever the type says
     */
    Completeness(
            RecordDefinition<T> definition,
            @Nullable Stored<T> before,
            boolean paper,
            Set<String> demanded,
            Problems problems) {
        this.definition = definition;
        this.before = before;
        this.paper = paper;
        this.demanded = demanded;
        this.problems = problems;
    }

    /**
     * Asks for what must be there always and is typed.
     *
     * @return whether all of it is there
     */
    boolean typedFieldsAreThere(T value) {
        boolean complete = true;
        for (Field field : definition.model().fields()) {
            if (field.typed() && !field.nullable() && missing(field, value)) {
                problems.add(field.missing(), field.name());
                complete = false;
            }
        }
        return complete;
    }

    /** After derivation: what is still missing, and which of it is a gap. */
    Set<String> gaps(T value, Lookup lookup) {
        Set<String> gaps = new LinkedHashSet<>();
        for (Field field : definition.model().fields()) {
            // What follows from other fields is asked of nobody while one of those is wrong.
            boolean moot = !field.typed() && !problems.isEmpty();
            if (moot || !missing(field, value)) {
                continue;
            }
            if (demanded.contains(field.name())) {
                problems.add(field.missing(), field.name());
            } else if (!field.nullable()) {
                if (!field.typed()) {
                    problems.add(field.missing(), field.name());
                }
            } else if (field.required()) {
                gapOrProblem(field.name(), field.missing(), gaps);
            }
        }
        for (ConditionalRequirement<T> rule : definition.requiredWhen()) {
            Field field = definition.model().field(rule.field());
            boolean open = !gaps.contains(rule.field()) && !demanded.contains(rule.field());
            if (open && empty(field, value) && rule.when().test(value, lookup)) {
                gapOrProblem(rule.field(), rule.code(), gaps);
            }
        }
        return gaps;
    }

    private void gapOrProblem(String field, String code, Set<String> gaps) {
        if (paper || (before != null && before.gaps().contains(field))) {
            gaps.add(field);
        } else {
            problems.add(code, field);
        }
    }

    /** An empty list is missing only where one is required. */
    private boolean missing(Field field, T value) {
        boolean mayBeEmpty = field.list() && !field.required() && !demanded.contains(field.name());
        return !mayBeEmpty && empty(field, value);
    }

    private boolean empty(Field field, T value) {
        Object filled = RecordModel.read(field, value);
        return filled == null || (filled instanceof Collection<?> items && items.isEmpty());
    }
}
