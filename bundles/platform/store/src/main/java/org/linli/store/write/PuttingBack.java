package org.linli.store.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.function.FunctionModel;
import org.linli.function.RecordDefinition;
import org.linli.record.Channel;
import org.linli.record.Place;
import org.linli.record.RecordId;
import org.linli.record.Stored;
import org.linli.store.EarlierRecords;
import org.linli.store.JournalEntry;
import org.linli.store.JournalEntry.Act;
import org.linli.store.engine.Session;
import org.linli.store.journal.Entries;
import org.linli.store.journal.Told;
import org.linli.store.table.JsonTree;
import org.linli.store.table.Kept;
import org.linli.store.table.RecordBody;
import org.linli.store.table.Rows;
import org.linli.store.table.TableLayout;
import org.linli.store.transaction.NodeDatabase;
import org.linli.store.transaction.WriteTransaction;
import org.linli.store.write.Keeping.Next;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes earlier values out of the journal, where every entry holds the whole of a record. */
@Component
public final class PuttingBack implements EarlierRecords {
    private static final String REASON = "本功能已退回先前版本，此记录为其后所建";

    /** Few at once: an officer's save comes between two transactions. */
    private static final int AT_ONCE = 25;

    private final NodeDatabase database;
    private final Keeping keeping;

    @Activate
    public PuttingBack(@Reference NodeDatabase database) {
        this.database = database;
        this.keeping = new Keeping(database.station());
    }

    @Override
    public long changedSince(FunctionModel function, long entry) {
        return database.reading(
                (session, lookup) -> {
                    long changed = 0;
                    for (RecordDefinition<?> definition : function.records()) {
                        changed += changed(session, definition, entry).size();
                    }
                    return changed;
                });
    }

