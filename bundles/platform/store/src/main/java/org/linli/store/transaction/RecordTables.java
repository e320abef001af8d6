package org.linli.store.transaction;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.function.FunctionModel;
import org.linli.function.Lifecycle;
import org.linli.function.RecordDefinition;
import org.linli.record.Kind;
import org.linli.store.SchemaPreparation;
import org.linli.store.engine.Dialect;
import org.linli.store.engine.Dialect.FoundColumn;
import org.linli.store.engine.Session;
import org.linli.store.query.Tables;
import org.linli.store.table.Column;
import org.linli.store.table.Envelope;
import org.linli.store.table.Index;
import org.linli.store.table.Indexes;
import org.linli.store.table.Names;
import org.linli.store.table.Rows;
import org.linli.store.table.TableLayout;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the tables of functions: what is missing is added, what is there stays. */
@Component
public final class RecordTables implements SchemaPreparation {
    private static final Logger LOG = LoggerFactory.getLogger(RecordTables.class);

    private final NodeDatabase database;

    @Activate
    public RecordTables(@Reference NodeDatabase database) {
        this.database = database;
    }

    @Override
    public void prepare(FunctionModel function) {
        TableShapes before = database.shapes();
        for (RecordDefinition<?> definition : function.records()) {
            TableLayout<?> layout = TableLayout.of(definition.type());
            String stage = stage(definition);
            if (!isComplete(before, layout, stage)) {
                database.writing(
                        t -> {
                            prepare(t.session(), layout, stage);
                            return true;
                        });
                database.shapesChanged();
            }
        }
        // Known only once they are committed: readers would ask a table that is not there yet.
        TableShapes after = database.shapes();
        Tables tables = database.tables();
        for (RecordDefinition<?> definition : function.records()) {
            TableLayout<?> layout = TableLayout.of(definition.type());
            Rows.of(definition.type()).empty(foreign(after, layout));
            tables.add(layout.table());
            Indexes.of(layout, stage(definition)).forEach(index -> tables.addIndex(index.name()));
        }
    }

    private static @Nullable String stage(RecordDefinition<?> definition) {
        return definition.lifecycle().map(Lifecycle::stage).orElse(null);
    }

    /**
     * Whether there is nothing to make, as at nearly every start.
     *
     * @throws IllegalStateException if a column is there and cannot hold what its field declares
     */
    private boolean isComplete(TableShapes shapes, TableLayout<?> layout, @Nullable String stage) {
        Map<String, FoundColumn> found = shapes.columnsOf(layout.table());
        return !found.isEmpty()
                && layout.columns().stream()
                        .allMatch(column -> fits(database.dialect(), layout, column, found))
                && Indexes.of(layout, stage).stream()
                        .map(index -> index.name().toLowerCase(Locale.ROOT))
                        .allMatch(shapes.indexes()::contains);
    }

    /** Columns that a newer version of the type added. */
    private static Set<String> foreign(TableShapes shapes, TableLayout<?> layout) {
        Set<String> columns = new TreeSet<>(shapes.columnsOf(layout.table()).keySet());
        columns.removeIf(column -> !Names.isField(column));
        layout.columns().forEach(column -> columns.remove(column.name()));
        return columns;
    }

    @Override
    public List<String> missing(FunctionModel function) {
        TableShapes shapes = database.shapes();
        List<String> missing = new ArrayList<>();
        for (RecordDefinition<?> definition : function.records()) {
            TableLayout<?> layout = TableLayout.of(definition.type());
            missing.addAll(missing(shapes, layout));
            requireKnownCodes(shapes, layout);
        }
        return missing;
    }

