package org.linli.duty;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.calendar.Term;

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
        return of(rule).stream()
                .filter(term -> !term.validFrom().isAfter(begun))
                .findFirst()
                .filter(term -> DutyTerm.TermUnit.of(shipped).contains(term.unit()))
                .map(term -> term.inPlaceOf(shipped))
                .orElse(shipped);
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
