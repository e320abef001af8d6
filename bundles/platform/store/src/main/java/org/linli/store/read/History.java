package org.linli.store.read;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.access.Access;
import org.linli.access.Actor;
import org.linli.function.Functions;
import org.linli.function.RecordDefinition;
import org.linli.record.Kind;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.record.Stored;
import org.linli.store.JournalEntry;
import org.linli.store.journal.Entries;
import org.linli.store.table.JsonTree;
import org.linli.store.table.RecordBody;
import org.linli.store.transaction.NodeDatabase;

/**
 * The changes of one record, newest first: each entry names the one before it, so that no index by
 * record is kept. Bodies are masked like the record itself.
 */
public final class History {
    private final NodeDatabase database;
    private final Functions functions;
    private final Access access;
    private final Reading reading;
    private final Untold untold;

    public History(NodeDatabase database, Functions functions, Access access, Reading reading) {
        this.database = database;
        this.functions = functions;
        this.access = access;
        this.reading = reading;
        this.untold = new Untold(functions, access);
    }

    public List<JournalEntry> of(Actor actor, Class<? extends Record> type, RecordId id) {
        RecordDefinition<?> definition = functions.record(type);
        return of(actor, definition, id);
    }

    private <T extends Record> List<JournalEntry> of(
            Actor actor, RecordDefinition<T> definition, RecordId id) {
        Stored<T> stored = reading.permitted(actor, definition, id);
        return database.reading(
                (session, lookup) -> {
                    Set<String> hidden = untold.of(lookup, actor, definition, stored);
                    Set<String> masked = new LinkedHashSet<>(access.masked(actor, definition));
                    masked.addAll(hidden);
                    List<JournalEntry> entries = new ArrayList<>();
                    long sequence = stored.entry();
                    while (sequence > 0) {
                        Optional<JournalEntry> entry = Entries.at(session, sequence);
                        if (entry.isEmpty()) {
                            break;
                        }
                        entries.add(
                                untold(masked(entry.get(), definition.model(), masked), hidden));
                        sequence = entry.get().earlier();
                    }
                    return entries;
                });
    }

    /** Not even that a field was filled. */
    private static JournalEntry untold(JournalEntry entry, Set<String> untold) {
        return untold.isEmpty()
                ? entry
                : entry.withFields(
                        entry.fields().stream().filter(f -> !untold.contains(f)).toList());
    }

    private static JournalEntry masked(
            JournalEntry entry, RecordModel<?> model, Set<String> masked) {
        if (masked.isEmpty()) {
            return entry;
        }
        // Without the salt: with it, what is masked could be guessed and proved by the hash.
        return entry.withBody(masked(entry.body(), model, masked), "", "");
    }

    private static String masked(String body, RecordModel<?> model, Set<String> masked) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonTree.FACTORY.createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : RecordBody.parse(body).entrySet()) {
                String name = (String) member.getKey();
                Object value = member.getValue();
                if (masked.contains(name)) {
                    boolean isText = model.field(name).kind() == Kind.TEXT;
                    value = isText && value instanceof String s ? Masks.text(s) : null;
                }
                if (value != null) {
                    json.writeFieldName(name);
                    JsonTree.write(json, value);
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
