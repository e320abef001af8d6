package org.linli.exchange.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.calendar.WorkCalendar;
import org.linli.duty.DutyTerms;
import org.linli.function.Functions;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.station.Station;
import org.linli.store.Lookup;

/** Records as they will be once the drafts are kept. */
final class DraftLookup implements Lookup {
    private static final int MOST = 10_000;

    private final Lookup kept;
    private final Drafts drafts;
    private final Conditions conditions;

    DraftLookup(Functions functions, Lookup kept, Drafts drafts) {
        this.kept = kept;
        this.drafts = drafts;
        this.conditions = new Conditions(functions, this);
    }

    @Override
    public <T extends Record> Optional<Stored<T>> find(Class<T> type, Ref<T> ref) {
        Optional<Stored<T>> draft = drafts.byId(type, ref.id());
        return draft.isPresent() ? draft : kept.find(type, ref);
    }

    @Override
    public <T extends Record> List<Stored<T>> list(Query<T> query) {
        List<Stored<T>> found = new ArrayList<>(kept.list(query));
        boolean touched = found.removeIf(r -> drafts.replaces(r.id()));
        if (touched) {
            // Others come up in the place of those that fell out.
            found = new ArrayList<>(kept.list(query.limit(MOST)));
            found.removeIf(r -> drafts.replaces(r.id()));
        }
        List<Stored<T>> drafted = drafted(query).toList();
        found.addAll(drafted);
        if (touched || !drafted.isEmpty()) {
            found.sort(order(query));
        }
        return found.size() > query.limit() ? found.subList(0, query.limit()) : found;
    }

    /** A changed record is counted as it was: no rule's count hangs on it. */
    @Override
    public long count(Query<?> query) {
        return kept.count(query) + drafted(query).filter(r -> !drafts.replaces(r.id())).count();
    }

    /** What was sealed before the drafts stays so. */
    @Override
    public <T extends Record> Set<RecordId> holding(
            Class<T> type, Collection<RecordId> ids, Condition condition) {
        Set<RecordId> holding = new HashSet<>(Lookup.super.holding(type, ids, condition));
        holding.addAll(kept.holding(type, ids, condition));
        return holding;
    }

    private <T extends Record> Stream<Stored<T>> drafted(Query<T> query) {
        return drafts.candidates(query.type(), query.condition())
                .filter(r -> conditions.hold(query.condition(), query.type(), r));
    }

    private <T extends Record> Comparator<Stored<T>> order(Query<T> query) {
        Comparator<Stored<T>> bySort =
                (a, b) ->
                        Conditions.order(
                                conditions.value(query.type(), a, query.sort()),
                                conditions.value(query.type(), b, query.sort()));
        return (query.descending() ? bySort.reversed() : bySort).thenComparing(Stored::id);
    }

    @Override
    public Station station() {
        return kept.station();
    }

    @Override
    public WorkCalendar calendar() {
        return kept.calendar();
    }

    @Override
    public DutyTerms dutyTerms() {
        return kept.dutyTerms();
    }
}
