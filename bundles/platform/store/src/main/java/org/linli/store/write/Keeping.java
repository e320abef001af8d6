package org.linli.store.write;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.function.RecordDefinition;
import org.linli.record.Field;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.station.Station;
import org.linli.store.Change;
import org.linli.store.JournalEntry.Act;
import org.linli.store.attachment.AttachmentUses;
import org.linli.store.journal.Told;
import org.linli.store.table.Kept;
import org.linli.store.table.RecordBody;
import org.linli.store.table.Rows;
import org.linli.store.transaction.WriteTransaction;

/** Writes a row and its entry in the journal, which names the row it leads to. */
final class Keeping {
    private final Station station;
    private final Ulids ids;

    Keeping(Station station) {
        this.station = station;
        this.ids = new Ulids(station.clock());
    }

    /**
     * What becomes of a record that is there.
     *
     * @param unverifiedBy role that is to verify the latest step; null if none
     * @param takenBy account and staff number of who took that step
     */
    record Next<T extends Record>(
            Drafted<T> drafted,
            @Nullable String unverifiedBy,
            @Nullable String takenBy,
            @Nullable String takenByStaff,
            boolean voided) {

        /** Another value, all else as it is. */
        static <T extends Record> Next<T> of(Kept<T> before, Drafted<T> drafted) {
            return new Next<>(
                    drafted,
                    before.stored().unverifiedBy(),
                    before.takenBy(),
                    before.takenByStaff(),
                    before.stored().voided());
        }

        /** The same value, counted no longer; nothing waits for verification any more. */
        static <T extends Record> Next<T> withdrawn(Kept<T> before) {
            Stored<T> stored = before.stored();
            return new Next<>(
                    new Drafted<>(stored.value(), stored.gaps(), stored.place()),
                    null,
                    null,
                    null,
                    true);
        }
    }

    <T extends Record> Stored<T> create(
            WriteTransaction t,
            RecordDefinition<T> definition,
            Actor actor,
            Drafted<T> drafted,
            @Nullable String unverifiedBy)
            throws SQLException {
        t.requireJournal();
        Instant now = t.now();
        RecordId id = ids.next();
        int year = now.atZone(Station.ZONE).getYear();
        String number = t.numbers().next(definition.model().numberPrefix(), station.code(), year);
        Stored<T> stored =
                new Stored<>(
                        id,
                        number,
                        1,
                        drafted.place(),
                        now,
                        actor.account(),
                        now,
                        actor.account(),
                        actor.channel(),
                        drafted.gaps(),
                        unverifiedBy,
                        false,
                        Set.of(),
                        t.nextEntry(),
                        drafted.value());
        boolean waits = unverifiedBy != null;
        Kept<T> kept =
                new Kept<>(stored, waits ? actor.account() : null, waits ? actor.staff() : null);
        Rows<T> rows = Rows.of(definition.type());
        rows.insert(t.session(), kept);
        AttachmentUses.note(t.session(), rows.layout(), id, stored.value());
        String body = RecordBody.of(rows.layout(), kept, null);
        t.journal(actor, now, new Told(Act.CREATED, definition.name(), id, 1, List.of(), body, 0));
        t.changed(rows.layout().table(), new Change<>(definition, Act.CREATED, null, stored));
        return stored;
    }

    /**
     * @throws Refusal SYS-409 if the row is no longer as it was read
     */
    <T extends Record> Stored<T> change(
            WriteTransaction t,
            RecordDefinition<T> definition,
            Actor actor,
            Act act,
            Kept<T> from,
            Next<T> next,
            List<String> fields)
            throws SQLException {
        return change(t, definition, actor, act, from, next, fields, null);
    }

    /** Marks a row as a wrong entry; the reason stands in the journal. */
    <T extends Record> Stored<T> withdraw(
            WriteTransaction t,
            RecordDefinition<T> definition,
            Actor actor,
            Kept<T> from,
            String reason)
            throws SQLException {
        Next<T> next = Next.withdrawn(from);
        return change(t, definition, actor, Act.WITHDRAWN, from, next, List.of(), reason);
    }

    private <T extends Record> Stored<T> change(
            WriteTransaction t,
            RecordDefinition<T> definition,
            Actor actor,
            Act act,
            Kept<T> from,
            Next<T> next,
            List<String> fields,
            @Nullable String reason)
            throws SQLException {
        t.requireJournal();
        Stored<T> before = from.stored();
        Instant now = t.now();
        Stored<T> after =
                new Stored<>(
                        before.id(),
                        before.number(),
                        before.version() + 1,
                        next.drafted().place(),
                        before.createdAt(),
                        before.createdBy(),
                        now,
                        actor.account(),
                        actor.channel(),
                        next.drafted().gaps(),
                        next.unverifiedBy(),
                        next.voided(),
                        Set.of(),
                        t.nextEntry(),
                        next.drafted().value());
        Kept<T> kept = new Kept<>(after, next.takenBy(), next.takenByStaff());
        Rows<T> rows = Rows.of(definition.type());
        if (!rows.update(t.session(), kept)) {
            throw new Refusal("SYS-409", null);
        }
        AttachmentUses.note(t.session(), rows.layout(), after.id(), after.value());
        t.journal(
                actor,
                now,
                new Told(
                        act,
                        definition.name(),
                        after.id(),
                        after.version(),
                        fields,
                        RecordBody.of(rows.layout(), kept, reason),
                        before.entry()));
        t.changed(rows.layout().table(), new Change<>(definition, act, before, after));
        return after;
    }

    /** Names of the fields whose values differ. */
    static <T extends Record> List<String> differing(RecordModel<T> model, T one, T other) {
        return model.fields().stream()
                .filter(f -> !Objects.equals(RecordModel.read(f, one), RecordModel.read(f, other)))
                .map(Field::name)
                .toList();
    }
}