    /** One record with a code that the version does not know keeps whole lists from being shown. */
    private void requireKnownCodes(TableShapes shapes, TableLayout<?> layout) {
        Map<String, FoundColumn> found = shapes.columnsOf(layout.table());
        for (Column column : layout.columns()) {
            boolean code = column.field().kind() == Kind.CODE && !column.json();
            List<String> foreign =
                    code && found.containsKey(column.name())
                            ? foreignCodes(layout, column)
                            : List.of();
            if (!foreign.isEmpty()) {
                String codes = String.join(", ", foreign);
                String name = layout.model().name() + "." + column.field().name();
                throw new IllegalStateException(
                        "%s 中已有本版本不认识的代码 %s / records hold codes in %s that this version does not know: %s"
                                .formatted(name, codes, name, codes));
            }
        }
    }

    private List<String> foreignCodes(TableLayout<?> layout, Column column) {
        List<String> known =
                Stream.of(column.field().type().getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList();
        String sql =
                "SELECT DISTINCT %s FROM %s WHERE withdrawn = FALSE AND %s NOT IN (%s)"
                        .formatted(
                                column.name(),
                                layout.table(),
                                column.name(),
                                String.join(", ", Collections.nCopies(known.size(), "?")));
        return database.reading((session, lookup) -> session.list(sql, known, r -> r.getString(1)));
    }

    private List<String> missing(TableShapes shapes, TableLayout<?> layout) {
        Map<String, FoundColumn> found = shapes.columnsOf(layout.table());
        if (found.isEmpty()) {
            return List.of(layout.model().name());
        }
        List<String> missing = new ArrayList<>();
        for (Column column : layout.columns()) {
            if (!fits(database.dialect(), layout, column, found)) {
                missing.add(layout.model().name() + "." + column.field().name());
            }
        }
        return missing;
    }

    private static void prepare(Session session, TableLayout<?> layout, @Nullable String stage)
            throws SQLException {
        Map<String, FoundColumn> found = Catalogue.columns(session, layout.table());
        if (found.isEmpty()) {
            Migrations.execute(session, create(session, layout));
            LOG.info("table {} is made", layout.table());
        } else {
            complete(session, layout, found);
        }
        Set<String> indexes = Catalogue.indexes(session, layout.table());
        for (Index index : Indexes.of(layout, stage)) {
            if (!indexes.contains(index.name().toLowerCase(Locale.ROOT))) {
                Migrations.execute(session, index.statement());
            }
        }
        TableShapes.note(session, layout.table());
    }

    private static String create(Session session, TableLayout<?> layout) {
        List<String> columns = new ArrayList<>();
        for (Envelope column : Envelope.values()) {
            String type = session.dialect().column(column.type(), column.length());
            String filled = column.required() ? " NOT NULL" : "";
            columns.add(column.column() + " " + type + filled);
        }
        layout.columns().forEach(column -> columns.add(definition(session, column)));
        return "CREATE TABLE " + layout.table() + " (" + String.join(", ", columns) + ")";
    }

    private static void complete(
            Session session, TableLayout<?> layout, Map<String, FoundColumn> found)
            throws SQLException {
        for (Column column : layout.columns()) {
            if (!fits(session.dialect(), layout, column, found)) {
                Migrations.execute(
                        session,
                        "ALTER TABLE "
                                + layout.table()
                                + " ADD COLUMN "
                                + definition(session, column));
                LOG.info("column {} of {} is added", column.name(), layout.table());
            }
        }
    }

    /**
     * Whether a field's column is there; false if it is to be added.
     *
     * @throws IllegalStateException if it is there and cannot hold what the field declares
     */
    private static boolean fits(
            Dialect dialect, TableLayout<?> layout, Column column, Map<String, FoundColumn> found) {
        FoundColumn there = found.get(column.name());
        boolean differs =
                there == null
                        ? found.containsKey(column.otherName())
                        : !dialect.holds(there, column.type(), column.length());
        if (differs) {
            throw differs(layout, column);
        }
        return there != null;
    }

    private static IllegalStateException differs(TableLayout<?> layout, Column column) {
        return new IllegalStateException(
                "field "
                        + column.field().name()
                        + " of "
                        + layout.model().name()
                        + " does not fit its column; it needs a numbered migration");
    }

    private static String definition(Session session, Column column) {
        return column.name() + " " + session.dialect().column(column.type(), column.length());
    }
}
