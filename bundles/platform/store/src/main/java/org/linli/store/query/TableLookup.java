package org.linli.store.query;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.WorkCalendar;
import org.linli.duty.DutyTerms;
import org.linli.query.Condition;
import org.linli.query.Query;
import org.linli.record.RecordId;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.station.Station;
import org.linli.store.Lookup;
import org.linli.store.StoreUnavailableException;
import org.linli.store.engine.Session;
import org.linli.store.table.Rows;
import org.linli.store.table.TableLayout;

/** Answers rules from the tables, within a transaction. */
public final class TableLookup implements Lookup {
    private static final int AT_ONCE = 500;

    private final Session session;
    private final Tables tables;
    private final Station station;
    private final PublishedYears years;
    private final DistrictTerms terms;
    private final @Nullable RecordCache cache;
    private final @Nullable Beside beside;

    /**
     * @param cache null where others may write meanwhile
     * @param beside another session, for a writer whose statements are carried out behind him
     */
    public TableLookup(
            Session session,
            Tables tables,
            Station station,
            PublishedYears years,
            DistrictTerms terms,
            @Nullable RecordCache cache,
            @Nullable Session beside) {
        this.session = session;
        this.tables = tables;
        this.station = station;
        this.years = years;
        this.terms = terms;
        this.cache = cache;
        this.beside =
                cache == null || beside == null ? null : new Beside(beside, cache.uncommitted());
    }

    @Override
    public <T extends Record> Optional<Stored<T>> find(Class<T> type, Ref<T> ref) {
        return any(type, ref.id()).filter(s -> !s.voided());
    }

    /** The record with an id, withdrawn or not. */
    private <T extends Record> Optional<Stored<T>> any(Class<T> type, RecordId id) {
        Stored<T> known = cache == null ? null : cache.get(type, id);
        if (known != null) {
            return Optional.of(known);
        }
        Rows<T> rows = Rows.of(type);
        if (!tables.has(rows.layout().table())) {
            return Optional.empty();
        }
        try {
            Optional<Stored<T>> found =
                    beside == null ? rows.stored(session, id) : beside.find(rows, id);
            if (cache != null) {
                found.ifPresent(cache::put);
            }
            return found;
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    @Override
    public <T extends Record> List<Stored<T>> list(Query<T> query) {
        List<Stored<T>> known = cache == null ? null : cache.linked(query);
        if (known != null) {
            return known;
        }
        if (cache != null && cache.values().lacks(query)) {
            return List.of();
        }
        try {
            List<Stored<T>> found = rows(query);
            if (cache != null && found.isEmpty()) {
                cache.values().askedInVain(session, query);
            }
            return found;
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private <T extends Record> List<Stored<T>> rows(Query<T> query) throws SQLException {
        List<Stored<T>> known = beside == null ? null : beside.list(query, tables);
        return known == null
                ? new Slices(tables).rows(session, query, null, Narrowing.NONE)
                : known;
    }

    @Override
    public long count(Query<?> query) {
        try {
            return Counts.exactly(session, query, tables);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    @Override
    public <T extends Record> Set<RecordId> holding(
            Class<T> type, Collection<RecordId> ids, Condition condition) {
        TableLayout<T> layout = TableLayout.of(type);
        Set<RecordId> holding = new HashSet<>();
        if (!tables.has(layout.table())) {
            return holding;
        }
        ConditionSql compiler = new ConditionSql(tables::has, Narrowing.NONE);
        List<RecordId> all = List.copyOf(ids);
        try {
            for (int i = 0; i < all.size(); i += AT_ONCE) {
                List<RecordId> some = all.subList(i, Math.min(all.size(), i + AT_ONCE));
                Condition those = Condition.field(Condition.ID).in(some).and(condition);
                Sql sql =
                        compiler.compileTrusted(layout, "x0", those)
                                .wrapped("SELECT x0.id FROM " + layout.table() + " x0 WHERE ", "");
                holding.addAll(
                        session.list(
                                sql.text(), sql.params(), row -> new RecordId(row.getString(1))));
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
        return holding;
    }

    @Override
    public Station station() {
        return station;
    }

    @Override
    public WorkCalendar calendar() {
        return years.calendar(this);
    }

    @Override
    public DutyTerms dutyTerms() {
        return terms.terms(this);
    }

    private static StoreUnavailableException unavailable(SQLException e) {
        return new StoreUnavailableException("records cannot be read", e);
    }
}
