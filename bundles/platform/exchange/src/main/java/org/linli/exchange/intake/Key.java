package org.linli.exchange.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.query.Condition;
import org.linli.record.RecordModel;

/**
 * The values by which a record is known.
 *
 * @param fields names of the fields, as the ledger's reader gave them
 * @param values one for each field; null where the field is empty
 */
record Key<T extends Record>(Class<T> type, List<String> fields, List<@Nullable Object> values) {

    static <T extends Record> Key<T> of(RecordModel<T> model, List<String> fields, T value) {
        List<@Nullable Object> values = new ArrayList<>();
        fields.forEach(f -> values.add(model.get(value, f)));
        return new Key<>(model.type(), fields, Collections.unmodifiableList(values));
    }

    /**
     * The fields are nearly always those of the other keys of the type: they tell nothing apart.
     */
    @Override
    public int hashCode() {
        return values.hashCode();
    }

    Condition condition() {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Object value = values.get(i);
            conditions.add(
                    value == null
                            ? Condition.field(fields.get(i)).empty()
                            : Condition.field(fields.get(i)).is(value));
        }
        return conditions.size() == 1 ? conditions.getFirst() : new Condition.All(conditions);
    }

    /**
     * Equal for equal keys; two different keys of one import share one by chance of one in 10^8.
     */
    long digest() {
        long digest = Digest.of(type.getName());
        for (int i = 0; i < fields.size(); i++) {
            digest = Digest.and(digest, fields.get(i));
            digest = Digest.and(digest, Conditions.text(values.get(i)));
        }
        return digest;
    }
}
