package org.linli.store.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.record.Kind;
import org.linli.record.RecordModel;

/** The table of one record type. Immutable. */
public final class TableLayout<T extends Record> {
    private static final ClassValue<TableLayout<?>> KNOWN =
            new ClassValue<>() {
                @Override
                protected TableLayout<?> computeValue(Class<?> type) {
                    return new TableLayout<>(RecordModel.of(type.asSubclass(Record.class)));
                }
            };

    private final RecordModel<T> model;
    private final String table;
    private final List<Column> columns;
    private final Map<String, Column> byField = new LinkedHashMap<>();
    private final List<Column> attachments;
    private final String list;

    private TableLayout(RecordModel<T> model) {
        this.model = model;
        this.table = Names.table(model.name());
        this.columns = model.fields().stream().map(Column::of).toList();
        for (Column column : columns) {
            if (byField.put(column.field().name(), column) != null
                    || columns.stream().filter(c -> c.name().equals(column.name())).count() > 1) {
                throw new IllegalArgumentException(
                        model.name() + " has two fields for column " + column.name());
            }
        }
        this.attachments =
                columns.stream().filter(c -> c.field().kind() == Kind.ATTACHMENT).toList();
        this.list =
                Envelope.list()
                        + columns.stream().map(c -> ", " + c.name()).collect(Collectors.joining());
    }

    /** The layout of a type, made once and forgotten with the class. */
    @SuppressWarnings("unchecked") // the layout of a type is a layout of that type
    public static <T extends Record> TableLayout<T> of(Class<T> type) {
        return (TableLayout<T>) KNOWN.get(type);
    }

    public RecordModel<T> model() {
        return model;
    }

    public String table() {
        return table;
    }

    public List<Column> columns() {
        return columns;
    }

    /** The columns that name files; most types have none. */
    public List<Column> attachments() {
        return attachments;
    }

    /**
     * @throws IllegalArgumentException if there is no such field
     */
    public Column column(String field) {
        Column column = byField.get(field);
        if (column == null) {
            throw new IllegalArgumentException(model.name() + " has no field " + field);
        }
        return column;
    }

    /** All columns, as {@link Rows} reads and writes them. */
    public String columnList() {
        return list;
    }
}
