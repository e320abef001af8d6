package org.linli.web.field;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.access.Actor;
import org.linli.function.RecordDefinition;
import org.linli.record.Field;
import org.linli.record.Kind;
import org.linli.record.RecordId;
import org.linli.record.RecordModel;
import org.linli.record.Ref;
import org.linli.record.Stored;
import org.linli.web.frame.Platform;

/** Names of the records a page refers to, asked for type by type and not one by one. */
public final class Titles {
    private final Platform platform;
    private final Actor reader;
    private final Map<Class<?>, Set<RecordId>> wanted = new HashMap<>();
    private final Map<RecordId, String> known = new HashMap<>();

    public Titles(Platform platform, Actor reader) {
        this.platform = platform;
        this.reader = reader;
    }

    /** Notes what the fields of a record refer to. */
    public <T extends Record> Titles gather(RecordDefinition<T> type, List<Stored<T>> rows) {
        for (Field field : type.model().fields()) {
            for (Stored<T> row : rows) {
                gather(field, type.model().get(row.value(), field));
            }
        }
        return this;
    }

    private void gather(Field field, @Nullable Object value) {
        if (value instanceof List<?> several) {
            several.forEach(one -> gather(field, one));
        } else if (value instanceof Ref<?> ref) {
            want(field.type(), ref.id());
        } else if (field.kind() == Kind.PART && value instanceof Record part) {
            for (Field inner : RecordModel.fieldsOf(part.getClass())) {
                gather(inner, RecordModel.read(inner, part));
            }
        }
    }

    public Titles want(Class<?> type, RecordId id) {
        wanted.computeIfAbsent(type, t -> new LinkedHashSet<>()).add(id);
        return this;
    }

    /** Empty if the reader may not know it, or if the function that keeps it is off. */
    public Optional<String> of(Class<?> type, RecordId id) {
        if (!known.containsKey(id) && !wanted.getOrDefault(type, Set.of()).contains(id)) {
            want(type, id);
        }
        Set<RecordId> ids = wanted.remove(type);
        Class<? extends Record> kept = type.asSubclass(Record.class);
        if (ids != null && platform.functions().keeps(kept)) {
            known.putAll(platform.records().titles(reader, kept, ids));
        }
        return Optional.ofNullable(known.get(id));
    }
}
