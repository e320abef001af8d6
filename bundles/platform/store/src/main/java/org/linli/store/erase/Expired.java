package org.linli.store.erase;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.function.Erasure;
import org.linli.function.RecordDefinition;
import org.linli.record.Field;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
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

    /** A record, and the day from which its period ran. */
    record Over<T extends Record>(Stored<T> record, LocalDate since) {}

    boolean hasMore() {
        return more;
    }

    List<Over<T>> next(Session session, Lookup lookup) throws SQLException {
        Class<? extends Record> whole = erasure.whole();
        return whole == null
                ? page(definition.type(), session, lookup)
                : parts(page(whole, session, lookup), session);
    }

    /** Of the records that have the day themselves. */
    private <D extends Record> List<Over<D>> page(Class<D> dated, Session session, Lookup lookup)
            throws SQLException {
        List<Kept<D>> page =
                Rows.of(dated).notAfter(session, erasure.day(), lookup.today(), last, PAGE);
        more = page.size() == PAGE;
        List<Over<D>> over = new ArrayList<>();
        for (Kept<D> kept : page) {
            over(dated, kept.stored(), lookup).ifPresent(over::add);
            last = kept.stored().id().text();
        }
        return over;
    }

    private List<Over<T>> parts(List<? extends Over<?>> wholes, Session session)
            throws SQLException {
        Rows<T> rows = Rows.of(definition.type());
        List<Over<T>> over = new ArrayList<>();
        for (Over<?> whole : wholes) {
            for (RecordId id : rows.linked(session, link(), whole.record().id())) {
                rows.stored(session, id)
                        .ifPresent(part -> over.add(new Over<>(part, whole.since())));
            }
        }
        return over;
    }

    private String link() {
        return definition.partOf().orElseThrow();
    }

    /** Whether a record that was over once still is. */
    boolean isOver(Stored<T> record, Session session, Lookup lookup) throws SQLException {
        Class<? extends Record> whole = erasure.whole();
        if (whole == null) {
            return over(definition.type(), record, lookup).isPresent();
        }
        Object link = RecordModel.read(definition.model().field(link()), record.value());
        return link instanceof Ref<?> ref && isOver(whole, ref.id(), session, lookup);
    }

    private <W extends Record> boolean isOver(
            Class<W> whole, RecordId id, Session session, Lookup lookup) throws SQLException {
        Optional<Stored<W>> there = Rows.of(whole).stored(session, id);
        return there.isPresent() && over(whole, there.get(), lookup).isPresent();
    }

    private <D extends Record> Optional<Over<D>> over(
            Class<D> dated, Stored<D> record, Lookup lookup) {
        Field field = Rows.of(dated).layout().model().field(erasure.day());
        @Nullable Object day = RecordModel.read(field, record.value());
        return day instanceof LocalDate since
                        && erasure.periodOf(definition, since, lookup.dutyTerms())
                                .due(since, lookup.calendar())
                                .day()
                                .isBefore(lookup.today())
                ? Optional.of(new Over<>(record, since))
                : Optional.empty();
    }
}
