package org.linli.function;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.duty.DutyTerm.TermUnit;
import org.linli.duty.DutyTerms;

/**
 * A period of a function's rules that is no duty's and that the district may set otherwise, by the
 * same records: how long something is kept, from how many days on somebody else decides.
 *
 * @param code of its label, {@code period.CODE}; or what is kept, see {@link #keeping}
 * @param term the default
 * @param basis where it comes from
 */
public record PeriodRule(String function, String code, Term term, String basis) {
    private static final String KEEPING = "keep.";

    /** How long records are kept, by the name of their type; labelled by the type itself. */
    static PeriodRule keeping(RecordDefinition<?> type, Term term) {
        return new PeriodRule(type.function(), KEEPING + type.name(), term, "档案法第十三条；期限为本系统默认");
    }

    /** By which the rule is known to the whole station, as {@code corrections.keep.group}. */
    public String key() {
        return function + "." + code;
    }

    /** The type of record that is kept so long; null if it is another period. */
    public @Nullable String kept() {
        return code.startsWith(KEEPING) ? code.substring(KEEPING.length()) : null;
    }

    public Set<TermUnit> units() {
        return TermUnit.of(term);
    }

    /** The period for what begins on a day. */
    public Term on(LocalDate begun, DutyTerms set) {
        return set.of(key(), term, begun);
    }
}
