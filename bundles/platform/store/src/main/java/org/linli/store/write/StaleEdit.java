package org.linli.store.write;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.record.RecordModel;
import org.linli.record.Stored;
import org.linli.refusal.Refusal;
import org.linli.store.JournalEntry;
import org.linli.store.engine.Session;
import org.linli.store.journal.Entries;
import org.linli.store.read.Masks;

/**
 * Somebody edits a version that is no longer the newest: he is told, field by field, what stands
 * there now and what he typed.
 */
final class StaleEdit {
    private StaleEdit() {}

    /**
     * @param version the version the edit was made on
     * @param typed what was typed
     * @param masked fields whose values the actor may not see
     */
    static <T extends Record> Refusal of(
            Session session,
            RecordModel<T> model,
            Stored<T> now,
            long version,
            Map<String, ? extends @Nullable Object> typed,
            Set<String> masked)
            throws SQLException {
        Set<String> changed = changedSince(session, now, version);
        List<Refusal> conflicts = new ArrayList<>();
        for (Map.Entry<String, ? extends @Nullable Object> field : typed.entrySet()) {
            Object theirs = model.get(now.value(), field.getKey());
            if (changed.contains(field.getKey()) && !Objects.equals(theirs, field.getValue())) {
                Map<String, String> params = params(changed, now);
                boolean hidden = masked.contains(field.getKey());
                params.put("theirs", hidden ? Masks.text(text(theirs)) : text(theirs));
                params.put("yours", text(field.getValue()));
                conflicts.add(new Refusal("SYS-409", field.getKey(), params));
            }
        }
        return conflicts.isEmpty()
                ? new Refusal("SYS-409", null, params(changed, now))
                : Refusal.all(conflicts);
    }

    private static Map<String, String> params(Set<String> changed, Stored<?> now) {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("fields", String.join(",", changed));
        params.put("by", now.updatedBy());
        return params;
    }

    private static Set<String> changedSince(Session session, Stored<?> now, long version)
            throws SQLException {
        Set<String> fields = new LinkedHashSet<>();
        long sequence = now.entry();
        while (sequence > 0) {
            Optional<JournalEntry> entry = Entries.at(session, sequence);
            if (entry.isEmpty() || entry.get().version() <= version) {
                break;
            }
            fields.addAll(entry.get().fields());
            sequence = entry.get().earlier();
        }
        return fields;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
