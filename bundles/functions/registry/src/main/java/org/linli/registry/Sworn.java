package org.linli.registry;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.function.RecordDefinition.Check;
import org.linli.record.Property;
import org.linli.record.Ref;
import org.linli.registry.Staff.StaffKind;
import org.linli.store.Lookup;

/** Police officers, where the law asks for one: an assistant helps and answers for nothing. */
public final class Sworn {
    private Sworn() {}

    /**
     * Refuses an assistant in any of some fields, with code VAL-056, when somebody types him there.
     * A field that is empty is no matter of this rule.
     *
     * @see "domain rules, cross-cutting, section 1 (officerRef) and section 2"
     */
    @SafeVarargs
    public static <T extends Record> Check<T> officers(
            Property<T, ? extends @Nullable Ref<Staff>>... fields) {
        return (draft, lookup, problems) ->
                Stream.of(fields)
                        .filter(field -> Lifetime.isTyped(field, draft))
                        .filter(field -> isAssistant(field.apply(draft.value()), lookup))
                        .forEach(field -> problems.add("VAL-056", field.name()));
    }

    /** Whether somebody is known as an assistant. */
    public static boolean isAssistant(@Nullable Ref<Staff> staff, Lookup lookup) {
        return staff != null
                && lookup.find(Staff.class, staff)
                        .filter(found -> found.value().kind() == StaffKind.ASSISTANT)
                        .isPresent();
    }
}
