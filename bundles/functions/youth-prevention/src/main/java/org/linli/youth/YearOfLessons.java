package org.linli.youth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.function.Consequence;
import org.linli.function.RecordDefinition.Derivation;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.record.Values;
import org.linli.store.Lookup;

/**
 * Which lesson brings a school to the four hours of its school year (duty D16): one of a year, in
 * whichever order they are entered, and none any more when hours were put right below four.
 */
final class YearOfLessons implements Derivation<LawLesson> {
    @Override
    public LawLesson derive(LawLesson value, Lookup lookup) {
        return derive(value, null, lookup);
    }

    @Override
    public LawLesson derive(LawLesson told, @Nullable Ref<LawLesson> self, Lookup lookup) {
        if (told.heldOn() == null || told.school() == null || told.classHours() == null) {
            return told;
        }
        List<LawLesson> others =
                lessons(told, lookup)
                        .filter(lesson -> !lesson.ref().equals(self))
                        .map(Stored::value)
                        .toList();
        BigDecimal hours =
                others.stream()
                        .map(LawLesson::classHours)
                        .reduce(told.classHours(), BigDecimal::add);
        boolean reaches =
                hours.compareTo(SchoolRules.HOURS_A_YEAR) >= 0
                        && others.stream().noneMatch(LawLesson::completesYear);
        return Values.of(told).set(LawLesson::completesYear, reaches).record();
    }

    /** The lesson that did and no longer does, because another one was put right. */
    static List<Consequence<?>> others(Stored<LawLesson> written, Lookup lookup) {
        YearOfLessons year = new YearOfLessons();
        return lessons(written.value(), lookup)
                .filter(lesson -> !lesson.ref().equals(written.ref()))
                .filter(lesson -> lesson.value().completesYear())
                .filter(
                        lesson ->
                                !year.derive(lesson.value(), lesson.ref(), lookup).completesYear())
                .<Consequence<?>>map(lesson -> Consequence.change(lesson, Map.of()))
                .toList();
    }

    private static Stream<Stored<LawLesson>> lessons(LawLesson of, Lookup lookup) {
        LocalDate first = SchoolRules.schoolYear(of.heldOn());
        LocalDate last = first.plusYears(1).minusDays(1);
        return SchoolRules.lessons(of.school(), first, last, lookup).stream();
    }
}
