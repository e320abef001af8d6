package org.linli.store.erase;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.function.Erasure;
import org.linli.function.RecordDefinition;
import org.linli.record.RecordModel;
import org.linli.record.Stored;
import org.linli.store.Lookup;
import org.linli.store.engine.Session;
import org.linli.store.table.Kept;
import org.linli.store.table.Rows;

/** The records of a type whose period is over, withdrawn ones among them, page by page. */
final class Expired<T extends Record> {
    private static final int PAGE = 500;

    private final RecordDefinition<T> definition;
    private final Erasure erasure;
    private String last = "";
    private boolean more = true;

    Expired(RecordDefinition<T> definition, Erasure erasure) {
        this.definition = definition;
        this.erasure = erasure;
    }

    boolean hasMore() {
        return more;
    }

    List<Stored<T>> next(Session session, Lookup lookup) throws SQLException {
        List<Kept<T>> page =
                Rows.of(definition.type())
                        .notAfter(session, erasure.day(), lookup.today(), last, PAGE);
        more = page.size() == PAGE;
        List<Stored<T>> expired = new ArrayList<>();
        for (Kept<T> kept : page) {
            if (isOver(definition, erasure, kept.stored().value(), lookup)) {
                expired.add(kept.stored());
            }
            last = kept.stored().id().text();
        }
        return expired;
    }

    static <T extends Record> boolean isOver(
            RecordDefinition<T> definition, Erasure erasure, T value, Lookup lookup) {
        @Nullable Object day = RecordModel.read(definition.model().field(erasure.day()), value);
        return day instanceof LocalDate from
                && erasure.period().due(from, lookup.calendar()).day().isBefore(lookup.today());
    }
}
