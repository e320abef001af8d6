package org.linli.corrections;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.function.RecordDefinition.Check;
import org.linli.record.Property;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.store.Lookup;

/** What is told of a case happened while there was one. */
final class TermOfCase {
    private TermOfCase() {}

    /**
     * Refuses days before the judgment took effect and after the case ended, with code COR-V28,
     * when somebody types them; paper says what it says.
     */
    @SafeVarargs
    static <T extends Record> Check<T> lived(
            Property<T, Ref<CorrectionCase>> whose, Property<T, LocalDate>... days) {
        return within(whose, CorrectionCase::closedOn, days);
    }

    /** The same with the last day of the term, for what is allowed beforehand. */
    @SafeVarargs
    static <T extends Record> Check<T> planned(
            Property<T, Ref<CorrectionCase>> whose, Property<T, LocalDate>... days) {
        return within(whose, CorrectionCase::termEnd, days);
    }

    @SafeVarargs
    private static <T extends Record> Check<T> within(
            Property<T, Ref<CorrectionCase>> whose,
            Property<CorrectionCase, @Nullable LocalDate> end,
            Property<T, LocalDate>... days) {
        return (draft, lookup, problems) -> {
            Optional<CorrectionCase> of =
                    draft.isImported() ? Optional.empty() : find(whose, draft.value(), lookup);
            if (of.isEmpty()) {
                return;
            }
            LocalDate first = begin(of.get());
            LocalDate last = end.apply(of.get());
            Stream.of(days)
                    .filter(draft::changes)
                    .filter(day -> isOutside(day.apply(draft.value()), first, last))
                    .forEach(day -> problems.add("COR-V28", day.name()));
        };
    }

    private static <T extends Record> Optional<CorrectionCase> find(
            Property<T, Ref<CorrectionCase>> whose, T told, Lookup lookup) {
        return lookup.find(CorrectionCase.class, whose.apply(told)).map(Stored::value);
    }

    /** Papers do not always tell the day of effect; the term is there in any case. */
    static LocalDate begin(CorrectionCase of) {
        return Stream.of(of.effectiveDate(), of.termStart())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private static boolean isOutside(LocalDate day, LocalDate first, @Nullable LocalDate last) {
        return day.isBefore(first) || (last != null && day.isAfter(last));
    }
}
