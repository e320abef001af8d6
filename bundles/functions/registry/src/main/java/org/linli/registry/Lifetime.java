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
import org.linli.record.Stored;
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
        return check(true, whose, days);
    }

    /** The same of the birth alone, where what ends with a death is written down after it. */
    @SafeVarargs
    static <T extends Record> Check<T> sinceBirth(
            Property<T, ? extends @Nullable Ref<Person>> whose,
            Property<T, ? extends @Nullable LocalDate>... days) {
        return check(false, whose, days);
    }

    private static <T extends Record> Check<T> check(
            boolean untilDeath,
            Property<T, ? extends @Nullable Ref<Person>> whose,
            Property<T, ? extends @Nullable LocalDate>[] days) {
        return (draft, lookup, problems) -> {
            List<Property<T, ? extends @Nullable LocalDate>> typed =
                    Stream.of(days)
                            .filter(day -> isTyped(day, draft) || isTyped(whose, draft))
                            .toList();
            Ref<Person> ref = whose.apply(draft.value());
            Person person = typed.isEmpty() || ref == null ? null : person(ref, lookup);
            if (person == null) {
                return;
            }
            for (Property<T, ? extends @Nullable LocalDate> day : typed) {
                LocalDate told = day.apply(draft.value());
                problems.when(isBefore(told, person.birthDate()), "VAL-055", day.name());
                problems.when(
                        untilDeath && isBefore(person.deathReportedOn(), told),
                        "VAL-059",
                        day.name());
            }
        };
    }

    /** Whether the register knows that somebody is younger on a day; before birth as well. */
    public static boolean isUnder(int years, Ref<Person> person, LocalDate day, Lookup lookup) {
        Person known = person(person, lookup);
        LocalDate born = known == null ? null : known.birthDate();
        return born != null && Age.on(born, day) < years;
    }

    /** Whether somebody at a form or a program gave a field what it holds. */
    static <T extends Record> boolean isTyped(
            Property<T, ? extends @Nullable Object> field, Draft<T> draft) {
        return !draft.isImported() && draft.changes(field);
    }

    private static @Nullable Person person(Ref<Person> ref, Lookup lookup) {
        return lookup.find(Person.class, ref).map(Stored::value).orElse(null);
    }

    private static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate born) {
        return day != null && born != null && day.isBefore(born);
    }
}
