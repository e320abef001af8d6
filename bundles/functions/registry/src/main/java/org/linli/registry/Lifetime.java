package org.linli.registry;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.function.Draft;
import org.linli.function.RecordDefinition.Check;
import org.linli.record.Property;
import org.linli.record.Ref;
import org.linli.record.Stored;

/** What is told of somebody lies in that life. */
public final class Lifetime {
    private Lifetime() {}

    /**
     * Refuses days before the birth of the person a record is about, with code VAL-055, when
     * somebody types them: paper says what it says, and nobody who changes something else is to
     * answer for it. Who has no birth date, and a field that is empty, are no matter of this rule.
     */
    @SafeVarargs
    public static <T extends Record> Check<T> of(
            Property<T, ? extends @Nullable Ref<Person>> whose,
            Property<T, ? extends @Nullable LocalDate>... days) {
        return (draft, lookup, problems) -> {
            T told = draft.value();
            Ref<Person> person = whose.apply(told);
            LocalDate born =
                    person == null || draft.isImported()
                            ? null
                            : lookup.find(Person.class, person)
                                    .map(found -> found.value().birthDate())
                                    .orElse(null);
            Stream.of(days)
                    .filter(day -> isTyped(day, draft) || isTyped(whose, draft))
                    .filter(day -> isBefore(day.apply(told), born))
                    .forEach(day -> problems.add("VAL-055", day.name()));
        };
    }

    /** Whether a field holds something else than before. */
    static <T extends Record> boolean isTyped(
            Property<T, ? extends @Nullable Object> field, Draft<T> draft) {
        Stored<T> before = draft.before();
        return !draft.isImported()
                && (before == null
                        || !Objects.equals(
                                field.apply(before.value()), field.apply(draft.value())));
    }

    private static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate born) {
        return day != null && born != null && day.isBefore(born);
    }
}
