package org.linli.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Term;
import org.linli.calendar.WindowSeries;
import org.linli.calendar.Windows;
import org.linli.calendar.WorkCalendar;
import org.linli.duty.DutyTerms;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.Property;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.station.Station;

/**
 * What rules may ask: any record, unmasked and unnarrowed, as it stands in the running transaction.
 * A test answers from a list.
 */
public interface Lookup {

    /** Empty if there is none or it was withdrawn. */
    <T extends Record> Optional<Stored<T>> find(Class<T> type, Ref<T> ref);

    /** At most the query's limit; withdrawn records are left out. */
    <T extends Record> List<Stored<T>> list(Query<T> query);

    long count(Query<?> query);

    /**
     * Those of some records that fulfil a condition. Withdrawn records count here, they and those
     * they belong to: what is sealed stays sealed when it is withdrawn.
     */
    default <T extends Record> Set<RecordId> holding(
            Class<T> type, Collection<RecordId> ids, Condition condition) {
        List<String> texts = ids.stream().map(RecordId::text).toList();
        Condition those = Condition.field(Condition.ID).in(texts);
        return list(Query.of(type, those.and(condition)).limit(Math.max(1, ids.size()))).stream()
                .map(Stored::id)
                .collect(Collectors.toSet());
    }

    /** Whether one record fulfils a condition, as {@link #holding} takes it. */
    default <T extends Record> boolean holds(Class<T> type, Ref<T> ref, Condition condition) {
        return !holding(type, List.of(ref.id()), condition).isEmpty();
    }

    Station station();

    WorkCalendar calendar();

    /** What the district has set in place of the defaults of duty rules. */
    default DutyTerms dutyTerms() {
        return DutyTerms.DEFAULTS;
    }

    /**
     * The last day of a rule's period, as its duty has it, for what began on a day.
     *
     * @param rule function and code, as {@code corrections.D6}
     * @param shipped the rule's default
     */
    default LocalDate lastDay(String rule, Term shipped, LocalDate begun) {
        return dutyTerms().of(rule, shipped, begun).due(begun, calendar()).day();
    }

    /**
     * The windows of a rule that recurs, as its duty has them, from a day on.
     *
     * @param rule function and code, as {@code corrections.D8-GENERAL}
     * @param shipped the rule's default
     */
    default WindowSeries windows(String rule, Windows shipped, LocalDate anchor) {
        return dutyTerms().windows(rule, shipped, anchor);
    }

    default LocalDate today() {
        return station().today();
    }

    /** The records of a type that point to one record by a link, at most 10,000. */
    default <L extends Record, T extends Record> List<Stored<L>> linked(
            Class<L> type, Property<L, @Nullable Ref<T>> link, Ref<T> target) {
        return list(Query.of(type, Condition.where(link).is(target)).limit(10_000));
    }
}
