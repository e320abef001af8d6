package org.linli.store.write;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.function.Problems;
import org.linli.function.RecordDefinition;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Field;
import org.linli.record.Kind;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Unique;
import org.linli.store.Lookup;
import org.linli.store.seal.Seals;

/** What a value has to do with other records: those it points to, and those it must not equal. */
final class References<T extends Record> {
    /** More of one value there are only where sealed records share it. */
    private static final int SAME = 100;

    private final RecordDefinition<T> definition;
    private final RecordModel<T> model;
    private final Actor actor;
    private final Seals seals;
    private final @Nullable Stored<T> before;
    private final Lookup lookup;
    private final Problems problems;

    References(
            RecordDefinition<T> definition,
            Actor actor,
            Seals seals,
            @Nullable Stored<T> before,
            Lookup lookup,
            Problems problems) {
        this.definition = definition;
        this.model = definition.model();
        this.actor = actor;
        this.seals = seals;
        this.before = before;
        this.lookup = lookup;
        this.problems = problems;
    }

    void check(T value) {
        for (Field field : model.fields()) {
            Object filled = RecordModel.read(field, value);
            if (filled != null && !filled.equals(earlier(field))) {
                // What a field itself may not point to has been taken for nothing before.
                boolean within = field.typed() && field.kind() == Kind.PART;
                pointed(field, field.name(), filled, within);
                if (field.has(Unique.class)) {
                    unique(field, filled);
                }
            }
        }
    }

    /** A target that was withdrawn since does not stop work on the rest of the record. */
    private @Nullable Object earlier(Field field) {
        return before == null ? null : RecordModel.read(field, before.value());
    }

    /**
     * @param typed whether the actor pointed to it within a part, and not a rule
     */
    private void pointed(Field field, String name, Object filled, boolean typed) {
        switch (filled) {
            case List<?> items -> items.forEach(item -> pointed(field, name, item, typed));
            case Ref<?> ref -> target(field.type().asSubclass(Record.class), name, ref, typed);
            case Record part when field.kind() == Kind.PART -> {
                for (Field inner : RecordModel.fieldsOf(part.getClass())) {
                    Object value = RecordModel.read(inner, part);
                    if (value != null) {
                        pointed(inner, name + "." + inner.name(), value, typed);
                    }
                }
            }
            default -> {}
        }
    }

    /** What is sealed for the actor answers as what is not there; nothing is added to it either. */
    private <R extends Record> void target(Class<R> type, String name, Ref<?> ref, boolean typed) {
        if (lookup.find(type, new Ref<R>(ref.id())).isEmpty()
                || (typed && seals.isShut(lookup, actor, type, ref.id()))) {
            problems.add("VAL-006", name);
        }
    }

    /** A clash with what is sealed for the actor would tell him that it is there. */
    private boolean isHidden(RecordId other) {
        return seals.isHidden(lookup, actor, definition, other);
    }

    private void unique(Field field, Object value) {
        Unique rule = Objects.requireNonNull(field.component().getAnnotation(Unique.class));
        String at = rule.at().isEmpty() ? field.name() : rule.at();
        lookup
                .list(Query.of(model.type(), Condition.field(field.name()).is(value)).limit(SAME))
                .stream()
                .filter(other -> before == null || !other.id().equals(before.id()))
                .filter(other -> !isHidden(other.id()))
                .findFirst()
                .ifPresent(other -> problems.add(rule.code(), at, Map.of("no", other.number())));
    }
}