    @Override
    public long putBack(Actor actor, FunctionModel function, long entry) {
        long done = 0;
        for (RecordDefinition<?> definition : function.records()) {
            List<RecordId> ids =
                    database.reading((session, lookup) -> changed(session, definition, entry));
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                List<RecordId> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
                done += database.writing(t -> putBack(t, actor, definition, some, entry));
            }
            database.tables().changed(TableLayout.of(definition.type()).table());
        }
        return done;
    }

    private List<RecordId> changed(Session session, RecordDefinition<?> definition, long entry)
            throws SQLException {
        String table = TableLayout.of(definition.type()).table();
        return database.tables().has(table)
                ? session.list(
                        "SELECT id FROM " + table + " WHERE entry > ?",
                        List.of(entry),
                        row -> new RecordId(row.getString(1)))
                : List.of();
    }

    private <T extends Record> long putBack(
            WriteTransaction t,
            Actor actor,
            RecordDefinition<T> definition,
            List<RecordId> ids,
            long entry)
            throws SQLException {
        long done = 0;
        for (RecordId id : ids) {
            done += putBack(t, actor, definition, id, entry) ? 1 : 0;
        }
        return done;
    }

    private <T extends Record> boolean putBack(
            WriteTransaction t,
            Actor actor,
            RecordDefinition<T> definition,
            RecordId id,
            long entry)
            throws SQLException {
        Rows<T> rows = Rows.of(definition.type());
        String table = rows.layout().table();
        long last =
                t.session()
                        .number("SELECT entry FROM " + table + " WHERE id = ?", List.of(id.text()));
        JournalEntry latest = entry(t, last);
        JournalEntry then = latest;
        while (then.sequence() > entry && then.earlier() > 0) {
            then = entry(t, then.earlier());
        }
        @Nullable Kept<T> now = readable(t, rows, id);
        if (then.sequence() > entry) {
            return now == null
                    ? withdrawUnread(t, actor, table, latest)
                    : withdraw(t, actor, definition, now);
        }
        Next<T> next = next(rows.layout(), RecordBody.parse(then.body()));
        if (now != null && same(now, next)) {
            return false;
        }
        Kept<T> from = now == null ? standIn(latest, next) : now;
        List<String> fields =
                Keeping.differing(
                        definition.model(), from.stored().value(), next.drafted().value());
        keeping.change(t, definition, actor, Act.CHANGED, from, next, fields);
        return true;
    }

    private static JournalEntry entry(WriteTransaction t, long sequence) throws SQLException {
        return Entries.at(t.session(), sequence)
                .orElseThrow(() -> new IllegalStateException("the journal lacks an entry"));
    }

    /** Null where a newer version left a code that this one does not know. */
    private static <T extends Record> @Nullable Kept<T> readable(
            WriteTransaction t, Rows<T> rows, RecordId id) throws SQLException {
        try {
            return rows.find(t.session(), id);
        } catch (IllegalStateException | IllegalArgumentException e) {
            return null;
        }
    }

    private static <T extends Record> boolean same(Kept<T> now, Next<T> next) {
        Stored<T> stored = now.stored();
        return stored.value().equals(next.drafted().value())
                && stored.gaps().equals(next.drafted().gaps())
                && stored.place().equals(next.drafted().place())
                && stored.voided() == next.voided();
    }

    private <T extends Record> boolean withdraw(
            WriteTransaction t, Actor actor, RecordDefinition<T> definition, Kept<T> now)
            throws SQLException {
        if (now.stored().voided()) {
            return false;
        }
        keeping.withdraw(t, definition, actor, now, REASON);
        return true;
    }

    private static <T extends Record> Next<T> next(TableLayout<T> layout, Map<?, ?> body) {
        Place place =
                new Place(
                        String.valueOf(body.get("@station")),
                        text(body, "@community"),
                        text(body, "@segment"));
        String gaps = text(body, "@gaps");
        Set<String> missing =
                gaps == null ? Set.of() : new LinkedHashSet<>(Arrays.asList(gaps.split(",", -1)));
        return new Next<>(
                new Drafted<>(RecordBody.value(layout, body), missing, place),
                text(body, "@unverifiedBy"),
                text(body, "@takenBy"),
                text(body, "@takenByStaff"),
                Boolean.TRUE.equals(body.get("@withdrawn")));
    }

    private static @Nullable String text(Map<?, ?> body, String name) {
        return body.get(name) instanceof String text ? text : null;
    }

    /** A row that cannot be read, by what the journal tells of it, with the value it will have. */
    private static <T extends Record> Kept<T> standIn(JournalEntry latest, Next<T> next) {
        Map<?, ?> body = RecordBody.parse(latest.body());
        Stored<T> stored =
                new Stored<>(
                        Optional.ofNullable(latest.id()).orElseThrow(),
                        String.valueOf(body.get("@number")),
                        latest.version(),
                        next.drafted().place(),
                        Instant.parse(String.valueOf(body.get("@createdAt"))),
                        String.valueOf(body.get("@createdBy")),
                        latest.at(),
                        latest.account(),
                        Channel.valueOf(String.valueOf(body.get("@channel"))),
                        next.drafted().gaps(),
                        null,
                        false,
                        Set.of(),
                        latest.sequence(),
                        next.drafted().value());
        return new Kept<>(stored, null, null);
    }

    /** Withdraws a row that cannot be read: its fields stay as they stand, in row and journal. */
    private static boolean withdrawUnread(
            WriteTransaction t, Actor actor, String table, JournalEntry latest)
            throws SQLException {
        Map<Object, Object> body = new LinkedHashMap<>(RecordBody.parse(latest.body()));
        if (Boolean.TRUE.equals(body.get("@withdrawn"))) {
            return false;
        }
        t.requireJournal();
        List.of("@unverifiedBy", "@takenBy", "@takenByStaff").forEach(body::remove);
        body.put("@withdrawn", true);
        body.put("@channel", actor.channel().name());
        body.put(RecordBody.REASON, REASON);
        RecordId id = Optional.ofNullable(latest.id()).orElseThrow();
        long version = latest.version() + 1;
        t.session()
                .update(
                        "UPDATE "
                                + table
                                + " SET version = ?, updated_at = ?, updated_by = ?, channel = ?,"
                                + " unverified_by = NULL, taken_by = NULL, taken_by_staff = NULL,"
                                + " withdrawn = TRUE, entry = ? WHERE id = ?",
                        statement -> {
                            LocalDateTime now = LocalDateTime.ofInstant(t.now(), ZoneOffset.UTC);
                            statement.setLong(1, version);
                            t.session().dialect().setTime(statement, 2, now);
                            statement.setString(3, actor.account());
                            statement.setString(4, actor.channel().name());
                            statement.setLong(5, t.nextEntry());
                            statement.setString(6, id.text());
                        });
        t.journal(
                actor,
                t.now(),
                new Told(
                        Act.WITHDRAWN,
                        latest.type(),
                        id,
                        version,
                        List.of(),
                        written(body),
                        latest.sequence()));
        return true;
    }

    private static String written(Map<?, ?> body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonTree.FACTORY.createGenerator(text)) {
            JsonTree.write(json, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
