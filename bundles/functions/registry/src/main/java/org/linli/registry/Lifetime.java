package org.linli.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Age;
import org.linli.function.Draft;
import org.linli.function.RecordDefinition.Check;
import org.linli.record.Property;
import org.linli.record.Ref;
import org.linli.store.Lookup;

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
            List<Property<T, ? extends @Nullable LocalDate>> typed =
                    Stream.of(days)
                            .filter(day -> isTyped(day, draft) || isTyped(whose, draft))
                            .toList();
            Ref<Person> person = whose.apply(told);
            LocalDate born = typed.isEmpty() || person == null ? null : birth(person, lookup);
            typed.stream()
                    .filter(day -> isBefore(day.apply(told), born))
                    .forEach(day -> problems.add("VAL-055", day.name()));
        };
    }

    /** Whether the register knows that somebody is younger on a day; before birth as well. */
    public static boolean isUnder(int years, Ref<Person> person, LocalDate day, Lookup lookup) {
        LocalDate born = birth(person, lookup);
        return born != null && Age.on(born, day) < years;
    }

    /** Whether somebody at a form or a program gave a field what it holds. */
    static <T extends Record> boolean isTyped(
            Property<T, ? extends @Nullable Object> field, Draft<T> draft) {
        return !draft.isImported() && draft.changes(field);
    }

    private static @Nullable LocalDate birth(Ref<Person> person, Lookup lookup) {
        return lookup.find(Person.class, person)
                .map(found -> found.value().birthDate())
                .orElse(null);
    }

    private static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate born) {
        return day != null && born != null && day.isBefore(born);
    }
}
