package org.linli.registry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
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
     * Refuses days before the birth of the person a record is about, with code VAL-055, and after
     * the day on which the station learnt of the death, with VAL-059, when somebody types them:
     * paper says what it says, and nobody who changes something else is to answer for it. Who has
     * no birth date, and a field that is empty, are no matter of this rule.
     */
    @SafeVarargs
    public static <T extends Record> Check<T> of(
            Property<T, ? extends @Nullable Ref<Person>> whose,
            Property<T, ? extends @Nullable LocalDate>... days) {
        return (draft, lookup, problems) ->
                typed(draft, whose, lookup, days)
                        .forEach(
                                (day, person) -> {
                                    LocalDate told = day.apply(draft.value());
                                    problems.when(
                                            isBefore(told, person.birthDate()),
                                            "VAL-055",
                                            day.name());
                                    problems.when(
                                            isBefore(person.deathReportedOn(), told),
                                            "VAL-059",
                                            day.name());
                                });
    }

    /** The same of the birth alone, where what ends with a death is written down after it. */
    @SafeVarargs
    static <T extends Record> Check<T> sinceBirth(
            Property<T, ? extends @Nullable Ref<Person>> whose,
            Property<T, ? extends @Nullable LocalDate>... days) {
        return (draft, lookup, problems) ->
                typed(draft, whose, lookup, days)
                        .forEach(
                                (day, person) ->
                                        problems.when(
                                                isBefore(
                                                        day.apply(draft.value()),
                                                        person.birthDate()),
                                                "VAL-055",
                                                day.name()));
    }

    private static <T extends Record> Map<Property<T, ? extends @Nullable LocalDate>, Person> typed(
            Draft<T> draft,
            Property<T, ? extends @Nullable Ref<Person>> whose,
            Lookup lookup,
            Property<T, ? extends @Nullable LocalDate>[] days) {
        Map<Property<T, ? extends @Nullable LocalDate>, Person> typed = new LinkedHashMap<>();
        Ref<Person> person = whose.apply(draft.value());
        for (Property<T, ? extends @Nullable LocalDate> day : days) {
            if (person != null && (isTyped(day, draft) || isTyped(whose, draft))) {
                lookup.find(Person.class, person).ifPresent(found -> typed.put(day, found.value()));
            }
        }
        return typed;
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
