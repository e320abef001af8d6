package org.linli.duty;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.linli.calendar.Term;
import org.linli.calendar.WindowSeries;
import org.linli.calendar.Windows;

/** The periods that the district has set, each for what begins from its day on: never backwards. */
public final class DutyTerms {
    /** Every rule has its default. */
    public static final DutyTerms DEFAULTS = new DutyTerms(List.of());

    /** By rule, the latest first. */
    private final Map<String, List<DutyTerm>> set;

    private DutyTerms(Collection<DutyTerm> set) {
        this.set =
                set.stream()
                        .sorted(Comparator.comparing(DutyTerm::validFrom).reversed())
                        .collect(groupingBy(DutyTerm::rule, TreeMap::new, toUnmodifiableList()));
    }

    public static DutyTerms of(Collection<DutyTerm> set) {
        return set.isEmpty() ? DEFAULTS : new DutyTerms(set);
    }

    /**
     * The period of a rule for what begins on a day.
     *
     * @param rule function and code, as {@code corrections.D6}
     * @param shipped the default
     */
    public Term of(String rule, Term shipped, LocalDate begun) {
        return on(begun, rule)
                .filter(term -> DutyTerm.TermUnit.of(shipped).contains(term.unit()))
                .map(term -> term.inPlaceOf(shipped))
                .orElse(shipped);
    }

    /**
     * The windows of a rule from a day on. What is set is for those that begin on its day or later;
     * those that had begun keep what was told, and none is lost or doubled between.
     *
     * @param rule function and code, as {@code corrections.D8-GENERAL}
     * @param shipped the default; as it is if its windows differ in length
     */
    public WindowSeries windows(String rule, Windows shipped, LocalDate anchor) {
        WindowSeries series = shipped.from(anchor);
        Optional<Period> length = shipped.length();
        if (length.isPresent()) {
            for (DutyTerm term : of(rule).reversed()) {
                series = series.everyFrom(term.validFrom(), length(term, length.get()));
            }
        }
        return series;
    }

    /** The length of a rule's windows that begin on a day. */
    public Period every(String rule, Period shipped, LocalDate begun) {
        return on(begun, rule).map(term -> length(term, shipped)).orElse(shipped);
    }

    private static Period length(DutyTerm term, Period shipped) {
        return DutyTerm.TermUnit.RHYTHM.contains(term.unit()) ? term.length() : shipped;
    }

    private Optional<DutyTerm> on(LocalDate day, String rule) {
        return of(rule).stream().filter(term -> !term.validFrom().isAfter(day)).findFirst();
    }

    /** All that is set for a rule, what comes latest first. */
    public List<DutyTerm> of(String rule) {
        return set.getOrDefault(rule, List.of());
    }

    /** Differs where anything that is set for the function's rules differs; empty for nothing. */
    public String digest(String function) {
        List<DutyTerm> own =
                set.values().stream()
                        .flatMap(List::stream)
                        .filter(term -> term.rule().startsWith(function + "."))
                        .toList();
        return own.isEmpty() ? "" : Integer.toHexString(own.toString().hashCode());
    }
}
