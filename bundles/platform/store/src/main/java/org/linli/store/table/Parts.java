package org.linli.store.table;

import java.util.List;
import org.linli.record.Field;
import org.linli.record.RecordModel;

/** The fields of parts, looked up once for each class and forgotten with it. */
public final class Parts {
    private static final ClassValue<List<Field>> FIELDS =
            new ClassValue<>() {
                @Override
                protected List<Field> computeValue(Class<?> type) {
                    return RecordModel.fieldsOf(type.asSubclass(Record.class));
                }
            };

    private Parts() {}

    public static List<Field> fields(Class<? extends Record> type) {
        return FIELDS.get(type);
    }
}
